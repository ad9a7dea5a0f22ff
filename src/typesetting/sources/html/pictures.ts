import { cutText } from '@/platform/cut-text'
import type { Declarations } from './css'
import { pixels } from './look'
import { readSrcset } from './srcset'
import type { Tag } from './tree'

export type FoundPicture =
  | { kind: 'picture'; url: string; alt: string; width: number; height: number }
  /** An emoticon that stands in a line. */
  | { kind: 'words'; words: string }
  /** A sign without words, which has no place among ours. */
  | { kind: 'small' }
  | { kind: 'none'; address: string }

/** Where pages keep the address of a picture that is loaded later, before the one that stands in until then. */
const LATER = ['data-src', 'data-original', 'data-original-src', 'data-actualsrc', 'data-lazy-src', 'data-lazyload', 'data-croporisrc']
const SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set', 'srcset', 'data-picture-srcset']
const NOW = ['src', 'xlink:href', 'href', 'data-backsrc']
/** Other names that pages invented for the same. */
const INVENTED = /^data-[\w-]*(?:src|original|lazy|url|image|img|echo|large|full)[\w-]*$/
const IS_PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|avif)(?:[?#!@]|$)|wx_fmt=|^https?:\/\/[^/]*(?:img|image|pic|photo|cdn)/i
const EMPTY_NAMES = /^(?:图片|image|img|图像|picture|null|undefined|图\s*\d*|微信图片.*|.*\.(?:jpe?g|png|gif|webp))$/i
const LONGEST_DATA = 12_000_000

/** Reads an `<img>` or an `<image>` of an SVG. */
export function readPicture({ attributes }: Tag, style: Declarations, base: string): FoundPicture {
  const given = addressesIn(attributes)
  const url = given.map((value) => pictureAddress(value, base)).find((value) => value !== null) ?? ''
  const name = (attributes['alt'] ?? '').trim()
  const alt = EMPTY_NAMES.test(name) ? '' : cutText(name, 200)
  const { width, height } = sizeOf(attributes, style)
  if (isSmall({ width, height }, attributes, style)) return inLine(name, attributes)
  if (url === '') return { kind: 'none', address: given[0]?.startsWith('data:') ? '' : (given[0] ?? '') }
  return { kind: 'picture', url, alt, width, height }
}

/** Every address a picture may have, the one it really shows first. */
export function addressesIn(attributes: Tag['attributes']): string[] {
  const of = (names: readonly string[]): string[] => names.map((name) => attributes[name]?.trim() ?? '').filter((value) => value !== '')
  const invented = Object.keys(attributes).filter((name) => INVENTED.test(name) && !LATER.includes(name) && !SETS.includes(name) && name !== 'data-backsrc')
  const sets = SETS.flatMap((name) => readSrcset(attributes[name] ?? ''))
  return [...of(LATER), ...of(invented).filter((value) => IS_PICTURE.test(value)), ...sets, ...of(NOW)]
}

const LARGEST_SMALL = 40
const FORMULA = /(?:^|[\s_-])(?:latex|math|equation|tex|eeimg|formula)/i
const EMOTICON = /(?:^|[\s_-])(?:emoji|emoticon|qqface|smiley|smilies|face)(?:[\s_-]|$)/i

/** As high as its line: an emoticon, a sign, a formula. */
function isSmall({ width, height }: { width: number; height: number }, attributes: Tag['attributes'], style: Declarations): boolean {
  if ((width > 0 && width <= LARGEST_SMALL) || (height > 0 && height <= LARGEST_SMALL)) return true
  if (EMOTICON.test(attributes['class'] ?? '') || /\/emotion\/|\/emoji\//.test(attributes['src'] ?? '')) return true
  const sizes = ['height', 'max-height', 'width'].map((name) => /^([\d.]+)(em|ex|rem)$/.exec((style[name] ?? attributes[name] ?? '').trim()))
  const isByLetter = sizes.some((found) => found !== null && Number(found[1]) <= (found[2] === 'ex' ? 4 : 2))
  return isByLetter || (FORMULA.test(attributes['class'] ?? '') && sizes.some((found) => found !== null))
}

function inLine(name: string, attributes: Tag['attributes']): FoundPicture {
  if (/^\[.{1,8}\]$|^\p{Extended_Pictographic}/u.test(name)) return { kind: 'words', words: name }
  if (FORMULA.test(attributes['class'] ?? '') && name !== '') return { kind: 'words', words: cutText(name.replace(/^\{\\displaystyle (.*)\}$/s, '$1'), 500) }
  // The emoticons of WeChat, Weibo and forums are named by what they show.
  if (/^[\p{Script=Han}]{1,6}$/u.test(name) && !EMPTY_NAMES.test(name)) return { kind: 'words', words: `[${name}]` }
  return { kind: 'small' }
}

function sizeOf(attributes: Tag['attributes'], style: Declarations): { width: number; height: number } {
  const natural = Number(attributes['data-w'] ?? 0)
  const ratio = Number(attributes['data-ratio'] ?? 0)
  if (natural > 0 && natural < 20_000) return { width: Math.round(natural), height: ratio > 0 && ratio < 100 ? Math.round(natural * ratio) : 0 }
  const width = pixels(attributes['width']) ?? pixels(style['width']) ?? 0
  const height = pixels(attributes['height']) ?? pixels(style['height']) ?? 0
  return { width: Math.max(0, Math.round(width)), height: Math.max(0, Math.round(height)) }
}

/** A web address, or the picture itself as a data address. Null for the empty picture that stands in until the real one is loaded. */
function pictureAddress(value: string, base: string): string | null {
  if (/^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,/i.test(value)) return value.length > 600 && value.length <= LONGEST_DATA ? value : null
  if (/^data:|^blob:|^file:|^about:|^cid:|^javascript:/i.test(value)) return null
  const full = value.startsWith('//') ? `https:${value}` : value
  if (/^https?:\/\/[^\s/]/i.test(full)) return full.length <= 4000 ? full : null
  return base !== '' && URL.canParse(full, base) ? new URL(full, base).href : null
}

/** The picture behind an element, or null. */
export function backgroundOf(style: Declarations, base: string): string | null {
  const inner = /url\(([^)]{1,4000})\)/i.exec(style['background-image'] ?? style['background'] ?? '')?.[1]
  const address = inner
    ?.trim()
    .replace(/^(?:&quot;|["'])/, '')
    .replace(/(?:&quot;|["'])$/, '')
    .trim()
  return address ? pictureAddress(address, base) : null
}
