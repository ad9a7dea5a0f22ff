import { colourNames } from './colour-names'
import { FAINTEST, mixStops } from './conversion'
import { type Colour, printed, readColour, readRgb } from './colour'

/** A property in lower case with its value as the browser's own serialisation has it. */
export type Declaration = { property: string; value: string }
export type Kind = 'background' | 'shadow' | 'text' | 'line'

/** The inline style of one element, in the order in which the algorithm takes it. */
export type Reading = {
  declarations: Declaration[]
  hasColour: boolean
  hasBackground: boolean
  hasPicture: boolean
  position: string
  size: string
}

const sides = ['top', 'right', 'bottom', 'left'].flatMap((side) => [`border-${side}`, `border-${side}-color`])
const logical = ['block', 'block-start', 'block-end', 'inline', 'inline-start', 'inline-end'].map((side) => `border-${side}-color`)
const byKind: Record<Kind, readonly string[]> = {
  background: ['background-color', 'background-image', 'background'],
  shadow: ['text-shadow'],
  text: [
    ...['-webkit-text-stroke', '-webkit-text-stroke-color', 'text-decoration', 'text-decoration-color', 'text-emphasis-color'],
    ...['color', '-webkit-text-fill-color'],
  ],
  line: [
    ...['border-image', '-webkit-border-image', 'border', 'border-color', ...sides, ...logical],
    ...['outline', 'outline-color', 'box-shadow', 'column-rule', 'column-rule-color'],
  ],
}
const kinds = new Map(Object.entries(byKind).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind] as const)))

export function kindOf(property: string): Kind {
  return kinds.get(property) ?? 'line'
}

/** Stands for one semicolon inside quotes (`data:` addresses) while a style is cut at the others. */
const HELD = '\u0001'

/** Reads what `style.cssText` of a browser says. Only properties that may hold a colour are kept. */
export function readStyle(cssText: string): Reading {
  const reading: Reading = { declarations: [], hasColour: false, hasBackground: false, hasPicture: false, position: '', size: '' }
  const held = cssText.replace(/("[^;]*);([^;]*")|('[^;]*);([^;]*')/g, `$1$3${HELD}$2$4`)
  for (const part of held.split(';')) {
    const colon = part.indexOf(':')
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = part
      .slice(colon + 1)
      .replace(HELD, ';')
      .trim()
    note(reading, property, value)
    if (kinds.has(property)) reading.declarations.push({ property, value })
  }
  reading.declarations.sort(inOrder)
  return reading
}

function note(reading: Reading, property: string, value: string): void {
  if (property === 'color') reading.hasColour = true
  if (property.includes('background')) reading.hasBackground = true
  if (property === 'background-position') reading.position = value
  if (property === 'background-size') reading.size = value
  if ((property.startsWith('background') || property.endsWith('border-image')) && isPicture(value)) reading.hasPicture = true
}

/** The original's own comparison, which never says "equal": with V8's sort the order comes out reversed, `color` last. */
function inOrder({ property: a }: Declaration, { property: b }: Declaration): number {
  if (a === 'color') return 1
  if (a === 'background-image' && b === 'background-color') return 1
  return b.startsWith('-webkit-text') ? 1 : -1
}

const STROKE_AND_FILL = '-webkit-text'
const FILL = '-webkit-text-fill-color'
const STROKE = '-webkit-text-stroke-color'

/** Fill colours take the place of `color`; stroke colours go to the front. */
export function settleStrokeAndFill(reading: Reading): void {
  const { declarations } = reading
  const end = declarations.findIndex(({ property }) => !property.startsWith(STROKE_AND_FILL))
  if (end === 0 || declarations.length === 0) return
  const own = end < 0 ? declarations.slice() : declarations.splice(0, end)
  let stroke: string | null = null
  for (const { property, value } of own) {
    if (property === FILL) {
      const fill = colourWord(value)
      if (fill) replaceColour(reading, fill)
    } else {
      const parts = value.split(' ')
      const word = property === STROKE ? value : parts.length === 2 ? (parts[1] ?? '') : ''
      stroke = colourWord(word) ?? stroke
    }
  }
  if (stroke) declarations.unshift({ property: STROKE, value: stroke })
}

function replaceColour(reading: Reading, value: string): void {
  const at = reading.declarations.findIndex(({ property }) => property === 'color')
  reading.declarations.splice(at < 0 ? reading.declarations.length : at, at < 0 ? 0 : 1, { property: FILL, value })
  reading.hasColour = true
}

function colourWord(value: string): string | null {
  const plain = unimportant(value)
  return colourNames.has(plain) || readRgb(plain) ? value : null
}

const NAMES = new RegExp(`\\b(?:${[...colourNames.keys()].join('|')})\\b`, 'gi')
const COLOURS = /rgba?\([^()]*\)/gi

/** Every name becomes `rgb()`, even a word within an address: so the original does. */
export function spellOut(value: string): string {
  const spelled = unimportant(value).replace(NAMES, (name) => `rgb(${(colourNames.get(name.toLowerCase()) ?? []).join(',')})`)
  return isGradient(spelled) ? spelled.replace(/\btransparent\b/gi, 'rgba(255,255,255,0)') : spelled
}

/** Writes another colour for each; null keeps one as it stands. */
export function replaceColours(value: string, convert: (one: Colour, place: number) => string | null): string {
  let place = 0
  return value.replace(COLOURS, (text) => {
    const one = readRgb(text)
    return (one && convert(one, place++)) ?? text
  })
}

/** The one colour a gradient turns into. */
export function gradientColour(value: string): Colour | null {
  return mixStops((value.match(COLOURS) ?? []).flatMap((text) => readRgb(text) ?? []))
}

export function isFaint({ a }: Colour): boolean {
  return a < FAINTEST
}

export function isGradient(value: string): boolean {
  return value.includes('gradient')
}

export function isPicture(value: string): boolean {
  return /url\([^)]*\)/i.test(value)
}

export function isImportant(value: string): boolean {
  return /!\s*important$/.test(value)
}

export function unimportant(value: string): string {
  return value.replace(/\s*!\s*important$/, '')
}

/** A colour written in an attribute, as the browser would print it. */
export function attributeColour(text: string): string | null {
  const one = readColour(text.trim())
  return one && printed(one)
}
