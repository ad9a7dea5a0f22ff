import type { BasePayload, CollectionSlug, Where } from 'payload'
import type { Id, StoredDocument } from '../uses/declaration'
import { documentIds } from '../document-id'
import type { SearchDeclaration, SearchedRow } from './declaration'
import { readableIn } from './searched-text'

type Found = StoredDocument & { id: Id; updatedAt: string }
export type Stamped = { id: string; stamp: string; isTrashed: boolean }

/** What the index is to hold of these documents as they are now; whoever is missing is gone or in the trash. */
export async function rowsOf(
  payload: BasePayload,
  declared: SearchDeclaration,
  { collection, ids }: { collection: string; ids: string[] },
): Promise<SearchedRow[]> {
  const text = declared[collection]?.text ?? []
  const title = titleField(payload, collection)
  const docs = await findAsTheyAre(payload, { collection, where: { id: { in: documentIds(payload, ids) } }, fields: [title, ...text], limit: ids.length })
  return docs
    .filter(({ deletedAt }) => !deletedAt)
    .map((document) => ({
      collection,
      id: String(document.id),
      title: typeof document[title] === 'string' ? document[title] : '',
      text: readableIn(text.map((field) => document[field])),
      stamp: document.updatedAt,
    }))
}

/** Who was changed since a moment, oldest change first. */
export async function changedSince(
  payload: BasePayload,
  collection: string,
  { since, page, limit }: { since: string; page: number; limit: number },
): Promise<Stamped[]> {
  const docs = await findAsTheyAre(payload, { collection, where: { updatedAt: { greater_than_equal: since } }, fields: [], limit, page, sort: 'updatedAt' })
  return docs.map(({ id, updatedAt, deletedAt }) => ({ id: String(id), stamp: updatedAt, isTrashed: Boolean(deletedAt) }))
}

/** Ids of what is not in the trash, by id, from behind `after`. */
export async function idsAfter(payload: BasePayload, collection: string, { after, limit }: { after: string | null; limit: number }): Promise<string[]> {
  const where: Where = { and: [outOfTrash(payload, collection), ...(after === null ? [] : [{ id: { greater_than: after } }])] }
  const { docs } = await payload.db.find<{ id: Id }>({
    collection: collection as CollectionSlug,
    where,
    sort: 'id',
    limit,
    pagination: false,
    select: { updatedAt: true },
  })
  return docs.map(({ id }) => String(id))
}

export async function countOf(payload: BasePayload, collection: string): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: collection as CollectionSlug, where: outOfTrash(payload, collection) })
  return totalDocs
}

export function titleField({ config }: Pick<BasePayload, 'config'>, collection: string): string {
  return config.collections.find(({ slug }) => slug === collection)?.admin.useAsTitle ?? 'id'
}

function outOfTrash({ config }: BasePayload, collection: string): Where {
  return config.collections.find(({ slug }) => slug === collection)?.trash ? { deletedAt: { exists: false } } : {}
}

type Asked = { collection: string; where: Where; fields: readonly string[]; limit: number; page?: number; sort?: string }

/** The newest version of each, as it is on the desk, the trash included. */
async function findAsTheyAre(payload: BasePayload, { collection, where, fields, limit, page, sort }: Asked): Promise<Found[]> {
  const select = Object.fromEntries([...fields, 'updatedAt', 'deletedAt'].map((field) => [field, true]))
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where,
    select: select as never,
    limit,
    page,
    sort,
    draft: true,
    trash: true,
    depth: 0,
    joins: false as never,
    pagination: page !== undefined,
    overrideAccess: true,
  })
  return docs as unknown as Found[]
}
