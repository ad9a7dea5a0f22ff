import type { BlockNode, InlineNode } from '@/writing'
import { buildLists, appendParagraph, type FlatItem } from '../markdown-lists'
import { cellNode, codeNode, dividerNode, headingNode, lineBreak, linkNode, paragraphNode, pictureNode, quoteNode, tableNode, textNode } from '../nodes'
import { saturation } from './colour'
import { findHeadings, type Level, type Measure, widthOf } from './headings'
import type { ItemPlace, Line, Piece, WordsLine } from './line'
import { visible } from './line'

/** A line of signs only, drawn by hand. */
const DRAWN = /^[\s\-—–_=*·•●○◆◇■□▪▲△☆★~～…─━┄┈\u3000]{3,}$/
/** A frame around more than this share of the text is the page's ground, not a quotation. */
const LARGEST_CARD = 0.4
const LONGEST_CARD = 600
const LONGEST_CAPTION = 200

/** Turns lines into blocks of our document. */
export function buildBlocks(lines: readonly Line[], body: Measure): BlockNode[] {
  const captioned = takeCaptions(lines, body)
  return new BlockBuilder(findHeadings(captioned, body), charactersIn(captioned)).build(captioned)
}

class BlockBuilder {
  private readonly blocks: BlockNode[] = []
  private items: (FlatItem & { place: ItemPlace })[] = []
  private quote: { key: string; node: Extract<BlockNode, { type: 'quote' }> } | null = null

  constructor(
    private readonly headings: Map<Line, Level>,
    private readonly total: number,
  ) {}

  build(lines: readonly Line[]): BlockNode[] {
    lines.forEach((line, i) => {
      if (line.kind === 'words') this.words(line)
      else if (line.kind !== 'rule') this.put(blockOf(line))
      else if (line.isSure || this.parts(lines, i)) this.put(dividerNode)
    })
    this.closeList()
    while (this.blocks.at(-1) === dividerNode) this.blocks.pop()
    return this.blocks
  }

  /** A drawn line parts something only between two passages; beside a heading it is decoration. */
  private parts(lines: readonly Line[], at: number): boolean {
    const next = lines[at + 1]
    const isPassage = (line: Line | undefined): boolean => line !== undefined && line.kind !== 'rule' && !this.headings.has(line)
    return isPassage(lines[at - 1]) && isPassage(next)
  }

  private put(block: BlockNode): void {
    this.closeList()
    this.quote = null
    if (block === dividerNode && (this.blocks.length === 0 || this.blocks.at(-1) === dividerNode)) return
    this.blocks.push(block)
  }

  private words(line: WordsLine): void {
    const inline = inlineOf(line.pieces)
    const level = this.headings.get(line)
    if (level) return this.put(headingNode(Number(level.slice(1)), inlineOf(plain(line.pieces))))
    if (line.item) return this.item(line.item, inline)
    if (DRAWN.test(line.text)) return this.put(dividerNode)
    const key = this.quoteKey(line)
    if (key === '') return this.put(paragraphNode(inline, line.look.align === 'center' || line.look.align === 'right' ? line.look.align : ''))
    if (this.quote?.key === key && this.items.length === 0) {
      this.quote.node.children.push(lineBreak, ...inline)
      return
    }
    const node = quoteNode(inline)
    this.put(node)
    this.quote = { key, node }
  }

  private quoteKey({ quote, box }: WordsLine): string {
    if (quote !== 0) return `quote ${quote}`
    if (
      !box ||
      box.pictures > 0 ||
      box.characters > LONGEST_CARD ||
      box.characters > Math.max(120, this.total * LARGEST_CARD) ||
      box.characters >= this.total
    ) {
      return ''
    }
    return `box ${box.id}`
  }

  private item(place: ItemPlace, words: InlineNode[]): void {
    const last = this.items.at(-1)
    if (last?.place === place) return appendParagraph(last.words, words)
    this.quote = null
    const { list, kind, depth, number, checked } = place
    this.items.push({ place, list, kind, depth, number, checked, words: [...words] })
  }

