import { cutText } from '@/platform/cut-text'
import type { Declarations, Sheet } from './css'
import { visible } from './line'
import { declarationsOf, isOutOfSight } from './look'
import { publishedOf } from './published'
import { elementsOf, SILENT, type Tag, textOf } from './tree'
import { readMessage, sharedAddress } from './wechat-message'

export type Origin = 'wechat' | 'xiumi' | '135' | 'word' | 'wps' | 'feishu' | 'google-docs' | 'web'

/** What a page says about itself, and where its article is. */
export type Article = {
  root: Tag
  origin: Origin
  title: string | null
  author: string | null
  /** Address of the page, '' when the file does not say it. */
  address: string
  /** When it was published, null when the page does not say. */
  published: string | null
  /** The article that the page only shares, '' for pages with an article. */
  shares: string
  /** The page around the article, in visible characters. */
  frame: number
}

export function findArticle(tree: Tag, source: string, sheet: Sheet): Article {
  const wanted = wantedElements(tree)
  const head = source.slice(0, 400_000)
  const message = readMessage(source, wanted.wechat)
  const root = message?.root ?? wanted.wechat ?? wanted.article ?? wanted.body ?? tree
  const address = wanted.meta.get('og:url') ?? wanted.canonical ?? ''
  return {
    root,
    origin: originOf(head, wanted.wechat !== null || message !== null),
    title:
      titleOf(wanted) ??
      message?.title ??
      wanted.meta.get('og:title') ??
      wanted.meta.get('twitter:title') ??
      (wanted.headings.length === 1 ? wanted.headings[0] || null : null) ??
      wanted.title,
    author: clean(wanted.byId.get('js_author_name')) ?? wanted.meta.get('author') ?? clean(wanted.byId.get('js_name')) ?? message?.author ?? null,
    address: /^https?:\/\//i.test(address) ? address : '',
    published: publishedOf({ source, meta: wanted.meta, elements: elementsOf(tree) }),
    shares: message ? '' : sharedAddress(tree, source, wanted.wechat),
    frame: root === wanted.article ? seenIn(wanted.body ?? tree, sheet) - seenIn(root, sheet) : 0,
  }
}

type Wanted = {
  wechat: Tag | null
  article: Tag | null
  body: Tag | null
  /** The words of every `<h1>`, two at most. */
  headings: string[]
  title: string | null
  canonical: string | null
  meta: Map<string, string>
  byId: Map<string, Tag>
}

const IDS = new Set(['activity-name', 'js_name', 'js_author_name'])

function wantedElements(tree: Tag): Wanted {
  const wanted: Wanted = { wechat: null, article: null, body: null, headings: [], title: null, canonical: null, meta: new Map(), byId: new Map() }
  const articles: Tag[] = []
  const mains: Tag[] = []
  for (const tag of elementsOf(tree)) {
    const { name, attributes } = tag
    const id = attributes['id'] ?? ''
    if (IDS.has(id)) wanted.byId.set(id, tag)
    if (id === 'js_content' || (wanted.wechat === null && /(?:^|\s)rich_media_content(?:\s|$)/.test(attributes['class'] ?? ''))) wanted.wechat = tag
    if (name === 'body') wanted.body ??= tag
    if (name === 'article') articles.push(tag)
    if (name === 'main' || attributes['role'] === 'main') mains.push(tag)
    if (name === 'h1' && wanted.headings.length < 2) wanted.headings.push(clean(tag) ?? '')
    if (name === 'title') wanted.title ??= clean(tag)?.replace(/\s+[-|_–—]\s+[^-|_–—]{1,30}$/, '') ?? null
    if (name === 'link' && attributes['rel'] === 'canonical') wanted.canonical ??= attributes['href'] ?? null
    const key = attributes['property'] ?? attributes['name']
    if (name === 'meta' && key && attributes['content']?.trim()) wanted.meta.set(key.toLowerCase(), attributes['content'].trim())
  }
  wanted.article = articles.length === 1 ? (articles[0] as Tag) : mains.length === 1 ? (mains[0] as Tag) : null
  return wanted
}

