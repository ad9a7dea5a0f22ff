import type { Block, FlattenedField } from 'payload'
import type { Bilingual } from '../language'
import { keyOf, type Id, type StoredDocument, type Uses } from './declaration'
import type { Reference } from './reference'

type Fields = readonly FlattenedField[]
type Walk = { uses: Pick<Uses, 'blocks'>; found: Reference[] }

/** Everything a stored document refers to through its fields: relationships, uploads, rich text with its blocks, and rows of any depth. */
export function referencesIn(fields: Fields, document: StoredDocument, uses: Pick<Uses, 'blocks'>): Reference[] {
  const walk: Walk = { uses, found: [] }
  walkFields(walk, fields, { value: document, path: null })
  return walk.found
}

/** `field` is the outermost field, `path` what people read. */
type Place = { value: unknown; path: Bilingual | null; field?: string }

function walkFields(walk: Walk, fields: Fields, { value, path, field: outermost }: Place): void {
  if (!isTable(value)) return
  for (const field of fields) {
    const stored = value[field.name]
    if (stored === null || stored === undefined || ('virtual' in field && field.virtual)) continue
    const here = { path: under(path, labelOf(field)), field: outermost ?? field.name }
    if (field.type === 'relationship' || field.type === 'upload') {
      for (const one of Array.isArray(stored) ? stored : [stored]) note(walk, { value: one, ...here }, field.relationTo)
    } else if (field.type === 'group' || field.type === 'tab') {
      walkFields(walk, field.flattenedFields, { value: stored, ...here })
    } else if (field.type === 'array' && Array.isArray(stored)) {
      stored.forEach((row, at) => walkFields(walk, field.flattenedFields, { value: row, path: ofRow(here.path, at), field: here.field }))
    } else if (field.type === 'richText') {
      walkText(walk, { value: stored, ...here })
    }
  }
}

/** Lexical: uploads and relationships are nodes with `relationTo` and `value`; a block holds the fields of its kind. */
function walkText(walk: Walk, { value, path, field }: Place): void {
  const waiting: unknown[] = [isTable(value) ? value.root : null]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isTable(node)) continue
    if (typeof node.relationTo === 'string') note(walk, { value: node.value, path, field }, node.relationTo)
    const { fields } = node
    if (isTable(fields)) {
      if (isTable(fields.doc) && typeof fields.doc.relationTo === 'string') note(walk, { value: fields.doc.value, path, field }, fields.doc.relationTo)
      const block = walk.uses.blocks.find(({ slug }) => slug === fields.blockType)
      if (block) walkBlock(walk, block, { value: fields, path, field })
    }
    if (Array.isArray(node.children)) waiting.push(...(node.children as unknown[]))
  }
}

/** A block declared by a feature has raw fields; the ones that hold others are opened here. */
function walkBlock(walk: Walk, block: Block, { value, path, field = '' }: Place): void {
  const inside: Walk = { uses: walk.uses, found: [] }
  walkFields(inside, blockFields(block), { value, path: null })
  const where = under(path, nameOf(block.labels?.singular, block.slug))
  for (const { target } of inside.found) walk.found.push({ target, where, field })
}

/** The fields of a block as those of a collection stand. */
export function blockFields(block: Block): readonly FlattenedField[] {
  return flat(block.fields as RawField[])
}

type RawField = { name?: string; type: string; fields?: RawField[]; tabs?: { name?: string; fields: RawField[] }[] }

function flat(fields: RawField[]): FlattenedField[] {
  return fields.flatMap(flattened) as unknown as FlattenedField[]
}

function flattened(field: RawField): unknown[] {
  if (field.tabs) return field.tabs.flatMap((tab): unknown[] => (tab.name ? [{ ...tab, type: 'tab', flattenedFields: flat(tab.fields) }] : flat(tab.fields)))
  if (!field.fields) return field.name ? [field] : []
  return field.name ? [{ ...field, flattenedFields: flat(field.fields) }] : flat(field.fields)
}

function note(walk: Walk, { value, path, field = '' }: Place, relationTo: string | readonly string[]): void {
  const named = isTable(value) && typeof value.relationTo === 'string' ? { collection: value.relationTo, value: value.value } : null
  const collection = named?.collection ?? (typeof relationTo === 'string' ? relationTo : null)
  const id = idIn(named ? named.value : value)
  if (collection && id !== null) walk.found.push({ target: keyOf(collection, id), where: path ?? { zh: '', en: '' }, field })
}

export function idIn(value: unknown): Id | null {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value
  if (!isTable(value)) return null
  const text = 'id' in value ? value.id : (value as { toHexString?: () => string }).toHexString?.()
  return typeof text === 'number' || typeof text === 'string' ? text : null
}

function labelOf(field: FlattenedField): Bilingual {
  return nameOf('label' in field ? field.label : undefined, field.name)
}

function nameOf(label: unknown, otherwise: string): Bilingual {
  if (isTable(label) && typeof label.zh === 'string' && typeof label.en === 'string') return { zh: label.zh, en: label.en }
  return typeof label === 'string' ? { zh: label, en: label } : { zh: otherwise, en: otherwise }
}

function under(path: Bilingual | null, name: Bilingual): Bilingual {
  return path ? { zh: `${path.zh} · ${name.zh}`, en: `${path.en} · ${name.en}` } : name
}

function ofRow(path: Bilingual, at: number): Bilingual {
  return { zh: `${path.zh}第 ${at + 1} 项`, en: `${path.en} ${at + 1}` }
}

export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
