import type { Payload } from 'payload'
import { contentChanged } from '@/platform/events'
import { keepOldAddress } from '@/platform/old-addresses'
import { shortCodeOf } from '@/platform/short-code'
import { identityOfOld, isNewer } from '../rules/post-version'
import { changePost, findPostRow, postRow, storedId, type PostRow } from './post-store'
import { keepVersion, type PostVersion } from './post-versions'
import { asStored, idOf, textOf, type Stored } from './stored-fields'

const gathered = new WeakMap<object, Promise<void>>()
const batch = 50

/**
 * Once per process: several posts of one draft, from the time when each delivery made one, become one post at the first
 * address with the newest text; the other addresses lead to it and their texts are kept as versions. Nothing leaves the
 * shop: where one of them is live, the newest live one is what readers get. Killed half-way, it goes on where it stopped.
 */
export function gatherPosts(payload: Payload): Promise<void> {
  const running = gathered.get(payload.db) ?? gather(payload)
  gathered.set(payload.db, running)
  running.catch(() => gathered.delete(payload.db))
  return running
}

async function gather(payload: Payload): Promise<void> {
  for (;;) {
    const { docs } = await payload.db.find({
      collection: 'posts',
      where: { identity: { exists: false } },
      sort: 'publishedAt',
      limit: batch,
      pagination: false,
    })
    if (docs.length === 0) return makeIndex(payload)
    for (const found of docs) await gatherOne(payload, asStored(found) as Stored)
  }
}

async function gatherOne(payload: Payload, found: Stored): Promise<void> {
  const row = postRow(found)
  const version = versionOf(row, found)
  await keepVersion(payload, version)
  const holder = await findPostRow({ payload }, { identity: { equals: version.identity } })
  if (!holder) await adopt(payload, row, version)
  else await join(payload, { row, version, holder, found })
}

/** The first post of a draft stays where it is. */
async function adopt(payload: Payload, row: PostRow, { identity, key, order, productIds }: PostVersion): Promise<void> {
  const data = { identity, version: key, order, edition: 1, productIds, boundTo: '', acts: [] }
  await payload.db.updateOne({ collection: 'posts', where: { and: [{ id: { equals: row.id } }, { identity: { exists: false } }] }, data })
}

type Joining = { row: PostRow; version: PostVersion; holder: PostRow; found: Stored }

async function join(payload: Payload, { row, version, holder, found }: Joining): Promise<void> {
  const isBetter = holder.status === row.status ? isNewer(version, holder) : row.status === 'live'
  if (isBetter) {
    const { title, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey } = version
    // Its delivery key is unique among posts, so the other row gives it up first.
    await payload.db.updateOne({ collection: 'posts', id: row.id, data: { deliveryKey: `joined/${deliveryKey}` } })
    const change = { title, author, digest, html, text, coverId, productIds, contentHash, order, deliveryKey, version: version.key, status: row.status }
    if (!(await changePost({ payload }, holder, { ...change, changedAt: textOf(found, 'publishedAt') ?? version.at }))) return
  }
  await keepOldAddress({ payload }, { kind: 'posts', slug: row.slug }, holder.id)
  await payload.db.deleteOne({ collection: 'posts', where: { id: { equals: storedId(payload, row.id) } } })
  contentChanged({ collection: 'posts', id: row.id })
}

function versionOf(row: PostRow, found: Stored): PostVersion {
  const deliveryKey = row.deliveryKey.replace(/^joined\//, '')
  const at = textOf(found, 'publishedAt') ?? new Date(0).toISOString()
  const cover = idOf(found.cover)
  return {
    key: deliveryKey,
    identity: identityOfOld({ id: row.id, draftId: row.draftId, deliveryKey }),
    kind: 'delivery',
    at,
    order: Date.parse(at),
    deliveryKey,
    shortCode: textOf(found, 'shortCode') ?? shortCodeOf(deliveryKey),
    title: row.title,
    slug: row.slug,
    author: textOf(found, 'author') ?? '',
    digest: textOf(found, 'digest') ?? '',
    html: row.html,
    text: row.text,
    coverId: cover === null ? null : String(cover),
    productIds: row.productIds,
    contentHash: textOf(found, 'contentHash') ?? '',
    changes: [],
    by: null,
    source: null,
  }
}

/** Posts of earlier versions name none, so the index is made when all do. */
async function makeIndex(payload: Payload): Promise<void> {
  const db = payload.db as unknown as { client?: { execute(sql: string): Promise<unknown> }; collections?: Record<string, Gathering> }
  if (payload.db.name === 'sqlite') await db.client?.execute('CREATE UNIQUE INDEX IF NOT EXISTS "posts_one_per_identity" ON "posts" ("identity")')
  else {
    const partialFilterExpression = { identity: { $type: 'string' } }
    await db.collections?.posts?.collection.createIndex({ identity: 1 }, { name: 'one_per_identity', unique: true, partialFilterExpression })
  }
}

type Gathering = { collection: { createIndex(keys: object, options: object): Promise<unknown> } }
