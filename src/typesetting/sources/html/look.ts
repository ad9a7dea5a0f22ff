import { type Colour, readColour } from './colour'
import { type Declarations, merged, type Sheet } from './css'
import { isBlockName, type Tag } from './tree'

/** How a piece of text looks, by inline styles, the page's own simple rules and what browsers do by themselves. */
export type Look = {
  /** Pixels. */
  size: number
  weight: number
  italic: boolean
  underline: boolean
  strike: boolean
  mono: boolean
  raise: 0 | 32 | 64
  /** Marked as with a pen. */
  marked: boolean
  align: '' | 'left' | 'center' | 'right' | 'justify'
  colour: Colour | null
  lineHeight: number
  /** Distance between characters, pixels. */
  tracking: number
  face: 'sans' | 'serif'
  white: 'normal' | 'pre' | 'pre-line'
  hidden: boolean
}

/** WeChat's own body text. */
export const START: Look = {
  size: 16,
  weight: 400,
  italic: false,
  underline: false,
  strike: false,
  mono: false,
  raise: 0,
  marked: false,
  align: '',
  colour: null,
  lineHeight: 0,
  tracking: 0,
  face: 'sans',
  white: 'normal',
  hidden: false,
}

const HEADING_SIZE: Record<string, number> = { h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 }
const FONT_SIZES = [10, 13, 16, 18, 24, 32, 48]
/** The Chinese and Latin serif faces that articles name, and the general one. */
const SERIF = /serif|song|宋|simsun|mincho|明朝|georgia|times|garamond/i
const NAMED_SIZES: Record<string, number> = { 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32 }

/** What an element looks like inside another. `style` is everything that is declared for it. */
export function lookOf(tag: Tag, style: Declarations, outer: Look): Look {
  const look = byItself(tag, outer)
  const size = readSize(style['font-size'] ?? style['font'], outer.size)
  if (size !== null) look.size = size
  const weight = style['font-weight']
  if (weight !== undefined) look.weight = /bold/.test(weight) ? 700 : /normal|lighter/.test(weight) ? 400 : Number.parseInt(weight, 10) || look.weight
  const slant = style['font-style']
  if (slant !== undefined) look.italic = /italic|oblique/.test(slant)
  const line = style['text-decoration'] ?? style['text-decoration-line']
  if (line !== undefined) {
    if (/underline/.test(line)) look.underline = true
    if (/line-through/.test(line)) look.strike = true
    if (/none/.test(line)) look.underline = look.strike = false
  }
  const family = style['font-family']
  if (family !== undefined) {
    if (/mono|consolas|courier|menlo/i.test(family)) look.mono = true
    look.face = SERIF.test(family.replace(/sans-serif/gi, '')) ? 'serif' : 'sans'
  }
  const raise = style['vertical-align']
  if (raise === 'super') look.raise = 64
  else if (raise === 'sub') look.raise = 32
  const align = style['text-align'] ?? tag.attributes['align']
  if (align !== undefined && /^(?:left|center|right|justify)$/.test(align)) look.align = align as Look['align']
  look.colour = readColour(style['color'] ?? style['-webkit-text-fill-color']) ?? look.colour
  look.lineHeight = readLineHeight(style['line-height'], look.size) ?? look.lineHeight
  look.tracking = readTracking(style['letter-spacing'], look.size) ?? look.tracking
  const white = style['white-space']
  if (white !== undefined) {
    look.white = /^(?:pre|pre-wrap|break-spaces)/.test(white) && white !== 'pre-line' ? 'pre' : white === 'pre-line' ? 'pre-line' : 'normal'
  }
  const seen = style['visibility']
  if (seen !== undefined) look.hidden = seen !== 'visible'
  return look
}

function byItself({ name, attributes }: Tag, outer: Look): Look {
  const look = { ...outer }
  const heading = HEADING_SIZE[name]
  if (heading !== undefined) {
    look.size = 16 * heading
    look.weight = 700
  }
  if (name === 'b' || name === 'strong' || name === 'th' || name === 'dt') look.weight = 700
  if (name === 'i' || name === 'em' || name === 'cite' || name === 'dfn' || name === 'var') look.italic = true
  if (name === 'u' || name === 'ins') look.underline = true
  if (name === 's' || name === 'del' || name === 'strike') look.strike = true
  if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt') look.mono = true
  if (name === 'mark') look.marked = true
  if (name === 'sub') look.raise = 32
  if (name === 'sup') look.raise = 64
  if (name === 'center') look.align = 'center'
  if (name === 'small') look.size *= 0.83
  if (name === 'pre') look.white = 'pre'
  if (name === 'font') {
    look.colour = readColour(attributes['color']) ?? look.colour
    const step = Number(attributes['size'])
    if (step >= 1 && step <= 7) look.size = FONT_SIZES[step - 1] ?? look.size
  }
  return look
}

