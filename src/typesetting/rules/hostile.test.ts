import { expect, it } from 'vitest'
import type { RichDocument } from '@/writing'
import { readMarkdown, type Resources, targets, typeset } from '../index'

const PIECES = [
  '<script>alert(1)</script>',
  '"',
  "'",
  '`',
  '<',
  '>',
  '&',
  '&lt;',
  '" onerror="x()',
  "' onload='x()",
  '<img src=x onerror=x()>',
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  'java\nscript:x',
  '\u0001javascript:x',
  'data:text/html,<script>',
  'vbscript:x',
  '//evil.example',
  '\\\\evil',
  'https://a.example/?q="><svg onload=x>',
  'http://[::1]/<b>',
  'mailto:a@b.c"><x',
  'tel:1',
  '#a',
  '/path',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '}}',
  '{{',
  ';}',
  'style="',
  '</section>',
  '</p>',
  '-->',
  '<!--',
  ']]>',
  '\n',
  '\t',
  '中文',
  '😀',
  'expression(1)',
  'url(x)',
  'https://mp.weixin.qq.com/s/a" onclick="',
]
const VOID = new Set(['br', 'hr', 'img'])
const ALLOWED = new Set([
  'p',
  'section',
  'div',
  'span',
  'strong',
  'em',
  'sub',
  'sup',
  'code',
  'pre',
  'a',
  'img',
  'br',
  'hr',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'figure',
  'figcaption',
  'details',
  'summary',
  'time',
  'svg',
  'path',
])
const ATTRIBUTES = new Set([
  'style',
  'href',
  'src',
  'alt',
  'data-xw',
  'id',
  'datetime',
  'start',
  'colspan',
  'rowspan',
  'width',
  'height',
  'loading',
  'decoding',
  'xmlns',
  'viewBox',
  'd',
  'fill',
  'shape-rendering',
  'aria-hidden',
  'role',
  'stroke',
  'stroke-width',
  'stroke-linecap',
])

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Reads HTML strictly: every `<` opens an allowed tag with allowed, quoted attributes, and every tag is closed. */
function faultIn(html: string): string | null {
  const open: string[] = []
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s[a-zA-Z-]+="[^"<>]*")*)>/y
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const found = tag.exec(html)
    if (!found) return `not a tag: ${html.slice(at, at + 80)}`
    const [, closing, name = '', attributes = ''] = found
    if (!ALLOWED.has(name)) return `tag ${name}`
    for (const [, key = '', value = ''] of attributes.matchAll(/\s([a-zA-Z-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES.has(key)) return `attribute ${key}`
      if ((key === 'href' || key === 'src') && !/^(?:#part-\d+$|https?:\/\/|mailto:|tel:|\/(?![/\\])|\{\{)/i.test(value)) return `${key} ${value}`
      if (key === 'style' && /expression|javascript|url\(/i.test(value)) return `style ${value}`
    }
    if (closing) {
      if (open.pop() !== name) return `closing ${name}`
    } else if (!VOID.has(name)) open.push(name)
  }
  return open.length > 0 ? `open ${open.join(' ')}` : null
}

/** Every field of every card made of words, a third of the cards a turn; some turns leave the product or the promotion out, so that what was typed is shown. */
function hostileTextCards(pick: () => string, turn: number): object[] {
  const bound = pick().length % 2 === 0
  const cards = [
    { blockType: 'contents', title: pick() },
    { blockType: 'lead', text: pick() },
    { blockType: 'titleBar', title: pick(), label: pick() },
    { blockType: 'sectionHead', title: pick(), label: pick() },
    { blockType: 'pullQuote', text: pick(), by: pick() },
    { blockType: 'callout', tone: pick(), title: pick(), text: pick() },
    { blockType: 'dividerSet', shape: bound ? 'line' : pick(), words: pick() },
    {
      blockType: 'itinerary',
      title: pick(),
      days: [{ title: pick(), places: pick(), text: pick(), meals: pick(), lodging: pick(), transport: pick() }, pick()],
    },
    { blockType: 'itinerary', product: 'p' },
    { blockType: 'routeStrip', title: pick(), stops: [{ name: pick(), remark: pick(), means: pick(), takes: pick() }, { name: pick() }] },
    { blockType: 'priceBox', product: bound ? 'p' : pick(), title: pick(), price: bound ? '' : pick(), included: pick(), excluded: '', remark: pick() },
    { blockType: 'countdown', promotion: bound ? 'c' : '', until: pick(), title: pick(), remark: pick() },
    { blockType: 'packingList', title: pick(), groups: [{ name: pick(), lines: pick() }] },
    { blockType: 'faq', title: pick(), questions: [{ question: pick(), answer: pick() }] },
    { blockType: 'guideCard', name: pick(), role: pick(), words: pick(), picture: bound ? 'a' : pick() },
    { blockType: 'readMore', title: pick(), articles: [{ title: pick(), url: pick() }] },
  ]
  return cards.filter((_, i) => i % 3 === Math.floor(turn / 6) % 3)
}

function hostileDocument(pick: () => string, turn: number): { document: RichDocument; resources: Resources } {
  const picture = { id: pick(), url: pick(), width: Number.NaN, height: -1, alt: pick(), mimeType: pick(), bytes: 5 }
  const product = {
    id: 'p',
    title: pick(),
    url: pick(),
    priceMinor: 100,
    days: 1,
    nights: null,
    departureCity: pick(),
    destination: pick(),
    nextDeparture: pick(),
    validUntil: null,
    picture,
    priceUnit: pick(),
    itinerary: [{ title: pick(), text: pick(), meals: pick(), lodging: pick(), transport: pick() }],
    included: [pick()],
    excluded: [pick()],
  }
  const promotion = { id: 'c', title: pick(), amountMinor: 1, thresholdMinor: 1, code: pick(), endsAt: pick(), url: pick() }
  const words = { type: 'text', text: pick(), format: 0b1010101, style: pick() }
  const link = { type: 'link', fields: { url: pick() }, children: [words] }
  const item = { type: 'listitem', children: [words, link, { type: 'list', listType: pick(), children: [{ type: 'listitem', children: [words] }] }] }
  const children = [
    { type: 'paragraph', format: pick(), children: [words, link, { type: 'inlineBlock', fields: { blockType: 'fact', product: 'p', fact: 'title' } }] },
    { type: 'heading', tag: pick(), children: [words] },
    { type: 'quote', children: [link] },
    { type: 'list', listType: 'number', start: pick(), children: [item] },
    {
      type: 'table',
      children: [{ type: 'tablerow', children: [{ type: 'tablecell', colSpan: pick(), children: [{ type: 'paragraph', children: [words] }] }] }],
    },
    { type: 'upload', value: 'a', fields: { caption: pick(), alt: pick() } },
    ...[
      { blockType: 'code', code: pick(), language: pick() },
      { blockType: 'productCard', product: 'p', remark: pick() },
      { blockType: 'couponCard', promotion: 'c' },
      { blockType: 'qrCard', url: pick(), caption: pick() },
      { blockType: 'followCard', name: pick(), introduction: pick() },
      ...hostileTextCards(pick, turn),
      { blockType: pick() },
    ].map((fields) => ({ type: 'block', fields })),
    { type: pick(), text: pick() },
  ]
  return {
    document: { root: { type: 'root', children, version: 1 } } as unknown as RichDocument,
    resources: { pictures: { a: picture }, products: { p: product }, promotions: { c: promotion } },
  }
}

it('writes no active content and no broken tag for 10,000 hostile documents', () => {
  const random = randomFrom(20_261_121)
  const markup = targets.filter(({ form }) => form === 'markup')
  for (let turn = 0; turn < 10_000; turn++) {
    const pick = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
    const { document, resources } = hostileDocument(pick, turn)
    const target = markup[turn % markup.length]?.name ?? 'wechat'
    const fault = faultIn(typeset({ document, resources, target, theme: turn % 3 === 0 ? 'sea' : 'mountain' }).html)
    expect(fault, `turn ${turn}`).toBeNull()
  }
})

it('writes no active content for hostile Markdown', () => {
  const random = randomFrom(7)
  for (let turn = 0; turn < 1000; turn++) {
    const pick = (): string => Array.from({ length: 4 }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
    const { document, pictures } = readMarkdown(`${pick()} [${pick()}](${pick()}) ![${pick()}](<${pick()}>)\n\n- ${pick()}\n\n> ${pick()}\n\n${pick()}`)
    for (const target of ['wechat', 'storefront'] as const) {
      expect(faultIn(typeset({ document, resources: { pictures, products: {}, promotions: {} }, target, theme: 'sea' }).html), `turn ${turn}`).toBeNull()
    }
  }
})
