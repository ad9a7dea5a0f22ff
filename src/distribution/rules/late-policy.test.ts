import { describe, expect, it } from 'vitest'
import { lastMoment, whyTooLate } from './late-policy'

const dueAt = '2026-12-01T01:00:00.000Z'
const at = (minutes: number) => Date.parse(dueAt) + minutes * 60_000

describe('the late policy', () => {
  it('lets a delivery begin up to the tolerance and not a millisecond after', () => {
    const policy = { dueAt, lateToleranceMinutes: 30, hardStopAt: null }
    expect(whyTooLate(policy, at(30))).toBeNull()
    expect(whyTooLate(policy, at(30) + 1)?.code).toBe('DELIVERY_LATE')
  })

  it('gives a tolerance of zero one minute of grace', () => {
    const policy = { dueAt, lateToleranceMinutes: 0, hardStopAt: null }
    expect(whyTooLate(policy, at(1))).toBeNull()
    expect(whyTooLate(policy, at(1) + 1)?.code).toBe('DELIVERY_LATE')
  })

  it('stops at the hard stop even inside the tolerance', () => {
    const policy = { dueAt, lateToleranceMinutes: 60, hardStopAt: '2026-12-01T01:10:00.000Z' }
    expect(lastMoment(policy)).toBe(at(10))
    expect(whyTooLate(policy, at(11))?.code).toBe('HARD_STOP_PASSED')
  })

  it('says how late it is', () => {
    const refusal = whyTooLate({ dueAt, lateToleranceMinutes: 30, hardStopAt: null }, at(180))
    expect(refusal?.data).toMatchObject({ minutesLate: 180 })
    expect(refusal?.text.zh).toContain('180 分钟')
  })
})
