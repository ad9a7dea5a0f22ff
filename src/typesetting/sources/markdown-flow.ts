import type { Code, List, ListItem, Paragraph, RootContent, Table } from 'mdast'
import type { BlockNode, InlineNode } from '@/writing'
import { isDiagram } from '../rules/diagrams'
import { readHtmlDocument } from './html/html'
import { namedQuote, readCallout } from './markdown-callouts'
import { readPhrasing, readInlineHtml } from './markdown-inline'
import { appendParagraph, buildLists, type FlatItem } from './markdown-lists'
import { cellNode, codeNode, contentsNode, dividerNode, headingNode, lineBreak, paragraphNode, quoteNode, tableNode, textNode } from './nodes'
import type { Flowing, Reading } from './reading'

type Place = { quote: object | null; depth: number }
type Quote = Extract<BlockNode, { type: 'quote' }>

/** Turns Markdown blocks into ours, in order. Our quotes and list items hold words only: other blocks in them stand by themselves. */
export class FlowReader {
  private items: FlatItem[] = []
  private lastQuote: { quote: object; node: Quote } | null = null

  constructor(
    private readonly reading: Reading,
    /** Reads words that stood where CommonMark sees none. */
    readonly parse: (source: string) => readonly RootContent[] | null = () => null,
  ) {}

  read(nodes: readonly RootContent[], place: Place = { quote: null, depth: 0 }): void {
    for (const node of nodes) this.block(node, place)
    if (place.depth === 0) this.closeList()
  }

