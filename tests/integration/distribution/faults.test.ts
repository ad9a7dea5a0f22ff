import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { killWorkers } from '@/processes/faults/kill-workers'
import { loseAnswers } from '@/processes/faults/lose-answers'
import { seededRandom } from '@/processes/faults/random'
import { openScene, type Database } from '@/processes/faults/scene'
import { lanes } from '@/processes/faults/seed'
import { describe, expect, test } from 'vitest'

const isMongo = process.env.DATABASE_KIND === 'mongo'
const database = (): Database => (isMongo ? { kind: 'mongodb', url: inject('mongoUri') } : { kind: 'sqlite' })
const clean = { lost: 0, double: 0, stuck: 0, falselyFailed: 0 }

/** The short form of `npm run faults`. */
describe('the delivery ledger under faults', { timeout: 400_000 }, () => {
  test('loses nothing and sends nothing twice when delivering processes are killed twenty times', async () => {
    const verdict = await killWorkers({
      database: database(),
      kills: 20,
      deliveries: 120,
      workers: isMongo ? 3 : 1,
      random: seededRandom(20),
      say: () => undefined,
    })
    expect(verdict).toMatchObject({ deliveries: 120, ...clean })
    expect(verdict.sentAgain + verdict.lookedUp).toBeGreaterThan(0)
  })

  test('finds out what became of twenty deliveries whose answers were lost or false', async () => {
    const verdict = await loseAnswers({ database: database(), answers: 20, random: seededRandom(21) })
    expect(verdict).toMatchObject({ deliveries: 42, ...clean })
    expect(verdict.lookedUp).toBeGreaterThanOrEqual(15)
  })

  test('gives each delivery to one of three claimants, in three processes where the database serves several', async () => {
    const scene = await openScene(database())
    try {
      await scene.troupe.run('seed', { deliveries: 300, spanMs: 0 })
      await scene.troupe.run('expand')
      const processes = isMongo ? [['a'], ['b'], ['c']] : [['a', 'b', 'c']]
      const gate = join(scene.directory, 'gate')
      const claimants = processes.map((owners) => scene.troupe.start('claim', { owners, gate }))
      await Promise.all(claimants.map((claimant) => claimant.next('ready')))
      const answers = Promise.all(claimants.map((claimant) => claimant.next('keys')))
      writeFileSync(gate, '')
      const taken = (await answers).flatMap(({ keys }) => keys as string[][])
      expect(taken.flat()).toHaveLength(Math.ceil(300 / lanes) * lanes)
      expect(new Set(taken.flat()).size).toBe(taken.flat().length)
      expect(taken.filter((keys) => keys.length > 0).length).toBeGreaterThan(1)
    } finally {
      await scene.end()
    }
  })
})
