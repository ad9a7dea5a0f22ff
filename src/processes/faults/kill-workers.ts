import { judge, openScene, type Database, type FaultScene, type Verdict } from './scene'
import { lanes } from './seed'
import type { Member } from './troupe'

export type KillRun = { database: Database; kills: number; deliveries: number; workers: number; random: () => number; say(text: string): void }

/** Short, so that a run of many kills takes minutes; the product's is 30 s. */
const leaseMs = 2_000
const longestLifeMs = 1_500
/** What has not moved for so long is stuck. */
const stuckMs = 30_000
/** A call to the platform takes so long that most kills find deliveries in the middle of one. */
const latencyMs = 120
/** Deliveries come due at about the pace of the kills, so that each kill finds some under way. */
const paceMs = { sqlite: 4_000, mongodb: 2_500 }

/** Kills delivering processes at random instants, starts them anew, and counts what was lost, double or stuck in the end. */
export async function killWorkers(run: KillRun): Promise<Verdict> {
  const scene = await openScene(run.database, latencyMs)
  try {
    const expected = Math.ceil(run.deliveries / lanes) * lanes
    await scene.troupe.run('seed', { deliveries: run.deliveries, spanMs: run.kills * paceMs[run.database.kind] })
    await scene.troupe.run('prepare')
    const workers = Array.from({ length: run.workers }, () => startWorker(scene))
    for (let kill = 1; kill <= run.kills; kill++) {
      const [victim] = workers.splice(Math.floor(run.random() * workers.length), 1)
      if (!victim) throw new Error('a fault run needs at least one worker')
      await liveFor(victim, run.random() * longestLifeMs)
      await victim.kill()
      workers.push(startWorker(scene))
      if (kill % 10 === 0) run.say(`${kill} / ${run.kills} kills`)
    }
    const seconds = await settle(workers)
    await Promise.all(workers.map((worker) => worker.kill()))
    return await judge(scene, expected, seconds)
  } finally {
    await scene.end()
  }
}

function startWorker({ troupe, database }: FaultScene): Member {
  return troupe.start('work', { leaseMs, isOnlyProcess: database.kind === 'sqlite' })
}

function isStarting({ last }: Member): boolean {
  return !('open' in last)
}

/** A life is counted from the moment the worker delivers; one that was ready long ago has begun its life already. */
async function liveFor(worker: Member, ms: number): Promise<void> {
  if (isStarting(worker)) await worker.next('ready')
  await new Promise((resolve) => setTimeout(resolve, ms))
}

/** Waits until nothing is open, or nothing has moved for `limitMs`. Answers the seconds it took. */
export async function settle(workers: readonly Member[], limitMs = stuckMs): Promise<number> {
  await Promise.all(workers.filter(isStarting).map((worker) => worker.next('ready')))
  const began = Date.now()
  let seen = Infinity
  let progressAt = began
  for (;;) {
    const open = Math.min(...workers.map(({ last }) => (typeof last.open === 'number' ? last.open : Infinity)))
    if (open !== seen) [seen, progressAt] = [open, Date.now()]
    if (open === 0 || Date.now() - progressAt > limitMs) return (Date.now() - began) / 1000
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
