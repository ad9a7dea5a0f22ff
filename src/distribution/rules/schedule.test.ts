import { describe, expect, it } from 'vitest'
import { aboutPart, instantOf, whyNotSchedulable } from './schedule'

const now = Date.parse('2026-12-01T01:00:00.000Z')
const wish = (over = {}) => ({ dueAt: '2026-12-01T10:00:00+08:00', lateToleranceMinutes: 30, hardStopAt: null, ...over })
const codes = (over = {}) => whyNotSchedulable(wish(over), now).map((refusal) => refusal.code)

describe('planning a time', () => {
  it('accepts now and later, with any offset', () => {
    expect(codes()).toEqual([])
    expect(codes({ dueAt: '2026-12-01T00:59:30Z' })).toEqual([])
  })

  it('refuses the past and a mistyped year', () => {
    expect(codes({ dueAt: '2026-12-01T00:58:00Z' })).toEqual(['DUE_IN_PAST'])
    expect(codes({ dueAt: '2062-12-01T10:00:00Z' })).toEqual(['DUE_TOO_FAR'])
  })

  it.each(['', 'tomorrow', '2026-12-01', '2026-12-01T10:00:00', '2026-13-01T10:00:00Z', '2027-02-30T10:00:00Z'])(
    'refuses “%s”, which names no instant',
    (dueAt) => {
      expect(codes({ dueAt })).toEqual(['TIME_INVALID'])
    },
  )

  it('refuses a hard stop before the due time', () => {
    expect(codes({ hardStopAt: '2026-12-01T10:00:00+08:00' })).toEqual(['HARD_STOP_BEFORE_DUE'])
    expect(codes({ hardStopAt: '2026-12-01T10:00:01+08:00' })).toEqual([])
  })

  it.each([-1, 0.5, 1441, Number.NaN])('refuses a tolerance of %s minutes', (lateToleranceMinutes) => {
    expect(codes({ lateToleranceMinutes })).toEqual(['LATE_TOLERANCE_INVALID'])
  })

  it('names everything that is wrong at once, each with the part it is about', () => {
    const found = whyNotSchedulable(wish({ dueAt: 'soon', hardStopAt: 'later', lateToleranceMinutes: -1 }), now)
    expect(found.map(({ code, data }) => [code, data?.part])).toEqual([
      ['TIME_INVALID', 'dueAt'],
      ['TIME_INVALID', 'hardStopAt'],
      ['LATE_TOLERANCE_INVALID', 'lateToleranceMinutes'],
    ])
    const both = whyNotSchedulable(wish({ dueAt: '2026-11-01T10:00:00Z', hardStopAt: '2026-11-02T10:00:00Z' }), now)
    expect(aboutPart(both, 'dueAt').map(({ code }) => code)).toEqual(['DUE_IN_PAST'])
    expect(aboutPart(both, 'hardStopAt').map(({ code }) => code)).toEqual(['HARD_STOP_BEFORE_DUE'])
  })

  it('knows the leap day', () => {
    expect(instantOf('2028-02-29T00:00:00Z')).toBe(Date.UTC(2028, 1, 29))
    expect(instantOf('2027-02-29T00:00:00Z')).toBeNull()
  })
})
