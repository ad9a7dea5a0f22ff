import { settle } from './kill-workers'
import { judge, openScene, type Database, type FaultScene, type Verdict } from './scene'
import { lanes } from './seed'
import type { Life } from './work'

export type AnswerRun = { database: Database; answers: number; random: () => number }
export type Lie = { when: 'before' | 'after'; what: string; status?: number; code?: number }

/**
 * What can be answered instead of the truth: `before` the platform did anything, or `after` it did. Lost, cut off, an error
 * page, a page where an answer was promised, a success without its ids, a refusal that tells nothing, and silence.
 */
const wrongAnswers: Omit<Lie, 'when'>[] = [
  { what: 'reset' },
  { what: 'truncated' },
  { what: 'empty' },
  { what: 'html', status: 502 },
  { what: 'html', status: 200 },
  { what: 'no-id' },
  { what: 'errcode', code: -1 },
  { what: 'hang' },
]
export const lies: Lie[] = (['after', 'before'] as const).flatMap((when) => wrongAnswers.map((wrong) => ({ when, ...wrong })))

/** A call that hangs is given up after three seconds; the product waits fifteen. */
const settings = { timeoutMs: 3_000 }

/** Loses or falsifies the answers to the call with the effect, and counts what was sent twice or falsely called failed. */
export async function loseAnswers({ database, answers, random }: AnswerRun): Promise<Verdict> {
  const chosen = Array.from({ length: answers }, () => lies[Math.floor(random() * lies.length)] as Lie)
  return (await tellLies(database, chosen)).verdict
}

/** Tells each of the lies once, to a call of WeChat; the shelf of the shop loses its answers beside them. `untold` were met by nobody. */
export async function tellLies(database: Database, told: readonly Lie[], limitMs?: number): Promise<{ verdict: Verdict; untold: unknown[] }> {
  const scene = await openScene(database)
  try {
    const deliveries = Math.ceil((told.length * 2) / lanes) * lanes
    await scene.troupe.run('seed', { deliveries, spanMs: 0, settings })
    for (const lie of told) await script(scene, lie)
    const life: Life = { leaseMs: 30_000, isOnlyProcess: database.kind === 'sqlite', lies: true }
    const worker = scene.troupe.start('work', life)
    const seconds = await settle([worker], limitMs)
    await worker.kill()
    const { faults } = (await (await fetch(`${scene.simulatorUrl}/_simulator/faults`)).json()) as { faults: { what: string }[] }
    return { verdict: await judge(scene, deliveries, seconds), untold: faults.filter(({ what }) => what !== 'latency') }
  } finally {
    await scene.end()
  }
}

async function script({ simulatorUrl }: FaultScene, lie: Lie): Promise<void> {
  const body = JSON.stringify({ route: 'draft/add', ...lie })
  await (await fetch(`${simulatorUrl}/_simulator/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text()
}
