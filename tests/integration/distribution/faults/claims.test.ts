import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openScene } from '@/processes/faults/scene'
import { lanes } from '@/processes/faults/seed'
import { database, isMongo, longMs } from './faulty'

describe('the delivery ledger', { timeout: longMs }, () => {
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
