import type { PhrasingContent, Text } from 'mdast'
import type { InlineNode } from '@/writing'
import { formulaWords } from './formula'
import { readHtml } from './html-text'
import { mailsIn } from './markdown-addresses'
import type { OwnNode } from './markdown-own'
import { isWide, isWrapped, joins } from './markdown-width'
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
  return merged(out)
}

/** Neighbours of one look are one run. */
function merged(parts: readonly Flowing[]): Flowing[] {
  const out: Flowing[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.type === 'text' && last?.type === 'text' && last.format === part.format) out[out.length - 1] = { ...last, text: last.text + part.text }
    else out.push(part)
  }
  return out
}

type Sink = { out: Flowing[]; reading: Reading }

function readNode(node: PhrasingContent | OwnNode, format: number, { out, reading }: Sink): void {
  switch (node.type) {
    case 'ownWords':
    case 'ownFormat':
    case 'ownFormula':
    case 'ownPicture':
    case 'ownNote':
      return readOwn(node, format, { out, reading })
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

function readOwn(node: OwnNode, format: number, { out, reading }: Sink): void {
  const bits = format | reading.htmlFormat
  if (node.type === 'ownFormat') reading.htmlFormat = node.on ? reading.htmlFormat | node.bit : reading.htmlFormat & ~node.bit
  else if (node.type === 'ownFormula') readFormula(node.tex, bits, { out, reading })
  else if (node.type === 'ownPicture') readImage({ url: node.url, alt: node.alt, title: node.caption ?? '' }, { out, reading })
  else if (node.type === 'ownNote') {
    const name = `(${reading.inlineNotes.size + 1})`
    reading.inlineNotes.set(name, node.words)
    out.push(textNode(`[${reading.noteNumber(name)}]`, bits | SUPERSCRIPT))
  } else {
    if (node.tally) reading.tally(node.tally.rule, node.tally.example)
    if (node.value !== '') out.push(textNode(node.value, bits))
  }
}

function readFormula(tex: string, bits: number, { out, reading }: Sink): void {
  const runs = formulaWords(tex)
  reading.tally(runs ? 'formula-words' : 'formula-source', tex)
  if (runs) out.push(...runs.map(({ text, raise }) => textNode(text, bits | raise)))
  else out.push(textNode(tex, bits | CODE))
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
        if (run !== '') pushWords(run, bits, { out, reading })
        out.push(lineBreak)
        run = ''
      }
    }
    run += part
  })
  if (run !== '') pushWords(run, bits, { out, reading })
}

/** Mail addresses in words are links. */
function pushWords(words: string, bits: number, { out, reading }: Sink): void {
  if (reading.muted > 0) return
  let at = 0
  for (const { start, end, url } of mailsIn(words)) {
    if (start > at) out.push(textNode(words.slice(at, start), bits))
    out.push(linkNode(url, [textNode(words.slice(start, end), bits)]))
    at = end
  }
  if (at < words.length) out.push(textNode(words.slice(at), bits))
}

function readLink(url: string, children: Flowing[], { out, reading }: Sink): void {
  // A link in a link does not exist: an address among the words of a link is words.
  const words = children.flatMap((child): InlineNode[] => (child.type === 'upload' ? [] : child.type === 'link' ? child.children : [child]))
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
    if (part.kind === 'words') pushWords(part.words, format | reading.htmlFormat, { out, reading })
    else if (part.kind === 'break') out.push(lineBreak)
    else if (part.kind === 'picture') readImage({ url: part.src, alt: part.alt, title: '' }, { out, reading })
    else if (part.kind === 'dropped' && part.name === '<!-- -->') reading.tally('private-words')
    else if (part.kind === 'dropped') reading.remark('html-dropped', part.name)
    else if (part.kind === 'media') reading.losses.add(part.lost, part.src)
    else if (/^(?:ruby|rb|rt|rp)$/.test(part.name)) readRuby(part, format, { out, reading })
    else {
      const bit = HTML_FORMATS[part.name]
      if (bit === undefined) reading.remark('html-to-text', `<${part.name}>`)
      else reading.htmlFormat = part.kind === 'open' ? reading.htmlFormat | bit : reading.htmlFormat & ~bit
    }
  }
}

/** The reading of a word stands in brackets behind it; brackets for old browsers are left out. */
function readRuby({ kind, name }: { kind: 'open' | 'close'; name: string }, format: number, { out, reading }: Sink): void {
  if (name === 'rp') reading.muted = kind === 'open' ? 1 : 0
  if (name === 'rt') out.push(textNode(kind === 'open' ? '（' : '）', format | reading.htmlFormat))
}

/**
 * Whether `**` left in the words are meant as bold. CommonMark does not close `**注意：**请` because of the
 * punctuation before the marks, yet that is how Chinese is written.
 */
function literalStrongs(nodes: readonly PhrasingContent[], reading: Reading): boolean {
  let marks = 0
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('**')) continue
    if (/\*{3}|[A-Za-z0-9]\*\*[A-Za-z0-9]|\s\*\*\s/.test(node.value) || ![...node.value].some(isWide) || isEscaped(node, reading)) return false
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
