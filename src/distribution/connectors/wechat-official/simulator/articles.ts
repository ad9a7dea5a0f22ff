import { attributeOf, htmlTokens, writeTag } from '@/platform/html-tokens'
import type { HtmlToken } from '@/platform/html-tokens'
import { isWeChatPicture } from '../pictures-in-html'
import { visibleText } from '../visible-text'
import { recordOf, refuse, textOf } from './call'
import type { Call } from './call'
import type { StoredArticle } from './world'

const contentCharacters = 20_000
const contentBytes = 1_048_576

/** Checks one article as `draft/add` does and returns it as the platform stores it. */
export function storedArticle(call: Call, given: unknown): StoredArticle {
  const article = recordOf(given) ?? refuse(47001, 'data format error')
  checkWords(call, article)
  const isPictures = article.article_type === 'newspic'
  if (isPictures) checkPictureList(call, article)
  else if (!isPermanent(call, textOf(article.thumb_media_id))) refuse(40007, 'invalid media_id')
  const content = isPictures ? textOf(article.content) : keptContent(textOf(article.content))
  return {
    ...article,
    article_type: isPictures ? 'newspic' : 'news',
    title: textOf(article.title),
    author: textOf(article.author),
    digest: textOf(article.digest) || firstWords(content),
    content,
    content_source_url: textOf(article.content_source_url),
    thumb_url: '',
    show_cover_pic: 0,
    need_open_comment: article.need_open_comment === 1 ? 1 : 0,
    only_fans_can_comment: article.only_fans_can_comment === 1 ? 1 : 0,
  }
}

function checkWords({ account }: Call, article: Record<string, unknown>): void {
  const title = textOf(article.title)
  const content = textOf(article.content)
  if (!title || countOf(title) > (account.titleLimit ?? 32)) refuse(45003, 'title size out of limit')
  if (countOf(textOf(article.author)) > 16) refuse(45110, 'author size out of limit')
  if (countOf(textOf(article.digest)) > (account.digestLimit ?? 128)) refuse(45004, 'description size out of limit')
  if (!content) refuse(44003, 'empty news data')
  if (countOf(visibleText(content)) >= contentCharacters || Buffer.byteLength(content) >= contentBytes) refuse(45002, 'content size out of limit')
  if (Buffer.byteLength(textOf(article.content_source_url)) > 1024) refuse(45005, 'url size out of limit')
}

function checkPictureList(call: Call, article: Record<string, unknown>): void {
  const list = recordOf(article.image_info)?.image_list
  if (!Array.isArray(list) || list.length === 0 || list.length > 20) refuse(40007, 'invalid media_id')
  for (const entry of list) if (!isPermanent(call, textOf(recordOf(entry)?.image_media_id))) refuse(40007, 'invalid media_id')
}

function isPermanent({ world, account }: Call, mediaId: string): boolean {
  const material = world.materials.get(mediaId)
  return material?.appId === account.appId && (material.type === 'image' || material.type === 'thumb')
}

const removedElements = new Set(['script', 'style'])

/** The body as the platform keeps it: no scripts, no style sheets, no handlers, no ids, and no picture from another host. */
export function keptContent(html: string): string {
  let removed: string | null = null
  let kept = ''
  for (const token of htmlTokens(html)) {
    if (token.kind === 'tag' && removedElements.has(token.name)) removed = token.isClosing ? null : token.name
    else if (!removed) kept += keptToken(token)
  }
  return kept
}

function keptToken(token: HtmlToken): string {
  if (token.kind !== 'tag' || token.isClosing) return token.raw
  if (token.name === 'img' && !isWeChatPicture(attributeOf(token, 'src') ?? '')) return ''
  const attributes = token.attributes
    .filter(({ name, value }) => name !== 'id' && !name.startsWith('on') && !/^\s*javascript:/i.test(value ?? ''))
    .map(({ name, value }) => ({ name, value: name === 'src' && value ? value.replace(/^http:\/\/mmbiz/i, 'https://mmbiz') : value }))
  const isSame = attributes.length === token.attributes.length && attributes.every(({ value }, index) => value === token.attributes[index]?.value)
  return isSame ? token.raw : writeTag({ ...token, attributes })
}

function firstWords(content: string): string {
  const text = htmlTokens(content)
    .map((token) => (token.kind === 'text' ? token.raw : ''))
    .join('')
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, 54).join('')
}

function countOf(text: string): number {
  return [...text].length
}
