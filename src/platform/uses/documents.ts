import type { BasePayload, CollectionSlug, FlattenedField, GlobalSlug, SanitizedCollectionConfig } from 'payload'
import { documentIds } from '../document-id'
import type { Bilingual } from '../language'
import { keyOf, usesIn, type Id, type StoredDocument } from './declaration'
import type { Reference } from './reference'
import { referencesIn } from './references-in'

/** A document in every form that counts: its newest content, and what is published when that is another row. */
export type Whole = { collection: string; id: Id; newest: StoredDocument; published: StoredDocument | null }

export function collectionIn(payload: BasePayload, slug: string): SanitizedCollectionConfig | undefined {
  const collections: Partial<Record<string, { config: SanitizedCollectionConfig }>> = payload.collections
  return collections[slug]?.config
}

/** Everything this content of a collection or global refers to. */
export function referencesOf(payload: BasePayload, slug: string, content: StoredDocument): Reference[] {
  const uses = usesIn(payload)
  return [...referencesIn(fieldsOf(payload, slug), content, uses), ...(uses.also[slug]?.(content) ?? [])]
}

export function fieldsOf(payload: BasePayload, slug: string): readonly FlattenedField[] {
  const fields = collectionIn(payload, slug)?.flattenedFields ?? payload.config.globals.find((global) => global.slug === slug)?.flattenedFields
  return fields ?? []
}

/** Documents of a collection by id, those in the trash as well. Absent ids are absent. */
export async function loadWhole(payload: BasePayload, collection: string, ids: readonly Id[]): Promise<Whole[]> {
  const global = payload.config.globals.find(({ slug }) => slug === collection)
  if (global) {
    const newest = (await payload.findGlobal({ slug: collection as GlobalSlug, depth: 0, overrideAccess: true })) as unknown as StoredDocument
    return [{ collection, id: collection, newest, published: null }]
  }
  const config = collectionIn(payload, collection)
  const wanted = documentIds(payload, ids.map(String))
  if (!config || wanted.length === 0) return []
  const hasDrafts = Boolean(config.versions && config.versions.drafts)
  const main = await rowsOf(payload, collection, { ids: wanted, draft: false })
  if (!hasDrafts) return main.map((newest) => ({ collection, id: newest.id as Id, newest, published: null }))
  const newest = new Map((await rowsOf(payload, collection, { ids: wanted, draft: true })).map((one) => [String(one.id), one]))
  return main.map((row) => {
    return { collection, id: row.id as Id, newest: newest.get(String(row.id)) ?? row, published: row._status === 'published' ? row : null }
  })
}

type Asked = { ids: string[]; draft: boolean }

async function rowsOf(payload: BasePayload, collection: string, { ids, draft }: Asked): Promise<StoredDocument[]> {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    where: { id: { in: ids } },
    draft,
    trash: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
    joins: false as never,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs as unknown as StoredDocument[]
}

/** Every name under which others may refer to a document. */
export function namesOf(payload: BasePayload, { collection, id, newest }: Whole): string[] {
  return [keyOf(collection, id), ...(usesIn(payload).names[collection]?.(newest) ?? [])]
}

export function titleOf(payload: BasePayload, { collection, id, newest }: Whole): Bilingual {
  const declared = usesIn(payload).titles[collection]?.(newest)
  if (declared) return declared
  const global = payload.config.globals.find(({ slug }) => slug === collection)
  if (global) return bilingual(global.label, collection)
  const config = collectionIn(payload, collection)
  const title = newest[config?.admin.useAsTitle ?? 'id']
  const name = bilingual(config?.labels.singular, collection)
  return typeof title === 'string' && title.trim() !== '' ? { zh: title, en: title } : { zh: `${name.zh} ${id}`, en: `${name.en} ${id}` }
}

/** What a collection is called for one document of it. */
export function kindOf(payload: BasePayload, collection: string): Bilingual {
  const global = payload.config.globals.find(({ slug }) => slug === collection)
  return bilingual(global?.label ?? collectionIn(payload, collection)?.labels.singular, collection)
}

function bilingual(label: unknown, otherwise: string): Bilingual {
  const { zh, en } = (typeof label === 'object' && label !== null ? label : {}) as Partial<Bilingual>
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : { zh: otherwise, en: otherwise }
}
