import { readColour } from './colour'
import { darkPage, type Grounds, wechatGrounds } from './conversion'
import { attributeColour, type Declaration, readStyle, type Reading, settleStrokeAndFill } from './declarations'
import { ElementInTheDark, type Surroundings } from './element'
import { Inherited } from './state'
import { Waiting } from './waiting'

export type DarkOptions = {
  grounds?: Partial<Grounds>
  /** Further elements that are left alone, by name or attribute. What is below them is not. */
  exempt?: { tags?: readonly string[]; attributes?: readonly string[] }
}

/** What applies to one element in the dark, in the order of the style sheet; `late` marks what was found below words. */
export type DarkRule = { element: Element; late: boolean; declarations: readonly Declaration[] }

/** The names WeChat's page leaves alone, and the attribute it passes for authors. */
const EXEMPT_TAGS = ['MPCPS', 'IFRAME']
export const NO_DARK = 'data-no-dark'

const STALE = /(?:^|\s)js_darkmode__\S*/g

/**
 * Works out what WeChat's reader shows in dark mode: elements in document order, laid out in a page of the browser.
 * Reads inline styles and boxes, and takes `!important` off inline styles it has to overrule. Nothing else is changed.
 */
export function darken(elements: Iterable<Element>, { grounds, exempt = {} }: DarkOptions = {}): DarkRule[] {
  const around = surroundings({ ...wechatGrounds, ...grounds })
  const tags = new Set([...EXEMPT_TAGS, ...(exempt.tags ?? [])].map((tag) => tag.toUpperCase()))
  const attributes = [NO_DARK, ...(exempt.attributes ?? [])]
  const rules: DarkRule[] = []
  for (const element of elements) {
    const names = element.getAttribute('class') ?? ''
    if (STALE.test(names)) element.setAttribute('class', names.replace(STALE, ''))
    if (tags.has(element.tagName.toUpperCase()) || attributes.some((name) => element.hasAttribute(name))) continue
    darkenOne(element, around, rules)
  }
  return rules
}

function surroundings(grounds: Grounds): Surroundings {
  const [back, text] = [readColour(grounds.darkBack), readColour(grounds.darkText)]
  if (!back || !text) throw new TypeError(`no colours: ${grounds.darkBack}, ${grounds.darkText}`)
  return { page: darkPage(back, text), grounds, inherited: new Inherited(grounds), waiting: new Waiting() }
}

function darkenOne(element: Element, around: Surroundings, rules: DarkRule[]): void {
  const converter = new ElementInTheDark(element, readingOf(element), around)
  const declarations = converter.convert()
  if (declarations.length > 0) rules.push({ element, late: false, declarations })
  for (const held of around.waiting.below(element)) {
    rules.push({ element: held.element, late: true, declarations: held.declarations })
    held.whenReleased()
    const again = held.isGround && held.element === element ? converter.colourAgain() : null
    if (again) rules.push({ element, late: true, declarations: [again] })
  }
}

const TABLE = /^(?:TABLE|TR|TD|TH)$/i
const STRIPES: readonly (readonly [string, string])[] = [
  ['ue-table-interlace-color-single', '#fcfcfc'],
  ['ue-table-interlace-color-double', '#f7faff'],
]

/** Inline style, and the attributes of old tables and `<font>` that stand for one. */
function readingOf(element: Element): Reading {
  const reading = readStyle(styleOf(element))
  if (TABLE.test(element.tagName) && !reading.hasBackground) {
    const stripe = STRIPES.find(([name]) => element.classList.contains(name))?.[1]
    const value = attributeColour(stripe ?? element.getAttribute('bgcolor') ?? '')
    if (value) reading.declarations.unshift({ property: 'background-color', value })
  }
  if (element.tagName.toUpperCase() === 'FONT' && !reading.hasColour) {
    const value = attributeColour(element.getAttribute('color') ?? '')
    if (value) reading.declarations.push({ property: 'color', value })
  }
  settleStrokeAndFill(reading)
  return reading
}

function styleOf(element: Element): string {
  return 'style' in element ? (element as HTMLElement).style.cssText : ''
}
