import type { BasePayload, Where } from 'payload'
import type { FoundUse, Id, Standing } from '@/platform/uses/declaration'

async function postsWhere(payload: BasePayload, where: Where) {
  const { docs } = await payload.find({
    collection: 'posts',
    where,
    depth: 0,
    pagination: false,
    limit: 0,
    select: { status: true, draft: true, title: true, deliveryKey: true },
    overrideAccess: true,
  })
  return docs
}

/** Posts that readers see now. */
export async function livePosts(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const docs = await postsWhere(payload, { and: [{ id: { in: ids } }, { status: { equals: 'live' } }] })
  return new Map(docs.map(({ id }) => [String(id), 'live']))
}

/** Drafts that stand in the shop as a live post. */
export async function draftsInShop(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const docs = await postsWhere(payload, { and: [{ draft: { in: ids.map(String) } }, { status: { equals: 'live' } }] })
  return new Map(docs.flatMap(({ draft }) => (draft ? [[draft, 'live'] as const] : [])))
}

/** The ledger says for ever where a delivery went: its post is withdrawn, never deleted. */
export async function deliveredPosts(payload: BasePayload, id: Id): Promise<FoundUse[]> {
  const post = (await postsWhere(payload, { id: { equals: id } }))[0]
  if (!post) return []
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { key: { equals: post.deliveryKey } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { key: true },
    overrideAccess: true,
  })
  const where = { zh: '投递记录里的店铺文章', en: 'the post of a delivery' }
  return docs.map((delivery) => ({ collection: 'deliveries', id: delivery.id, title: post.title, where, standing: post.status === 'live' ? 'live' : 'past' }))
}
