import { writeSync } from 'node:fs'
import type { Payload } from 'payload'
import { ledgerOf, type Shelf } from '@/distribution/server'

/**
 * The instants of a delivery at which a process may end without a word. The platform's call is `draft/add` for WeChat
 * and the write of the post for the shop.
 */
export const stopPoints = [
  'between the rows of a push',
  'before a push is marked as dispatched',
  'before the claim',
  'after the claim',
  'after the intent is stored',
  'inside the call, before the platform accepted',
  'inside the call, after the platform accepted',
  'before the outcome is recorded',
  'after a lookup is claimed',
  'before what a lookup found is recorded',
] as const

export type StopPoint = (typeof stopPoints)[number]
export type StopPlatform = 'wechat-official' | 'shop'

/** Where a process is to stop: at a point of a delivery to one platform, the first time it gets there. */
export type StopPlan = { point: StopPoint; platform: StopPlatform }

/** `push` says whose point it is before a delivery has been claimed. */
type Surroundings = { payload: Payload; push: string; simulatorUrl: string | null }

export type Stopping = { fetch: typeof fetch; shelf(shelf: Shelf): Shelf }

/**
 * Makes this process kill itself (SIGKILL: nothing is flushed, closed or told) at a point. The product knows nothing of
 * it: its ledger, its calls and its shelf are wrapped from outside.
 */
export function stopAt(plan: StopPlan, { payload, push, simulatorUrl }: Surroundings): Stopping {
  const ledger = ledgerOf(payload)
  const rows: Rows = { platforms: new Map(), looked: new Set() }
  Object.assign(ledger, stopWhileExpanding(plan, ledger, push), stopWhileClaiming(plan, ledger, { push, rows }), stopWhileHolding(plan, ledger, rows))
  if (plan.platform === 'shop') stopWhileShelving(plan, payload)
  return {
    fetch: (input, init) => (isEffect(plan, input) ? callPlatform(plan, simulatorUrl, () => fetch(input, init)) : fetch(input, init)),
    shelf: (shelf) => loseOneAnswer(plan, shelf),
  }
}

type Ledger = ReturnType<typeof ledgerOf>
/** What this process has claimed: whose platform each row is for, and which were taken to look. */
type Rows = { platforms: Map<string, string>; looked: Set<string> }

function stopWhileExpanding(plan: StopPlan, { enqueue, changePush }: Ledger, push: string): Partial<Ledger> {
  return {
    enqueue: async (entry, now) => {
      if (plan.point !== 'between the rows of a push' || entry.push !== push) return enqueue(entry, now)
      if (entry.platform !== plan.platform) return never()
      await enqueue(entry, now)
      return stop(plan)
    },
    changePush: async (id, from, change) => {
      if (plan.point === 'before a push is marked as dispatched' && id === push) await stop(plan)
      return changePush(id, from, change)
    },
  }
}

function stopWhileClaiming(plan: StopPlan, ledger: Ledger, { push, rows }: { push: string; rows: Rows }): Partial<Ledger> {
  const { claimNext, claimUnknown } = ledger
  return {
    claimNext: async (request) => {
      if (plan.point === 'before the claim' && (await isWaiting(ledger, push, plan.platform))) await stop(plan)
      const delivery = await claimNext(request)
      if (delivery) rows.platforms.set(delivery.id, delivery.platform)
      if (delivery?.platform === plan.platform && plan.point === 'after the claim') await stop(plan)
      return delivery
    },
    claimUnknown: async (request) => {
      const delivery = await claimUnknown(request)
      if (delivery) rows.platforms.set(delivery.id, delivery.platform)
      if (delivery) rows.looked.add(delivery.id)
      if (delivery?.platform === plan.platform && plan.point === 'after a lookup is claimed') await stop(plan)
      return delivery
    },
  }
}

