import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, NumberField, PayloadRequest, RelationshipField, TypeWithID } from 'payload'
import { StaleSaveError } from './errors'

/**
 * Optimistic concurrency for every editable collection.
 * A form sends back the revision it was loaded with; the save goes through only if the document is still at it.
 * The early check is here; the decisive one is a compare-and-set in the database (`revision-guard.ts`).
 */
export const revisionField: NumberField = {
  name: 'revision',
  type: 'number',
  defaultValue: 1,
  label: { zh: '版次', en: 'Revision' },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

/** Who saved last: the conflict screen names the other person. Null for what the system wrote. */
export const savedByField: RelationshipField = {
  name: 'savedBy',
  type: 'relationship',
  relationTo: 'users',
  label: { zh: '保存的人', en: 'Saved by' },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

type Expectation = { collection: string; id: string | number; base: number }
const expectations = new WeakMap<object, Map<string, Expectation>>()

export const forgetRevisionOnRestore: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'restoreVersion') req.context.revisionIsRestored = true
}

export const advanceRevision: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, revision: 1, savedBy: req.user?.id ?? null }
  const current = numberOr((originalDoc as { revision?: unknown } | undefined)?.revision, 1)
  const base = req.context.revisionIsRestored ? current : numberOr(data.revision, current)
  const document = originalDoc as TypeWithID
  if (base !== current) throw staleSave({ collection: collection.slug, id: document.id, base, current })
  expect(req, { collection: collection.slug, id: document.id, base })
  return { ...data, revision: base + 1, savedBy: req.user?.id ?? null }
}

/** Takes what this request is about to overwrite of a document; each expectation is checked once. */
export function takeExpectation(req: Partial<PayloadRequest> | undefined, collection: string, id: string | number): Expectation | undefined {
  const pending = req?.context && expectations.get(req.context)
  const found = pending?.get(keyOf({ collection, id }))
  if (found) pending?.delete(keyOf(found))
  return found
}

export function staleSave(at: Expectation & { current?: number | null }): StaleSaveError {
  return new StaleSaveError({
    code: 'STALE_SAVE',
    status: 409,
    text: {
      zh: '别人刚刚保存过这份内容，你的改动没有写入。请对照两个版本后再决定保留哪一个。',
      en: 'Somebody saved this document while you were editing, so your change was not written. Compare the two versions and choose what to keep.',
    },
    data: { collection: at.collection, id: at.id, base: at.base, current: at.current ?? null },
  })
}

function expect(req: PayloadRequest, expectation: Expectation) {
  const pending = expectations.get(req.context) ?? new Map<string, Expectation>()
  pending.set(keyOf(expectation), expectation)
  expectations.set(req.context, pending)
}

function keyOf({ collection, id }: Pick<Expectation, 'collection' | 'id'>): string {
  return `${collection}:${id}`
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}
