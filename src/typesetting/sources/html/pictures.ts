import type { Declarations } from './css'
import { pixels } from './look'
import type { Tag } from './tree'

export type FoundPicture =
  | { kind: 'picture'; url: string; alt: string; width: number; height: number }
  /** An emoticon that stands in a line. */
  | { kind: 'words'; words: string }
  | { kind: 'none'; address: string }

/** Where pages keep the address of a picture that is loaded later, before the one that stands in until then. */
const ADDRESSES = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-actualsrc',
  'data-lazy-src',
  'data-croporisrc',
  'src',
  'xlink:href',
  'href',
  'data-backsrc',
]
const EMPTY_NAMES = /^(?:图片|image|img|图像|picture|null|undefined|图\s*\d*|微信图片.*|.*\.(?:jpe?g|png|gif|webp))$/i
const LONGEST_DATA = 12_000_000

/** Reads an `<img>` or an `<image>` of an SVG. */
export function readPicture({ attributes }: Tag, style: Declarations, base: string): FoundPicture {
  const given = ADDRESSES.map((name) => attributes[name]?.trim() ?? '').filter((value) => value !== '')
  const url = given.map((value) => pictureAddress(value, base)).find((value) => value !== null) ?? ''
  const name = (attributes['alt'] ?? '').trim()
  const alt = EMPTY_NAMES.test(name) ? '' : name.slice(0, 200)
  const { width, height } = sizeOf(attributes, style)
  const isSmall = (width > 0 && width <= 40) || (height > 0 && height <= 40) || /(?:^|[\s_-])emoji|emoticon|qqface/i.test(attributes['class'] ?? '')
  if (isSmall) return /^\[.{1,8}\]$|^\p{Extended_Pictographic}/u.test(name) ? { kind: 'words', words: name } : { kind: 'none', address: '' }
  if (url === '') return { kind: 'none', address: given[0]?.startsWith('data:') ? '' : (given[0] ?? '') }
  return { kind: 'picture', url, alt, width, height }
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