function stopWhileHolding(plan: StopPlan, { intend, complete, requeue }: Ledger, { platforms, looked }: Rows): Partial<Ledger> {
  const isAt = (point: StopPoint, id: string) => plan.point === point && platforms.get(id) === plan.platform
  const recording = (id: string): StopPoint => (looked.has(id) ? 'before what a lookup found is recorded' : 'before the outcome is recorded')
  return {
    intend: async (claim, name, now) => {
      const isStored = await intend(claim, name, now)
      if (isStored && isAt('after the intent is stored', claim.id)) await stop(plan)
      return isStored
    },
    complete: async (claim, receipt, now) => {
      if (isAt(recording(claim.id), claim.id)) await stop(plan)
      return complete(claim, receipt, now)
    },
    requeue: async (claim, reason, readyAt) => {
      if (isAt(recording(claim.id), claim.id)) await stop(plan)
      return requeue(claim, reason, readyAt)
    },
  }
}

/** A lookup needs an answer that was lost. */
function loseOneAnswer(plan: StopPlan, shelf: Shelf): Shelf {
  const lost = new Set<string>()
  return {
    find: (deliveryKey) => shelf.find(deliveryKey),
    put: async (post) => {
      const shelved = await shelf.put(post)
      if (!isLookPoint(plan) || plan.platform !== 'shop' || lost.has(post.deliveryKey)) return shelved
      lost.add(post.deliveryKey)
      throw new Error('the answer of the shelf was lost')
    },
  }
}

async function isWaiting(ledger: Ledger, push: string, platform: StopPlatform): Promise<boolean> {
  return (await ledger.ofPush(push)).some((row) => row.platform === platform && row.state === 'queued')
}

/** The effect of the shop is in our own database: the write of a post. */
function stopWhileShelving(plan: StopPlan, payload: Payload): void {
  const db = payload.db as unknown as Record<'create' | 'updateOne', (args: { collection: string }) => Promise<unknown>>
  for (const act of ['create', 'updateOne'] as const) {
    const write = db[act].bind(payload.db)
    db[act] = async (args) => {
      if (args.collection !== 'posts') return write(args)
      if (plan.point === 'inside the call, before the platform accepted') await stop(plan)
      const written = await write(args)
      if (plan.point === 'inside the call, after the platform accepted') await stop(plan)
      return written
    }
  }
}

async function callPlatform(plan: StopPlan, simulatorUrl: string | null, send: () => Promise<Response>): Promise<Response> {
  if (plan.point === 'inside the call, before the platform accepted') {
    const before = await hanging(simulatorUrl)
    await script(simulatorUrl, { route: 'draft/add', when: 'before', what: 'hang' })
    void send().catch(() => undefined)
    while ((await hanging(simulatorUrl)) === before) await new Promise((resolve) => setTimeout(resolve, 5))
    await stop(plan)
  }
  if (isLookPoint(plan)) await script(simulatorUrl, { route: 'draft/add', when: 'after', what: 'reset' })
  const answer = await send()
  if (plan.point === 'inside the call, after the platform accepted') await stop(plan)
  return answer
}

const isLookPoint = ({ point }: StopPlan) => point === 'after a lookup is claimed' || point === 'before what a lookup found is recorded'

async function script(simulatorUrl: string | null, fault: object): Promise<void> {
  const body = JSON.stringify(fault)
  await (await fetch(`${simulatorUrl}/_simulator/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text()
}

type Requests = { requests: { fault: { what: string } | null }[] }

/** How many calls the platform has taken and left without an answer. */
async function hanging(simulatorUrl: string | null): Promise<number> {
  const { requests } = (await (await fetch(`${simulatorUrl}/_simulator/requests`)).json()) as Requests
  return requests.filter(({ fault }) => fault?.what === 'hang').length
}

function isEffect({ platform }: StopPlan, input: Parameters<typeof fetch>[0]): boolean {
  return platform === 'wechat-official' && (input instanceof Request ? input.url : String(input)).includes('/draft/add')
}

/** Says where it is, ends, and never comes back. */
function stop(plan: StopPlan): Promise<never> {
  writeSync(1, `${JSON.stringify({ stopped: plan.point })}\n`)
  process.kill(process.pid, 'SIGKILL')
  return never()
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}
