import { settle } from './kill-workers'
import { judge, openScene, type Database, type Verdict } from './scene'
import { lanes } from './seed'

export type AnswerRun = { database: Database; answers: number; random: () => number }

/** What can go wrong after (or instead of) the effect; each answer says less than the truth. */
const lies = [
  { when: 'after', what: 'reset' },
  { when: 'after', what: 'truncated' },
  { when: 'after', what: 'empty' },
  { when: 'after', what: 'html', status: 502 },
  { when: 'after', what: 'no-id' },
  { when: 'after', what: 'errcode', code: -1 },
  { when: 'before', what: 'reset' },
  { when: 'before', what: 'html', status: 504 },
  { when: 'before', what: 'errcode', code: -1 },
] as const

/** Loses or falsifies the answers to the call with the effect, and counts what was sent twice or falsely called failed. */
export async function loseAnswers({ database, answers, random }: AnswerRun): Promise<Verdict> {
  const scene = await openScene(database)
  try {
    const deliveries = Math.ceil((answers * 2) / lanes) * lanes
    await scene.troupe.run('seed', { deliveries, spanMs: 0 })
    for (let i = 0; i < answers; i++) {
      const lie = lies[Math.floor(random() * lies.length)]
      await fetch(`${scene.simulatorUrl}/_simulator/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ route: 'draft/add', ...lie }),
      })
    }
    const worker = scene.troupe.start('work', { leaseMs: 30_000, isOnlyProcess: database.kind === 'sqlite' })
    const seconds = await settle([worker])
    await worker.kill()
    return await judge(scene, deliveries, seconds)
  } finally {
    await scene.end()
  }
}
