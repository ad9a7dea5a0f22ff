import type { PhrasingContent, Text } from 'mdast'
import type { InlineNode } from '@/writing'
import { readHtml } from './html-text'
import { lineBreak, linkNode, pictureNode, textNode } from './nodes'
import type { Flowing, Reading } from './reading'

const BOLD = 1
const ITALIC = 2
const STRIKE = 4
const CODE = 16
const SUPERSCRIPT = 64

const HTML_FORMATS: Record<string, number> = {
  b: 1,
  strong: 1,
  i: 2,
  em: 2,
  s: 4,
  del: 4,
  strike: 4,
  u: 8,
  ins: 8,
  code: 16,
  kbd: 16,
  sub: 32,
  sup: 64,
  mark: 128,
}

/** A line at least this wide (a Chinese character counts two) was broken by the editor, not by the writer. */
const WRAPPED_WIDTH = 56
const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Words, links and pictures of a paragraph, with formats as bits. */
export function readPhrasing(nodes: readonly PhrasingContent[], format: number, reading: Reading): Flowing[] {
  const out: Flowing[] = []
  const toggles = literalStrongs(nodes, reading)
  let bold = 0
  for (const node of nodes) {
    if (node.type !== 'text' || !toggles) {
      readNode(node, format | bold, { out, reading })
      continue
    }
    node.value.split('**').forEach((part, i) => {
      if (i > 0) bold ^= BOLD
      readText({ ...node, value: part }, format | bold, { out, reading })
    })
  }
  return out
}

type Sink = { out: Flowing[]; reading: Reading }

function readNode(node: PhrasingContent, format: number, { out, reading }: Sink): void {
  switch (node.type) {
    case 'text':
      return readText(node, format, { out, reading })
    case 'strong':
      return void out.push(...nested(node.children, format | BOLD, reading))
    case 'emphasis':
      return void out.push(...nested(node.children, format | ITALIC, reading))
    case 'delete':
      return void out.push(...nested(node.children, format | STRIKE, reading))
    case 'inlineCode':
      return void out.push(textNode(node.value, format | CODE | reading.htmlFormat))
    case 'break':
      return void out.push(lineBreak)
    case 'link':
      return readLink(node.url, nested(node.children, format, reading), { out, reading })
    case 'linkReference':
      return readLink(reading.definitions.get(node.identifier)?.url ?? '', nested(node.children, format, reading), { out, reading })
    case 'image':
      return readImage({ url: node.url, alt: node.alt ?? '', title: node.title ?? '' }, { out, reading })
    case 'imageReference': {
      const { url = '', title = '' } = reading.definitions.get(node.identifier) ?? {}
      return readImage({ url, alt: node.alt ?? '', title }, { out, reading })
    }
    case 'footnoteReference':
      return void out.push(textNode(`[${reading.noteNumber(node.identifier)}]`, format | SUPERSCRIPT))
    case 'html':
      return readInlineHtml(node.value, format, { out, reading })
  }
}

function nested(children: readonly PhrasingContent[], format: number, reading: Reading): Flowing[] {
  return readPhrasing(children, format, reading)
}

/** A line break inside a paragraph is the writer's, unless the line is as long as editors wrap at. */
function readText(node: Text, format: number, { out, reading }: Sink): void {
  const bits = format | reading.htmlFormat
  const parts = node.value.split('\n')
  const firstLine = node.position?.start.line ?? 0
  let run = ''
  parts.forEach((part, i) => {
    if (i > 0) {
      if (isWrapped(reading.lines[firstLine + i - 2] ?? '')) run += joins(run, part) ? '' : ' '
      else {
        if (run !== '') out.push(textNode(run, bits))
        out.push(lineBreak)
        run = ''
      }
    }
    run += part
  })
  if (run !== '') out.push(textNode(run, bits))
}

function isWrapped(line: string): boolean {
  let width = 0
  for (const character of line.trim()) width += WIDE.test(character) ? 2 : 1
  return width >= WRAPPED_WIDTH
}

/** Chinese needs no space where two lines meet. */
function joins(before: string, after: string): boolean {
  return WIDE.test(before.at(-1) ?? '') && WIDE.test(after[0] ?? '')
}

function readLink(url: string, children: Flowing[], { out, reading }: Sink): void {
  const words = children.filter((child): child is InlineNode => child.type !== 'upload')
  const pictures = children.filter((child) => child.type === 'upload')
  if (pictures.length > 0) reading.remark('picture-link', url)
  if (words.length > 0) out.push(url === '' ? textNode(wordsOf(words), 0) : linkNode(url, words))
  out.push(...pictures)
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'linebreak' ? '\n' : '')).join('')
}

function readImage(image: { url: string; alt: string; title: string }, { out, reading }: Sink): void {
  out.push(pictureNode(reading.pictureId(image.url, image.alt), image.alt, image.title))
}

/** Raw HTML: known formats are kept as formats, pictures as pictures, everything else as words. */
export function readInlineHtml(source: string, format: number, { out, reading }: Sink): void {
  for (const part of readHtml(source)) {
    if (part.kind === 'words') out.push(textNode(part.words, format | reading.htmlFormat))
    else if (part.kind === 'break') out.push(lineBreak)
    else if (part.kind === 'picture') readImage({ url: part.src, alt: part.alt, title: '' }, { out, reading })
    else if (part.kind === 'dropped') reading.remark('html-dropped', part.name)
    else {
      const bit = HTML_FORMATS[part.name]
      if (bit === undefined) reading.remark('html-to-text', `<${part.name}>`)
      else reading.htmlFormat = part.kind === 'open' ? reading.htmlFormat | bit : reading.htmlFormat & ~bit
    }
  }
}

/**
 * Whether `**` left in the words are meant as bold. CommonMark does not close `**注意：**请` because of the
 * punctuation before the marks, yet that is how Chinese is written.
 */
function literalStrongs(nodes: readonly PhrasingContent[], reading: Reading): boolean {
  let marks = 0
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('**')) continue
    if (/\*{3}|[A-Za-z0-9]\*\*[A-Za-z0-9]|\s\*\*\s/.test(node.value) || !WIDE.test(node.value) || isEscaped(node, reading)) return false
    marks += node.value.split('**').length - 1
  }
  return marks > 0 && marks % 2 === 0
}

function isEscaped(node: Text, reading: Reading): boolean {
  const { start, end } = node.position ?? {}
  if (!start || !end) return true
  for (let line = start.line; line <= end.line; line++) if (/\\\*|&#42;|&ast;/.test(reading.lines[line - 1] ?? '')) return true
  return false
}
