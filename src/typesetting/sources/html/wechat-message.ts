import { cutText } from '@/platform/cut-text'
import { elementsOf, readTree, type Tag, textOf } from './tree'
import { visible } from './line'

/** A message of an official account whose words and pictures stand only in the script of its page. */
export type Message = { root: Tag; title: string | null; author: string | null }

const MOST_PICTURES = 100
const LONGEST = 200_000

/**
 * Reads a text message or a picture message; null for pages whose article stands in the page itself. `shown` is what the
 * page already has in the place of the article.
 */
export function readMessage(source: string, shown: Tag | null): Message | null {
  if (!/item_show_type|text_page_info|picture_page_info_list|content_noencode/.test(source)) return null
  const kind = /item_show_type["']?\s*[:=]\s*["']?(\d{1,2})/.exec(source)?.[1] ?? ''
  const pictures = picturesIn(source)
  const isShown = shown !== null && visible(textOf({ ...shown, name: '#shown' })) !== ''
  const hasPictures = shown !== null && [...elementsOf(shown)].some(({ name }) => name === 'img')
  const isPictures = pictures.length > 0 && (kind === '8' || (!isShown && !hasPictures))
  if (!isPictures && (isShown || hasPictures)) return null
  const words = wordsIn(source, kind)
  if (words === '' && pictures.length === 0) return null
  const body = words === '' && isShown ? [shown as Tag] : paragraphs(words)
  const root: Tag = { name: '#message', attributes: {}, children: [...pictures.map(image), ...body] }
  return { root, title: titleIn(source), author: textFrom(stringAt(source, /(?:nick_name|nickname)/)) }
}

function image({ url, width, height }: { url: string; width: string; height: string }): Tag {
  return { name: 'img', attributes: { src: url, ...(width ? { width } : {}), ...(height ? { height } : {}) }, children: [] }
}

/** Words of a text message have no looks: blank lines part paragraphs. */
function paragraphs(words: string): Tag[] {
  const isPage = /<(?:p|section|div|h\d)[\s>]/i.test(words)
  const html = isPage
    ? words
    : words
        .split(/\n\s*\n/)
        .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
        .join('')
  return readTree(html).children.filter((child): child is Tag => typeof child === 'object')
}

function wordsIn(source: string, kind: string): string {
  const text = /text_page_info["']?\s*[:=]\s*\{/.exec(source)
  const part = text ? source.slice(text.index, text.index + LONGEST) : source
  const own = text ? stringAt(part, /content_noencode/) || decoded(stringAt(part, /content/)) : ''
  const words = own || stringAt(source, /content_noencode/) || (kind === '8' || kind === '10' ? stringAt(source, /(?:window\.)?desc/) : '')
  // Written for a page twice: `&lt;a` is a link as much as `<a` is.
  return (/&lt;(?:a|br|p|section)\b/i.test(words) ? decoded(words) : words).replace(/\r\n?/g, '\n').trim()
}

function titleIn(source: string): string | null {
  const title = textFrom(stringAt(source, /(?:window\.)?msg_title/)) ?? textFrom(stringAt(source, /[{,]\s*["']?title["']?/))
  return title === null ? null : cutText(title, 200)
}

function textFrom(html: string): string | null {
  const text = textOf(readTree(decoded(html)))
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

/** The string that a script gives a name: `name: JsDecode('…')`, `name = '…' || ''`. */
function stringAt(source: string, name: RegExp): string {
  const found = new RegExp(
    `(?:^|[^\\w.])${name.source}["']?\\s*[:=]\\s*(?:[\\w.]+\\s*=\\s*)?(?:JsDecode|htmlDecode|decodeURIComponent)?\\(?\\s*(?:"((?:\\\\.|[^"\\\\])*)"|'((?:\\\\.|[^'\\\\])*)')`,
  ).exec(source)
  return unescaped(found?.[1] ?? found?.[2] ?? '')
}

function picturesIn(source: string): { url: string; width: string; height: string }[] {
  const start = /picture_page_info_list["']?\s*[:=]\s*\[/.exec(source)
  if (!start) return []
  const from = start.index + start[0].length - 1
  const found: { url: string; width: string; height: string }[] = []
  for (const part of objectsOf(source.slice(from, from + LONGEST))) {
    const url = decoded(stringAt(part, /(?:cdn_url|url)/)).trim()
    if (!/^(?:https?:)?\/\//.test(url)) continue
    const size = (name: string): string => new RegExp(`\\b${name}["']?\\s*[:=]\\s*["']?(\\d{1,5})`).exec(part)?.[1] ?? ''
    found.push({ url: url.startsWith('//') ? `https:${url}` : url, width: size('width'), height: size('height') })
    if (found.length >= MOST_PICTURES) break
  }
  return found
}

/** The objects of an array, each without the objects inside it: a watermark and a cover for sharing are no pictures of the message. */
function objectsOf(array: string): string[] {
  const objects: string[] = []
  let depth = 0
  let quote = ''
  let own = ''
  for (let i = 0; i < array.length; i++) {
    const sign = array[i] as string
    if (quote !== '') {
      if (sign === '\\') {
        if (depth === 2) own += sign + (array[i + 1] ?? '')
        i++
        continue
      }
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') {
      if (depth === 2) {
        objects.push(own)
        own = ''
      }
      depth--
      if (depth === 0) break
    }
    if (depth === 2) own += sign
  }
  return objects
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '', f: '', v: '', '0': '' }

function unescaped(literal: string): string {
  return literal.replace(/\\(?:x([0-9a-f]{2})|u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|([\s\S]))/gi, (...found: string[]) => {
    const [, byte, point, unit, other = ''] = found
    const code = byte ?? point ?? unit
    if (code === undefined) return ESCAPES[other] ?? other
    const value = Number.parseInt(code, 16)
    return value <= 0x10ffff ? String.fromCodePoint(value) : ''
  })
}

/** One level of entities. */
function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => pointOf(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, decimal: string) => pointOf(Number(decimal)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

function pointOf(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/** The article that a page does nothing but share; '' for pages with words of their own. */
export function sharedAddress(tree: Tag, source: string, shown: Tag | null): string {
  const kind = /item_show_type["']?\s*[:=]\s*["']?(\d{1,2})/.exec(source)?.[1] ?? ''
  if (kind !== '11' && shown !== null && visible(textOf({ ...shown, name: '#shown' })).length > 0) return ''
  for (const { attributes } of elementsOf(tree)) {
    if (attributes['id'] !== 'js_share_source') continue
    const address = (attributes['href'] ?? attributes['data-url'] ?? '').trim() || (attributes['data-url'] ?? '').trim()
    const full = /^https?:\/\//i.test(address) ? address : (attributes['data-url'] ?? '').trim()
    if (/^https?:\/\/[^\s/]/i.test(full) && URL.canParse(full)) return new URL(decoded(full)).href.replace(/^http:\/\/mp\.weixin/, 'https://mp.weixin')
  }
  if (kind !== '11') return ''
  const scripted = decoded(stringAt(source, /(?:share_source_url|source_url|source_link|sourceurl)/))
  return /^https?:\/\/[^\s/]/i.test(scripted) && URL.canParse(scripted) ? new URL(scripted).href : ''
}
