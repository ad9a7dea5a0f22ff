import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import type { Resources } from '@/typesetting'
import type { BlockNode, RichDocument } from '@/writing'
import { samplePictureDocument, samplePictureResources } from '../golden/typesetting/sample-pictures'
import { sampleDocument, sampleResources } from '../golden/typesetting/sample'

/** What somebody would paste who wants a reader's browser to run `ran()`. */
const PIECES = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><style>*{background:url(javascript:ran())}</style></svg>',
  '<svg><a href="javascript:ran()"><text>go</text></a></svg>',
  '<svg><animate attributeName="href" values="javascript:ran()" begin="0s"/><set attributeName="onclick" to="ran()"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.ran()</script>"></iframe></foreignObject></svg>',
  '<svg><title><img src=x onerror=ran()></title><desc></svg><img src=x onerror=ran()>',
  '<svg viewBox="0 0 1 1"><text x="1&quot; onload=&quot;ran()">a</text></svg>',
  '<svg><image href="x" onerror="ran()"/><use href="data:image/svg+xml,<svg id=x onload=ran()>#x"/></svg>',
  '<svg><style><!--</style><img src=x onerror=ran()>--></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=ran()>"></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">',
  '<details open ontoggle=ran()>',
  '" onerror="ran()" x="',
  "' onload='ran()' x='",
  '" style="background:url(javascript:ran())" autofocus onfocus="ran()',
  "');background:url(javascript:ran());('",
  'javascript:ran()',
  'JaVa\tScRiPt:ran()',
  '\u0001javascript:ran()',
  'data:text/html,<script>ran()</script>',
  'vbscript:ran()',
  '//evil.example/x.js',
  'https://a.example/"><svg onload=ran()>',
  "https://a.example/');x('.png",
  'https://mp.weixin.qq.com/s/a" onclick="ran()',
  '</section></section></p><script>ran()</script>',
  '-->',
  ']]>',
  '</style>',
  '</title>',
  '</textarea>',
  '&lt;script&gt;ran()&lt;/script&gt;',
  '&#60;img src=x onerror=ran()&#62;',
  '#fff;}*{background:url(javascript:ran())',
  'expression(ran())',
  '\u0000',
  '\ud800',
  '\u202e',
  '{{ran()}}',
  '中文',
]

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const KEPT = new Set(['type', 'blockType', 'relationTo', 'product', 'promotion', 'tag', 'listType'])
const every: readonly BlockNode[] = [...sampleDocument.root.children, ...samplePictureDocument.root.children]

export type Attack = { document: RichDocument; resources: Resources }

/** Some blocks of every kind there is, with about a third of their words, addresses and choices turned against the reader. */
export function attack(random: () => number, blocks: number): Attack {
  const children = Array.from({ length: blocks }, () => every[Math.floor(random() * every.length)])
  const resources = { ...sampleResources, ...samplePictureResources }
  return {
    document: spoil({ root: { type: 'root', version: 1, children } }, random) as RichDocument,
    resources: random() < 0.5 ? resources : (spoil(resources, random) as Resources),
  }
}

function spoil(value: unknown, random: () => number): unknown {
  if (typeof value === 'string') return random() < 0.35 ? mutate(value, random) : value
  if (Array.isArray(value)) return value.map((one) => spoil(one, random))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : spoil(one, random)]))
}

function mutate(words: string, random: () => number): string {
  const piece = () => PIECES[Math.floor(random() * PIECES.length)] ?? ''
  const at = Math.floor(random() * (words.length + 1))
  const way = random()
  if (way < 0.4) return piece()
  if (way < 0.5) return piece() + piece()
  return words.slice(0, at) + piece() + words.slice(at)
}

type Node = DefaultTreeAdapterMap['node']

const FORBIDDEN =
  /^(?:script|style|link|meta|base|iframe|frame|object|embed|form|input|button|textarea|select|template|noscript|math|foreignobject|image|use|video|audio|title|desc)$/i
const ADDRESS = /^(?:href|src|xlink:href|action|formaction|poster|background|data|srcdoc)$/i
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i
const SAFE_GROUND = /url\('https?:\/\/[^'"\\\s<>]*'\)/g

/** The first thing in HTML, as a browser reads it, that runs, loads or leads where it should not; null when there is none. */
export function activeContentIn(html: string): string | null {
  const waiting: Node[] = [parseFragment(html)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) {
      if (FORBIDDEN.test(node.tagName)) return `<${node.tagName}>`
      for (const { name, value } of node.attrs) {
        const fault = faultInAttribute(name, value)
        if (fault) return `${node.tagName} ${fault}`
      }
    }
    if (node.nodeName === '#comment') return 'a comment'
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return null
}

function faultInAttribute(name: string, value: string): string | null {
  if (/^on/i.test(name)) return name
  if (ADDRESS.test(name) && !SAFE_ADDRESS.test(value)) return `${name}=${value.slice(0, 60)}`
  if (name === 'attributeName' && /href|^on|style|class/i.test(value)) return `${name}=${value}`
  if (/^(?:values|to|from|by|begin|fill|stroke)$/i.test(name) && /url|script|\.click/i.test(value)) return `${name}=${value.slice(0, 60)}`
  if (name === 'style' && /expression|javascript|@import|[<>]|url\(/i.test(value.replace(SAFE_GROUND, ''))) return `style=${value.slice(0, 200)}`
  return null
}
