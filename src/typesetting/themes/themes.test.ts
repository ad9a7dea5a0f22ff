import { describe, expect, it } from 'vitest'
import { themes } from '../index'

type Rgb = [number, number, number]

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
const channel = (value: number): number => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
const luminance = ([r, g, b]: Rgb): number => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
const over = (front: Rgb, back: Rgb, alpha: number): Rgb => front.map((value, i) => value * alpha + (back[i] ?? 0) * (1 - alpha)) as Rgb

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** What WeChat's dark mode makes of a text darker than its page: the lightness becomes 90 % less itself, hue and saturation stay. */
function inDarkMode(colour: Rgb): Rgb {
  const [max, min] = [Math.max(...colour), Math.min(...colour)]
  const lightness = (max + min) / 510
  const saturation = max === min ? 0 : (max - min) / 255 / (1 - Math.abs(2 * lightness - 1))
  const flipped = Math.min(1, 0.9 - lightness)
  const chroma = (1 - Math.abs(2 * flipped - 1)) * saturation
  return colour.map((value) => 255 * (flipped - chroma / 2 + (max === min ? 0 : (chroma * (value - min)) / (max - min)))) as Rgb
}

describe.each(themes)('theme $id', ({ ink, quiet, accent, name }) => {
  const white: Rgb = [255, 255, 255]
  const darkPage: Rgb = [25, 25, 25]
  const colours = [ink, quiet, accent]

  it('has a name in both languages', () => {
    expect(name.zh).toMatch(/\p{sc=Han}/u)
    expect(name.en).toMatch(/[a-z]/)
  })

  it.each(colours)('keeps %s readable on white and on its own tints (WCAG AA)', (colour) => {
    expect(contrast(rgb(colour), white)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rgb(colour), over(rgb(accent), white, 0.09))).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps white readable on the accent', () => {
    expect(contrast(white, rgb(accent))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(colours)('lets dark mode flip %s to a light tint that is readable', (colour) => {
    const [r, g, b] = rgb(colour)
    expect((299 * r + 587 * g + 114 * b) / 1000).toBeLessThan(90)
    expect(contrast(inDarkMode(rgb(colour)), darkPage)).toBeGreaterThanOrEqual(4.5)
  })
})
