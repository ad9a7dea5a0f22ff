import type { Refusal } from '@/platform/errors'
import type { Parcel } from '../connector'
import { isWeChatPicture, pictureAddresses } from './pictures-in-html'
import { strayPicture } from './upload-pictures'
import { visibleText } from './visible-text'

/**
 * Limits of `draft/add`. Characters are code points. The platform documents 32 for titles while its editor takes 64.
 * It documents 20,000 characters of content; real articles carry 50,000 to 350,000 of markup, so words are counted.
 */
export const limits = {
  titleAdvised: 32,
  title: 64,
  author: 16,
  digest: 120,
  contentCharacters: 20_000,
  contentBytes: 1_000_000,
  sourceUrlBytes: 1_024,
} as const

/** Why WeChat would refuse this parcel, or lose part of it; empty when it fits. */
export function inspectParcel(parcel: Parcel): Refusal[] {
  return [...inspectFields(parcel), ...inspectContent(parcel.html), ...inspectPictures(parcel)]
}

/** Whether a title is longer than the documented limit, though not than the one the editor enforces. */
export function isTitleRisky(title: string): boolean {
  return countOf(title) > limits.titleAdvised
}

function inspectFields(parcel: Parcel): Refusal[] {
  const refusals: Refusal[] = []
  if (!parcel.title.trim()) refusals.push(empty('TITLE_EMPTY', '标题', 'title'))
  for (const field of [
    { code: 'TITLE_TOO_LONG', zh: '标题', en: 'title', text: parcel.title, limit: limits.title },
    { code: 'AUTHOR_TOO_LONG', zh: '作者名', en: 'author', text: parcel.author, limit: limits.author },
    { code: 'DIGEST_TOO_LONG', zh: '摘要', en: 'digest', text: parcel.digest, limit: limits.digest },
  ]) {
    const count = countOf(field.text)
    if (count > field.limit) refusals.push(tooLong({ ...field, count, unit: { zh: '字', en: 'characters' } }))
  }
  const bytes = Buffer.byteLength(parcel.shortUrl)
  if (bytes > limits.sourceUrlBytes) {
    refusals.push(
      tooLong({
        code: 'SOURCE_URL_TOO_LONG',
        zh: '阅读原文链接',
        en: 'source link',
        count: bytes,
        limit: limits.sourceUrlBytes,
        unit: { zh: '字节', en: 'bytes' },
      }),
    )
  }
  if (!parcel.shortUrl) refusals.push(empty('SOURCE_URL_EMPTY', '阅读原文短链接', 'source link'))
  if (!parcel.cover) refusals.push(empty('COVER_MISSING', '封面', 'cover'))
  return refusals
}

/** Why WeChat would refuse this article body; empty when it fits. Checked again once the picture addresses are WeChat's, which are longer. */
export function inspectContent(html: string): Refusal[] {
  const isEmpty = !visibleText(html) && pictureAddresses(html).length === 0
  if (isEmpty) return [empty('BODY_EMPTY', '正文', 'body')]
  const count = countOf(visibleText(html))
  const bytes = Buffer.byteLength(html)
  const words = { code: 'BODY_TOO_LONG', zh: '正文', en: 'body', count, limit: limits.contentCharacters - 1, unit: { zh: '字', en: 'characters' } }
  if (count >= limits.contentCharacters) return [tooLong(words)]
  const whole = {
    ...words,
    zh: '正文（含排版代码）',
    en: 'body, markup included',
    count: bytes,
    limit: limits.contentBytes - 1,
    unit: { zh: '字节', en: 'bytes' },
  }
  if (bytes >= limits.contentBytes) return [tooLong(whole)]
  return []
}

function inspectPictures(parcel: Parcel): Refusal[] {
  const ours = new Set(parcel.pictures.map(({ src }) => src))
  const strays = pictureAddresses(parcel.html).filter((src) => !ours.has(src) && !isWeChatPicture(src))
  return [...new Set(strays)].map(strayPicture)
}

function countOf(text: string): number {
  return [...text].length
}

function empty(code: string, zh: string, en: string): Refusal {
  return {
    code,
    text: {
      zh: `公众号文章缺少${zh}，平台不会接收。请补上${zh}后重新送审。`,
      en: `The WeChat article has no ${en}, and the platform would refuse it. Add the ${en} and have it approved again.`,
    },
  }
}

type Excess = { code: string; zh: string; en: string; count: number; limit: number; unit: { zh: string; en: string } }

function tooLong({ code, zh, en, count, limit, unit }: Excess): Refusal {
  return {
    code,
    text: {
      zh: `公众号文章的${zh}有 ${count} ${unit.zh}，上限是 ${limit} ${unit.zh}。请删去 ${count - limit} ${unit.zh}后重新送审。`,
      en: `The WeChat article's ${en} has ${count} ${unit.en}; the limit is ${limit}. Remove ${count - limit} and have it approved again.`,
    },
    data: { count, limit },
  }
}
