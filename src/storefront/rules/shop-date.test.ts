import { expect, it } from 'vitest'
import { dateIn, nextMidnight } from './shop-date'

it('knows the date and its next change in the shop’s zone', () => {
  const justBefore = Date.parse('2026-11-21T15:59:59.500Z')
  expect(dateIn('Asia/Shanghai', justBefore)).toBe('2026-11-21')
  expect(nextMidnight('Asia/Shanghai', justBefore)).toBe(Date.parse('2026-11-21T16:00:00Z'))
  expect(nextMidnight('Europe/Berlin', Date.parse('2026-10-24T22:00:00Z'))).toBe(Date.parse('2026-10-25T23:00:00Z'))
})
