import type { Access, CollectionAfterDeleteHook, CollectionBeforeDeleteHook, CollectionConfig, DateField } from 'payload'
import { languageOf } from '../language'
import { isIndexBuilt } from '../uses/build-index'
import { keyOf, usesIn } from '../uses/declaration'
import { collectionIn, titleOf } from '../uses/documents'
import { usesStoreOf } from '../uses/uses-store'
import { usesOf } from '../uses/uses-of'
import { copyAsDraft } from './copy-as-draft'
import { dropEntry, entryOf, setState, writeEntry } from './journal'
import { indexNotReady, inTheWay, stillUsed } from './refusals'
import { filesOf } from './purge-document'
import { removalEndpoints } from './removal-endpoints'
import { removalStoreOf } from './removal-store'
import { readWhole } from './trash-document'

/** Not indexed: nearly every row has none, and SQLite would walk all of them in the order of this index. */
const deletedAt: DateField = {
  name: 'deletedAt',
  type: 'date',
  label: ({ t }) => t('general:deletedAt'),
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  access: { create: () => false, update: () => false },
}

/**
 * Documents of this collection go to the trash, come back whole, and are deleted for good only when nothing refers to
 * them. `mayPurge` decides who may do the last before the term is over.
 */
export function removable(collection: CollectionConfig, { mayPurge }: { mayPurge: Access }): CollectionConfig {
  const kept = withoutHalfDeletion(collection)
  return {
    ...kept,
    trash: true,
    hooks: { ...kept.hooks, beforeOperation: [copyAsDraft, ...(kept.hooks?.beforeOperation ?? [])] },
    admin: withMenu(collection.admin),
    fields: [...collection.fields, deletedAt],
    endpoints: [...removalEndpoints(mayPurge), ...(collection.endpoints || [])],
  }
}

const screens = '/src/platform/admin/removal'

/** Payload's own dialogs of deletion know of no uses; ours stand in their places. */
function withMenu(admin: CollectionConfig['admin']): CollectionConfig['admin'] {
  const { components } = admin ?? {}
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), `${screens}/RemovalHost#RemovalHost`],
    editMenuItems: [...(components?.edit?.editMenuItems ?? []), `${screens}/RemovalMenu#RemovalMenu`],
  }
  const beforeListTable = [...(components?.beforeListTable ?? []), `${screens}/ListRemoval#ListRemoval`]
  return { ...admin, components: { ...components, edit, beforeListTable } }
}

/**
 * Payload deletes files and versions before it meets the reference that forbids it. Here all that could forbid it is
 * asked first, and the journal knows of the deletion before anything is gone.
 */
export function withoutHalfDeletion(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), beginDeletion],
      afterDelete: [endDeletion, ...(collection.hooks?.afterDelete ?? [])],
    },
  }
}

const beginDeletion: CollectionBeforeDeleteHook = async ({ collection: { slug }, id, req }) => {
  const { payload } = req
  if (!(await isIndexBuilt(payload))) throw indexNotReady
  const whole = await readWhole(payload, { collection: slug, id })
  const blocking = inTheWay(payload, await usesOf(payload, whole), { collection: slug, forGood: true })
  if (blocking.length > 0) throw stillUsed(payload, whole, { blocking, language: languageOf(req.i18n?.language) })
  const document = keyOf(slug, whole.id)
  const known = await entryOf(payload, document)
  const fresh = { document, title: titleOf(payload, whole).zh, state: 'trashed', by: req.user?.id ?? null, at: new Date() } as const
  await setState(payload, known ?? (await writeEntry(payload, fresh)), { state: 'purging', files: filesOf(payload, whole) })
  const parts = usesIn(payload).parts.filter(({ of }) => of === slug)
  await removalStoreOf(payload.db).erase({ collection: slug, id: whole.id, isVersioned: Boolean(collectionIn(payload, slug)?.versions), keepsRow: true }, parts)
}

const endDeletion: CollectionAfterDeleteHook = async ({ collection: { slug }, id, req: { payload } }) => {
  const document = keyOf(slug, id)
  await usesStoreOf(payload.db).dropSource(document)
  const entry = await entryOf(payload, document)
  if (entry) await dropEntry(payload, entry)
}
