import { isSymbolFace } from '../word/symbols'
import type { Declarations } from './css'
import { type Tag, textOf } from './tree'
import { visible } from './line'

/** A marker that Word drew as text when it saved a page: a sign of a symbol font, or a number with a gap of 7 points. */
export type DrawnMarker = { tag: Tag | string; kind: 'bullet' | 'number'; number: number }

const LONGEST_TEXT = 5000

export function drawnMarkerOf(block: Tag, lookUp: (tag: Tag) => Declarations): DrawnMarker | null {
  if (block.name !== 'p' && block.name !== 'li' && block.name !== 'div') return null
  const [first, second] = block.children.filter((child) => typeof child === 'object' || visible(child) !== '')
  if (first === undefined) return null
  if (typeof first === 'string') {
    const number = /^\s*[（(]?(\d{1,3})[.、．)）]\s*$/.exec(first)?.[1]
    return number !== undefined && isGap(second) ? { tag: first, kind: 'number', number: Number(number) } : null
  }
  if (visible(textOf(first)).length > LONGEST_TEXT) return null
  const marker = symbolIn(first, lookUp)
  const isFollowed = visible(textOf(block)).length > visible(textOf(first)).length
  if (marker && isFollowed) return { tag: first, kind: 'bullet', number: 1 }
  const number = /^[（(]?(\d{1,3})[.、．)）]$/.exec(visible(textOf(first)))?.[1]
  const hasGap = first.children.some((child) => isGap(child)) || isGap(second)
  return number !== undefined && hasGap && isFollowed ? { tag: first, kind: 'number', number: Number(number) } : null
}

/** One sign in a symbol font, with nothing but the gap behind it. */
function symbolIn(tag: Tag, lookUp: (tag: Tag) => Declarations): boolean {
  for (let at: Tag | undefined = tag, depth = 0; at && depth < 8; depth++) {
    if (visible(textOf(at)).length !== 1) return false
    if (isSymbolFamily(lookUp(at)['font-family'] ?? at.attributes['face'] ?? '')) return true
    at = at.children.find((child): child is Tag => typeof child === 'object' && visible(textOf(child)).length === 1)
  }
  return false
}

export function isSymbolFamily(family: string): boolean {
  return isSymbolFace(family.split(',')[0] ?? '')
}

/** The empty span that Word writes for the room behind a marker. */
export function isGap(node: Tag | string | undefined): boolean {
  return typeof node === 'object' && /font:\s*7(?:\.0)?pt/i.test(node.attributes['style'] ?? '') && visible(textOf(node)) === ''
}
