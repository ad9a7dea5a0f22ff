/** A colour with 0–255 parts and opacity 0–1. */
export type Colour = { r: number; g: number; b: number; a: number }

const NAMED: Record<string, string> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  orange: 'ffa500',
  purple: '800080',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  pink: 'ffc0cb',
  brown: 'a52a2a',
  navy: '000080',
  teal: '008080',
  maroon: '800000',
  windowtext: '000000',
  lightgrey: 'd3d3d3',
  lightgray: 'd3d3d3',
  darkgray: 'a9a9a9',
  gold: 'ffd700',
  tomato: 'ff6347',
  crimson: 'dc143c',
}

/** Reads `#rgb`, `#rrggbb(aa)`, `rgb()`, `rgba()` and the names people use. Null for anything else. */
export function readColour(value: string | undefined): Colour | null {
  if (value === undefined || value.length > 64) return null
  const text = value.trim().toLowerCase()
  if (text === 'transparent') return { r: 0, g: 0, b: 0, a: 0 }
  const hex = /^#([0-9a-f]{3,8})$/.exec(text)?.[1] ?? NAMED[text]
  if (hex !== undefined) return fromHex(hex)
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '')
  if (!parts || parts.length < 3) return null
  const [r, g, b, a = 1] = parts.map((part, i) => (part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * (i < 3 ? 255 : 1) : Number(part)))
  const colour = { r: r ?? Number.NaN, g: g ?? Number.NaN, b: b ?? Number.NaN, a }
  return Object.values(colour).every((part) => Number.isFinite(part) && part >= 0 && part <= 255) ? colour : null
}

function fromHex(hex: string): Colour | null {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex
  if (long.length !== 6 && long.length !== 8) return null
  const [r = 0, g = 0, b = 0, a = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return { r, g, b, a: a / 255 }
}

export function toHex({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** 0 for a grey, 1 for the purest colour. */
export function saturation({ r, g, b }: Colour): number {
  const high = Math.max(r, g, b)
  return high === 0 ? 0 : (high - Math.min(r, g, b)) / high
}

/** Relative luminance as WCAG 2 defines it, 0–1. */
export function luminance({ r, g, b }: Colour): number {
  const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * x + 0.7152 * y + 0.0722 * z
}

/** Contrast with a white page, 1–21. */
export function contrastOnWhite(colour: Colour): number {
  return 1.05 / (luminance(colour) + 0.05)
}

/** The same hue, as dark as a contrast on white asks for. */
export function darkenTo(colour: Colour, contrast: number): Colour {
  let dark = colour
  for (let step = 0; step < 60 && contrastOnWhite(dark) < contrast; step++) dark = { ...dark, r: dark.r * 0.95, g: dark.g * 0.95, b: dark.b * 0.95 }
  return dark
}
