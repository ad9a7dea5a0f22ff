import type { Block, FlattenedField } from 'payload'
import { keyOf, type Id, type StoredDocument, type Uses } from './declaration'
import { blockFields, idIn, isTable } from './references-in'

type Fields = readonly FlattenedField[]
/** `from` and `to` are documents of one collection; `id` is how the second is stored. */
export type Swap = { from: string; to: { key: string; id: Id } }
type Walk = Swap & { blocks: readonly Block[] }

/**
 * The fields of a document in which one reference gives way to another, with their new values; the same places as
 * `referencesIn` reads. Nothing of what is given is changed.
 */
export function swapReferences(fields: Fields, document: StoredDocument, { swap, uses }: { swap: Swap; uses: Pick<Uses, 'blocks'> }): StoredDocument {
  const copy = structuredClone(plain(document)) as StoredDocument
  const before = new Map(fields.map(({ name }) => [name, JSON.stringify(copy[name])]))
  swapFields({ ...swap, blocks: uses.blocks }, fields, copy)
  return Object.fromEntries(Object.entries(copy).filter(([name, value]) => before.has(name) && before.get(name) !== JSON.stringify(value)))
}

/** Ids of MongoDB are objects with a text; dates become text, which is how both are read. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function swapFields(walk: Walk, fields: Fields, table: unknown): void {
  if (!isTable(table)) return
  for (const field of fields) {
    const stored = table[field.name]
    if (stored === null || stored === undefined || ('virtual' in field && field.virtual)) continue
    if (field.type === 'relationship' || field.type === 'upload') table[field.name] = swapped(walk, stored, field.relationTo)
    else if (field.type === 'group' || field.type === 'tab') swapFields(walk, field.flattenedFields, stored)
    else if (field.type === 'array' && Array.isArray(stored)) for (const row of stored) swapFields(walk, field.flattenedFields, row)
    else if (field.type === 'richText') swapText(walk, stored)
  }
}

/** What is chosen twice after the change stands once, where it stood first. */
function swapped(walk: Walk, stored: unknown, relationTo: string | readonly string[]): unknown {
  if (!Array.isArray(stored)) return swapOne(walk, stored, relationTo)
  const seen = new Set<string>()
  return stored
    .map((one: unknown) => swapOne(walk, one, relationTo))
    .filter((one) => {
      const key = targetOf(one, relationTo) ?? JSON.stringify(one)
      const isFirst = !seen.has(key) || key !== walk.to.key
      seen.add(key)
      return isFirst
    })
}

function swapOne(walk: Walk, one: unknown, relationTo: string | readonly string[]): unknown {
  if (targetOf(one, relationTo) !== walk.from) return one
  return isTable(one) && typeof one.relationTo === 'string' ? { ...one, value: walk.to.id } : walk.to.id
}

function targetOf(one: unknown, relationTo: string | readonly string[]): string | null {
  const named = isTable(one) && typeof one.relationTo === 'string' ? one : null
  const collection = named ? (named.relationTo as string) : typeof relationTo === 'string' ? relationTo : null
  const id = idIn(named ? named.value : one)
  return collection !== null && id !== null ? keyOf(collection, id) : null
}

function swapText(walk: Walk, text: unknown): void {
  const waiting: unknown[] = [isTable(text) ? text.root : null]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isTable(node)) continue
    if (typeof node.relationTo === 'string') node.value = swapOne(walk, node.value, node.relationTo)
    const { fields } = node
    if (isTable(fields)) {
      if (isTable(fields.doc) && typeof fields.doc.relationTo === 'string') fields.doc.value = swapOne(walk, fields.doc.value, fields.doc.relationTo)
      const block = walk.blocks.find(({ slug }) => slug === fields.blockType)
      if (block) swapFields(walk, blockFields(block), fields)
    }
    if (Array.isArray(node.children)) waiting.push(...(node.children as unknown[]))
  }
}
