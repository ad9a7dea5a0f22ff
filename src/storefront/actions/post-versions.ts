import type { BasePayload } from 'payload'
import type { FactDifference } from '../rules/fact-differences'
import type { VersionKind } from '../rules/post-version'
import { asStored, numberOf, textOf, type Stored } from './stored-fields'

/** A version of a post as it is kept. `key` names it for good; `at` ISO 8601. */
export type PostVersion = {
  key: string
  identity: string
  kind: VersionKind
  at: string
  order: number
  deliveryKey: string
  shortCode: string | null
  title: string
  slug: string
  author: string
  digest: string
  html: string
  text: string
  coverId: string | null
  productIds: string[]
  contentHash: string
  changes: FactDifference[]
  by: string | null
  source: string | null
}

export async function findVersion(payload: BasePayload, key: string): Promise<PostVersion | null> {
  const found = asStored(await payload.db.findOne({ collection: 'post-versions', where: { key: { equals: key } } }))
  return found && versionOf(found)
}

/** Keeps a version unless it is kept already: two writers of one version leave one. */
export async function keepVersion(payload: BasePayload, version: PostVersion): Promise<void> {
  if (await isKept(payload, version.key)) return
  await payload.db.create({ collection: 'post-versions', data: { ...version } }).catch(async (error: unknown) => {
    if (!(await isKept(payload, version.key))) throw error
  })
}

async function isKept(payload: BasePayload, key: string): Promise<boolean> {
  return (await payload.db.findOne({ collection: 'post-versions', where: { key: { equals: key } }, select: { key: true } })) !== null
}

export function versionOf(found: Stored): PostVersion {
  return {
    key: textOf(found, 'key') ?? '',
    identity: textOf(found, 'identity') ?? '',
    kind: found.kind === 'facts' ? 'facts' : 'delivery',
    at: textOf(found, 'at') ?? '',
    order: numberOf(found, 'order') ?? 0,
    deliveryKey: textOf(found, 'deliveryKey') ?? '',
    shortCode: textOf(found, 'shortCode'),
    title: textOf(found, 'title') ?? '',
    slug: textOf(found, 'slug') ?? '',
    author: textOf(found, 'author') ?? '',
    digest: textOf(found, 'digest') ?? '',
    html: textOf(found, 'html') ?? '',
    text: textOf(found, 'text') ?? '',
    coverId: textOf(found, 'coverId'),
    productIds: Array.isArray(found.productIds) ? found.productIds.map(String) : [],
    contentHash: textOf(found, 'contentHash') ?? '',
    changes: Array.isArray(found.changes) ? (found.changes as FactDifference[]) : [],
    by: textOf(found, 'by'),
    source: textOf(found, 'source'),
  }
}
