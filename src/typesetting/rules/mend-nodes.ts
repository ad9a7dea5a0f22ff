import { childrenOf, fieldsOf, isRaw, type Raw } from './raw'

/** The same node when nothing below it changes, so that an editor touches only what was mended. */
export function withChildren(node: Raw, change: (child: Raw) => readonly Raw[]): Raw {
  const children = childrenOf(node)
  if (children.length === 0) return node
  const next = children.flatMap((child) => (isRaw(child) ? change(child) : [child]))
  return isSame(children, next) ? node : { ...node, children: next }
}

/** Changes every node below a block, the deepest first. */
export function everywhere(node: Raw, change: (node: Raw) => readonly Raw[]): readonly Raw[] {
  return change(withChildren(node, (child) => everywhere(child, change)))
}

export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i])
}

/** Words as the editor stores them, one paragraph a line. */
export function paragraphsOf(words: string): Raw[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => ({ type: 'paragraph', format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', version: 1, children: [runOf(line)] }))
}

export function emptyParagraph(): Raw {
  return { type: 'paragraph', format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', version: 1, children: [] }
}

export function runOf(text: string): Raw {
  return { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
}

/** What an author wrote into the fields of a card or a picture, in the order in which it is read. */
export function writtenIn(node: Raw): string {
  return linesIn(fieldsOf(node)).join('\n')
}

/** Keys that hold a reference or a choice, not words. */
const NOT_WORDS = new Set([
  'id',
  'blockType',
  'blockName',
  'product',
  'promotion',
  'picture',
  'theme',
  'fact',
  'tone',
  'shape',
  'means',
  'language',
  'layout',
  'ratio',
  'way',
  'svg',
])

function linesIn(fields: Raw): string[] {
  return Object.entries(fields).flatMap(([key, value]): string[] => {
    if (NOT_WORDS.has(key)) return []
    if (typeof value === 'string') return value.trim() === '' ? [] : [value]
    if (Array.isArray(value)) return value.flatMap((row: unknown) => (isRaw(row) ? linesIn(row) : []))
    return isRaw(value) ? linesIn(value) : []
  })
}

/** One level of points: those of nested lists follow the point they belong to. */
export function flatList(list: Raw): Raw {
  const items = pointsOf(list).map((item, i) => ({ ...item, indent: 0, value: i + 1 }))
  return { ...list, children: items }
}

function pointsOf(list: Raw): Raw[] {
  return childrenOf(list).flatMap((child): Raw[] => {
    if (!isRaw(child)) return []
    if (child['type'] === 'list') return pointsOf(child)
    const inner = childrenOf(child)
    const own = inner.filter((part) => !(isRaw(part) && part['type'] === 'list'))
    const below = inner.filter((part) => isRaw(part) && part['type'] === 'list').flatMap(pointsOf)
    return own.length > 0 ? [{ ...child, children: own }, ...below] : below
  })
}

export function hasNestedList(node: Raw): boolean {
  return childrenOf(node).some((item) => isRaw(item) && (item['type'] === 'list' || childrenOf(item).some((part) => isRaw(part) && part['type'] === 'list')))
}
