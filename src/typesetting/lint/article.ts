import { attributeOf, decode, htmlTokens, type HtmlToken } from '@/platform/html-tokens'

/** An element with what the rules ask of it. `words` is its own text, `tail` the text right after it. */
export type LintElement = {
  name: string
  attributes: ReadonlyMap<string, string>
  /** Declarations of its `style`, names in lower case, the last one of a name winning. */
  style: ReadonlyMap<string, string>
  line: number
  parent: LintElement | null
  children: LintElement[]
  words: string
  tail: string
}

export type StyleSheet = { css: string; line: number }

/** The part of a page that is the article, in document order. */
export type Article = {
  elements: readonly LintElement[]
  /** The outermost elements of the article. */
  roots: readonly LintElement[]
  text: string
  /** The article's own HTML. */
  html: string
  /** The article part of a page as WeChat publishes it: what stands there has passed WeChat. */
  isPublished: boolean
  /** What a whole page of somebody else's says of itself in its head; null where it says nothing. */
  title: Told | null
  author: Told | null
  digest: Told | null
}

export type Told = { words: string; line: number }

const NONE: ReadonlyMap<string, string> = new Map()

type Tag = Extract<HtmlToken, { kind: 'tag' }>
type Opened = LintElement & { textFrom: number; htmlFrom: number; index: number }

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
const SILENT = new Set(['script', 'style', 'title'])
const PAGE_PARTS = new Set(['html', 'head', 'body', 'title', 'meta', 'base'])
const ENDS_PARAGRAPH = /^(?:p|section|div|h[1-6]|ul|ol|table|blockquote|pre|hr|figure)$/

/** Reads HTML in one pass, forgiving like a browser: stray end tags are ignored, open elements end with the page. */
export function readArticle(source: string): Article {
  const reader = new Reader(source)
  for (const token of htmlTokens(source)) reader.take(token)
  return reader.article()
}

class Reader {
  private readonly elements: LintElement[] = []
  private readonly open: Opened[] = []
  private readonly counts = new Map<string, number>()
  private readonly text: string[] = []
  private at = 0
  private line = 1
  /** Where the article of a saved WeChat page begins and ends. */
  private content: { element: LintElement; from: Opened; elementsTo: number; textTo: number; htmlTo: number } | null = null

  constructor(private readonly source: string) {}

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.takeText(token.raw)
    else if (token.kind === 'tag') this.takeTag(token)
    this.at += token.raw.length
    this.line += breaksIn(token.raw)
  }

  article(): Article {
    while (this.open.length > 0) this.close()
    const content = this.content
    const all = content ? this.elements.slice(content.from.index + 1, content.elementsTo) : this.elements
    const elements = all.filter(({ name }) => !PAGE_PARTS.has(name))
    const html = content ? this.source.slice(content.from.htmlFrom, content.htmlTo) : this.source
    return {
      elements,
      roots: content ? content.element.children : elements.filter(isOutermost),
      text: this.text.slice(content?.from.textFrom ?? 0, content?.textTo).join(''),
      html,
      isPublished: content !== null,
      ...(content ? { title: null, author: null, digest: null } : this.told()),
    }
  }

  private takeText(raw: string): void {
    const parent = this.open.at(-1)
    const words = decode(raw)
    if (!parent || !SILENT.has(parent.name)) this.text.push(words)
    if (!parent) return
    parent.words += words
    const before = parent.children.at(-1)
    if (before) before.tail += words
  }

  private takeTag(tag: Tag): void {
    if (tag.isClosing) {
      if ((this.counts.get(tag.name) ?? 0) === 0) return
      while (this.open.at(-1)?.name !== tag.name) this.close()
      this.close()
      return
    }
    this.endImplied(tag.name)
    const parent = this.open.at(-1) ?? null
    const element: Opened = {
      name: tag.name,
      attributes: tag.attributes.length === 0 ? NONE : new Map(tag.attributes.map(({ name, value }) => [name, value ?? ''])),
      style: readStyle(attributeOf(tag, 'style') ?? ''),
      line: this.line,
      parent,
      children: [],
      words: '',
      tail: '',
      textFrom: this.text.length,
      htmlFrom: this.at + tag.raw.length,
      index: this.elements.push({} as LintElement) - 1,
    }
    this.elements[element.index] = element
    parent?.children.push(element)
    if (VOID.has(tag.name) || tag.isSelfClosing) {
      if (tag.name === 'br') this.text.push('\n')
      return
    }
    this.open.push(element)
    this.counts.set(tag.name, (this.counts.get(tag.name) ?? 0) + 1)
  }

  private endImplied(name: string): void {
    const top = this.open.at(-1)?.name
    if (top === 'p' && ENDS_PARAGRAPH.test(name)) this.close()
    else if (top === name && (name === 'li' || name === 'tr' || name === 'td' || name === 'th' || name === 'option')) this.close()
  }

  private close(): void {
    const element = this.open.pop()
    if (!element) return
    this.counts.set(element.name, (this.counts.get(element.name) ?? 1) - 1)
    if (this.content === null && element.attributes.get('id') === 'js_content') {
      this.content = { element, from: element, elementsTo: this.elements.length, textTo: this.text.length, htmlTo: this.at }
    }
  }

  private told(): Pick<Article, 'title' | 'author' | 'digest'> {
    const title = this.elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg')
    return {
      title: title ? { words: title.words.trim(), line: title.line } : null,
      author: this.meta('author'),
      digest: this.meta('description'),
    }
  }

  private meta(wanted: string): Told | null {
    const found = this.elements.find(({ name, attributes }) => name === 'meta' && attributes.get('name')?.toLowerCase() === wanted)
    return found ? { words: found.attributes.get('content') ?? '', line: found.line } : null
  }
}

function isOutermost({ parent }: LintElement): boolean {
  return parent === null || parent.name === 'body' || parent.name === 'html'
}

function breaksIn(raw: string): number {
  let count = 0
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) count++
  return count
}

/** Splits a `style` into declarations; `;` inside quotes and brackets does not end one. */
export function readStyle(style: string): ReadonlyMap<string, string> {
  if (style === '') return NONE
  const declarations = new Map<string, string>()
  for (const declaration of splitDeclarations(style)) {
    const colon = declaration.indexOf(':')
    if (colon <= 0) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    declarations.delete(name)
    declarations.set(name, declaration.slice(colon + 1).trim())
  }
  return declarations
}

function splitDeclarations(style: string): string[] {
  if (!/["'(]/.test(style)) return style.split(';')
  const parts: string[] = []
  let from = 0
  let quote = ''
  let depth = 0
  for (let at = 0; at < style.length; at++) {
    const character = style.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (character === ';' && depth === 0) {
      parts.push(style.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, style.slice(from)]
}
