/** The two average colours of a picture, upper and lower half: its blurred ground while it loads. `#rrggbb`. */
export type Tone = { top: string; bottom: string }

/** What stands for a picture whose colours are not known. */
export const plainTone: Tone = { top: '#d9d5cc', bottom: '#c9c4b8' }

/** The leaves on which notices and cards lie: less contrast than the page's own grounds, light and dark. */
const PAPER = '#f3f1eb'
const NIGHT = '#1e2125'
/** WCAG 2 AA for text of any size. */
const READABLE = 4.5
const CALM_SATURATION = 0.34
const LEAST_SATURATION = 0.12

/** One colour taken from the picture, made readable on the light and on the dark ground. */
export function accentOf(tone: Tone): { light: string; dark: string } {
  const [top, bottom] = [toHsl(tone.top), toHsl(tone.bottom)]
  const { h, s } = top.s >= bottom.s ? top : bottom
  const saturation = s < LEAST_SATURATION ? s : Math.max(s, CALM_SATURATION)
  return {
    light: readable({ h, s: saturation, ground: PAPER, from: 0.42, step: -0.02 }),
    dark: readable({ h, s: saturation * 0.8, ground: NIGHT, from: 0.6, step: 0.02 }),
  }
}

type Search = { h: number; s: number; ground: string; from: number; step: number }

function readable({ h, s, ground, from, step }: Search): string {
  let lightness = from
  let colour = fromHsl(h, s, lightness)
  while (contrastOf(colour, ground) < READABLE && lightness > 0 && lightness < 1) {
    lightness += step
    colour = fromHsl(h, s, lightness)
  }
  return colour
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

function toHsl(colour: string): { h: number; s: number; l: number } {
  const [r, g, b] = channels(colour)
  const max = Math.max(r, g, b)
  const range = max - Math.min(r, g, b)
  const l = max - range / 2
  if (range === 0) return { h: 0, s: 0, l }
  const s = range / (1 - Math.abs(2 * l - 1))
  const h = max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4
  return { h: h * 60, s, l }
}

function fromHsl(h: number, s: number, l: number): string {
  const reach = s * Math.min(l, 1 - l)
  const channel = (offset: number) => {
    const k = (offset + h / 30) % 12
    const value = l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}