  private closeList(): void {
    if (this.items.length === 0) return
    const { items } = this
    this.items = []
    this.blocks.push(...buildLists(items))
  }
}

function blockOf(line: Exclude<Line, { kind: 'words' | 'rule' }>): BlockNode {
  if (line.kind === 'picture') return pictureNode(line.id, line.alt, line.caption)
  if (line.kind === 'code') return codeNode(line.code, line.language)
  if (line.kind === 'card') return { type: 'block', fields: line.card, format: '', version: 2 }
  const isHeaded = line.rows.some((row) => row.some(({ isHead }) => isHead))
  const rows = isHeaded
    ? line.rows
    : line.rows.map((row, r) => (r === 0 && line.rows.length > 1 && row.every(isBold) ? row.map((cell) => ({ ...cell, isHead: true })) : row))
  return tableNode(
    rows.map((row) => row.map(({ lines, isHead, colSpan, rowSpan }) => ({ ...cellNode(cellBlocks(lines, isHead), isHead ? 1 : 0), colSpan, rowSpan }))),
  )
}

function isBold({ lines }: { lines: readonly Line[] }): boolean {
  return lines.length === 1 && lines[0]?.kind === 'words' && lines[0].bold > 0.9
}

/** In a cell everything is a paragraph, a list or a picture. */
function cellBlocks(lines: readonly Line[], isHead: boolean): BlockNode[] {
  const blocks = new BlockBuilder(new Map(), 0).build(
    lines.map((line) => (line.kind === 'words' ? { ...line, pieces: isHead ? plain(line.pieces) : line.pieces, box: null, quote: 0 } : line)),
  )
  return blocks.length > 0 ? blocks : [paragraphNode([])]
}

export function inlineOf(pieces: readonly Piece[]): InlineNode[] {
  const out: InlineNode[] = []
  for (const { text, format, link } of pieces) {
    if (text === '\n') {
      out.push(lineBreak)
      continue
    }
    const last = out.at(-1)
    if (link === '') out.push(textNode(text, format))
    else if (last?.type === 'link' && last.fields.url === link) last.children.push(textNode(text, format))
    else out.push(linkNode(link, [textNode(text, format)]))
  }
  return out
}

/** Gives a picture the small line below it. */
function takeCaptions(lines: readonly Line[], body: Measure): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const before = out.at(-1)
    if (line.kind === 'words' && before?.kind === 'picture' && before.caption === '' && isCaption(line, body)) {
      out[out.length - 1] = { ...before, caption: line.text.replace(/\n/g, ' ') }
    } else out.push(line)
  }
  return out
}

function isCaption({ tag, text, item, look, bold, quote }: WordsLine, body: Measure): boolean {
  if (text.length > LONGEST_CAPTION) return false
  if (tag === 'figcaption') return true
  if (tag !== '' || item || quote !== 0 || widthOf(text) > 90) return false
  if (/^[▲△▴↑⬆]/u.test(text)) return true
  const isSmall = look.size <= body.size - 1.5
  const isGrey = look.colour !== null && saturation(look.colour) < 0.2 && look.colour.r >= 100 && look.colour.r < 235
  const isCentred = look.align === 'center'
  return bold < 0.5 && ((isSmall && (isCentred || isGrey || widthOf(text) <= 60)) || (isCentred && isGrey && look.size <= body.size))
}

function charactersIn(lines: readonly Line[]): number {
  return lines.reduce(
    (sum, line) =>
      sum +
      (line.kind === 'words'
        ? visible(line.text).length
        : line.kind === 'table'
          ? line.rows.flat().reduce((inner, cell) => inner + charactersIn(cell.lines), 0)
          : 0),
    0,
  )
}

/** Headings are bold by themselves. */
function plain(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, format: piece.format & ~1 }))
}
