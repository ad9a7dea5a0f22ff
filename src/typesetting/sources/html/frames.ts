import { type Colour, luminance, readColour, saturation } from './colour'
import type { Declarations } from './css'
import type { Sums } from './line'
import { pixels } from './look'

const SIDES = ['border', 'border-left', 'border-top', 'border-bottom', 'border-right']

/** The ground and the border that are drawn around an element; null when it has neither. */
export function frameOf(style: Declarations): { ground: Colour | null; border: boolean } | null {
  const ground = readColour(style['background-color'] ?? plainGround(style['background']))
  const isGround = ground !== null && ground.a > 0.03 && (luminance(ground) < 0.95 || saturation(ground) > 0.06)
  const isBorder = SIDES.some((side) => isDrawn(style[side])) || /\d/.test(style['box-shadow'] ?? '') || /[1-9]/.test(borderWidth(style))
  if (!isGround && !isBorder) return null
  return { ground: isGround ? ground : null, border: isBorder }
}

/** Whether an empty element is there for its border: a line from side to side. */
export function isDrawnRule({ characters, pictures }: Sums, style: Declarations): boolean {
  if (characters > 0 || pictures > 0) return false
  const width = style['width'] ?? '100%'
  const isWide = /%|auto|vw/.test(width) ? !/^(?:[0-9]|[1-5]\d)(?:\.\d+)?%/.test(width) : (pixels(width) ?? 0) > 200
  return isWide && (isDrawn(style['border-top']) || isDrawn(style['border-bottom']))
}

function isDrawn(border: string | undefined): boolean {
  return border !== undefined && /solid|dashed|dotted|double|groove|ridge/.test(border) && !/^0(?:px|pt)?\b/.test(border) && !/\b0px\b/.test(border)
}

function borderWidth(style: Declarations): string {
  return /solid|dashed|dotted|double/.test(style['border-style'] ?? '') ? (style['border-width'] ?? '1px') : ''
}

/** A plain colour is short; longer values are layers that nobody wrote by hand. */
const LONGEST_GROUND = 200

function plainGround(background: string | undefined): string | undefined {
  return background === undefined || background.length > LONGEST_GROUND || /url\(|gradient/.test(background)
    ? undefined
    : /#[0-9a-f]{3,8}|rgba?\([^)]*\)|^[a-z]+$/i.exec(background)?.[0]
}
