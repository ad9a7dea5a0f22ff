import type { BasePayload, CollectionSlug, SanitizedCollectionConfig } from 'payload'
import type { Id } from '../uses/declaration'
import { removalStoreOf } from './removal-store'

/** A kill meets saves that go on: what it left half-done is among the documents changed last. */
const NEWEST = 200

type Version = { id: Id; parent: Id; updatedAt: string; version: { updatedAt?: string; _status?: string } }
type Main = { id: Id; updatedAt: string; createdAt: string; _status?: string }

/**
 * Ends saves that were cut off between their statements, so that every document has exactly one newest version and a
 * published one is the same in the shop and on the desk. Answers how many documents were mended.
 */
export async function mendVersions(payload: BasePayload): Promise<number> {
  let mended = 0
  for (const config of payload.config.collections) {
    if (!config.versions || !config.versions.drafts) continue
    mended += await keepOneLatest(payload, config)
    mended += await writeMissing(payload, config)
  }
  return mended
}

async function keepOneLatest(payload: BasePayload, { slug }: SanitizedCollectionConfig): Promise<number> {
  const parents = (await versionsWhere(payload, slug, {})).map(({ parent }) => parent)
  if (parents.length === 0) return 0
  const latest = await versionsWhere(payload, slug, { and: [{ latest: { equals: true } }, { parent: { in: [...new Set(parents)] } }] })
  const seen = new Set<string>()
  const superseded: Id[] = []
  // Newest first: whatever comes second for a document was superseded.
  for (const { id, parent } of latest) {
    if (seen.has(String(parent))) superseded.push(id)
    seen.add(String(parent))
  }
  if (superseded.length > 0) await removalStoreOf(payload.db).supersede(slug, superseded)
  return superseded.length
}

async function versionsWhere(payload: BasePayload, slug: string, where: object): Promise<Version[]> {
  const { docs } = await payload.db.findVersions({
    collection: slug as CollectionSlug,
    where: where as never,
    sort: '-updatedAt',
    limit: Object.keys(where).length === 0 ? NEWEST : 0,
    pagination: false,
    select: { parent: true, updatedAt: true, version: { updatedAt: true, _status: true } } as never,
  })
  return docs as unknown as Version[]
}

/** A document without any version, or published later than its newest one: what is stored becomes that version. */
async function writeMissing(payload: BasePayload, { slug }: SanitizedCollectionConfig): Promise<number> {
  const { docs } = await payload.db.find<Main>({ collection: slug as CollectionSlug, sort: '-updatedAt', limit: NEWEST, pagination: false })
  if (docs.length === 0) return 0
  const latest = await versionsWhere(payload, slug, { and: [{ latest: { equals: true } }, { parent: { in: docs.map(({ id }) => id) } }] })
  const newest = new Map(latest.map((version) => [String(version.parent), version]))
  let written = 0
  for (const main of docs) {
    const version = newest.get(String(main.id))
    const isBehind = version !== undefined && isBehindOf(version, main)
    if (version !== undefined && !isBehind) continue
    const { id, ...content } = main
    await payload.db.createVersion({
      collectionSlug: slug as CollectionSlug,
      parent: id,
      autosave: false,
      createdAt: main.updatedAt,
      updatedAt: version ? new Date(Math.max(Date.parse(main.updatedAt), Date.parse(version.updatedAt) + 1)).toISOString() : main.updatedAt,
      versionData: content as never,
    })
    written += 1
  }
  return written
}

/** Published, or taken out of the shop, by a save that did not come to its version. */
function isBehindOf({ version, updatedAt }: Version, main: Main): boolean {
  if (main._status !== 'published') return version._status === 'published'
  return Date.parse(version.updatedAt ?? updatedAt) < Date.parse(main.updatedAt)
}