  private block(node: RootContent, place: Place): void {
    this.reading.htmlFormat = 0
    this.reading.muted = 0
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node, place)
      case 'heading':
        return place.quote ? this.words(node, place, 1) : this.heading(node.depth, readPhrasing(node.children, 0, this.reading))
      case 'blockquote': {
        if (!place.quote && place.depth === 0) {
          const callout = readCallout(node, this.reading)
          if (callout) return this.put(callout)
        }
        if (place.quote) this.reading.remark('quote-nested')
        return this.read(namedQuote(node).children, { quote: {}, depth: 0 })
      }
      case 'list':
        return this.list(node, place)
      case 'thematicBreak':
        return this.put(dividerNode)
      case 'code':
        return this.code(node, place)
      case 'table':
        return this.put(this.table(node))
      case 'html':
        return this.html(node.value, place)
      default:
        return
    }
  }

  private put(block: BlockNode): void {
    this.closeList()
    this.reading.blocks.push(block)
  }

  private closeList(): void {
    if (this.items.length === 0) return
    const items = this.items
    this.items = []
    this.reading.blocks.push(...buildLists(items))
  }

  private paragraph(node: Paragraph, place: Place): void {
    const [only] = node.children
    if (
      !place.quote &&
      place.depth === 0 &&
      node.children.length === 1 &&
      only?.type === 'text' &&
      CONTENTS.test(only.value.trim()) &&
      !this.lineOf(node).includes('\\')
    ) {
      return this.put(contentsNode)
    }
    for (const child of node.children) if (child.type === 'text') for (const tag of nestedTags(child.value)) this.reading.tally('tag-words', tag)
    this.words(node, place, 0)
  }

  private lineOf(node: Paragraph | Code): string {
    return this.reading.lines[(node.position?.start.line ?? 1) - 1] ?? ''
  }

  /** Four spaces or a tab before Chinese words are an indent, not code. */
  private code(node: Code, place: Place): void {
    const isIndented = !node.lang && !/`{3,}|~{3,}/.test(this.lineOf(node))
    const words = isIndented && isProse(node.value) ? this.parse(node.value.replace(/^[ \t\u3000]+/gm, '')) : null
    if (words) {
      this.reading.tally('indent-prose', node.value.trim())
      const { lines } = this.reading
      this.reading.lines = node.value.split('\n')
      this.read(words, place)
      this.reading.lines = lines
      return
    }
    const language = node.lang ?? ''
    if (isDiagram(language)) this.reading.tally('diagram-source', language)
    this.put(codeNode(node.value, language))
  }

  private words(node: Pick<Paragraph, 'children'>, place: Place, format: number): void {
    this.flowing(readPhrasing(node.children, format, this.reading), (words) => this.putWords(words, place))
  }

  private putWords(words: InlineNode[], { quote }: Place): void {
    if (!quote) return this.put(paragraphNode(words))
    this.closeList()
    const { blocks } = this.reading
    if (this.lastQuote?.quote === quote && blocks.at(-1) === this.lastQuote.node) {
      this.lastQuote.node.children.push(lineBreak, lineBreak, ...words)
      return
    }
    const node = quoteNode(words)
    this.lastQuote = { quote, node }
    blocks.push(node)
  }

  private heading(depth: number, flowing: Flowing[]): void {
    this.flowing(flowing, (words) => {
      if (depth === 1 && this.reading.title === null) this.reading.title = plainWords(words).trim() || null
      this.put(headingNode(depth, words))
    })
  }

  /** Parts words from pictures: each run of words is handed on, each picture becomes a block. */
  private flowing(parts: readonly Flowing[], putWords: (words: InlineNode[]) => void): void {
    let run: InlineNode[] = []
    const flush = (): void => {
      const words = trimBreaks(run)
      if (words.length > 0) putWords(words)
      run = []
    }
    for (const part of parts) {
      if (part.type !== 'upload') run.push(part)
      else {
        flush()
        this.put(part)
      }
    }
    flush()
  }

  private list(node: List, place: Place): void {
    if (place.depth === 0) this.closeList()
    if (place.quote) this.reading.remark('quote-split')
    // A list of ours has boxes or has none: where they begin and end, another list begins.
    let run: { kind: FlatItem['kind'] } | null = null
    node.children.forEach((item, i) => {
      const kind = node.ordered ? 'number' : typeof item.checked === 'boolean' ? 'check' : 'bullet'
      if (run?.kind !== kind) run = { kind }
      const flat: FlatItem = { depth: place.depth + 1, list: run, kind, number: (node.start ?? 1) + i, checked: item.checked === true, words: [] }
      this.item(item, flat, place)
    })
    if (place.depth === 0) this.closeList()
  }

  private item(item: ListItem, flat: FlatItem, place: Place): void {
    for (const child of item.children) {
      if (child.type === 'paragraph') {
        this.reading.htmlFormat = 0
        this.flowing(readPhrasing(child.children, 0, this.reading), (words) => this.itemWords(signed(words, item, flat), flat))
      } else this.block(child, { quote: null, depth: place.depth + 1 })
    }
  }

  private itemWords(words: InlineNode[], flat: FlatItem): void {
    if (flat.words.length === 0) {
      flat.words.push(...words)
      this.items.push(flat)
    } else if (this.items.at(-1) === flat) appendParagraph(flat.words, words)
    else this.put(paragraphNode(words))
  }

  private table(node: Table): BlockNode {
    const rows = node.children.map((row, r) =>
      row.children.map((cell, c) => {
        this.reading.htmlFormat = 0
        const align = node.align?.[c] ?? ''
        const blocks: BlockNode[] = []
        let run: InlineNode[] = []
        for (const part of readPhrasing(cell.children, 0, this.reading)) {
          if (part.type !== 'upload') run.push(part)
          else {
            if (run.length > 0) blocks.push(paragraphNode(run, align))
            run = []
            blocks.push(part)
          }
        }
        if (run.length > 0 || blocks.length === 0) blocks.push(paragraphNode(run, align))
        return cellNode(blocks, r === 0 ? 1 : 0)
      }),
    )
    return tableNode(rows)
  }

  private html(source: string, place: Place): void {
    if (!place.quote && place.depth === 0 && STRUCTURED.test(source)) return this.page(source)
    const parts: Flowing[] = []
    readInlineHtml(source, 0, { out: parts, reading: this.reading })
    const run: Flowing[] = []
    const flush = (): void => this.flowing(run.splice(0), (words) => this.putWords(words, place))
    for (const part of parts) {
      if (part.type !== 'text') {
        run.push(part)
        continue
      }
      part.text.split(/\n\s*/).forEach((line, i) => {
        if (i > 0) flush()
        if (line.trim() !== '') run.push({ ...part, text: line })
      })
    }
    flush()
  }

  /** Tables, lists and headings in HTML are read as a page is. */
  private page(source: string): void {
    const { document, pictures, report } = readHtmlDocument(source.replace(/<!--[\s\S]*?-->/g, () => (this.reading.tally('private-words'), '')))
    this.reading.report.push(...report)
    const renamed = JSON.parse(JSON.stringify(document.root.children), (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'upload' || !('value' in value)) return value
      const known = pictures[String(value.value)]
      return known ? { ...value, value: this.reading.pictureId(known.url, known.alt) } : value
    }) as BlockNode[]
    for (const block of renamed) this.put(block)
  }
}

const STRUCTURED = /<(?:table|ul|ol|dl|h[1-6]|blockquote|pre|figure)[\s>]/i
const CONTENTS = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|@\[toc\]|\{:toc\})$/i

/** `#大理/环湖` is a tag of a notebook; `#大理#` and `#大理` are how people write topics. */
function nestedTags(words: string): string[] {
  return words.match(/(?<![\p{L}\p{N}#&/])#[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)+(?!#)/gu) ?? []
}

/** Mostly Chinese, and nothing that looks like a program. */
function isProse(code: string): boolean {
  const letters = code.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const chinese = code.match(/[\u3400-\u9fff]/g)?.length ?? 0
  return letters > 0 && chinese / letters >= 0.5 && !/[{};]\s*$|^\s*(?:\/\/|#include|import |const |let |def |function|\$ |sudo |npm |git )|[├└│]/m.test(code)
}

/** A task in a numbered list keeps its number; its box becomes a sign. */
function signed(words: InlineNode[], item: ListItem, flat: FlatItem): InlineNode[] {
  if (flat.kind !== 'number' || typeof item.checked !== 'boolean' || flat.words.length > 0) return words
  return [textNode(item.checked ? '✅ ' : '⬜ ', 0), ...words]
}

function trimBreaks(words: InlineNode[]): InlineNode[] {
  const isBlank = (node: InlineNode | undefined): boolean =>
    node !== undefined && (node.type === 'linebreak' || (node.type === 'text' && node.text.trim() === ''))
  let start = 0
  let end = words.length
  while (start < end && isBlank(words[start])) start++
  while (end > start && isBlank(words[end - 1])) end--
  const [first, ...rest] = words.slice(start, end)
  // The theme indents; two wide spaces before a paragraph are how people do it by hand.
  return first?.type === 'text' && /^\u3000/.test(first.text) ? [{ ...first, text: first.text.replace(/^[\u3000 \t]+/, '') }, ...rest] : words.slice(start, end)
}

export function plainWords(words: readonly InlineNode[]): string {
  return words.map((node) => (node.type === 'text' ? node.text : node.type === 'link' ? plainWords(node.children) : ' ')).join('')
}
