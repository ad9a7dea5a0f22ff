export type Attribute = { name: string; value: string | null }

export type HtmlToken =
  | { kind: 'text'; raw: string }
  | { kind: 'comment'; raw: string }
  | { kind: 'tag'; raw: string; name: string; isClosing: boolean; isSelfClosing: boolean; attributes: Attribute[] }

const rawTextElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** Splits HTML into tags, comments and text, following the quoting rules of the HTML standard. Attribute values are decoded. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let at = 0
  while (at < html.length) {
    const token = nextToken(html, at)
    tokens.push(token)
    at += token.raw.length
    if (token.kind !== 'tag' || token.isClosing || !rawTextElements.has(token.name)) continue
    const end = endOfRawText(html, at, token.name)
    if (end > at) tokens.push({ kind: 'text', raw: html.slice(at, end) })
    at = end
  }
  return tokens
}

/** Writes a tag again from its parts, every value in double quotes. */
export function writeTag(tag: Extract<HtmlToken, { kind: 'tag' }>): string {
  if (tag.isClosing) return `</${tag.name}>`
  const attributes = tag.attributes.map(({ name, value }) => (value === null ? ` ${name}` : ` ${name}="${encode(value)}"`))
  return `<${tag.name}${attributes.join('')}${tag.isSelfClosing ? ' /' : ''}>`
}

/** The value of an attribute of a tag; `null` when it is absent or has no value. */
export function attributeOf(tag: Extract<HtmlToken, { kind: 'tag' }>, name: string): string | null {
  return tag.attributes.find((attribute) => attribute.name === name)?.value ?? null
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Decodes the character references that serialisers write: the five of XML, `&nbsp;` and the numeric ones. */
export function decode(text: string): string {
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (reference) => {
    const name = reference.slice(1, -1).toLowerCase()
    if (!name.startsWith('#')) return named[name] ?? reference
    const point = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : reference
  })
}

function encode(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;')
}

function nextToken(html: string, at: number): HtmlToken {
  if (html[at] !== '<') {
    const next = html.indexOf('<', at)
    return { kind: 'text', raw: html.slice(at, next === -1 ? html.length : next) }
  }
  if (html.startsWith('<!--', at)) return commentUpTo(html, at, '-->')
  if (html[at + 1] === '!' || html[at + 1] === '?') return commentUpTo(html, at, '>')
  const name = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 80))
  if (!name) return html[at + 1] === '/' ? commentUpTo(html, at, '>') : { kind: 'text', raw: '<' }
  return readTag(html, at, name)
}

function commentUpTo(html: string, at: number, end: string): HtmlToken {
  const close = html.indexOf(end, at + 2)
  return { kind: 'comment', raw: html.slice(at, close === -1 ? html.length : close + end.length) }
}

const attributePattern = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y

function readTag(html: string, at: number, opened: RegExpExecArray): HtmlToken {
  const attributes: Attribute[] = []
  let position = at + opened[0].length
  for (;;) {
    attributePattern.lastIndex = position
    const found = attributePattern.exec(html)
    if (!found || found[0] === '') break
    const value = found[2] ?? found[3] ?? found[4]
    attributes.push({ name: (found[1] ?? '').toLowerCase(), value: value === undefined ? null : decode(value) })
    position = attributePattern.lastIndex
  }
  const close = html.indexOf('>', position)
  const raw = html.slice(at, close === -1 ? html.length : close + 1)
  return {
    kind: 'tag',
    raw,
    name: (opened[2] ?? '').toLowerCase(),
    isClosing: opened[1] === '/',
    isSelfClosing: /\/\s*>$/.test(raw),
    attributes,
  }
}

function endOfRawText(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'i').exec(html.slice(from))
  return close ? from + close.index : html.length
}
