import type { Theme } from '../themes/theme'
import type { Span } from './lines'
import type { Words } from './parts'
import { CENTRE, type Focus, type Measure } from './scene'

/** What layout knows of a picture of the library. `aiMade`: it must carry the AI label. */
export type PictureFacts = { width: number; height: number; focus: Focus; aiMade: boolean }

/** The measures and colours of one set of pictures; lengths in pixels. */
export type Look = {
  width: number
  margin: number
  /** Width of the text. */
  room: number
  body: number
  leading: number
  ink: string
  quiet: string
  accent: string
  /** The accent thinned on white: grounds of panels, and hairlines. */
  tint: string
  line: string
  radius: number
  measure: Measure
  pictures: Record<string, PictureFacts>
}

export type LookRequest = { theme: Theme; width: number; measure: Measure; pictures: Record<string, PictureFacts> }

/** Body text is 42 px of 1080: 21 characters a line, 14.6 px on a phone 375 wide. */
const BODY = 42 / 1080
const MARGIN = 84 / 1080

export function lookFor({ theme, width, measure, pictures }: LookRequest, body = Math.round(width * BODY)): Look {
  const margin = Math.round(width * MARGIN)
  const { ink, quiet, accent } = theme
  return {
    width,
    margin,
    room: width - 2 * margin,
    body,
    leading: Math.round(body * 1.76),
    ink,
    quiet,
    accent,
    tint: onWhite(accent, 0.07),
    line: onWhite(accent, 0.24),
    radius: Math.round((theme.radius * width) / 540),
    measure,
    pictures,
  }
}

export function pictureIn(look: Pick<Look, 'pictures'>, asset: string): PictureFacts {
  const known = Object.hasOwn(look.pictures, asset) ? look.pictures[asset] : undefined
  return known && known.width > 0 && known.height > 0 ? known : { width: 4, height: 3, focus: CENTRE, aiMade: false }
}

/** A colour as thin as `share` on white paper. */
export function onWhite(hex: string, share: number): string {
  return mixed(hex, '#ffffff', share)
}

/** `share` of the first colour, the rest of the second. */
export function mixed(hex: string, ground: string, share: number): string {
  const part = (colour: string, shift: number): number => (Number.parseInt(colour.slice(1), 16) >> shift) & 255
  const byte = (shift: number): string =>
    Math.round(part(hex, shift) * share + part(ground, shift) * (1 - share))
      .toString(16)
      .padStart(2, '0')
  return `#${byte(16)}${byte(8)}${byte(0)}`
}

type Setting = { size: number; fill?: string; bold?: boolean }

/** Words of a document in the colours of a look. */
export function spansOf(words: readonly Words[], look: Look, { size, fill = look.ink, bold = false }: Setting): Span[] {
  return words.map(({ text, bold: strong, underline, strike, code, link }) => ({
    text,
    size,
    fill: link ? look.accent : fill,
    bold: bold || strong === true,
    underline: underline === true || link === true,
    strike: strike === true,
    ...(code ? { ground: look.tint } : {}),
  }))
}
