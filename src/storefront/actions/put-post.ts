import type { Payload } from 'payload'
import { contentChanged } from '@/platform/events'
import { DomainError } from '@/platform/errors'
import { systemClock, type Clock } from '@/platform/clock'
import { shortCodeOf } from '@/platform/short-code'
import { whyNotInert } from '../rules/inert-html'
import { shopPaths } from '../rules/shop-route'
import { asStored, idsOf, textOf, type Stored } from './stored-fields'

/** A post to put on the shelf: exactly the bytes that were approved. */
export type ShelfPost = {
  deliveryKey: string
  slug: string
  title: string
  author: string
  digest: string
  html: string
  text: string
  coverId: string | null
  draftId: string
  productIds: string[]
  contentHash: string
}

/** Where a post stands. Addresses are absolute. */
export type ShelvedPost = { url: string; postId: string; productUrls: string[] }

export type PostShelf = { put(post: ShelfPost): Promise<ShelvedPost>; find(deliveryKey: string): Promise<ShelvedPost | null> }

type Shelving = { payload: Payload; publicUrl: string; clock: Clock }

/**
 * The shop's shelf: one post per delivery key, whoever asks however often. The trips a post names are
 * published before it, so that no link of it leads nowhere.
 * @throws DomainError `POST_NOT_INERT` when the HTML could run something in a reader's browser.
 */
export function makeShelf(payload: Payload, publicUrl: string, clock: Clock = systemClock): PostShelf {
  const shelving = { payload, publicUrl, clock }
  return { put: (post) => putPost(shelving, post), find: (deliveryKey) => findPost(shelving, deliveryKey) }
}

async function putPost(shelving: Shelving, post: ShelfPost): Promise<ShelvedPost> {
  refuseLively(post)
  const standing = await findPost(shelving, post.deliveryKey)
  if (standing) return standing
  await publishTrips(shelving, post.productIds)
  try {
    await createPost(shelving, post, await freeSlug(shelving, post))
  } catch (error) {
    // Another worker was first: its post is the post of this key.
    const theirs = await findPost(shelving, post.deliveryKey)
    if (theirs) return theirs
    throw error
  }
  for (const id of post.productIds) contentChanged({ collection: 'products', id })
  const put = await findPost(shelving, post.deliveryKey)
  if (!put) throw new Error(`the post of delivery ${post.deliveryKey} is gone right after it was created`)
  return put
}

async function findPost({ payload, publicUrl }: Shelving, deliveryKey: string): Promise<ShelvedPost | null> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { deliveryKey: { equals: deliveryKey } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { slug: true, products: true },
    overrideAccess: true,
  })
  const document = asStored(docs[0])
  const slug = document && textOf(document, 'slug')
  if (!document || !slug) return null
  return { url: publicUrl + shopPaths.post(slug), postId: String(document.id), productUrls: await productUrls({ payload, publicUrl }, document) }
}

async function productUrls({ payload, publicUrl }: Pick<Shelving, 'payload' | 'publicUrl'>, document: Stored): Promise<string[]> {
  const ids = idsOf(document, 'products')
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'products',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
  })
  const slugs = docs.map((found) => textOf(found as unknown as Stored, 'slug'))
  return slugs.filter((slug) => slug !== null).map((slug) => publicUrl + shopPaths.product(slug))
}

async function publishTrips({ payload }: Shelving, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return
  const ids = productIds.map((id) => storedId(payload, id))
  const { docs } = await payload.find({
    collection: 'products',
    where: { and: [{ id: { in: ids } }, { _status: { not_equals: 'published' } }] },
    pagination: false,
    depth: 0,
    select: { _status: true },
    overrideAccess: true,
  })
  for (const { id } of docs) await payload.update({ collection: 'products', id, data: { _status: 'published' }, depth: 0, overrideAccess: true })
}

async function createPost({ payload, clock }: Shelving, post: ShelfPost, slug: string): Promise<void> {
  const { deliveryKey, title, author, digest, html, text, coverId, draftId, productIds, contentHash } = post
  await payload.create({
    collection: 'posts',
    depth: 0,
    overrideAccess: true,
    data: {
      deliveryKey,
      slug,
      title,
      author,
      digest,
      html,
      text,
      contentHash,
      draft: draftId,
      cover: coverId === null ? null : storedId(payload, coverId),
      products: productIds.map((id) => storedId(payload, id)),
      shortCode: shortCodeOf(deliveryKey),
      status: 'live',
      publishedAt: new Date(clock.now()).toISOString(),
    },
  })
}

/** A draft may go out twice; the later post gets an address of its own, the same one at every attempt. */
async function freeSlug({ payload }: Shelving, { slug, deliveryKey }: ShelfPost): Promise<string> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
  })
  return docs.length === 0 ? slug : `${slug}-${shortCodeOf(deliveryKey).slice(0, 6).toLowerCase()}`
}

/** Ids travel as text; SQLite keeps them as numbers, whatever the types were generated for. */
function storedId(payload: Payload, id: string): never {
  return (payload.db.defaultIDType === 'number' ? Number(id) : id) as never
}

function refuseLively({ html, title }: ShelfPost): void {
  const reason = whyNotInert(html)
  if (reason === null) return
  throw new DomainError({
    code: 'POST_NOT_INERT',
    text: {
      zh: `《${title}》的正文里有店铺不允许的代码（${reason}），没有上架。请回到文稿删除这一段，重新排版后再送审。`,
      en: `The body of “${title}” holds code the shop does not allow (${reason}), so it was not put on the shelf. Remove it from the draft, typeset again and have it approved.`,
    },
    data: { reason },
  })
}
