import type { BasePayload } from 'payload'
import { contentChanged } from '../events'
import { keyOf, partsOf, type Id } from '../uses/declaration'
import { loadWhole, referencesOf, titleOf, type Whole } from '../uses/documents'
import { dropEntry, entryOf, setState, type Entry } from './journal'
import { notInTrash } from './refusals'
import { readWhole, unmark } from './trash-document'

export type Restored = { collection: string; id: Id; title: string }

/**
 * Brings a document back from the trash, and before it whatever it refers to that lies there too. Answers all of them,
 * the document last. May be repeated.
 * @throws DomainError `NOT_FOUND`, `NOT_IN_TRASH`
 */
export async function restoreDocument(payload: BasePayload, target: { collection: string; id: Id }): Promise<Restored[]> {
  const whole = await readWhole(payload, target)
  const entry = await entryOf(payload, keyOf(whole.collection, whole.id))
  if (!whole.newest.deletedAt && !entry) throw notInTrash()
  if (entry?.state === 'purging') throw notInTrash()
  return bringBack(payload, whole, entry)
}

async function bringBack(payload: BasePayload, whole: Whole, entry: Entry | null): Promise<Restored[]> {
  if (entry) await setState(payload, entry, { state: 'restoring' })
  const restored: Restored[] = []
  for (const needed of await trashedNeeds(payload, whole)) {
    restored.push(...(await bringBack(payload, needed, await entryOf(payload, keyOf(needed.collection, needed.id)))))
  }
  await unmark({ payload, whole, revision: null })
  if (entry) await dropEntry(payload, entry)
  contentChanged({ collection: whole.collection, id: String(whole.id) })
  return [...restored, { collection: whole.collection, id: whole.id, title: titleOf(payload, whole).zh }]
}

/** What a document refers to that lies in the trash, itself left out. */
async function trashedNeeds(payload: BasePayload, whole: Whole): Promise<Whole[]> {
  const self = keyOf(whole.collection, whole.id)
  const keys = new Set(referencesOf(payload, whole.collection, whole.newest).map(({ target }) => target))
  const found: Whole[] = []
  for (const key of keys) {
    const parts = key === self ? null : partsOf(key)
    const [needed] = parts ? await loadWhole(payload, parts.collection, [parts.id]) : []
    // One that is being restored already is on its way: two that refer to each other end here.
    if (needed?.newest.deletedAt && (await entryOf(payload, key))?.state !== 'restoring') found.push(needed)
  }
  return found
}

/** Brings a restoration that was cut off to its end. */
export async function finishRestoring(payload: BasePayload, entry: Entry, whole: Whole): Promise<void> {
  await bringBack(payload, whole, entry)
}
