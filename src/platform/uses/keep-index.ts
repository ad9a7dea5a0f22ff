import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, BasePayload, CollectionSlug, DatabaseAdapterObj, Where } from 'payload'
import { documentIds } from '../document-id'
import { DomainError } from '../errors'
import { keyOf, partsOf, type StoredDocument } from './declaration'
import { collectionIn, referencesOf } from './documents'
import { INDEX, LEFT, UNFINISHED, usesStoreOf, WRITTEN, type UsesStore } from './uses-store'

type Arguments = {
  collection?: string
  collectionSlug?: string
  slug?: string
  id?: string | number
  where?: Where
  parent?: string | number
  data?: StoredDocument
  versionData?: StoredDocument & { parent?: string | number; version?: StoredDocument }
}
type Method = (args: Arguments) => Promise<unknown>
/** What a call writes: the content, and whose it is. Without `id` the document is only being created. */
type Written = { slug: string; id?: string | number; content: StoredDocument }

const methods: Record<string, (args: Arguments) => Written | null> = {
  create: ({ collection = '', data }) => (data ? { slug: collection, content: data } : null),
  updateOne: ({ collection = '', where, id = idIn(where), data }) => (data && id !== undefined ? { slug: collection, id, content: data } : null),
  createVersion: ({ collectionSlug = '', parent, versionData }) =>
    versionData && parent !== undefined ? { slug: collectionSlug, id: parent, content: versionData } : null,
  updateVersion: ({ collection = '', versionData }) =>
    versionData?.version && versionData.parent !== undefined ? { slug: collection, id: versionData.parent, content: versionData.version } : null,
  createGlobal: ({ slug = '', data }) => (data ? { slug, id: slug, content: data } : null),
  updateGlobal: ({ slug = '', data }) => (data ? { slug, id: slug, content: data } : null),
}

/**
 * Wraps a database adapter so that whatever a document refers to stands in the index before the document is written:
 * killed between the two, the index says too much, never too little. A save that begins to refer to something in the
 * trash is refused; whoever puts something there looks at the index again afterwards, so one of the two always sees the other.
 */
export function keepIndex(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      for (const [name, writtenBy] of Object.entries(methods)) {
        const method = (db as unknown as Record<string, Method>)[name]
        if (method) Object.assign(db, { [name]: (call: Arguments) => writeIndexed(db, writtenBy(call), () => method.call(db, call)) })
      }
      return db
    },
  }
}

const untracked = (slug: string) => slug.startsWith('payload-') || slug === INDEX || slug === 'removals'

async function writeIndexed(db: BaseDatabaseAdapter, written: Written | null, write: () => Promise<unknown>): Promise<unknown> {
  if (!written || untracked(written.slug)) return write()
  const { payload } = db
  const targets = new Set(referencesOf(payload, written.slug, written.content).map(({ target }) => target))
  if (targets.size === 0 && !isComplete(written)) return write()
  const store = usesStoreOf(db)
  const source = written.id === undefined ? `${UNFINISHED}${keyOf(written.slug, randomUUID())}` : keyOf(written.slug, written.id)
  const known = written.id === undefined ? new Map<string, number>() : await store.linesOf(source)
  const added = [...targets].filter((target) => !known.has(target))
  const taken = [...targets].filter((target) => known.has(target) && known.get(target) !== WRITTEN)
  const left = isComplete(written) ? [...known].flatMap(([target, since]) => (since === WRITTEN && !targets.has(target) ? [target] : [])) : []
  await begin(store, source, { added, taken })
  try {
    if (added.length + taken.length > 0) await refuseTrashed(payload, [...added, ...taken])
    const result = await write()
    const id = (result as { id?: string | number } | null)?.id
    if (written.id === undefined && id !== undefined && added.length > 0) await store.rename(source, keyOf(written.slug, id))
    if (written.id !== undefined && added.length + taken.length > 0) await store.mark(source, [...added, ...taken], WRITTEN)
    if (left.length > 0) await store.mark(source, left, LEFT)
    return result
  } catch (error) {
    if (added.length > 0) await store.drop(source, added)
    if (taken.length > 0) await store.mark(source, taken, LEFT)
    throw error
  }
}

/** A guarded write names its document among its conditions. */
function idIn(where: Where | undefined): string | number | undefined {
  const named = [where, ...(where?.and ?? [])].flatMap((part) => (part as { id?: { equals?: unknown } } | undefined)?.id?.equals ?? [])
  return named.find((id) => typeof id === 'string' || typeof id === 'number')
}

/** Payload's own saves write whole documents; what writes single columns says nothing of the others. */
function isComplete({ id, content }: Written): boolean {
  return id !== undefined && 'createdAt' in content
}

async function begin(store: UsesStore, source: string, { added, taken }: { added: string[]; taken: string[] }): Promise<void> {
  const since = Date.now()
  if (added.length > 0) await store.add(added.map((target) => ({ source, target, since })))
  if (taken.length > 0) await store.mark(source, taken, since)
}

/** @throws DomainError `REFERENCE_IN_TRASH` (409) */
async function refuseTrashed(payload: BasePayload, targets: readonly string[]): Promise<void> {
  const wanted = new Map<string, string[]>()
  for (const target of targets) {
    const parts = partsOf(target)
    if (parts && collectionIn(payload, parts.collection)?.trash) wanted.set(parts.collection, [...(wanted.get(parts.collection) ?? []), parts.id])
  }
  for (const [collection, ids] of wanted) {
    const existing = documentIds(payload, ids)
    if (existing.length === 0) continue
    const where: Where = { and: [{ id: { in: existing } }, { deletedAt: { exists: true } }] }
    const { docs } = await payload.db.find<StoredDocument & { id: string | number }>({
      collection: collection as CollectionSlug,
      where,
      limit: 3,
      pagination: false,
    })
    if (docs[0]) throw inTrash(payload, collection, docs)
  }
}

function inTrash(payload: BasePayload, collection: string, documents: (StoredDocument & { id: string | number })[]): DomainError {
  const field = collectionIn(payload, collection)?.admin.useAsTitle ?? 'id'
  const names = documents.map((one) => String(one[field] ?? one.id))
  return new DomainError({
    code: 'REFERENCE_IN_TRASH',
    status: 409,
    text: {
      zh: `「${names.join('」「')}」在回收站里，不能使用，这次改动没有保存。请先恢复，或另选一个。`,
      en: `“${names.join('”, “')}” is in the trash and cannot be used, so this change was not saved. Restore it first, or choose another.`,
    },
    data: { collection, ids: documents.map(({ id }) => id) },
  })
}
