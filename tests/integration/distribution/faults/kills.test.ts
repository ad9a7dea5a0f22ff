import { describe, expect, test } from 'vitest'
import { killAtPoints, stopPlans } from '@/processes/faults/kill-at-points'
import { clean, database, longMs } from './faulty'

/** Every kill is met at an instant that is named, on any machine; the random ones are in `npm run faults`. */
describe('the delivery ledger', { timeout: longMs }, () => {
  test('loses nothing and sends nothing twice when the delivering process is killed at every point of a delivery', async () => {
    const verdict = await killAtPoints(database(), () => undefined)
    expect(verdict).toMatchObject({ deliveries: stopPlans.length * 2, ...clean })
    expect(verdict.sentAgain, 'lookups that found nothing').toBeGreaterThan(0)
    expect(verdict.lookedUp).toBeGreaterThan(0)
  })
})
