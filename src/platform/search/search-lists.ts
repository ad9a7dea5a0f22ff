import type { CollectionBeforeOperationHook, CollectionConfig, Where } from 'payload'
import type { SearchIndex } from './index-thread'
import { runningSearch } from './running'

/** Ids that a statement takes without growing slow; where more documents hold the words, the list looks through its titles as ever. */
const MOST_IDS = 2_000

/**
 * The field above a list asks the index of the search: what stands anywhere in a document is found, and no table is read
 * from end to end for it.
 */
export function withSearchedList(collection: CollectionConfig): CollectionConfig {
  const fields = collection.admin?.listSearchableFields ?? [collection.admin?.useAsTitle ?? 'id']
  const askIndex: CollectionBeforeOperationHook = async ({ args, operation }) => {
    const search = runningSearch()
    const { where } = args as { where?: Where }
    if (operation !== 'read' || !where || !search?.isReady([collection.slug])) return undefined as never
    const asked = await throughIndex(where, fields, (words) => idsHolding(search.index, collection.slug, words))
    // The type of the hook knows no promise of arguments; Payload waits for one.
    return (asked === where ? undefined : Object.assign({}, args, { where: asked })) as never
  }
  return { ...collection, hooks: { ...collection.hooks, beforeOperation: [askIndex, ...(collection.hooks?.beforeOperation ?? [])] } }
}

async function idsHolding(index: SearchIndex, collection: string, words: string): Promise<string[] | null> {
  return index.idsOf({ words, collection, most: MOST_IDS }).catch(() => null)
}

type Asking = (words: string) => Promise<string[] | null>

/** The question with the field's part of it, one `like` over every field that is searched, put in ids. */
export async function throughIndex(where: Where, fields: readonly string[], ask: Asking): Promise<Where> {
  const words = wordsOf(where, fields)
  if (words !== null) {
    const ids = await ask(words)
    return ids ? { id: { in: ids } } : where
  }
  if (!Array.isArray(where.and)) return where
  const parts = await Promise.all(where.and.map((part) => throughIndex(part, fields, ask)))
  return parts.every((part, at) => part === where.and?.[at]) ? where : { ...where, and: parts }
}

/** What a person typed above a list, where this part of the question is that and nothing else. */
function wordsOf(where: Where, fields: readonly string[]): string | null {
  const { or, ...rest } = where
  if (!Array.isArray(or) || Object.keys(rest).length > 0 || or.length !== fields.length) return null
  const typed = or.map((part, at) => {
    const [[field, asked] = [], ...others] = Object.entries(part)
    const like = (asked as { like?: unknown } | undefined)?.like
    return others.length === 0 && field === fields[at] && typeof like === 'string' ? like : null
  })
  const [first = null] = typed
  return first !== null && first.trim().length > 1 && typed.every((one) => one === first) ? first : null
}
