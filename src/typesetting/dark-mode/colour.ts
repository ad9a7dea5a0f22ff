import { colourNames } from './colour-names'

/** Channels of 0 to 255 (not rounded), alpha of 0 to 1. */
export type Colour = { r: number; g: number; b: number; a: number }
/** Hue in degrees, saturation and lightness of 0 to 100. A grey has a saturation of exactly 0. */
export type Hsl = { h: number; s: number; l: number }

export function colour(r: number, g: number, b: number): Colour {
  return { r: clamp(r, 255), g: clamp(g, 255), b: clamp(b, 255), a: 1 }
}

export function withAlpha({ r, g, b }: Colour, a: number): Colour {
  return { r, g, b, a }
}

/** How bright people see it, 0 to 255; alpha does not count. */
export function brightness({ r, g, b }: Colour): number {
  return (299 * r + 587 * g + 114 * b) / 1000
}

/** As the algorithm prints it: channels rounded to one decimal, then to a whole number; alpha as it is. */
export function printed({ r, g, b, a }: Colour): string {
  const channels = [r, g, b].map((channel) => Math.round(Number(channel.toFixed(1)))).join(', ')
  return a === 1 ? `rgb(${channels})` : `rgba(${channels}, ${a})`
}

const FUNCTION = /^rgba?\(\s*([+-]?[\d.]+%?)\s*[,\s]\s*([+-]?[\d.]+%?)\s*[,\s]\s*([+-]?[\d.]+%?)\s*(?:[,/]\s*([+-]?[\d.]+(?:e-?\d+)?%?)\s*)?\)$/i

/** Reads `rgb()` and `rgba()`; null for anything else. */
export function readRgb(text: string): Colour | null {
  const parts = FUNCTION.exec(text.trim())
  if (!parts) return null
  const [r, g, b] = parts.slice(1, 4).map((part) => (part.endsWith('%') ? Math.round(parseFloat(part) * 2.55) : Number(part)))
  const a = parts[4] === undefined ? 1 : parts[4].endsWith('%') ? parseFloat(parts[4]) / 100 : Number(parts[4])
  if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN)) return null
  return withAlpha(colour(r, g, b), clamp(a, 1))
}

const HEX = /^#(?:([\da-f]{3,4})|([\da-f]{6})([\da-f]{2})?)$/i

/** Reads hex, `rgb()`, `rgba()` and lower-case names: what an option or an old attribute may hold. */
export function readColour(text: string): Colour | null {
  const named = colourNames.get(text)
  if (named) return colour(...named)
  const hex = HEX.exec(text)
  if (!hex) return readRgb(text)
  const digits = hex[1] ? [...hex[1]].map((digit) => digit + digit).join('') : `${hex[2] ?? ''}${hex[3] ?? ''}`
  const [r = 0, g = 0, b = 0, alpha = 255] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16))
  return withAlpha(colour(r, g, b), alpha === 255 ? 1 : Math.round((alpha / 255) * 100) / 100)
}

export function toHsl({ r, g, b }: Colour): Hsl {
  const [red, green, blue] = [r / 255, g / 255, b / 255]
  const max = Math.max(red, green, blue)
  const min = Math.min(red, green, blue)
  const range = max - min
  const l = (min + max) / 2
  if (range === 0) return { h: 0, s: 0, l: l * 100 }
  const sixth = max === red ? (green - blue) / range : max === green ? 2 + (blue - red) / range : 4 + (red - green) / range
  return { h: (((sixth * 60) % 360) + 360) % 360, s: (l <= 0.5 ? range / (max + min) : range / (2 - max - min)) * 100, l: l * 100 }
}

export function fromHsl({ h, s, l }: Hsl): Colour {
  const lightness = clamp(l, 100) / 100
  const spread = (clamp(s, 100) / 100) * Math.min(lightness, 1 - lightness)
  const channel = (place: number) => {
    const turn = (place + h / 30) % 12
    return 255 * (lightness - spread * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  }
  return colour(channel(0), channel(8), channel(4))
}

/** The same hue and saturation at another lightness; alpha is kept. */
export function atLightness(one: Colour, l: number): Colour {
  return withAlpha(fromHsl({ ...toHsl(one), l }), one.a)
}

/** Contrast of WCAG 2, 1 to 21; alpha does not count. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance({ r, g, b }: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Paints one translucent colour over another. The result has whole channels; an alpha of 0 counts as 1, as in the original. */
export function over(top: Colour, bottom: Colour): Colour {
  const [above, below] = [top.a || 1, bottom.a || 1]
  const a = below + above - below * above
  const share = above / a
  const mix = (upper: number, lower: number) => Math.round((1 - share) * lower + share * Math.round(upper))
  return { r: mix(top.r, bottom.r), g: mix(top.g, bottom.g), b: mix(top.b, bottom.b), a }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
