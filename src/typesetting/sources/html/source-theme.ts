import type { Bilingual } from '@/platform/language'
import { type Colour, contrastOnWhite, darkenTo, luminance, readColour, saturation, toHex } from './colour'
import { measureBody } from './headings'
import { type Line, visible } from './line'

/** Colours and type of a page, as a theme may take them: every colour reads on white with a contrast of 4.5 or more. */
export type SourceTheme = {
  /** `#rrggbb` */
  ink: string
  quiet: string
  accent: string
  /** Pixels. */
  textSize: number
  lineHeight: number
  /** What was changed so that everybody can read it. */
  notes: Bilingual[]
}

const CONTRAST = 4.5

/** Reads the look of a page from its lines. Null when the page declares no colour and no size. */
export function readTheme(lines: readonly Line[]): SourceTheme | null {
  const inks = new Map<string, number>()
  const accents = new Map<string, number>()
  const add = (counts: Map<string, number>, colour: Colour, count: number): void => void counts.set(toHex(colour), (counts.get(toHex(colour)) ?? 0) + count)
  for (const line of lines) {
    if (line.kind !== 'words') continue
    const { colour } = line.look
    const { length } = visible(line.text)
    if (colour) {
      if (luminance(colour) < 0.75) add(inks, colour, length)
      if (saturation(colour) > 0.35 && luminance(colour) < 0.8) add(accents, colour, length)
    }
    const ground = line.box?.ground
    if (ground && saturation(ground) > 0.35) add(accents, ground, 20)
  }
  const body = measureBody(lines)
  if (inks.size === 0 && accents.size === 0 && body.lineHeight === 0) return null
  const ranked = [...inks].sort(([, a], [, b]) => b - a).map(([hex]) => hex)
  const ink = ranked[0] ?? '#262626'
  const greys = ranked.filter(
    (hex) => hex !== ink && saturation(readColour(hex) as Colour) <= 0.35 && luminance(readColour(hex) as Colour) > luminance(readColour(ink) as Colour),
  )
  const accent = [...accents].sort(([, a], [, b]) => b - a).find(([hex]) => hex !== ink)?.[0] ?? ink
  return adjusted({ ink, quiet: greys[0] ?? '#595959', accent }, body)
}

function adjusted(colours: { ink: string; quiet: string; accent: string }, body: { size: number; lineHeight: number }): SourceTheme {
  const notes: Bilingual[] = []
  const readable = (hex: string, name: Bilingual): string => {
    const colour = readColour(hex) as Colour
    if (contrastOnWhite(colour) >= CONTRAST) return hex
    const dark = toHex(darkenTo(colour, CONTRAST + 0.05))
    const before = contrastOnWhite(colour).toFixed(1)
    notes.push({
      zh: `${name.zh} ${hex} 在白底上的对比度只有 ${before}，已加深为 ${dark}。`,
      en: `${name.en} ${hex} has a contrast of ${before} on white and was darkened to ${dark}.`,
    })
    return dark
  }
  return {
    ink: readable(colours.ink, { zh: '正文色', en: 'The text colour' }),
    quiet: readable(colours.quiet, { zh: '次要文字色', en: 'The quiet colour' }),
    accent: readable(colours.accent, { zh: '强调色', en: 'The accent' }),
    textSize: Math.min(20, Math.max(14, Math.round(body.size))),
    lineHeight: body.lineHeight === 0 ? 1.75 : Math.round(body.lineHeight * 100) / 100,
    notes,
  }
}
