import { settle } from './kill-workers'
import { judge, openScene, type Database, type FaultScene, type Verdict } from './scene'
import type { PlannedPush, Seeded } from './seed'
import { stopPoints, type StopPlan, type StopPlatform, type StopPoint } from './stop-points'
import type { Life } from './work'

/** Short, so that what a process of a team left is free again soon; the product's is 30 s. */
const leaseMs = 3_000
/** A lookup is believed soon after the call. */
const hasty = { settleMs: 100 }
/** A safety net: that something is stuck must not be the slowness of a machine. */
export const netMs = 300_000

/** Every point, for each platform; a push is marked as dispatched for both at once. */
export const stopPlans: StopPlan[] = stopPoints.flatMap((point) => platformsOf(point).map((platform) => ({ point, platform })))

function platformsOf(point: StopPoint): StopPlatform[] {
  return point === 'before a push is marked as dispatched' ? ['shop'] : ['wechat-official', 'shop']
}

/**
 * One process after another delivers a push of its own and what the one before it left, until it kills itself at the point
 * its plan names; the last one is left alive. Which instants are met does not depend on the machine.
 * @throws Error when a process finishes its work without having come to its point
 */
export async function killAtPoints(database: Database, say: (text: string) => void, plans = stopPlans): Promise<Verdict> {
  const scene = await openScene(database, 0)
  try {
    const { drafts, channels } = await scene.troupe.run<Seeded>('stage', { drafts: plans.length, settings: hasty })
    for (const [life, stop] of plans.entries()) {
      await liveUntilStopped(scene, stop, { draft: drafts[life] as PlannedPush['draft'], channels })
      say(`${life + 1} / ${plans.length}: ${stop.platform} ${stop.point}`)
    }
    const last = scene.troupe.start('work', lifeOf(scene))
    const seconds = await settle([last], netMs)
    await last.kill()
    return await judge(scene, plans.length * channels.length, seconds)
  } finally {
    await scene.end()
  }
}

function lifeOf({ database }: FaultScene): Life {
  return { leaseMs, isOnlyProcess: database.kind === 'sqlite' }
}

async function liveUntilStopped(scene: FaultScene, stop: StopPlan, push: PlannedPush): Promise<void> {
  const life: Life = { ...lifeOf(scene), stop, push }
  const worker = scene.troupe.start('work', life)
  let hasEnded = false
  void worker.ended.then(() => (hasEnded = true))
  while (!hasEnded && worker.last.open !== 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await worker.kill()
  if (worker.last.stopped !== stop.point) {
    throw new Error(`a process that was to stop ${stop.point} (${stop.platform}) did not get there; it said last: ${JSON.stringify(worker.last)}`)
  }
}
