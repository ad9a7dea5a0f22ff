import type { BasePayload, Where } from 'payload'
import { partsOf, type Id } from '../uses/declaration'
import { REMOVALS, type RemovalState } from './removals-collection'

/** What the trash knows of a document. */
export type Entry = { id: Id; document: string; of: string; title: string; state: RemovalState; at: string; files: string[]; by?: unknown; to?: string | null }

type Stored = Omit<Entry, 'files'> & { files?: unknown }

export async function entryOf(payload: BasePayload, document: string): Promise<Entry | null> {
  const { docs } = await payload.db.find<Stored>({ collection: REMOVALS, where: { document: { equals: document } }, limit: 1, pagination: false })
  return docs[0] ? asEntry(docs[0]) : null
}

/** Entries in one of these states, oldest first; `before` limits them to what was deleted by then. */
export async function entriesIn(payload: BasePayload, states: RemovalState[], before?: Date): Promise<Entry[]> {
  const where: Where = { and: [{ state: { in: states } }, ...(before ? [{ at: { less_than_equal: before.toISOString() } }] : [])] }
  const { docs } = await payload.db.find<Stored>({ collection: REMOVALS, where, sort: 'at', pagination: false, limit: 0 })
  return docs.map(asEntry)
}

type NewEntry = Pick<Entry, 'document' | 'title' | 'state'> & { by: Id | null; at: Date; to?: string }

export async function writeEntry(payload: BasePayload, { document, title, state, by, at, to }: NewEntry): Promise<Entry> {
  const known = await entryOf(payload, document)
  const of = partsOf(document)?.collection ?? ''
  const data = { document, of, title: title.slice(0, 200), state, by, at: at.toISOString(), to: to ?? null }
  const written: unknown = known
    ? ((await payload.db.updateOne({ collection: REMOVALS, id: known.id, data })) as unknown)
    : await payload.db.create({ collection: REMOVALS, data: { ...data, createdAt: at.toISOString(), updatedAt: at.toISOString() } })
  return asEntry(written as Stored)
}

export async function setState(payload: BasePayload, entry: Entry, change: { state: RemovalState; files?: string[] }): Promise<void> {
  await payload.db.updateOne({ collection: REMOVALS, id: entry.id, data: change })
}

/** Ends an entry that is still in this state; one that has gone on since stays. */
export async function endEntry(payload: BasePayload, entry: Entry, state: RemovalState): Promise<void> {
  await payload.db.deleteOne({ collection: REMOVALS, where: { and: [{ id: { equals: entry.id } }, { state: { equals: state } }] } })
}

export async function dropEntry(payload: BasePayload, entry: Entry): Promise<void> {
  await payload.db.deleteOne({ collection: REMOVALS, where: { id: { equals: entry.id } } })
}

function asEntry(stored: Stored): Entry {
  return { ...stored, files: Array.isArray(stored.files) ? stored.files.filter((file) => typeof file === 'string') : [] }
}
