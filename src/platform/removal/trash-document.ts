import type { BasePayload, CollectionSlug, PayloadRequest } from 'payload'
import { contentChanged } from '../events'
import { languageOf } from '../language'
import { claimNextRevision } from '../revision'
import { isIndexBuilt } from '../uses/build-index'
import { keyOf, type Id } from '../uses/declaration'
import { collectionIn, loadWhole, titleOf, type Whole } from '../uses/documents'
import { usesOf } from '../uses/uses-of'
import { dropEntry, entryOf, setState, writeEntry, type Entry } from './journal'
import { indexNotReady, inTheWay, notFound, stillUsed } from './refusals'
import { removalStoreOf } from './removal-store'
import { untilOf } from './term'

type Target = { collection: string; id: Id }

/** A document as it stands, in or out of the trash. @throws DomainError `NOT_FOUND` */
export async function readWhole(payload: BasePayload, { collection, id }: Target): Promise<Whole> {
  const [whole] = await loadWhole(payload, collection, [id])
  if (!whole) throw notFound()
  return whole
}

/**
 * Moves a document to the trash, whole, with everything on it. Whoever calls has asked who does it.
 * @throws DomainError `STILL_USED` with the places, `USES_BEING_READ`, `STALE_SAVE`; the document is then as it was.
 */
export async function trashDocument(req: PayloadRequest, target: Target): Promise<{ id: Id; title: string; until: string }> {
  const { payload } = req
  if (!(await isIndexBuilt(payload))) throw indexNotReady
  const whole = await readWhole(payload, target)
  const title = titleOf(payload, whole).zh
  await refuseUsed(req, whole)
  const at = new Date()
  const known = await entryOf(payload, keyOf(whole.collection, whole.id))
  if (whole.newest.deletedAt && known) return { id: whole.id, title, until: untilOf(new Date(known.at)) }
  const revision = await claimNextRevision(req, whole, async () => (await readWhole(payload, whole)).newest.revision as number)
  const entry = await writeEntry(payload, { document: keyOf(whole.collection, whole.id), title, state: 'trashing', by: req.user?.id ?? null, at })
  try {
    await mark({ payload, req, whole, revision }, at)
    // A save may have begun to refer to it since: one of the two always sees the other.
    await refuseUsed(req, whole)
  } catch (error) {
    await unmark({ payload, whole, revision })
    await dropEntry(payload, entry)
    throw error
  }
  await setState(payload, entry, { state: 'trashed' })
  contentChanged({ collection: whole.collection, id: String(whole.id) })
  return { id: whole.id, title, until: untilOf(at) }
}

async function refuseUsed(req: PayloadRequest, whole: Whole): Promise<void> {
  const blocking = inTheWay(req.payload, await usesOf(req.payload, whole), { collection: whole.collection })
  if (blocking.length > 0) throw stillUsed(req.payload, whole, { blocking, language: languageOf(req.i18n?.language) })
}

type Marking = { payload: BasePayload; req?: PayloadRequest; whole: Whole; revision: number | null }

/** Shops and lists read the document's own row, lists of drafts its versions: both are marked. May be repeated. */
async function mark({ payload, req, whole, revision }: Marking, deletedAt: Date | null): Promise<void> {
  const { collection, id } = whole
  const isEditable = collectionIn(payload, collection)?.flattenedFields.some((field) => field.name === 'revision')
  const data = { deletedAt: deletedAt?.toISOString() ?? null, ...(revision !== null && isEditable ? { revision } : {}) }
  await payload.db.updateOne({ collection: collection as CollectionSlug, id, data, req })
  if (collectionIn(payload, collection)?.versions) await removalStoreOf(payload.db).markVersions({ collection, id }, { deletedAt, revision })
}

/** Takes a document out of the trash again, its revision kept or set. May be repeated. */
export async function unmark(marking: Omit<Marking, 'req'>): Promise<void> {
  await mark(marking, null)
}

/** Brings a move that was cut off to its end. */
export async function finishTrashing(payload: BasePayload, entry: Entry, whole: Whole): Promise<void> {
  await mark({ payload, whole, revision: null }, new Date(entry.at))
  await setState(payload, entry, { state: 'trashed' })
}
