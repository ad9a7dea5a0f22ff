import { expect, it } from 'vitest'
import { longestLookMs, lookDelayMs, maxAttempts, retryDelayMs } from './backoff'

it('waits longer after each refusal, up to ten minutes', () => {
  expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([5_000, 15_000, 45_000, 135_000])
  expect(retryDelayMs(maxAttempts)).toBe(600_000)
})

it('looks often at first and then at twice the time, until a person is asked', () => {
  const looks: number[] = []
  for (let at = 0; at < longestLookMs; at += lookDelayMs(at)) looks.push(at)
  expect(looks.slice(0, 6)).toEqual([0, 2_000, 4_000, 8_000, 16_000, 32_000])
  expect(looks.length).toBeLessThan(20)
})
