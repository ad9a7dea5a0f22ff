import type { BasePayload } from 'payload'
import type { SearchDeclaration } from './declaration'
import { changedSince, countOf, idsAfter, rowsOf } from './documents'
import type { SearchIndex } from './index-thread'

type Given = { payload: BasePayload; index: SearchIndex; declared: SearchDeclaration; isStopped?: () => boolean }

const AT_ONCE = 25
const PAGE = 500
/** A save that took long carries an earlier moment than one that overtook it. */
const OVERLAP_MS = 60_000

/** Takes these documents in as they are now; what is gone or in the trash is dropped. */
export async function takeIn({ payload, index, declared }: Given, collection: string, ids: string[]): Promise<void> {
  const rows = await rowsOf(payload, declared, { collection, ids })
  const there = new Set(rows.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  if (rows.length > 0) await index.put(rows)
  if (gone.length > 0) await index.drop(collection, gone)
}

/**
 * Brings one collection up to date: what changed since the newest that is held, then, where the numbers differ, what is
 * missing and what is too much. May be cut off anywhere and begun again.
 */
export async function mend(given: Given, collection: string): Promise<void> {
  await takeChanges(given, collection)
  const held = (await given.index.state(collection))?.count ?? 0
  if (held === (await countOf(given.payload, collection))) return
  await takeMissing(given, collection)
  await dropGone(given, collection)
}

/** Takes in what changed, by whatever process, since the newest that is held. */
export async function takeChanges(given: Given, collection: string): Promise<void> {
  const newest = (await given.index.state(collection))?.newest
  if (newest === undefined) return
  const since = new Date(Date.parse(newest) - OVERLAP_MS).toISOString()
  for (let page = 1; !given.isStopped?.(); page += 1) {
    const changed = await changedSince(given.payload, collection, { since, page, limit: PAGE })
    const ids = changed.map(({ id }) => id)
    const held = ids.length > 0 ? await given.index.held(collection, ids) : new Map<string, string>()
    const wanted = changed.filter(({ id, stamp, isTrashed }) => (isTrashed ? held.has(id) : held.get(id) !== stamp)).map(({ id }) => id)
    await takeInTurns(given, collection, wanted)
    if (changed.length < PAGE) return
  }
}

async function takeMissing(given: Given, collection: string): Promise<void> {
  for (let after: string | null = null; !given.isStopped?.();) {
    const ids: string[] = await idsAfter(given.payload, collection, { after, limit: PAGE })
    if (ids.length === 0) return
    const held = await given.index.held(collection, ids)
    await takeInTurns(
      given,
      collection,
      ids.filter((id) => !held.has(id)),
    )
    after = ids.at(-1) ?? null
  }
}

async function dropGone(given: Given, collection: string): Promise<void> {
  for (let after = 0; !given.isStopped?.();) {
    const page = await given.index.page(collection, after, PAGE)
    const last = page.at(-1)
    if (!last) return
    const ids = page.map(({ id }) => id)
    const there = new Set((await rowsOf(given.payload, { [collection]: { text: [] } }, { collection, ids })).map(({ id }) => id))
    const gone = ids.filter((id) => !there.has(id))
    if (gone.length > 0) await given.index.drop(collection, gone)
    after = last.number
  }
}

/** A few at a time, and as long a rest after each as it took: who asks something meanwhile is answered. */
async function takeInTurns(given: Given, collection: string, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length && !given.isStopped?.(); at += AT_ONCE) {
    const began = performance.now()
    await takeIn(given, collection, ids.slice(at, at + AT_ONCE))
    await new Promise((done) => setTimeout(done, performance.now() - began))
  }
}
