import type { CollectionSlug, Payload } from 'payload'
import { tagsOfChange } from '../rules/cache-tags'
import { asStored, textOf } from './stored-fields'

const watched = ['products', 'posts', 'assets', 'promotions', 'product-categories'] as const satisfies CollectionSlug[]
const INTERVAL_MS = 500
/**
 * Two saves may become visible in another order than their `updatedAt`; among this many newest ones a late
 * one is still seen.
 */
const NEWEST = 30
/** Counting finds deletions; it costs a walk over an index, so it is done every fourth time. */
const COUNT_EVERY = 4

export type Invalidatable = { invalidate(tags: readonly string[]): void; invalidateAll(): void }

export type WatchOptions = { isTeam: boolean; intervalMs?: number; onError?(error: unknown): void }

type Marks = Map<string, string>
type Seen = { marks: Map<string, Marks>; counts: Map<string, number>; front: string | null }

/**
 * Carries changes made by other processes into this one's page cache, by looking twice a second at what was
 * saved last. With one process (`isTeam` false) hooks tell everything and nothing is watched.
 * `stop` waits for a look that is under way.
 */
export function watchForChanges(payload: Payload, cache: Invalidatable, options: WatchOptions): { stop(): Promise<void> } {
  if (!options.isTeam) return { stop: () => Promise.resolve() }
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let seen: Seen | null = null
  let round = 0

  async function look(): Promise<void> {
    try {
      const now = await readMarks(payload, seen, round++ % COUNT_EVERY === 0)
      if (seen) dropChanged(cache, seen, now)
      else cache.invalidateAll()
      seen = now
    } catch (error) {
      // What happened while the database was away is unknown, so the next good look drops everything.
      seen = null
      options.onError?.(error)
    }
    if (!isStopped) timer = setTimeout(() => void (running = look()), options.intervalMs ?? INTERVAL_MS)
  }

  let running = look()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function readMarks(payload: Payload, before: Seen | null, doesCount: boolean): Promise<Seen> {
  const marks = new Map<string, Marks>()
  const counts = new Map(before?.counts)
  await Promise.all(
    watched.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        sort: '-updatedAt',
        limit: NEWEST,
        pagination: false,
        depth: 0,
        select: { updatedAt: true },
        overrideAccess: true,
      })
      marks.set(collection, new Map(docs.map(({ id, updatedAt }) => [String(id), updatedAt])))
      if (doesCount) counts.set(collection, (await payload.count({ collection, overrideAccess: true })).totalDocs)
    }),
  )
  const front = asStored(await payload.findGlobal({ slug: 'storefront', depth: 0, select: {}, overrideAccess: true }))
  return { marks, counts, front: front && textOf(front, 'updatedAt') }
}

function dropChanged(cache: Invalidatable, before: Seen, now: Seen): void {
  if (before.front !== now.front) return cache.invalidateAll()
  const dropped = new Set<string>()
  for (const collection of watched) {
    const known = before.marks.get(collection)
    const newest = now.marks.get(collection)
    if ((now.counts.get(collection) ?? 0) < (before.counts.get(collection) ?? 0)) return cache.invalidateAll()
    for (const [id, mark] of newest ?? []) {
      if (known?.get(id) !== mark) for (const tag of tagsOfChange({ collection, id }) ?? []) dropped.add(tag)
    }
  }
  if (dropped.has('all')) cache.invalidateAll()
  else if (dropped.size > 0) cache.invalidate([...dropped])
}
