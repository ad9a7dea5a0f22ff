import { describe, expect, it } from 'vitest'
import { deliveryStates, isFinal, mayBecome, statesBefore, transitions } from './delivery-state'

describe('the life of a delivery', () => {
  it('never leaves a final state', () => {
    expect(deliveryStates.filter(isFinal)).toEqual(['published', 'failed', 'cancelled'])
  })

  it('never goes from unknown straight back to sending', () => {
    expect(mayBecome('unknown', 'sending')).toBe(false)
    expect(statesBefore('sending')).toEqual(['queued'])
  })

  it('cannot be cancelled once it is being sent', () => {
    expect(mayBecome('sending', 'cancelled')).toBe(false)
    expect(mayBecome('unknown', 'cancelled')).toBe(false)
  })

  it('reaches every state from queued', () => {
    const reached = new Set<string>(['queued'])
    for (const state of reached) transitions[state as 'queued'].forEach((next) => reached.add(next))
    expect([...reached].sort()).toEqual([...deliveryStates].sort())
  })
})
