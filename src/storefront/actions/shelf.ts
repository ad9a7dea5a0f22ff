import type { Payload } from 'payload'
import type { Shelf, Shelved } from '@/distribution/server'
import { systemClock, type Clock } from '@/platform/clock'
import { shopPaths } from '../rules/shop-route'
import { isNewer } from '../rules/post-version'
import { gatherPosts } from './gather-posts'
import { findPostRow } from './post-store'
import { findVersion } from './post-versions'
import { refreshFacts } from './refresh-facts'
import { asRefusal, putPost } from './put-post'
import type { Shelving } from './shelf-post'
import { asStored, textOf, type Stored } from './stored-fields'

/**
 * The shop's shelf: one post per draft and channel at one address, each delivery a version of it, whoever puts it however
 * often and in whatever order they arrive. The trips a post names are published before it, so that no link leads nowhere.
 * @throws DomainError before anything is written: `POST_NOT_INERT`, `POST_WITHDRAWN`, `POST_ADDRESS_TAKEN`, `POST_REFUSED`
 */
export function makeShelf(
  payload: Payload,
  publicUrl: string,
  { clock = systemClock, timeZone = 'Asia/Shanghai' }: { clock?: Clock; timeZone?: string } = {},
): Shelf {
  const shelving = { payload, publicUrl, clock }
  return {
    async put(post) {
      await gatherPosts(payload)
      await putPost(shelving, post).catch((error: unknown) => {
        throw asRefusal(error, post.title)
      })
      // Facts may have changed between the moment it was frozen for and now.
      await refreshFacts({ payload, clock, timeZone }, { deliveryKey: { equals: post.deliveryKey } })
      const put = await findPost(shelving, post.deliveryKey)
      if (!put) throw new Error(`the post of delivery ${post.deliveryKey} is gone right after it was put`)
      return put
    },
    async find(deliveryKey) {
      await gatherPosts(payload)
      return findPost(shelving, deliveryKey)
    },
  }
}

/** A delivery has arrived when its version is kept and readers get that one or a later one. */
async function findPost({ payload, publicUrl }: Shelving, deliveryKey: string): Promise<Shelved | null> {
  const version = await findVersion(payload, deliveryKey)
  const post = version && (await findPostRow({ payload }, { identity: { equals: version.identity } }))
  if (!version || !post || isNewer(version, post)) return null
  const productSlugs = await slugsOf(payload, version.productIds)
  return {
    url: publicUrl + shopPaths.post(post.slug),
    postId: post.id,
    productUrls: productSlugs.map((slug) => publicUrl + shopPaths.product(slug)),
    ...(post.deliveryKey === deliveryKey ? {} : { isSuperseded: true }),
  }
}

async function slugsOf(payload: Payload, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'products',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
  })
  return docs.map((found) => textOf(asStored(found) as Stored, 'slug')).filter((slug) => slug !== null)
}
