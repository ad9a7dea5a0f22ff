import type { BasePayload, Where } from 'payload'
import { onContentChanged, type ContentChange } from '@/platform/events'
import type { Clock } from '@/platform/clock'
import type { Logger } from '@/platform/logging'
import { judgePushes, leaning } from './actions/judge-pushes'

export type PushWatcher = { idle(): Promise<void>; stop(): Promise<void> }

type Options = {
  payload: BasePayload
  clock: Clock
  logger: Logger
  /** Looks for what other processes saved this often; 0 when there are none. */ pollMs: number
}

/** Saves of one act come together; they are judged once. */
const gatherMs = 60
/** What was saved this long before the last look may have become visible only after it. */
const slackMs = 10_000

/**
 * Keeps `trouble` of scheduled pushes true: judges those that a change concerns, as soon as it is saved. Everything is
 * judged once at the start, so that what a stopped process did not get to is not lost.
 */
export function startPushWatcher({ payload, clock, logger, pollMs }: Options): PushWatcher {
  const waiting = new Map<string, Where>([['all', {}]])
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()

  const work = async (): Promise<void> => {
    const wheres = waiting.has('all') ? [{}] : [...waiting.values()]
    waiting.clear()
    if (wheres.length === 0 || isStopped) return
    await judgePushes(payload, wheres.length === 1 ? (wheres[0] ?? {}) : { or: wheres }, clock.now()).catch((err: unknown) =>
      logger.error({ msg: 'scheduled pushes could not be judged', err }),
    )
  }
  const nudge = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      working = working.then(work)
    }, gatherMs)
  }
  const note = (change: ContentChange) => {
    const where = concernedBy(change)
    if (!where || isStopped) return
    waiting.set(change.collection === 'themes' || change.collection === 'blackout-days' ? 'all' : `${change.collection}:${change.id}`, where)
    nudge()
  }
  const forget = onContentChanged(note)
  const stopPolling = pollMs > 0 ? poll(payload, { pollMs, note, logger }) : () => undefined
  nudge()
  return {
    async idle() {
      while (timer !== undefined || waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await working
    },
    async stop() {
      isStopped = true
      forget()
      stopPolling()
      clearTimeout(timer)
      await working
    },
  }
}

/** Which scheduled pushes a change may concern; null when none. */
function concernedBy({ collection, id }: ContentChange): Where | null {
  switch (collection) {
    case 'drafts':
      return { draft: { equals: id } }
    case 'channels':
      return { channels: { equals: id } }
    case 'pushes':
      return { id: { equals: id } }
    case 'themes':
    case 'blackout-days':
      return {}
    case 'assets':
    case 'products':
    case 'promotions':
      return { leansOn: { contains: leaning(collection, id) } }
    default:
      return null
  }
}

type Polling = { pollMs: number; note(change: ContentChange): void; logger: Logger }

const polled = ['assets', 'products', 'promotions', 'channels', 'pushes', 'themes', 'blackout-days'] as const

/** Other processes tell nothing, so what they saved is looked for. */
function poll(payload: BasePayload, { pollMs, note, logger }: Polling): () => void {
  const seen = new Map<string, string>()
  let since = Date.now() - slackMs
  const newer = () => ({ updatedAt: { greater_than: new Date(since - slackMs).toISOString() } })
  const told = (collection: string, id: string, at: string) => {
    const key = `${collection}:${id}`
    if (seen.get(key) === at) return
    seen.set(key, at)
    note({ collection, id })
  }
  const look = async () => {
    const began = Date.now()
    for (const collection of polled) {
      const { docs } = await payload.find({
        collection,
        where: newer(),
        limit: 200,
        pagination: false,
        depth: 0,
        select: { updatedAt: true },
        overrideAccess: true,
      })
      for (const { id, updatedAt } of docs) told(collection, String(id), updatedAt)
    }
    const { docs } = await payload.findVersions({
      collection: 'drafts',
      where: newer(),
      limit: 200,
      pagination: false,
      depth: 0,
      select: { parent: true, updatedAt: true },
      overrideAccess: true,
    })
    for (const { parent, updatedAt } of docs) told('drafts', String(typeof parent === 'object' ? (parent as { id: unknown }).id : parent), updatedAt)
    if (seen.size > 5_000) seen.clear()
    since = began
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look()
      .catch((err: unknown) => logger.warn({ msg: 'looking for what concerns scheduled pushes failed', err }))
      .finally(() => (isLooking = false))
  }, pollMs)
  return () => clearInterval(timer)
}
