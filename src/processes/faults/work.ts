import type { Payload } from 'payload'
import { startDispatcher } from '@/distribution/server'
import { readConfig } from '@/platform/config'
import { makeLogger } from '@/platform/logging'
import { makeShelf } from '@/storefront/server'
import { openPayload } from './open-payload'

const reportEveryMs = 250

/** A delivering process that is meant to be killed. Says when it is ready and then how many deliveries are open. */
export async function work(leaseMs: number, isOnlyProcess: boolean): Promise<void> {
  const { publicUrl, rehearsalUrl, logLevel } = readConfig()
  const payload = await openPayload()
  await startDispatcher({ payload, shelf: makeShelf(payload, publicUrl), logger: makeLogger(logLevel), rehearsalUrl, leaseMs, isOnlyProcess })
  process.stdout.write('{"ready":true}\n')
  for (;;) {
    process.stdout.write(`${JSON.stringify({ open: await openWork(payload) })}\n`)
    await new Promise((resolve) => setTimeout(resolve, reportEveryMs))
  }
}

async function openWork(payload: Payload): Promise<number> {
  const [pushes, deliveries] = await Promise.all([
    payload.count({ collection: 'pushes', where: { status: { equals: 'scheduled' } }, overrideAccess: true }),
    payload.count({ collection: 'deliveries', where: { state: { in: ['queued', 'sending', 'unknown'] } }, overrideAccess: true }),
  ])
  return pushes.totalDocs + deliveries.totalDocs
}
