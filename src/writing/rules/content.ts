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

type Version = Record<string, unknown>

/** Whether two saves of a draft differ in something a reader would see. Relationships count by id. */
export function differsForReaders(before: Version, after: Version): boolean {
  return contentFields.some((field) => comparable(before[field]) !== comparable(after[field]))
}

function comparable(value: unknown): string {
  return JSON.stringify(value ?? null, (key, part: unknown) => {
    if (key === '' && typeof part === 'object' && part !== null && 'id' in part) return (part as { id: unknown }).id
    return part
  })
}
