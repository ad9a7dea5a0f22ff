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

/** What a save is about to overwrite: `base` is the revision it was made from. */
export type Expectation = { collection: string; id: string | number; base: number }
// Kept inside the context and not beside it: a nested call that is handed the request replaces its context by a copy.
const pendingKey = Symbol.for('xingwen.expectations')
const readingsKey = Symbol.for('xingwen.readings')
type Noted = { [pendingKey]?: Map<string, Expectation>; [readingsKey]?: Map<string, number> }

function notedOn(req: Partial<PayloadRequest> | undefined): Noted {
  return (req?.context ?? {}) as Noted
}

/** The same object for every call of one request that claims a revision, however often its context is copied. */
export function claimantOf(req: Partial<PayloadRequest> | undefined): object | undefined {
  return notedOn(req)[pendingKey]
}

const clock: unique symbol = Symbol.for('xingwen.revision-clock')

type OrderClock = { now: number; tick(): number }

/** Counts reads and writes of this process in their order; shared by every copy of this module in it. */
export function clockOf(): OrderClock {
  const everywhere = globalThis as typeof globalThis & { [clock]?: OrderClock }
  everywhere[clock] ??= makeClock()
  return everywhere[clock]
}

function makeClock(): OrderClock {
  return {
    now: 0,
    tick() {
      this.now += 1
      return this.now
    },
  }
}

/** Operations that overwrite nothing: asked within a save, they must not move the moment from which it reads. */
const looks: ReadonlySet<string> = new Set(['read', 'readDistinct', 'count', 'countVersions'])

/** Notes when an operation begins to read what it will overwrite. */
export const noteReading: CollectionBeforeOperationHook = ({ collection, operation, req }) => {
  if (looks.has(operation)) return
  const noted = notedOn(req)
  noted[readingsKey] = (noted[readingsKey] ?? new Map<string, number>()).set(collection.slug, clockOf().tick())
}

/** When the request began to read documents of a collection, on the clock of `clockOf`. */
export function readingSince(req: Partial<PayloadRequest> | undefined, collection: string): number {
  return notedOn(req)[readingsKey]?.get(collection) ?? clockOf().now
}

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
  const pending = notedOn(req)[pendingKey]
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

/**
 * Begins an act that writes a document past Payload's own save: reads its revision, and makes the next `updateOne` of
 * this request on it lose against any save that came in between. Answers the revision to write.
 */
export async function claimNextRevision(req: PayloadRequest, at: Pick<Expectation, 'collection' | 'id'>, read: () => Promise<number | null>): Promise<number> {
  const noted = notedOn(req)
  noted[readingsKey] = (noted[readingsKey] ?? new Map<string, number>()).set(at.collection, clockOf().tick())
  const base = numberOr(await read(), 1)
  expect(req, { ...at, base })
  return base + 1
}

function expect(req: PayloadRequest, expectation: Expectation) {
  const noted = notedOn(req)
  noted[pendingKey] = (noted[pendingKey] ?? new Map<string, Expectation>()).set(keyOf(expectation), expectation)
}

function keyOf({ collection, id }: Pick<Expectation, 'collection' | 'id'>): string {
  return `${collection}:${id}`
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}
