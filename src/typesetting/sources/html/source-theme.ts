import type { SourceLook } from '../../rules/theme-from-source'
import { type Colour, luminance, saturation, toHex } from './colour'
import { type Measure, most } from './headings'
import { type Line, type WordsLine } from './line'
import type { Look } from './look'

/** What the element around the whole article says for it: its text colour and its ground. */
export type Around = { colour: Colour | null; ground: Colour | null }

/** From here on words are light: they were written for a dark ground. */
const LIGHT = 0.7
/** A coloured ground counts as many characters as a short title. */
const GROUND_COUNTS = 20

type Counts = Map<string, number>
type Found = { inks: Counts; lights: Counts; accents: Counts; darkGrounds: Counts; spacings: Map<number, number>; faces: Map<Look['face'], number> }

/** Reads the look of a page from its lines. Null when the page declares no colour, no line height and no face. */
export function readLook(lines: readonly Line[], body: Measure, around: Around = { colour: null, ground: null }): SourceLook | null {
  const found: Found = { inks: new Map(), lights: new Map(), accents: new Map(), darkGrounds: new Map(), spacings: new Map(), faces: new Map() }
  for (const line of lines) if (line.kind === 'words') countLine(line, around, found)
  const isDark = sum(found.lights) > sum(found.inks) && found.lights.size > 0
  const declared = without(found.inks, '').size + found.lights.size
  const face = most(found.faces) ?? 'sans'
  if (declared === 0 && found.accents.size === 0 && body.lineHeight === 0 && face === 'sans') return null
  const darkGround = isDark ? most(found.darkGrounds) : null
  // Words without a colour of their own are black.
  const ink = most(isDark ? found.lights : found.inks) || null
  return {
    ink: isDark && darkGround === null ? null : ink,
    quiet: isDark ? null : quietOf(found.inks, ink ?? '#000000'),
    accent: most(without(found.accents, darkGround ?? ink ?? '')),
    darkGround,
    textSize: rounded(body.size),
    lineHeight: rounded(body.lineHeight),
    tracking: rounded(most(found.spacings) ?? 0),
    face,
  }
}

function countLine({ looks, box }: WordsLine, around: Around, { inks, lights, accents, darkGrounds, spacings, faces }: Found): void {
  const ground = box?.ground ?? around.ground
  for (const { look, characters } of looks) {
    const colour = look.colour ?? around.colour
    const hex = colour ? toHex(colour) : ''
    // White words on a badge tell nothing about the page.
    if (colour && luminance(colour) >= LIGHT) {
      if (ground === null || luminance(ground) < 0.2) add(lights, hex, characters)
      if (ground && luminance(ground) < 0.2) add(darkGrounds, toHex(ground), characters)
    } else add(inks, hex, characters)
    if (colour && saturation(colour) > 0.35 && luminance(colour) < 0.8) add(accents, hex, characters)
    add(spacings, look.tracking, characters)
    add(faces, look.face, characters)
  }
  if (ground && saturation(ground) > 0.35) add(accents, toHex(ground), GROUND_COUNTS)
}

/** The grey that most words have which are lighter than the text. */
function quietOf(inks: Counts, ink: string): string | null {
  const parsed = (hex: string): Colour => {
    const [r = 0, g = 0, b = 0] = (hex.match(/[\da-f]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16))
    return { r, g, b, a: 1 }
  }
  const isQuiet = (hex: string): boolean => hex !== '' && hex !== ink && saturation(parsed(hex)) <= 0.35 && luminance(parsed(hex)) > luminance(parsed(ink))
  return most(new Map([...inks].filter(([hex]) => isQuiet(hex))))
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

function without(counts: Counts, key: string): Counts {
  return new Map([...counts].filter(([one]) => one !== key))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
