import { describe, expect, it } from 'vitest'
import { deliveryStates } from './delivery-state'
import { kindOf, mayMove, onePerPush, sayStanding } from './push-kind'

const planned = { status: 'scheduled', isTroubled: false, delivery: null } as const

describe('how a push stands on a channel', () => {
  it('is planned until it begins, and needs a decision while something stands in its way', () => {
    expect(kindOf(planned)).toBe('planned')
    expect(kindOf({ ...planned, isTroubled: true })).toBe('decide')
    expect(sayStanding({ ...planned, isTroubled: true }).zh).toBe('已排期 · 有问题')
  })

  it('follows the ledger as soon as there is a row, whatever the push says', () => {
    const kinds = deliveryStates.map((state) => kindOf({ ...planned, isTroubled: true, delivery: { state, mode: 'live' } }))
    expect(kinds).toEqual(['going', 'going', 'live', 'decide', 'decide', 'decide', 'decide', 'cancelled'])
  })

  it('calls live only what readers can see: a draft box is with a person, a rehearsal is rehearsed', () => {
    const published = { state: 'published', mode: 'live' } as const
    expect(kindOf({ ...planned, delivery: { ...published, receipt: { detail: { finish: 'draft' } } } })).toBe('person')
    expect(kindOf({ ...planned, delivery: { ...published, mode: 'rehearsal' } })).toBe('rehearsed')
    expect(kindOf({ ...planned, delivery: published })).toBe('live')
  })

  it('stands once in a month, as on the channel that needs a person most', () => {
    const entries = [
      { push: 1, kind: 'live' },
      { push: 2, kind: 'planned' },
      { push: 1, kind: 'decide' },
      { push: 1, kind: 'rehearsed' },
    ] as const
    expect(onePerPush(entries)).toEqual([entries[2], entries[1]])
  })

  it('may be moved only before it began', () => {
    expect(mayMove(planned)).toBe(true)
    expect(mayMove({ ...planned, delivery: { state: 'queued' } })).toBe(false)
    expect(mayMove({ ...planned, status: 'dispatched' })).toBe(false)
  })
})
