import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { nameOf, type Changes } from './changes'

const together = 1_000

type Row = Record<string, unknown>

/** What `copyRows` does, within MongoDB: the one document of a collection and its versions. */
export async function copyDocuments(payload: Payload, slug: string, { copies, changes }: { copies: number; changes: Changes }): Promise<void> {
  const db = payload.db as unknown as MongooseAdapter
  const documents = db.collections[slug]?.collection
  const versions = db.versions[slug]?.collection
  const original = (await documents?.findOne({})) as Row | null | undefined
  if (!documents || !original) throw new Error(`nothing of ${slug} to copy`)
  const version = (await versions?.findOne({ latest: true })) as Row | null | undefined
  const maker = copier(slug, { original, version, changes })
  for (let first = 1; first <= copies; first += together) {
    const numbers = Array.from({ length: Math.min(together, copies - first + 1) }, (_, i) => first + i)
    await documents.insertMany(numbers.map(maker.document))
    if (version) await versions?.insertMany(numbers.map(maker.version) as never)
  }
}

type Pattern = { original: Row; version: Row | null | undefined; changes: Changes }

function copier(slug: string, { original, version, changes }: Pattern) {
  // The driver belongs to Payload's adapter; its id type is that of any id.
  const ObjectId = (original._id as object).constructor as new (name: string) => unknown
  const changed = (n: number): Row => Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, stored(change.of(n))]))
  // A relation is an object with an id; several in one field are an array of such.
  const stored = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(stored)
    return typeof value === 'object' && value !== null && 'id' in value ? new ObjectId(String(value.id)) : value
  }
  return {
    document: (n: number): Row => ({ ...original, ...changed(n), _id: new ObjectId(nameOf(slug, n)) }),
    version: (n: number): Row => {
      const parent = nameOf(slug, n)
      const { createdAt, updatedAt, ...content } = changed(n)
      return {
        ...version,
        createdAt,
        updatedAt,
        _id: new ObjectId(nameOf(`versions of ${slug}`, n)),
        parent: typeof version?.parent === 'string' ? parent : new ObjectId(parent),
        version: { ...(version?.version as Row), ...content, createdAt, updatedAt },
      }
    },
  }
}
