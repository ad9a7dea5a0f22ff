import type { Payload } from 'payload'
import { startDispatcher, type Shelf } from '@/distribution/server'
import { readConfig } from '@/platform/config'
import { makeLogger } from '@/platform/logging'
import { makeShelf } from '@/storefront/server'
import { openPayload } from './open-payload'
import { planPush, type PlannedPush } from './seed'
import { stopAt, type StopPlan } from './stop-points'

const reportEveryMs = 250

/**
 * `stop` is where the process is to kill itself, with a push of its own so that it gets there; `lies` makes the shelf lose
 * the answers of first attempts.
 */
export type Life = { leaseMs: number; isOnlyProcess: boolean; stop?: StopPlan; push?: PlannedPush; lies?: boolean }

/** A delivering process that is meant to be killed. Says when it is ready and then how many deliveries are open. */
export async function work({ leaseMs, isOnlyProcess, stop, push, lies }: Life): Promise<void> {
  const { publicUrl, rehearsalUrl, logLevel } = readConfig()
  const payload = await openPayload()
  const own = push ? await planPush(payload, push) : ''
  const stopping = stop ? stopAt(stop, { payload, push: own, simulatorUrl: rehearsalUrl }) : null
  const shelf = lies ? lyingShelf(makeShelf(payload, publicUrl)) : makeShelf(payload, publicUrl)
  await startDispatcher({
    payload,
    shelf: stopping ? stopping.shelf(shelf) : shelf,
    logger: makeLogger(logLevel),
    rehearsalUrl,
    leaseMs,
    isOnlyProcess,
    ...(stopping ? { fetch: stopping.fetch } : {}),
  })
  process.stdout.write('{"ready":true}\n')
  for (;;) {
    process.stdout.write(`${JSON.stringify({ open: await openWork(payload) })}\n`)
    await new Promise((resolve) => setTimeout(resolve, reportEveryMs))
  }
}

/** Of the first attempts of deliveries, one is lost before the shelf has it, one after, and one answered, in turn. */
function lyingShelf(shelf: Shelf): Shelf {
  const begun = new Set<string>()
  return {
    find: (deliveryKey) => shelf.find(deliveryKey),
    put: async (post) => {
      if (begun.has(post.deliveryKey)) return shelf.put(post)
      begun.add(post.deliveryKey)
      const turn = begun.size % 3
      if (turn === 1) throw new Error('the call of the shelf was lost')
      const shelved = await shelf.put(post)
      if (turn === 2) throw new Error('the answer of the shelf was lost')
      return shelved
    },
  }
}

async function openWork(payload: Payload): Promise<number> {
  const [pushes, deliveries] = await Promise.all([
    payload.count({ collection: 'pushes', where: { status: { equals: 'scheduled' } }, overrideAccess: true }),
    payload.count({ collection: 'deliveries', where: { state: { in: ['queued', 'sending', 'unknown'] } }, overrideAccess: true }),
  ])
  return pushes.totalDocs + deliveries.totalDocs
}
