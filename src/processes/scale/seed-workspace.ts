import type { Client } from '@libsql/client'
import { getPayload, type Payload } from 'payload'
import payloadConfig from '@payload-config'
import { longAgo, mostly, nameOf, numbered, partner, partnerName, type Changes } from './changes'
import { copyDocuments } from './copy-documents'
import { copyRows } from './copy-rows'
import { makeOriginals } from './originals'

const moments = { createdAt: longAgo, updatedAt: longAgo }

/** Everything that grows while a team works, and what differs from one to the next. */
const growing: Record<string, Changes> = {
  assets: { ...moments, filename: { sql: `'p' || c.n || '.jpg'`, of: (n) => `p${n}.jpg` }, title: numbered('洱海 ') },
  products: { ...moments, slug: numbered('trip-'), title: numbered('大理慢住 ') },
  promotions: { ...moments, title: numbered('早鸟 '), products: { sql: 'NULL', of: (n) => [{ id: nameOf('products', n) }] } },
  topics: { ...moments, title: numbered('选题 '), stage: mostly('inWriting', { every: 50, others: ['approved', 'proposed'] }) },
  drafts: {
    ...moments,
    slug: numbered('draft-'),
    title: numbered('文稿 '),
    topic: partner('topics'),
    stage: mostly('approved', { every: 20, others: ['inReview', 'inWriting', 'changesRequested'] }),
  },
  reviews: { ...moments, at: longAgo, draft: partner('drafts') },
  pushes: { ...moments, dueAt: longAgo, draft: partner('drafts') },
  deliveries: {
    ...moments,
    dueAt: longAgo,
    readyAt: longAgo,
    lateUntil: longAgo,
    publishedAt: longAgo,
    draft: partner('drafts'),
    push: partner('pushes'),
    key: numbered('push/'),
    shortCode: numbered('code'),
  },
  posts: {
    ...moments,
    publishedAt: longAgo,
    slug: numbered('story-'),
    title: numbered('文章 '),
    deliveryKey: numbered('push/'),
    version: numbered('push/'),
    identity: numbered('identity/'),
    shortCode: numbered('code'),
    draft: partnerName('drafts'),
    products: { sql: 'NULL', of: (n) => [{ id: nameOf('products', n) }] },
  },
  'post-versions': {
    ...moments,
    at: longAgo,
    key: numbered('push/'),
    deliveryKey: numbered('push/'),
    identity: numbered('identity/'),
    shortCode: numbered('code'),
    slug: numbered('story-'),
    title: numbered('文章 '),
  },
  'old-addresses': {
    ...moments,
    at: longAgo,
    slug: numbered('old-'),
    address: numbered('posts/old-'),
    document: partnerName('posts'),
  },
}

/** Fills an empty workspace with `rows` of everything. The process ends its database afterwards. */
export async function seedWorkspace(rows: number): Promise<void> {
  const payload = await getPayload({ config: payloadConfig })
  await makeOriginals(payload)
  for (const [collection, changes] of Object.entries(growing)) await copyMany(payload, collection, { copies: rows - 1, changes })
  const client = sqliteOf(payload)
  for (const table of client ? ['posts_rels', 'promotions_rels'] : []) {
    await client?.execute(`UPDATE ${table} SET products_id = parent_id WHERE products_id IS NOT NULL`)
  }
  await payload.destroy()
}

function copyMany(payload: Payload, collection: string, what: { copies: number; changes: Changes }): Promise<void> {
  const client = sqliteOf(payload)
  return client ? copyRows(client, collection.replaceAll('-', '_'), what) : copyDocuments(payload, collection, what)
}

function sqliteOf({ db }: Payload): Client | null {
  return db.defaultIDType === 'number' ? (db as unknown as { client: Client }).client : null
}
