import type { BasePayload, CollectionSlug } from 'payload'
import type { StoredDocument } from '../uses/declaration'
import { collectionIn, type Whole } from '../uses/documents'

type Writing = {
  whole: Whole
  change: StoredDocument
  /** The row that readers get, or the newest version (and the row, where they are the same). */ only: 'published' | 'newest'
}

/** Changes fields of a document past Payload's own save, which would judge fields that nobody touched. May be repeated. */
export async function writePast(payload: BasePayload, { whole, change, only }: Writing): Promise<void> {
  const { collection, id, newest } = whole
  const slug = collection as CollectionSlug
  const config = collectionIn(payload, collection)
  const hasDrafts = Boolean(config?.versions && config.versions.drafts)
  if (only === 'published' || !hasDrafts || newest._status === 'published') {
    const row = await payload.db.findOne<StoredDocument & { id: string | number }>({ collection: slug, where: { id: { equals: id } } })
    if (row) await payload.db.updateOne({ collection: slug, id, data: { ...row, ...change } })
  }
  if (only === 'published' || !hasDrafts) return
  const { docs } = await payload.db.findVersions<StoredDocument & { id: string | number }>({
    collection: slug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  const [version] = docs as unknown as { id: string | number; version: StoredDocument }[]
  if (!version) return
  const { id: versionId, ...stored } = version
  const versionData = { ...stored, parent: id, version: { ...stored.version, ...change } }
  await payload.db.updateVersion({ collection: slug, id: versionId, versionData: versionData as never })
}
