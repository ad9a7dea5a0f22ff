import type { BlockNode, RichDocument } from './document'

/** Fields whose change alters what readers get; a change of any of them reopens an approved draft. */
export const contentFields = ['title', 'digest', 'author', 'cover', 'body', 'theme', 'slug', 'variants'] as const

/** Whether a body has nothing to read: no text, no picture, no card. */
export function isEmptyDocument(document: RichDocument | null | undefined): boolean {
  return !document?.root?.children?.some(hasContent)
}

function hasContent(node: BlockNode | Record<string, unknown>): boolean {
  const { type, text, children } = node as { type?: string; text?: unknown; children?: BlockNode[] }
  if (type === 'upload' || type === 'block' || type === 'inlineBlock') return true
  if (typeof text === 'string' && text.trim() !== '') return true
  return children?.some(hasContent) ?? false
}

/** What an approval or a review under way rests on: not changed without saying so. */
const lockedFields = [...contentFields, 'channels'] as const

/** A draft as it is stored. */
type Version = object

/** Whether two saves of a draft differ in something that was, or is being, reviewed. */
export function differsFromReviewed(before: Version, after: Version): boolean {
  return differ(lockedFields, before, after)
}

/** Whether two saves of a draft differ in something a reader would see. Relationships count by id. */
export function differsForReaders(before: Version, after: Version): boolean {
  return differ(contentFields, before, after)
}

function differ(fields: readonly string[], before: Version, after: Version): boolean {
  const [was, is] = [before, after] as Record<string, unknown>[]
  return fields.some((field) => comparable(was?.[field]) !== comparable(is?.[field]))
}

function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map(idOrItself) : idOrItself(value ?? null))
}

function idOrItself(value: unknown): unknown {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'number' ? String(id) : id
}
