import { emptyParagraph, everywhere, flatList, hasNestedList, paragraphsOf, runOf, withChildren, writtenIn } from './mend-nodes'
import { asPicture, asRow, withoutPicture } from './mend-pictures'
import { childrenOf, fieldsOf, idOf, isRaw, type Raw, stringOf, wordsBelow } from './raw'
import { typeset } from './typeset'

/** What a mend knows besides the block: the thing the remark names, and the level of the heading before. */
export type Around = { subject: string; lastHeading: number }
export type Step = (block: Raw, around: Around) => readonly Raw[]

const SHALLOWEST = 2
const DEEPEST = 4

export const liftHeading: Step = (block) => withLevel(block, (level) => Math.min(Math.max(level, SHALLOWEST), DEEPEST))
export const closeHeadingGap: Step = (block, { lastHeading }) => withLevel(block, (level) => Math.min(level, lastHeading + 1))

/** Level 1 to 6 of a heading, or 0 for anything else. */
export function levelOf(block: Raw): number {
  return block['type'] === 'heading' ? Number(/^h([1-6])$/.exec(stringOf(block['tag']))?.[1] ?? SHALLOWEST) : 0
}

function withLevel(block: Raw, change: (level: number) => number): readonly Raw[] {
  const level = levelOf(block)
  const next = level === 0 ? 0 : change(level)
  return next === level ? [block] : [{ ...block, tag: `h${next}` }]
}

/** Takes a link away and keeps its words. */
export const unlink: Step = (block, { subject }) =>
  everywhere(block, (node) => (isLink(node) && addressOf(node) === subject ? (childrenOf(node) as readonly Raw[]) : [node]))

const LINKS = new Set<unknown>(['link', 'autolink'])

function isLink(node: Raw): boolean {
  return LINKS.has(node['type'])
}

function addressOf(node: Raw): string {
  const fields = fieldsOf(node)
  return stringOf(fields['url']) || stringOf(node['url']) || (isRaw(fields['doc']) ? stringOf(fields['doc']['value']) : '') || '(—)'
}

export const dropOwnStyle: Step = (block, { subject }) =>
  everywhere(block, (node) => (stringOf(node['style']) !== '' && node['style'] === subject ? [{ ...node, style: '' }] : [node]))

export const dropOwnTheme: Step = (block) => (stringOf(fieldsOf(block)['theme']) === '' ? [block] : [{ ...block, fields: { ...fieldsOf(block), theme: null } }])

export const flatten: Step = (block) => everywhere(block, (node) => (node['type'] === 'list' && hasNestedList(node) ? [flatList(node)] : [node]))

export const asParagraphs: Step = (block) => paragraphsOf(wordsBelow(block))

/** Parts of lists and tables mean nothing alone. */
const PARTS = new Set<unknown>(['listitem', 'tablerow', 'tablecell'])
const INLINE = new Set<unknown>(['inlineBlock', 'link', 'autolink'])
const HOLDS_INLINE = new Set<unknown>(['paragraph', 'heading', 'quote', 'listitem', 'link', 'autolink'])

/** Whatever the typesetter does not know becomes the words that it would show. */
export const unknownAsWords: Step = (block) => mendUnknown(block, false)

function mendUnknown(node: Raw, isInline: boolean): readonly Raw[] {
  if (!PARTS.has(node['type']) && !isUnknown(node)) return [node]
  const holdsInline = HOLDS_INLINE.has(node['type'])
  const mended = withChildren(node, (child) => mendUnknown(child, holdsInline))
  if (mended !== node || PARTS.has(node['type'])) return [mended]
  const words = wordsBelow(node)
  if (isInline || INLINE.has(node['type'])) return words === '' ? [] : [runOf(words.replace(/\n+/g, ' '))]
  return paragraphsOf(words)
}

function isUnknown(node: Raw): boolean {
  const document = { root: { type: 'root', version: 1, children: [node] } }
  const { report } = typeset({ document: document as never, resources: { pictures: {}, products: {}, promotions: {} }, target: 'plain', theme: '' })
  return report.some(({ rule }) => rule === 'unknown-node')
}

/** The card that is nothing without it. */
const CARD_OF = { product: 'productCard', promotion: 'couponCard' }

/** Removes what points to something that is gone, or to nothing. The author's own words stay as paragraphs. */
export function remove(kind: 'picture' | 'product' | 'promotion'): Step {
  return (block, { subject }) => {
    const id = subject === '(—)' ? '' : subject
    return everywhere(block, (node) => {
      if (kind === 'picture' && node['type'] === 'upload') return idOf(node['value']) === id ? paragraphsOf(writtenIn(node)) : [node]
      if (node['type'] === 'inlineBlock') return kind === 'product' && idOf(fieldsOf(node)['product']) === id ? [] : [node]
      if (node['type'] !== 'block') return [node]
      if (kind === 'picture') return withoutPicture(node, id)
      const fields = fieldsOf(node)
      return (kind in fields || fields['blockType'] === CARD_OF[kind]) && idOf(fields[kind]) === id ? paragraphsOf(writtenIn(node)) : [node]
    })
  }
}

/** A card of several pictures that holds one of them, or a grid that holds fewer than it is made for. */
export const galleryAsPicture: Step = (block, { subject }) => everywhere(block, (node) => (fieldsOf(node)['blockType'] === subject ? asPicture(node) : [node]))
export const gridAsRow: Step = (block) => everywhere(block, (node) => (fieldsOf(node)['blockType'] === 'pictureGrid' ? asRow(node) : [node]))

export const removeCard: Step = (block) => (block['type'] === 'block' ? paragraphsOf(writtenIn(block)) : [block])

/** An editor needs a place to write. */
export function orEmpty(blocks: readonly Raw[]): readonly Raw[] {
  return blocks.length > 0 ? blocks : [emptyParagraph()]
}
