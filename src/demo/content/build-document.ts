import type { BlockNode, Card, InlineNode, ListItemNode, ParagraphNode, ProductFact, Reference, RichDocument, TableRowNode, TextNode } from '@/writing'
import { DomainError } from '@/platform/errors'
import type { DemoBlock } from './types'

/** Turns the keys of demo content into what the database stores. Each look-up throws for an unknown key. */
export type Resolve = {
  asset: (key: string) => Reference
  product: (key: string) => Reference
  promotion: (key: string) => Reference
  /** The shop's address of a path such as `/products/dali-slow-five-days`, absolute. */
  address: (path: string) => string
  /** The product that `{{price}}` and the other live facts belong to; null when the draft has none. */
  boundProduct: Reference | null
}

const facts: ProductFact[] = ['title', 'price', 'days', 'departureCity', 'destination', 'nextDeparture', 'validUntil']
const element = { format: '', indent: 0, direction: 'ltr', version: 1 } as const
const bold = 1
const headerRow = 1

/**
 * Builds the body of a draft from the short form of the demo content.
 * @throws DomainError for an unclosed `**`, an unknown fact, or a fact in a draft without a product.
 */
export function buildDocument(blocks: DemoBlock[], resolve: Resolve): RichDocument {
  const nextId = idSequence()
  const children = blocks.map((block) => buildBlock(block, { resolve, nextId }))
  return { root: { type: 'root', children, ...element } }
}

type Context = { resolve: Resolve; nextId: () => string }

/** Ids only have to differ within one document, so the same content always gives the same bytes. */
function idSequence(): () => string {
  let count = 0
  return () => (count += 1).toString(16).padStart(24, '0')
}

function buildBlock(block: DemoBlock, context: Context): BlockNode {
  if ('h2' in block) return { type: 'heading', tag: 'h2', children: inline(block.h2, context), ...element }
  if ('h3' in block) return { type: 'heading', tag: 'h3', children: inline(block.h3, context), ...element }
  if ('p' in block) return paragraph(block.p, context)
  if ('quote' in block) return { type: 'quote', children: inline(block.quote, context), ...element }
  if ('list' in block) return { type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: items(block.list, context), ...element }
  if ('ol' in block) return { type: 'list', listType: 'number', tag: 'ol', start: 1, children: items(block.ol, context), ...element }
  if ('table' in block) return { type: 'table', children: rows(block.table, context), ...element }
  if ('divider' in block) return { type: 'horizontalrule', version: 1 }
  if ('picture' in block) return picture(block, context)
  return { type: 'block', fields: card(block, context), format: '', version: 2 }
}

function paragraph(text: string, context: Context): ParagraphNode {
  return { type: 'paragraph', children: inline(text, context), ...element }
}

function items(texts: string[], context: Context): ListItemNode[] {
  return texts.map((text, index) => ({ type: 'listitem', value: index + 1, children: inline(text, context), ...element }))
}

function rows(table: string[][], context: Context): TableRowNode[] {
  return table.map((cells, row) => ({
    type: 'tablerow',
    children: cells.map((cell) => ({
      type: 'tablecell',
      headerState: row === 0 ? headerRow : 0,
      colSpan: 1,
      rowSpan: 1,
      children: [paragraph(cell, context)],
      ...element,
    })),
    ...element,
  }))
}

function picture(block: { picture: string; caption: string }, { resolve, nextId }: Context): BlockNode {
  const fields = { caption: block.caption }
  return { type: 'upload', relationTo: 'assets', value: resolve.asset(block.picture), fields, id: nextId(), format: '', version: 3 }
}

type CardBlock = Extract<DemoBlock, { product: string } | { coupon: string } | { qr: string } | { follow: string }>

function card(block: CardBlock, { resolve, nextId }: Context): Card {
  const id = nextId()
  if ('product' in block) return { id, blockType: 'productCard', product: resolve.product(block.product), remark: block.remark ?? null }
  if ('coupon' in block) return { id, blockType: 'couponCard', promotion: resolve.promotion(block.coupon), remark: block.remark ?? null }
  if ('qr' in block) return { id, blockType: 'qrCard', url: resolve.address(block.qr), caption: block.caption }
  return { id, blockType: 'followCard', name: block.follow, introduction: block.introduction }
}

/** `**` switches bold on and off; `{{name}}` becomes a live fact. */
function inline(text: string, context: Context): InlineNode[] {
  let format = 0
  const nodes: InlineNode[] = []
  for (const token of text.split(/(\*\*|\{\{.*?\}\})/).filter(Boolean)) {
    if (token === '**') format ^= bold
    else if (token.startsWith('{{')) nodes.push(fact(token.slice(2, -2), context))
    else nodes.push(textNode(token, format))
  }
  if (format !== 0) throw unreadable(text, '加粗没有成对的 **', 'bold has no closing **')
  return nodes
}

function textNode(text: string, format: number): TextNode {
  return { type: 'text', text, format, style: '', mode: 'normal', detail: 0, version: 1 }
}

function fact(name: string, { resolve, nextId }: Context): InlineNode {
  const known = facts.find((one) => one === name)
  if (!known) throw unreadable(name, `没有这个产品信息，可用：${facts.join('、')}`, `no such fact; use one of ${facts.join(', ')}`)
  if (resolve.boundProduct === null) throw unreadable(name, '文稿没有绑定产品，请先指定', 'the draft has no product; name one first')
  return { type: 'inlineBlock', fields: { id: nextId(), blockType: 'fact', product: resolve.boundProduct, fact: known }, version: 1 }
}

function unreadable(what: string, zh: string, en: string): DomainError {
  return new DomainError({ code: 'demo.unreadable-content', text: { zh: `「${what}」：${zh}。`, en: `"${what}": ${en}.` } })
}
