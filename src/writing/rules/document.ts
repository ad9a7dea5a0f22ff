import type { PictureCard } from './picture-cards'
import type { Reference } from './reference'
import type { TextCard } from './text-cards'

export type { Reference } from './reference'

/**
 * The body of a draft: Lexical's serialised editor state, narrowed to what our editor can make.
 * `format` of a text node is Lexical's bit set: 1 bold, 2 italic, 4 strikethrough, 8 underline,
 * 16 code, 32 subscript, 64 superscript, 128 highlight (packages/lexical/src/LexicalConstants).
 */
export type Alignment = '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify'

interface Element {
  format?: Alignment | number
  indent?: number
  direction?: 'ltr' | 'rtl' | null
  version: number
}

export type TextNode = { type: 'text'; text: string; format: number; style?: string; mode?: string; detail?: number; version: number }
export type LineBreakNode = { type: 'linebreak'; version: number }
export type TabNode = { type: 'tab'; text?: string; version: number }
export interface LinkNode extends Element {
  type: 'link' | 'autolink'
  children: InlineNode[]
  fields: { url?: string; newTab?: boolean; linkType?: 'custom' | 'internal'; doc?: unknown }
}
/** A live fact inside a sentence: resolved from the product when the draft is rendered. */
export type FactNode = {
  type: 'inlineBlock'
  fields: { id?: string; blockType: 'fact'; product: Reference; fact: ProductFact }
  version: number
}
export type InlineNode = TextNode | LineBreakNode | TabNode | LinkNode | FactNode

export interface ParagraphNode extends Element {
  type: 'paragraph'
  children: InlineNode[]
}
export interface HeadingNode extends Element {
  type: 'heading'
  children: InlineNode[]
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
}
export interface QuoteNode extends Element {
  type: 'quote'
  children: InlineNode[]
}
export interface ListNode extends Element {
  type: 'list'
  children: ListItemNode[]
  listType: 'bullet' | 'number' | 'check'
  start?: number
  tag?: 'ul' | 'ol'
}
export interface ListItemNode extends Element {
  type: 'listitem'
  children: (InlineNode | ListNode)[]
  checked?: boolean
  value?: number
}
export type DividerNode = { type: 'horizontalrule'; version: number }
/** A picture from the library. Caption and alternative text belong to this use, not to the asset. */
export type PictureNode = {
  type: 'upload'
  relationTo: 'assets'
  value: Reference
  fields?: { caption?: string | null; alt?: string | null } | null
  id?: string
  version: number
  format?: Alignment | number
}
export interface TableNode extends Element {
  type: 'table'
  children: TableRowNode[]
}
export interface TableRowNode extends Element {
  type: 'tablerow'
  children: TableCellNode[]
}
/** `headerState`: 0 none, 1 row, 2 column, 3 both (Lexical's TableCellHeaderStates). */
export interface TableCellNode extends Element {
  type: 'tablecell'
  children: BlockNode[]
  headerState?: number
  colSpan?: number
  rowSpan?: number
}
/** Cards: blocks with fields of their own. `theme` overrides the draft's theme for this one block. */
export type CardNode = { type: 'block'; fields: Card; version: number; format?: Alignment | number }
export type CodeNode = { type: 'block'; fields: { id?: string; blockType: 'code'; language?: string; code: string }; version: number }

export type Card = (BoundCard | TextCard | PictureCard) & { id?: string; theme?: string | null }

/** Cards that show a product, a promotion, an address or an account. */
export type BoundCard =
  | { blockType: 'productCard'; product: Reference; remark?: string | null }
  | { blockType: 'couponCard'; promotion: Reference; remark?: string | null }
  | { blockType: 'qrCard'; url: string; caption?: string | null }
  | { blockType: 'followCard'; name: string; introduction?: string | null }

export type BlockNode = ParagraphNode | HeadingNode | QuoteNode | ListNode | DividerNode | PictureNode | TableNode | CardNode | CodeNode

export type RichDocument = {
  root: { type: 'root'; children: BlockNode[]; format?: Alignment | number; indent?: number; direction?: 'ltr' | 'rtl' | null; version: number }
}

/** Facts of a product that a draft may bind to. Money is shown in yuan, stored in fen. */
export type ProductFact = 'title' | 'price' | 'days' | 'departureCity' | 'destination' | 'nextDeparture' | 'validUntil'

export function referenceId(reference: Reference): string {
  return String(typeof reference === 'object' ? reference.id : reference)
}
