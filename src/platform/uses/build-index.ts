import type { BasePayload, CollectionSlug, Where } from 'payload'
import { keyOf, partsOf, type Id, type StoredDocument } from './declaration'
import { collectionIn, loadWhole, referencesOf } from './documents'
import { INDEX, usesStoreOf, type UsesStore } from './uses-store'

const PAGE = 100
/** A line of its own says up to which form the index is built; another form builds it anew. */
const MARK = { source: 'index', target: 'built:1', since: 0 }

/**
 * Brings the index up to date at a start: documents of a database that had none are read once, and documents whose
 * creation was cut off are looked for. Nothing but additions, so that it may run beside saves and be cut off itself.
 */
export async function catchUpIndex(payload: BasePayload): Promise<void> {
  const store = usesStoreOf(payload.db)
  if (!(await store.linesOf(MARK.source)).has(MARK.target)) {
    for (const slug of tracked(payload)) await readAll(payload, store, { slug })
    for (const { slug } of payload.config.globals) await indexOne(payload, store, { slug, id: slug })
    await store.add([MARK])
  }
  await finishCreations(payload, store)
}

/** Whether the index can answer; until then nothing may be taken for unused. */
export async function isIndexBuilt(payload: BasePayload): Promise<boolean> {
  return (await usesStoreOf(payload.db).linesOf(MARK.source)).has(MARK.target)
}

function tracked({ config }: BasePayload): string[] {
  return config.collections.map(({ slug }) => slug as string).filter((slug) => !slug.startsWith('payload-') && slug !== INDEX && slug !== 'removals')
}

async function readAll(payload: BasePayload, store: UsesStore, { slug, where }: { slug: string; where?: Where }): Promise<void> {
  for (let page = 1, hasMore = true; hasMore; page += 1) {
    const found = await payload.db.find<{ id: Id }>({
      collection: slug as CollectionSlug,
      where,
      limit: PAGE,
      page,
      sort: 'id',
      select: { updatedAt: true },
    })
    for (const { id } of found.docs) await indexOne(payload, store, { slug, id })
    hasMore = found.hasNextPage
  }
}

async function indexOne(payload: BasePayload, store: UsesStore, { slug, id }: { slug: string; id: Id }): Promise<void> {
  const [whole] = await loadWhole(payload, slug, [id])
  if (!whole) return
  const contents: StoredDocument[] = [whole.newest, ...(whole.published ? [whole.published] : [])]
  const targets = new Set(contents.flatMap((content) => referencesOf(payload, slug, content)).map(({ target }) => target))
  const source = keyOf(slug, id)
  const known = await store.linesOf(source)
  await store.add([...targets].filter((target) => !known.has(target)).map((target) => ({ source, target, since: 0 })))
}

/** A creation that was killed left its lines under no id: the documents made since then are read, and the lines go. */
async function finishCreations(payload: BasePayload, store: UsesStore): Promise<void> {
  const cut = await store.unfinished()
  for (const source of new Set(cut.map((row) => row.source))) {
    const slug = partsOf(source)?.collection.slice(1) ?? ''
    const since = Math.min(...cut.filter((row) => row.source === source).map((row) => row.since))
    const where = { createdAt: { greater_than_equal: new Date(since - 60_000).toISOString() } }
    if (collectionIn(payload, slug)) await readAll(payload, store, { slug, where })
    await store.dropSource(source)
  }
}
