import { existsSync } from 'node:fs'
import { expandDuePushes, ledgerOf } from '@/distribution/server'
import { systemClock } from '@/platform/clock'
import { openPayload } from './open-payload'

/**
 * Several claimants in one process. Each takes one delivery and goes on when the file `gate` is there, as those of other
 * processes do: then all are at it at once. Answers the keys each got.
 */
export async function claimAll({ owners, gate, onReady }: { owners: string[]; gate: string; onReady(): void }): Promise<string[][]> {
  const payload = await openPayload()
  const ledger = ledgerOf(payload)
  const firsts: string[][] = []
  for (const owner of owners) firsts.push(await claimAs(ledger, owner, 1))
  onReady()
  while (!existsSync(gate)) await new Promise((resolve) => setTimeout(resolve, 5))
  const others = await Promise.all(owners.map((owner) => claimAs(ledger, owner, Infinity)))
  const keys = owners.map((_, place) => [...(firsts[place] ?? []), ...(others[place] ?? [])])
  await payload.destroy()
  return keys
}

/** Claims and at once completes deliveries until none is left or there are enough. */
async function claimAs(ledger: ReturnType<typeof ledgerOf>, owner: string, most: number): Promise<string[]> {
  const keys: string[] = []
  for (let misses = 0; misses < 20 && keys.length < most;) {
    const delivery = await ledger.claimNext({ owner, now: Date.now(), leaseMs: 30_000, busyLanes: [] })
    misses = delivery ? 0 : misses + 1
    if (!delivery) continue
    keys.push(delivery.key)
    await ledger.complete({ id: delivery.id, owner, fence: delivery.fence }, { remoteId: owner, url: null, detail: {} }, Date.now())
  }
  return keys
}

/** Turns every due push into queued deliveries and sends none. Answers how many pushes there were. */
export async function expandAll(): Promise<number> {
  const payload = await openPayload()
  const ledger = ledgerOf(payload)
  await ledger.prepare()
  let expanded = 0
  for (let more = 1; more > 0; expanded += more) more = await expandDuePushes({ payload, ledger, clock: systemClock })
  await payload.destroy()
  return expanded
}
