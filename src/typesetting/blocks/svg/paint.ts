import type { Attribute } from '@/platform/html-tokens'
import { elementsOf, type SvgElement, valueOf, wordsIn } from './read-svg'

/** What a drawing says about looks outside its own attributes. */
export type Paints = { classes: Map<string, Attribute[]>; gradients: Map<string, string> }

/** Rules a style sheet may have before it is too much to read. */
const MOST_RULES = 500

/** Collects rules of single classes (`.st0{fill:#0a0}`, as drawing programs write them) and one colour of each gradient. */
export function collectPaints(root: SvgElement): Paints {
  const paints: Paints = { classes: new Map(), gradients: new Map() }
  for (const element of elementsOf(root)) {
    if (element.name === 'style') addRules(wordsIn(element), paints.classes)
    if (element.name === 'lineargradient' || element.name === 'radialgradient') addGradient(element, paints.gradients)
  }
  return paints
}

function addRules(sheet: string, classes: Paints['classes']): void {
  for (const rule of sheet
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .split('}')
    .slice(0, MOST_RULES)) {
    const [selectors = '', body] = rule.split('{')
    if (body === undefined) continue
    const declared = declarations(body)
    for (const selector of selectors.split(',')) {
      const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1]
      if (name) classes.set(name, [...(classes.get(name) ?? []), ...declared])
    }
  }
}

/** The stop in the middle: nearest to what the eye sees from a distance. */
function addGradient(gradient: SvgElement, gradients: Paints['gradients']): void {
  const colours = gradient.children.flatMap((stop) => {
    if (typeof stop === 'string' || stop.name !== 'stop') return []
    return valueOf(stop, 'stop-color') || declarations(valueOf(stop, 'style')).find(({ name }) => name === 'stop-color')?.value || []
  })
  const colour = colours[Math.floor((colours.length - 1) / 2)]
  const id = valueOf(gradient, 'id')
  if (id !== '' && colour !== undefined) gradients.set(id, colour)
}

function declarations(body: string): Attribute[] {
  return body.split(';').flatMap((one) => {
    const at = one.indexOf(':')
    if (at < 1) return []
    const value = one
      .slice(at + 1)
      .replace(/!important/gi, '')
      .trim()
    return [{ name: one.slice(0, at).trim().toLowerCase(), value }]
  })
}

/** The attributes of an element with what its classes and its `style` say; the later wins, as in a browser. */
export function ownAttributes(element: SvgElement, { classes }: Paints): Map<string, string> {
  const all = new Map<string, string>()
  for (const { name, value } of element.attributes) if (value !== null) all.set(name, value.trim())
  const fromClasses = [...new Set(valueOf(element, 'class').split(/\s+/))].flatMap((name) => classes.get(name) ?? [])
  for (const { name, value } of [...fromClasses, ...declarations(valueOf(element, 'style'))]) all.set(name, value ?? '')
  return all
}

/** The id in `url(#id)`, or null. */
export function paintedBy(value: string): string | null {
  return /^url\(\s*["']?#([^"')]+)["']?\s*\)/i.exec(value)?.[1] ?? null
}

const DARK_NAMES = new Set(['black', '#000', '#000000', '#000f', '#000000ff'])

/** Whether a colour is the ink a pen would draw with: black or a very dark grey. */
export function isInk(colour: string): boolean {
  const value = colour.toLowerCase().replace(/\s/g, '')
  if (DARK_NAMES.has(value)) return true
  const channels = channelsOf(value)
  return channels !== null && Math.max(...channels) < 72 && Math.max(...channels) - Math.min(...channels) < 16
}

function channelsOf(value: string): number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value)
  if (short) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16))
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value)
  if (long) return long.slice(1).map((digits) => Number.parseInt(digits, 16))
  const rgb = /^rgb\((\d{1,3}),(\d{1,3}),(\d{1,3})\)$/.exec(value)
  return rgb ? rgb.slice(1).map(Number) : null
}
