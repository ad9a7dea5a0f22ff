import type { Where } from 'payload'
import { shopPaths } from '../rules/shop-route'
import { webAddressOf } from '../rules/web-address'
import type { ReadContext } from './read-context'
import type { FindShortLink } from './remember-short-links'
import { asStored, textOf } from './stored-fields'

/**
 * Where a short link leads. One of a post: to the post, which says so when it was withdrawn. One of another channel: where
 * the editor said, or to the same draft in the shop, or to the trip it names, or home.
 */
export async function readShortLink(context: ReadContext, code: string, findDelivered: FindShortLink): Promise<string | null> {
  const own = await slugOfDelivered(context, code)
  if (own !== null) return shopPaths.post(own)
  const delivered = await findDelivered(code)
  if (!delivered) return null
  const asked = webAddressOf(delivered.link)
  if (asked !== null) return asked
  const [product] = delivered.productIds
  const post = await slugIn(context, 'posts', { and: [{ draft: { equals: delivered.draftId } }, { status: { equals: 'live' } }] })
  if (post !== null) return shopPaths.post(post)
  const trip = product === undefined ? null : await slugIn(context, 'products', { and: [{ id: { equals: product } }, { _status: { equals: 'published' } }] })
  return trip === null ? '/' : shopPaths.product(trip)
}

/** Every delivery of a post goes on leading to it, whichever version readers get. */
async function slugOfDelivered(context: ReadContext, code: string): Promise<string | null> {
  const version = await context.payload.db.findOne<{ id: string | number; identity?: string }>({
    collection: 'post-versions',
    where: { shortCode: { equals: code } },
    select: { identity: true },
  })
  return version?.identity ? slugIn(context, 'posts', { identity: { equals: version.identity } }) : null
}

async function slugIn({ payload }: ReadContext, collection: 'posts' | 'products', where: Where): Promise<string | null> {
  const { docs } = await payload.find({
    collection,
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
  })
  const document = asStored(docs[0])
  return document && textOf(document, 'slug')
}
