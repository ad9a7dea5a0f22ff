import type { DraftVariant, RichDocument } from '@/writing'
import { besideNotice, isAdLabel, isAdNotice, noticeIn, saysAd } from './ad-notice'
import { childrenOf, fieldsOf, isRaw, type Raw, stringOf, wordsBelow } from './raw'

/**
 * The top-level block a text opens with: its lead, or its first paragraph when nothing but pictures and the notice of an
 * advertisement stand before it.
 */
export function openingOf(document: unknown): { index: number; node: Raw } | null {
  const blocks = topBlocks(document)
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index] as Raw
    if (!isRaw(node)) return null
    if (isAdNotice(node)) continue
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

/** What an editor may change of a document, in two parts: its opening, and all that is neither that nor the notice of an advertisement. */
export function openingAndRest(document: RichDocument): { opening: RichDocument; rest: RichDocument } {
  const opening = openingOf(document)
  const rest = topBlocks(document).flatMap((node, index) => (index === opening?.index ? [] : (besideNotice(node) ?? [])))
  return { opening: withBlocks(document, opening ? [opening.node] : []), rest: withBlocks(document, rest) }
}

/** A document as an editor changed it, and the blocks of it that nothing may shorten. */
export type Arranged = { document: RichDocument; fixed: ReadonlySet<unknown> }

/**
 * The document with the editor's opening. When the text is the editor's own (`own`, paragraph by paragraph; null for the
 * draft's), the notices and the opening alone stay of the draft, and `own` follows them.
 */
export function arranged(document: RichDocument, { opening }: DraftVariant, own: readonly string[] | null): Arranged {
  const reopened = opening === undefined ? null : reopen(document, opening)
  const whole = reopened?.document ?? document
  const start = reopened ? reopened.node : (openingOf(document)?.node ?? null)
  const fixed = new Set<unknown>(topBlocks(whole).filter(isAdNotice))
  if (reopened) fixed.add(reopened.node)
  if (own === null) return { document: whole, fixed }
  const kept = topBlocks(whole).flatMap((node) => (node === start || fixed.has(node) ? node : isRaw(node) ? (noticeIn(node) ?? []) : []))
  return { document: withBlocks(whole, [...kept, ...own.map(paragraphOf)]), fixed }
}

/** Paragraphs of a plain text: apart by blank lines. */
export function paragraphsIn(text: string): string[] {
  return text.split(/\n{2,}/).flatMap((words) => (words.trim() === '' ? [] : [words.trim()]))
}

/** The new opening takes the place of the old one; without an old one it follows the notices at the top. */
function reopen(document: RichDocument, words: string): { document: RichDocument; node: Raw } {
  const opening = openingOf(document)
  const blocks = topBlocks(document)
  const node = opening ? reworded(opening.node, words) : paragraphOf(words)
  const at = opening?.index ?? noticesAtTop(blocks)
  const isNeeded = opening !== null || words.trim() !== ''
  const after = blocks.slice(opening ? at + 1 : at)
  // Whoever writes the notice into the opening does not say it twice; a notice that says more than that stays.
  const before = saysAd(words.trim()) ? blocks.slice(0, at).filter((block) => !isAdLabel(block)) : blocks.slice(0, at)
  return { document: isNeeded ? withBlocks(document, [...before, node, ...after]) : document, node }
}

function reworded(node: Raw, words: string): Raw {
  if (!isLead(node) || words.trim() === '') return { ...node, type: 'paragraph', fields: undefined, children: words === '' ? [] : childrenOfWords(words) }
  return { ...node, fields: { ...fieldsOf(node), text: words } }
}

function noticesAtTop(blocks: readonly Raw[]): number {
  const first = blocks.findIndex((node) => !isAdNotice(node))
  return first < 0 ? blocks.length : first
}

function isLead(node: Raw): boolean {
  return node['type'] === 'block' && stringOf(fieldsOf(node)['blockType']) === 'lead'
}

export function withBlocks(document: RichDocument, children: readonly unknown[]): RichDocument {
  return { root: { ...document.root, children: children as RichDocument['root']['children'] } }
}

function paragraphOf(words: string): Raw {
  return { type: 'paragraph', version: 1, children: words === '' ? [] : childrenOfWords(words) }
}

function childrenOfWords(words: string): Raw[] {
  return words.split('\n').flatMap((line, i) => [...(i > 0 ? [{ type: 'linebreak', version: 1 }] : []), { type: 'text', text: line, format: 0, version: 1 }])
}
