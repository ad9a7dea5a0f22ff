import { expect, it } from 'vitest'
import { napMs, pollMs } from './nap'

const none = { pushDueAt: null, deliveryReadyAt: null, leaseEndsAt: null }

it('does not sleep after work, and polls when nothing is planned', () => {
  expect(napMs({ isBusy: true, now: 0, times: none })).toBe(0)
  expect(napMs({ isBusy: false, now: 0, times: none })).toBe(pollMs)
  expect(napMs(null)).toBe(pollMs)
})

it('wakes at the next due instant when that is sooner than a poll', () => {
  expect(napMs({ isBusy: false, now: 1_000, times: { ...none, pushDueAt: 1_040, deliveryReadyAt: 90_000 } })).toBe(40)
})

it('polls while what is due cannot be taken, instead of spinning', () => {
  expect(napMs({ isBusy: false, now: 1_000, times: { ...none, deliveryReadyAt: 900 } })).toBe(pollMs)
})
