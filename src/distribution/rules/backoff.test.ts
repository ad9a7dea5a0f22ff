import { expect, it } from 'vitest'
import { lookDelayMs, maxLooks, retryDelayMs } from './backoff'

it('waits longer after each refusal, up to ten minutes', () => {
  expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([5_000, 15_000, 45_000, 135_000])
  expect(retryDelayMs(50)).toBe(600_000)
})

it('looks often at first and gives a platform most of an hour before asking a person', () => {
  const waits = Array.from({ length: maxLooks }, (_, look) => lookDelayMs(look + 1))
  expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000])
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(40 * 60_000)
})