/** WeChat's own heading, without what it hangs on it: 原创, 标题已修改. */
function titleOf({ byId, meta }: Wanted): string | null {
  const heading = byId.get('activity-name')
  const title = clean(heading)
  const said = meta.get('og:title')
  return title !== null && said !== undefined && title !== said && title.includes(said) ? cutText(said, 200) : title
}

const BADGE = /(?:^|[\s_-])(?:badge|tag|tags|label|icon|flag|corner|modify|original|copyright|sup|pill|chip|status)(?:[\s_-]|$)|title_modify|title_tag|原创/i

function clean(tag: Tag | undefined): string | null {
  const text = tag ? textOf({ ...withoutBadges(tag), name: '#text' }) : ''
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}|\ufffd+$/gu, '')
    .trim()
  return line === '' ? null : cutText(line, 200)
}

/** A heading without the small signs in it, unless nothing else is there. */
function withoutBadges(tag: Tag): Tag {
  const plain = (node: Tag): Tag => ({
    ...node,
    children: node.children.flatMap((child): (Tag | string)[] => {
      if (typeof child === 'string') return [child]
      const { attributes } = child
      const isBadge = BADGE.test(attributes['class'] ?? '') || BADGE.test(attributes['id'] ?? '')
      const isHidden = /display:\s*none/i.test(attributes['style'] ?? '') || attributes['hidden'] !== undefined
      return isBadge || isHidden ? [] : [plain(child)]
    }),
  })
  const left = plain(tag)
  return visible(textOf({ ...left, name: '#text' })) === '' ? tag : left
}

function originOf(head: string, isWechat: boolean): Origin {
  if (/powered-by=["']xiumi|xmt-style|tn-comp|xiumi\.us/i.test(head)) return 'xiumi'
  if (/_135editor|135editor\.com|data-tools=["']135/i.test(head)) return '135'
  if (isWechat || /mmbiz\.qpic\.cn/.test(head)) return 'wechat'
  if (/lark-record|data-lark|feishu|larksuite|docx-[a-z]+-block/i.test(head)) return 'feishu'
  if (/docs-internal-guid|googleusercontent/i.test(head)) return 'google-docs'
  if (/kso|wps\.cn|WPS Office/i.test(head)) return 'wps'
  return /MsoNormal|urn:schemas-microsoft-com|mso-/i.test(head) ? 'word' : 'web'
}

/** Visible characters of an element. */
export function seenIn(tag: Tag, sheet: Sheet): number {
  return visible(seenText(tag, sheet)).length
}

/**
 * What a reader of the page sees, as plain text in order: read apart from the walk that makes the document, so that
 * the two can be compared.
 */
export function seenText(tag: Tag, sheet: Sheet): string {
  const parts: string[] = []
  const waiting: { node: Tag | string; isSeen: boolean }[] = [{ node: { ...tag, name: '#article', attributes: {} }, isSeen: true }]
  while (waiting.length > 0) {
    const { node, isSeen } = waiting.pop() as (typeof waiting)[number]
    if (typeof node === 'string') {
      if (isSeen) parts.push(node)
      continue
    }
    const style = declarationsOf(node, sheet)
    if (SILENT.has(node.name) || UNSEEN.has(node.name) || isOutOfSight(node, style) || isLineNumbers(node)) continue
    const seen = isShown(style, isSeen)
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push({ node: node.children[i] as Tag | string, isSeen: seen })
  }
  return parts.join('')
}

/** Text of size 0 and invisible text come into sight again where an element inside says so. */
function isShown(style: Declarations, isSeen: boolean): boolean {
  const size = style['font-size']
  if (style['visibility'] !== undefined) return style['visibility'] === 'visible'
  return size === undefined ? isSeen : Number.parseFloat(size) !== 0
}

const UNSEEN = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'mp-common-profile'])

function isLineNumbers({ attributes }: Tag): boolean {
  return /line-index/.test(attributes['class'] ?? '') || /mso-list:\s*ignore/i.test(attributes['style'] ?? '')
}
