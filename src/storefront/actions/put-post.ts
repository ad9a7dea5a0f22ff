import type { ShelfPost } from '@/distribution/server'
import { contentChanged } from '@/platform/events'
import { DomainError } from '@/platform/errors'
import { holderOf, keepOldAddress } from '@/platform/old-addresses'
import { shortCodeOf } from '@/platform/short-code'
import { boundIn, readSource } from '../rules/bound-facts'
import { identityOf, isNewer } from '../rules/post-version'
import { withAct } from '../rules/post-act'
import { addressTaken, addressWasAnothers, isWithdrawn, refuseLively } from '../rules/shelf-refusals'
import { changePost, columnsOf, findPostRow, storedId, type PostChange, type PostRow } from './post-store'
import { findVersion, keepVersion, type PostVersion } from './post-versions'
import { publishTrips } from './publish-trips'
import type { Shelving } from './shelf-post'

/**
 * Puts a delivery on the shelf. In this order, so that a kill between any two steps leaves readers a whole post and the
 * next attempt goes on: the refusals, its trips, its version, and then the one statement that shows it.
 */
export async function putPost(shelving: Shelving, post: ShelfPost): Promise<void> {
  const { payload, clock } = shelving
  const identity = identityOf(post)
  refuseLively(post)
  const kept = await findVersion(payload, post.deliveryKey)
  if (!kept) await refuseUnwelcome(shelving, post, identity)
  await publishTrips(payload, post.productIds)
  const version = kept ?? versionOf(post, { identity, at: new Date(clock.now()).toISOString() })
  if (!kept) await keepVersion(payload, version)
  await show(shelving, post, version)
}

/** What a person has to settle first. */
async function refuseUnwelcome({ payload }: Shelving, post: ShelfPost, identity: string): Promise<void> {
  const standing = await findPostRow({ payload }, { identity: { equals: identity } })
  if (standing?.status === 'withdrawn' && post.decidedAt <= Date.parse(standing.withdrawnAt ?? '')) throw isWithdrawn(post.title, standing.withdrawnAt ?? '')
  if (standing?.slug === post.slug) return
  const another = await findPostRow({ payload }, { slug: { equals: post.slug } })
  if (another) throw addressTaken(post, another.title)
  const holder = await holderOf({ payload }, { kind: 'posts', slug: post.slug })
  if (holder !== null && holder !== standing?.id) throw addressWasAnothers(post)
}

/** Makes the post, or changes it to this version unless readers have a later one. */
async function show(shelving: Shelving, post: ShelfPost, version: PostVersion): Promise<void> {
  const { payload } = shelving
  for (;;) {
    const standing = await findPostRow({ payload }, { identity: { equals: version.identity } })
    if (!standing) {
      if (await create(shelving, post, version)) return
    } else {
      if (!isNewer(version, standing)) return
      if (standing.slug !== version.slug) await keepOldAddress({ payload }, { kind: 'posts', slug: standing.slug }, standing.id)
      if (await changePost({ payload }, standing, changeTo(shelving, version, standing))) return
    }
  }
}

function changeTo({ clock }: Shelving, version: PostVersion, standing: PostRow): PostChange {
  const at = new Date(clock.now()).toISOString()
  const isBack = standing.status === 'withdrawn'
  const { title, slug, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey } = version
  return {
    ...{ title, slug, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey },
    version: version.key,
    bound: boundIn(readSource(version.source)),
    changedAt: at,
    ...(isBack ? { status: 'live', withdrawnAt: null, acts: withAct(standing.acts, { act: 'restored', at, by: null, note: '' }) } : {}),
  }
}

/** False when another worker was first. */
async function create({ payload, clock }: Shelving, post: ShelfPost, version: PostVersion): Promise<boolean> {
  const at = new Date(clock.now()).toISOString()
  const { title, slug, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey, identity } = version
  const columns = columnsOf(payload, {
    ...{ title, slug, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey },
    version: version.key,
    bound: boundIn(readSource(version.source)),
  })
  const data = {
    ...columns,
    identity,
    edition: 1,
    acts: [],
    draft: post.draftId,
    products: productIds.map((id) => storedId(payload, id)),
    shortCode: shortCodeOf(deliveryKey),
    status: 'live',
    publishedAt: at,
  }
  try {
    const made = (await payload.db.create({ collection: 'posts', data })) as { id: string | number }
    contentChanged({ collection: 'posts', id: String(made.id) })
  } catch (error) {
    if (await findPostRow({ payload }, { identity: { equals: identity } })) return false
    const another = await findPostRow({ payload }, { slug: { equals: slug } })
    throw another ? addressTaken(post, another.title) : error
  }
  for (const id of productIds) contentChanged({ collection: 'products', id })
  return true
}

function versionOf(post: ShelfPost, { identity, at }: { identity: string; at: string }): PostVersion {
  const { deliveryKey, title, slug, author, digest, html, text, coverId, productIds, contentHash, order, source } = post
  return {
    ...{ identity, at, deliveryKey, title, slug, author, digest, html, text, coverId, productIds, contentHash, order, source },
    key: deliveryKey,
    kind: 'delivery',
    shortCode: shortCodeOf(deliveryKey),
    changes: [],
    by: null,
  }
}

/** Payload's own refusals are refusals as well, not lost answers. */
export function asRefusal(error: unknown, title: string): unknown {
  if (error instanceof DomainError || !isClientFault(error)) return error
  return new DomainError({
    code: 'POST_REFUSED',
    text: {
      zh: `《${title}》没有上架：${error.message}。请改好后重新排期。`,
      en: `“${title}” was not put on the shelf: ${error.message}. Mend it, then schedule it again.`,
    },
    data: { cause: error.message },
  })
}

function isClientFault(error: unknown): error is Error & { status: number } {
  const status = (error as { status?: unknown } | null)?.status
  return error instanceof Error && typeof status === 'number' && status >= 400 && status < 500
}
