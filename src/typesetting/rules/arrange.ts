import type { DraftVariant, RichDocument } from '@/writing'
import { childrenOf, fieldsOf, isRaw, type Raw, stringOf, wordsBelow } from './raw'

/** The top-level block a text opens with: its lead, or its first paragraph when nothing but pictures stands before it. */
export function openingOf(document: unknown): { index: number; node: Raw } | null {
  const blocks = topBlocks(document)
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index] as Raw
    if (!isRaw(node)) return null
    if (isLead(node)) return { index, node }
    if (node['type'] === 'paragraph' && wordsBelow(node).trim() !== '') return { index, node }
    if (node['type'] !== 'upload' && node['type'] !== 'paragraph') return null
  }
  return null
}

const EMPTY: RichDocument = { root: { type: 'root', children: [], version: 1 } }

/** A document that can be rearranged, whatever was given. */
export function sound(document: unknown): RichDocument {
  return isRaw(document) && isRaw(document['root']) ? (document as unknown as RichDocument) : EMPTY
}

export function topBlocks(document: unknown): readonly Raw[] {
  return isRaw(document) && isRaw(document['root']) ? childrenOf(document['root']) : []
}

/** The document without its opening; an empty paragraph keeps the numbers of the other blocks. */
export function withoutOpening(document: RichDocument): RichDocument {
  const opening = openingOf(document)
  return opening ? replaced(document, opening.index, paragraphOf('')) : document
}

/** The opening alone, for a channel whose text is the editor's own; nothing when the opening is, too. */
export function onlyOpening(document: RichDocument, isReopened: boolean): RichDocument {
  const opening = isReopened ? null : openingOf(document)
  return withBlocks(document, opening ? [opening.node] : [])
}

/** The document as an editor changed it for a channel with markup: another opening, or a text of its own. */
export function arranged(document: RichDocument, variant: DraftVariant): RichDocument {
  const { body } = variant
  const reopened = variant.opening === undefined ? document : reopen(document, variant.opening)
  if (body?.kind !== 'own') return reopened
  const opening = openingOf(reopened)
  const paragraphs = body.text.split(/\n{2,}/).filter((words) => words.trim() !== '')
  return withBlocks(document, [...(opening ? [opening.node] : []), ...paragraphs.map((words) => paragraphOf(words.trim()))])
}

function reopen(document: RichDocument, words: string): RichDocument {
  const opening = openingOf(document)
  if (!opening) return words.trim() === '' ? document : withBlocks(document, [paragraphOf(words), ...topBlocks(document)])
  const { index, node } = opening
  if (isLead(node)) return replaced(document, index, { ...node, fields: { ...fieldsOf(node), text: words } })
  return replaced(document, index, { ...node, children: childrenOfWords(words) })
}

function isLead(node: Raw): boolean {
  return node['type'] === 'block' && stringOf(fieldsOf(node)['blockType']) === 'lead'
}

function replaced(document: RichDocument, index: number, node: Raw): RichDocument {
  return withBlocks(
    document,
    topBlocks(document).map((block, i) => (i === index ? node : block)),
  )
}

function withBlocks(document: RichDocument, children: readonly Raw[]): RichDocument {
  return { root: { ...document.root, children: children as unknown as RichDocument['root']['children'] } }
}

function paragraphOf(words: string): Raw {
  return { type: 'paragraph', version: 1, children: words === '' ? [] : childrenOfWords(words) }
}

function childrenOfWords(words: string): Raw[] {
  return words.split('\n').flatMap((line, i) => [...(i > 0 ? [{ type: 'linebreak', version: 1 }] : []), { type: 'text', text: line, format: 0, version: 1 }])
}
