import type { BasePayload, Where } from 'payload'
import { contentChanged } from '@/platform/events'
import type { PostAct } from '../rules/post-act'
import { bindingsOf, type BoundFacts } from '../rules/bound-facts'
import { inTurn } from './in-turn'
import { asStored, idOf, idsOf, numberOf, textOf, type Stored } from './stored-fields'

/** A post as the acts on it need it. `edition` counts its changes: each is made only if it is still the one that was read. */
export type PostRow = {
  id: string
  identity: string
  status: 'live' | 'withdrawn'
  title: string
  slug: string
  html: string
  text: string
  draftId: string
  /** The key of the version that readers get, and the delivery it goes back to. */
  version: string
  deliveryKey: string
  order: number
  edition: number
  productIds: string[]
  bound: BoundFacts
  withdrawnAt: string | null
  publishedAt: string | null
  changedAt: string | null
  acts: PostAct[]
}

/** What a change writes of a post. */
export type PostChange = Partial<
  Omit<PostRow, 'id' | 'identity' | 'edition' | 'draftId'> & {
    author: string
    digest: string
    coverId: string | null
    contentHash: string
  }
>

type Asking = { payload: BasePayload }

export async function findPostRow({ payload }: Asking, where: Where): Promise<PostRow | null> {
  const found = asStored(await payload.db.findOne({ collection: 'posts', where }))
  return found && postRow(found)
}

export function postRow(found: Stored): PostRow {
  return {
    id: String(found.id),
    identity: textOf(found, 'identity') ?? '',
    status: found.status === 'withdrawn' ? 'withdrawn' : 'live',
    title: textOf(found, 'title') ?? '',
    slug: textOf(found, 'slug') ?? '',
    html: textOf(found, 'html') ?? '',
    text: textOf(found, 'text') ?? '',
    draftId: textOf(found, 'draft') ?? '',
    version: textOf(found, 'version') ?? '',
    deliveryKey: textOf(found, 'deliveryKey') ?? '',
    order: numberOf(found, 'order') ?? 0,
    edition: numberOf(found, 'edition') ?? 0,
    productIds: (Array.isArray(found.productIds) ? found.productIds : idsOf(found, 'products')).map((id) => String(idOf(id))),
    bound: (asStored(found.bound) as BoundFacts | null) ?? { products: {}, promotions: {} },
    withdrawnAt: textOf(found, 'withdrawnAt'),
    publishedAt: textOf(found, 'publishedAt'),
    changedAt: textOf(found, 'changedAt'),
    acts: Array.isArray(found.acts) ? (found.acts as PostAct[]) : [],
  }
}

/**
 * Changes a post if it still is the edition that was read; false when somebody was first. One statement decides in both
 * databases. SQLite keeps the products beside the row: they are written first, in one process one after the other, and
 * only say where to look.
 */
export async function changePost({ payload }: Asking, row: PostRow, change: PostChange): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: row.id } }, { edition: { equals: row.edition } }] }
  const data = { ...columnsOf(payload, change), edition: row.edition + 1, updatedAt: new Date().toISOString() }
  const products = change.productIds?.map((id) => storedId(payload, id))
  const changed =
    payload.db.name === 'sqlite'
      ? await inTurn(`posts:${row.id}`, async () => {
          if (products && (await isStill(payload, where))) await payload.db.updateOne({ collection: 'posts', id: row.id, data: { products } })
          return payload.db.updateOne({ collection: 'posts', where, data, options: { atomic: true } })
        })
      : await payload.db.updateOne({ collection: 'posts', where, data: { ...data, ...(products ? { products } : {}) } })
  if (!changed) return false
  contentChanged({ collection: 'posts', id: row.id })
  for (const id of new Set([...row.productIds, ...(change.productIds ?? [])])) contentChanged({ collection: 'products', id })
  return true
}

async function isStill(payload: BasePayload, where: Where): Promise<boolean> {
  return (await payload.db.findOne({ collection: 'posts', where, select: { edition: true } })) !== null
}

/** A change in the words of the collection. */
export function columnsOf(payload: BasePayload, { coverId, bound, ...change }: PostChange): Record<string, unknown> {
  return {
    ...change,
    ...(coverId === undefined ? {} : { cover: coverId === null ? null : storedId(payload, coverId) }),
    ...(bound === undefined ? {} : { bound, boundTo: bindingsOf(bound) }),
  }
}

/** Ids travel as text; SQLite keeps them as numbers. */
export function storedId(payload: BasePayload, id: string): string | number {
  return payload.db.defaultIDType === 'number' ? Number(id) : id
}
