import type { Refusal } from '@/platform/errors'
import { cutText } from '@/platform/cut-text'
import type { Declarations, Sheet } from './css'
import { visible } from './line'
import { declarationsOf, isOutOfSight } from './look'
import { elementsOf, SILENT, type Tag, textOf } from './tree'

export type Origin = 'wechat' | 'xiumi' | '135' | 'word' | 'wps' | 'feishu' | 'google-docs' | 'web'

/** What a page says about itself, and where its article is. */
export type Article = {
  root: Tag
  origin: Origin
  title: string | null
  author: string | null
  /** Address of the page, '' when the file does not say it. */
  address: string
  /** The page around the article, in visible characters. */
  frame: number
}

export function findArticle(tree: Tag, source: string, sheet: Sheet): Article {
  const wanted = wantedElements(tree)
  const head = source.slice(0, 400_000)
  const root = wanted.wechat ?? wanted.article ?? wanted.body ?? tree
  const address = wanted.meta.get('og:url') ?? wanted.canonical ?? ''
  return {
    root,
    origin: originOf(head, wanted.wechat !== null),
    title:
      clean(wanted.byId.get('activity-name')) ??
      wanted.meta.get('og:title') ??
      wanted.meta.get('twitter:title') ??
      (wanted.headings.length === 1 ? wanted.headings[0] || null : null) ??
      wanted.title,
    author: clean(wanted.byId.get('js_author_name')) ?? wanted.meta.get('author') ?? clean(wanted.byId.get('js_name')) ?? null,
    address: /^https?:\/\//i.test(address) ? address : '',
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

function clean(tag: Tag | undefined): string | null {
  const text = tag
    ? textOf({ ...tag, name: '#text' })
        .replace(/\s+/g, ' ')
        .trim()
    : ''
  return text === '' ? null : cutText(text, 200)
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

function seenIn(tag: Tag, sheet: Sheet): number {
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

const BLOCKED: readonly { sign: RegExp; code: string; text: Refusal['text'] }[] = [
  {
    sign: /已被发布者删除|该内容已被.{0,6}删除|此内容已被删除|文章已被删除/,
    code: 'PAGE_DELETED',
    text: {
      zh: '这篇文章已被发布者删除，页面里没有正文。请找原作者要一份，或从自己的备份导入。',
      en: 'The publisher deleted this article; the page holds no text. Ask the author for a copy, or import your own backup.',
    },
  },
  {
    sign: /违规无法查看|涉嫌违反|违反相关法律法规|被投诉.{0,20}无法查看|暂时无法查看|内容审核中|已停止访问|屏蔽所有内容|帐号已被封禁|账号已被封禁|该公众号已迁移|此帐号.{0,10}注销/,
    code: 'PAGE_BLOCKED',
    text: {
      zh: '微信不再展示这篇文章（违规、投诉、审核或帐号状态），页面里没有正文。请从作者处取得原文。',
      en: 'WeChat no longer shows this article (a violation, a complaint, a review or the state of the account); the page holds no text. Get the text from its author.',
    },
  },
  {
    sign: /环境异常|完成验证后即可继续访问|去验证|操作频繁|请在微信客户端打开|访问过于频繁/,
    code: 'PAGE_VERIFICATION',
    text: {
      zh: '存下来的是微信的验证页，不是文章。请在浏览器里打开文章、通过验证，再把网页存一次。',
      en: 'This is WeChat’s verification page, not the article. Open the article in a browser, pass the check, and save the page again.',
    },
  },
  {
    sign: /请输入(?:访问)?密码|输入密码(?:后)?(?:查看|阅读)|访问密码|password protected/i,
    code: 'PAGE_PASSWORD',
    text: {
      zh: '这个页面要输入密码才能看。请在浏览器里输入密码，看到正文后再保存并导入。',
      en: 'This page asks for a password. Enter it in a browser, then save the page with its text and import that.',
    },
  },
  {
    sign: /参数错误|链接已过期|页面不存在|404 not found|page not found|该链接已失效/i,
    code: 'PAGE_GONE',
    text: {
      zh: '这个链接已经失效，页面里没有正文。请换一个能打开的链接或文件。',
      en: 'This link no longer works; the page holds no text. Use a link or a file that does.',
    },
  },
]

/** An article has more words than these pages have. */
const MOST_ON_BLOCKED = 400
const MOST_PASTED = 60

/** Why a page holds no article although it is one: deleted, blocked, to be verified, under a password. Null for articles. */
export function whyNoArticle(tree: Tag, article: Article, sheet: Sheet): Refusal | null {
  if (seenIn(article.root, sheet) > MOST_ON_BLOCKED) return null
  if (article.root.attributes['id'] === 'js_content' && seenIn(article.root, sheet) > 0) return null
  const text = seenText(tree, sheet).replace(/\s+/g, '')
  const title = article.title ?? ''
  // What was pasted is no page of its own unless it says little else.
  const most = article.root === tree ? MOST_PASTED : MOST_ON_BLOCKED
  if (visible(text).length > most) return null
  const found = BLOCKED.find(({ sign }) => sign.test(text) || sign.test(title))
  return found ? { code: found.code, text: found.text } : null
}
