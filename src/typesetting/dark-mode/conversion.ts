import { type Colour, atLightness, brightness, colour, printed, toHsl, withAlpha } from './colour'

/**
 * Tencent's published algorithm for articles in dark mode (mp-darkmode 1.2.1), written from its description. What
 * looks unintended there is kept: a preview that tidies it up would not show what readers see.
 */

/** The page around an article, light and dark. */
export type Grounds = { lightText: string; lightBack: string; darkText: string; darkBack: string }

/** What WeChat passes: its page in light and in dark mode. */
export const wechatGrounds: Grounds = { lightText: '#191919', lightBack: '#fff', darkText: '#a3a3a3', darkBack: '#191919' }

/** The dark page as numbers: colour of its ground, brightness of ground and text. */
export type DarkPage = { back: Colour; backBrightness: number; textBrightness: number }

export function darkPage(back: Colour, text: Colour): DarkPage {
  return { back, backBrightness: brightness(back), textBrightness: brightness(text) }
}

/** Fainter colours are left alone and colour nothing below them. */
export const FAINTEST = 0.05

/** Brightness from which a colour counts as white. */
const WHITE = 250
const BRIGHTEST_BACK = 190
const BRIGHT_BACK = 100
const INVERTED_GREY = 40
const DARKEST_BACK = 22
const FLIP = 90
const LEAST_GAP = 65

/** A background: whites and light greys turn over, glaring colours are dimmed, very dark ones raised. */
export function darkBackground(one: Colour, page: DarkPage): Colour {
  const { s, l } = toHsl(one)
  const seen = brightness(one)
  if ((s === 0 && l > INVERTED_GREY) || seen > WHITE) {
    const grey = (Math.min(100, 100 + toHsl(page.back).l - l) / 100) * 255
    return withAlpha(colour(grey, grey, grey), one.a)
  }
  if (seen > BRIGHTEST_BACK) return atBrightness(one, BRIGHTEST_BACK)
  return l < DARKEST_BACK ? atLightness(one, DARKEST_BACK) : one
}

/** Text and lines: kept while they stand out from what is behind them, otherwise flipped or moved until they do. */
export function darkText(one: Colour, back: Colour, page: DarkPage): Colour {
  const behind = brightness(back) * back.a + page.backBrightness * (1 - back.a)
  const widest = page.textBrightness - page.backBrightness
  const seen = brightness(one)
  const gap = Math.abs(behind - seen)
  if (seen >= WHITE) return one
  if (gap > widest && behind <= page.backBrightness + 2) return atBrightness(one, widest + behind)
  if (gap >= LEAST_GAP) return one
  const { l } = toHsl(one)
  if (behind >= BRIGHT_BACK) {
    return l > 50 ? darkText(atLightness(one, FLIP - l), back, page) : atBrightness(one, Math.min(widest, behind - LEAST_GAP))
  }
  return l <= INVERTED_GREY ? darkText(atLightness(one, FLIP - l), back, page) : atBrightness(one, Math.min(widest, behind + LEAST_GAP))
}

/** Scales the channels to a brightness, then mends one of them so that the sum is right. */
function atBrightness(one: Colour, wanted: number): Colour {
  const factor = wanted / brightness(one)
  let { r, g, b } = colour(one.r * factor, one.g * factor, one.b * factor)
  if (g === 0 || r === 255 || b === 255) g = (1000 * wanted - 299 * r - 114 * b) / 587
  else if (r === 0) r = (1000 * wanted - 587 * g - 114 * b) / 299
  else if (b === 0 || g === 255) b = (1000 * wanted - 299 * r - 587 * g) / 114
  return withAlpha(colour(r, g, b), one.a)
}

/** The stops of a gradient become one colour. Opaque stops give the last of them. */
export function mixStops(stops: readonly Colour[]): Colour | null {
  const [first, ...rest] = stops
  if (!first) return null
  return rest.reduce((mixed, stop) => {
    const p = stop.a
    const w = 2 * p - 1
    const a = stop.a - mixed.a
    const share = ((w * a === -1 ? w : (w + a) / (1 + w * a)) + 1) / 2
    const channel = (next: number, before: number) => share * next + (1 - share) * before
    return withAlpha(colour(channel(stop.r, mixed.r), channel(stop.g, mixed.g), channel(stop.b, mixed.b)), stop.a * p + mixed.a * (1 - p))
  }, first)
}

export function looksEqual(one: Colour, other: Colour): boolean {
  return printed(one) === printed(other)
}
