/**
 * Reading a document that may have been made by hand, by an older editor or by an import.
 * Nothing here trusts a type: what is missing or of the wrong kind reads as empty.
 */
export type Raw = { readonly [key: string]: unknown }

const NOTHING: Raw = {}
const NO_CHILDREN: readonly Raw[] = []

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldsOf(node: Raw): Raw {
  return isRaw(node['fields']) ? node['fields'] : NOTHING
}

export function childrenOf(node: Raw): readonly Raw[] {
  const children = node['children']
  return Array.isArray(children) ? (children as readonly Raw[]) : NO_CHILDREN
}

/** A field as text: a string as it is, a number as its digits, anything else as ''. */
export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The id a relationship points to, or '' when there is none. */
export function idOf(value: unknown): string {
  return stringOf(isRaw(value) ? value['id'] : value)
}

/** Looks an id up without falling for `constructor` or `__proto__`. */
export function lookUp<T>(table: Record<string, T> | null | undefined, id: string): T | null {
  return table && Object.hasOwn(table, id) ? (table[id] ?? null) : null
}

const INLINE = new Set<unknown>(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/** Keys that may hold words a reader should see, in the order they are read. */
const WORD_KEYS = [
  ...['label', 'title', 'name', 'role', 'question', 'answer', 'text', 'words', 'by', 'introduction', 'code', 'caption', 'alt'],
  ...['places', 'meals', 'lodging', 'transport', 'takes', 'price', 'included', 'excluded', 'lines', 'until', 'remark', 'url'],
] as const

/**
 * Every word below a node we cannot show, without recursion (nesting may be thousands deep).
 * Blocks below it are parted by line breaks.
 */
export function wordsBelow(start: unknown): string {
  const waiting: unknown[] = [start]
  let words = ''
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node === 'string') words += node
    if (!isRaw(node)) continue
    if (typeof node['text'] !== 'string' && !INLINE.has(node['type']) && words !== '' && !words.endsWith('\n')) words += '\n'
    words += ownWords(node)
    const rows = rowsBelow(node)
    for (let i = rows.length - 1; i >= 0; i--) waiting.push({ fields: rows[i] })
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
  return words
}

/** Fields of a card that hold fields of their own. */
const GROUPS = new Set(['before', 'after'])

/** Groups and rows of arrays that a card keeps in its fields, in order. */
function rowsBelow(node: Raw): readonly unknown[] {
  return Object.entries(fieldsOf(node)).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.filter(isRaw)
    return GROUPS.has(key) && isRaw(value) ? [value] : []
  })
}

function ownWords(node: Raw): string {
  if (node['type'] === 'linebreak') return '\n'
  if (node['type'] === 'tab') return '\t'
  let words = typeof node['text'] === 'string' ? node['text'] : ''
  const fields = fieldsOf(node)
  for (const key of WORD_KEYS) {
    const value = fields[key]
    if (typeof value === 'string' && value !== '') words += (words === '' ? '' : '\n') + value
  }
  return words
}
