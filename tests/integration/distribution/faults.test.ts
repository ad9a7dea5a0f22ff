import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { killAtPoints, netMs, stopPlans } from '@/processes/faults/kill-at-points'
import { lies, tellLies } from '@/processes/faults/lose-answers'
import { openScene, type Database } from '@/processes/faults/scene'
import { lanes } from '@/processes/faults/seed'
import { describe, expect, test } from 'vitest'

const isMongo = process.env.DATABASE_KIND === 'mongo'
const database = (): Database => (isMongo ? { kind: 'mongodb', url: inject('mongoUri') } : { kind: 'sqlite' })
const clean = { lost: 0, double: 0, stuck: 0, falselyFailed: 0 }

/** Every fault is met at an instant that is named, on any machine; the random ones are in `npm run faults`. */
describe('the delivery ledger under faults', { timeout: 3_600_000 }, () => {
  test('loses nothing and sends nothing twice when the delivering process is killed at every point of a delivery', async () => {
    const verdict = await killAtPoints(database(), () => undefined)
    expect(verdict).toMatchObject({ deliveries: stopPlans.length * 2, ...clean })
    expect(verdict.sentAgain, 'lookups that found nothing').toBeGreaterThan(0)
    expect(verdict.lookedUp).toBeGreaterThan(0)
  })

  test('finds out what became of deliveries whose answers were lost or false, in every way there is', async () => {
    const { verdict, untold } = await tellLies(database(), lies, netMs)
    expect(untold).toEqual([])
    expect(verdict).toMatchObject(clean)
    expect(verdict.lookedUp).toBeGreaterThan(0)
  })

  test('gives each delivery to one of three claimants, in three processes where the database serves several', async () => {
    const scene = await openScene(database())
    try {
      await scene.troupe.run('seed', { deliveries: 60, spanMs: 0 })
      await scene.troupe.run('expand')
      const processes = isMongo ? [['a'], ['b'], ['c']] : [['a', 'b', 'c']]
      const gate = join(scene.directory, 'gate')
      const claimants = processes.map((owners) => scene.troupe.start('claim', { owners, gate }))
      await Promise.all(claimants.map((claimant) => claimant.next('ready')))
      const answers = Promise.all(claimants.map((claimant) => claimant.next('keys')))
      writeFileSync(gate, '')
      const taken = (await answers).flatMap(({ keys }) => keys as string[][])
      expect(taken.flat()).toHaveLength(Math.ceil(60 / lanes) * lanes)
      expect(new Set(taken.flat()).size).toBe(taken.flat().length)
      expect(taken.every((keys) => keys.length > 0)).toBe(true)
    } finally {
      await scene.end()
    }
  })
})
