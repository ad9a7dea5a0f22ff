import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload, PayloadRequest } from 'payload'
import { contentChanged } from '../events'
import { languageOf, type Bilingual } from '../language'
import { isIndexBuilt } from '../uses/build-index'
import { keyOf, partsOf, usesIn, type Id } from '../uses/declaration'
import { collectionIn, titleOf, type Whole } from '../uses/documents'
import { usesOf } from '../uses/uses-of'
import { usesStoreOf } from '../uses/uses-store'
import { dropEntry, entryOf, setState, writeEntry, type Entry } from './journal'
import { indexNotReady, inTheWay, stillUsed } from './refusals'
import { removalStoreOf } from './removal-store'
import { readWhole } from './trash-document'

type Asking = { language: keyof Bilingual; by: Id | null }

/**
 * Deletes a document for good: its parts, versions, files and index lines with it. From the moment the journal says so
 * nothing stops it, and a kill in the middle is finished at the next start.
 * @throws DomainError `STILL_USED` when anything at all refers to it, the trash and the past included.
 */
export async function purgeDocument(
  payload: BasePayload,
  target: { collection: string; id: Id },
  { language, by }: Asking,
): Promise<{ id: Id; title: string }> {
  if (!(await isIndexBuilt(payload))) throw indexNotReady
  const whole = await readWhole(payload, target)
  const document = keyOf(whole.collection, whole.id)
  const blocking = inTheWay(payload, await usesOf(payload, whole), { collection: whole.collection, forGood: true })
  if (blocking.length > 0) throw stillUsed(payload, whole, { blocking, language })
  const title = titleOf(payload, whole).zh
  const entry = (await entryOf(payload, document)) ?? (await writeEntry(payload, { document, title, state: 'trashed', by, at: new Date() }))
  const files = filesOf(payload, whole)
  await setState(payload, entry, { state: 'purging', files })
  await finishPurging(payload, { ...entry, files })
  return { id: whole.id, title }
}

/** The same as a person asks for it, from a request. */
export function purgeAsked(req: PayloadRequest, target: { collection: string; id: Id }): Promise<{ id: Id; title: string }> {
  return purgeDocument(req.payload, target, { language: languageOf(req.i18n?.language), by: req.user?.id ?? null })
}

/** Every step may be repeated; the line of the journal goes last. */
export async function finishPurging(payload: BasePayload, entry: Entry): Promise<void> {
  const { collection = '', id: text = '' } = partsOf(entry.document) ?? {}
  const id: Id = payload.db.defaultIDType === 'number' ? Number(text) : text
  const parts = usesIn(payload).parts.filter(({ of }) => of === collection)
  await removalStoreOf(payload.db).erase({ collection, id, isVersioned: Boolean(collectionIn(payload, collection)?.versions) }, parts)
  for (const file of entry.files) await rm(file, { force: true })
  await usesStoreOf(payload.db).dropSource(entry.document)
  await forgetPreferences(payload, { collection, id })
  await dropEntry(payload, entry)
  contentChanged({ collection, id: text })
}

/** The file of an upload and everything made of it. */
export function filesOf(payload: BasePayload, { collection, newest }: Whole): string[] {
  const upload = collectionIn(payload, collection)?.upload
  if (!upload) return []
  const { filename, sizes } = newest as { filename?: unknown; sizes?: Record<string, { filename?: unknown } | null> | null }
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  const folder = upload.staticDir ?? collection
  return names.flatMap((name) => (typeof name === 'string' && name !== '' ? [path.join(folder, path.basename(name))] : []))
}

async function forgetPreferences(payload: BasePayload, { collection, id }: { collection: string; id: Id }): Promise<void> {
  await payload.db.deleteMany({ collection: 'payload-preferences', where: { key: { equals: `collection-${collection}-${id}` } } })
}