function readSize(value: string | undefined, outer: number): number | null {
  if (value === undefined) return null
  const found = /(-?[\d.]+)\s*(px|pt|em|rem|%|vw)?/.exec(value)
  if (!found) return NAMED_SIZES[value.trim()] ?? null
  const amount = Number(found[1])
  if (!Number.isFinite(amount)) return null
  if (found[2] === undefined) return amount === 0 ? 0 : null
  if (found[2] === 'pt') return (amount * 4) / 3
  if (found[2] === 'em') return amount * outer
  if (found[2] === 'rem') return amount * 16
  if (found[2] === '%') return (amount / 100) * outer
  return found[2] === 'vw' ? amount * 3.9 : amount
}

function readLineHeight(value: string | undefined, size: number): number | null {
  const found = /^([\d.]+)(px|pt|em|%)?$/.exec(value?.trim() ?? '')
  if (!found || size === 0) return null
  const amount = Number(found[1])
  const ratio = found[2] === 'px' ? amount / size : found[2] === 'pt' ? (amount * 4) / 3 / size : found[2] === '%' ? amount / 100 : amount
  return ratio >= 1 && ratio <= 3 ? ratio : null
}

function readTracking(value: string | undefined, size: number): number | null {
  if (value?.trim() === 'normal') return 0
  const found = /^([\d.]+)(px|pt|r?em)?$/.exec(value?.trim() ?? '')
  if (!found) return null
  const amount = Number(found[1])
  const unit = found[2] === 'em' ? size : found[2] === 'rem' ? 16 : found[2] === 'pt' ? 4 / 3 : 1
  return Number.isFinite(amount) && amount * unit <= 20 ? amount * unit : null
}

/** What is declared for an element: by the page's sheets, by its own attribute, the latter last. */
export function declarationsOf(tag: Tag, sheet: Sheet): Declarations {
  const own = sheet.styles.read(tag.attributes['style'])
  const ruled = sheet.of(tag)
  return ruled ? merged([ruled, own]) : own
}

/** Whether an element and everything in it is out of sight. */
export function isOutOfSight(tag: Tag, style: Declarations): boolean {
  const { name, attributes } = tag
  const display = style['display']
  if (display === 'none' || attributes['hidden'] !== undefined || style['mso-hide'] === 'all') return true
  if (name === 'dialog' && display === undefined && attributes['open'] === undefined) return true
  if (display === 'contents') return false
  if (style['opacity'] !== undefined && Number(style['opacity']) === 0) return true
  return hasSize(tag, style) && /hidden/.test(style['overflow'] ?? '') && (isZero(style['height']) || isZero(style['max-height']) || isZero(style['width']))
}

/** Height and width count for boxes only: not for words in a line, and a table is as large as what it holds. */
function hasSize({ name }: Tag, style: Declarations): boolean {
  const display = style['display'] ?? ''
  if (/left|right/.test(style['float'] ?? '') || /absolute|fixed/.test(style['position'] ?? '')) return true
  if (display !== '') return !/^(?:inline$|table|ruby)/.test(display)
  return name === 'svg' || name === 'button' || (isBlockName(name) && !/^(?:t[drh]|t(?:able|body|head|foot)|caption|text)$/.test(name))
}

/** Whether words of this look are there but not to be seen; an element inside may be seen again. */
export function isUnseen({ hidden, size }: Look): boolean {
  return hidden || size < 1
}

function isZero(value: string | undefined): boolean {
  return value !== undefined && Number.parseFloat(value) === 0
}

/** A length in pixels, or null. */
export function pixels(value: string | undefined): number | null {
  const found = /^(-?[\d.]+)(px|pt)?$/.exec(value?.trim() ?? '')
  return found ? Number(found[1]) * (found[2] === 'pt' ? 4 / 3 : 1) : null
}
