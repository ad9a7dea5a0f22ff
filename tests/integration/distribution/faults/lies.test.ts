import { describe, expect, test } from 'vitest'
import { netMs } from '@/processes/faults/kill-at-points'
import { lies, tellLies } from '@/processes/faults/lose-answers'
import { clean, database, longMs } from './faulty'

describe('the delivery ledger', { timeout: longMs }, () => {
  test('finds out what became of deliveries whose answers were lost or false, in every way there is', async () => {
    const { verdict, untold } = await tellLies(database(), lies, netMs)
    expect(untold).toEqual([])
    expect(verdict).toMatchObject(clean)
    expect(verdict.lookedUp).toBeGreaterThan(0)
  })
})
