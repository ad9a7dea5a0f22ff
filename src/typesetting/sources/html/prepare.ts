import type { Sheet } from './css'
import type { ItemPlace } from './line'
import { visible } from './line'
import { declarationsOf } from './look'
import type { Losses } from './losses'
import { formulaIn, mathText } from './math'
import { readPicture } from './pictures'
import { drawnMarkerOf, isGap, isSymbolFamily } from './symbol-markers'
import { symbolOf } from '../word/symbols'
import { writeNumber } from '../word/number-formats'
import { elementsOf, type Tag, textOf } from './tree'

type Around = { sheet: Sheet; losses: Losses; base: string }

/**
 * Says in plain elements what pages say in roundabout ways, before they are walked: formulas that stand there two or
 * three times, readings above words, pictures kept for browsers without scripts, markers drawn in symbol fonts, and the
 * letters of lists. Answers the items of lists that it found.
 */
export function prepare(root: Tag, around: Around): Map<Tag, ItemPlace> {
  const items = new Map<Tag, ItemPlace>()
  const shown = picturesShown(root, around)
  let list = {}
  for (const tag of elementsOf(root)) {
    const { name } = tag
    if (name === 'noscript') onlyPictures(tag, shown, around)
    else if (name === 'picture') pictureSources(tag)
    else if (name === 'ruby') bracketReadings(tag)
    else if (name === 'ol') letterItems(tag, around.sheet)
    else if (isSymbolFamily(familyOf(tag))) symbolsIn(tag)
    if (isGap(tag)) tag.children = [' ']
    if (formulaIn(tag)) oneFormula(tag, around.losses)
    if (name !== 'p' && name !== 'div') continue
    const marker = drawnMarkerOf(tag, (inner) => ({ 'font-family': familyOf(inner) }))
    if (!marker) {
      if (visible(textOf({ ...tag, children: tag.children.slice(0, 20) })) !== '') list = {}
      continue
    }
    tag.children = tag.children.filter((child) => child !== marker.tag)
    items.set(tag, { list, kind: marker.kind, depth: 1, number: marker.number, checked: false })
  }
  return items
}

const FAMILY = /font(?:-family)?\s*:\s*(?:[^;]*?\s)??["']?((?:wingdings(?: [23])?|webdings|symbol)\b)/i

function familyOf({ attributes }: Tag): string {
  return FAMILY.exec(attributes['style'] ?? '')?.[1] ?? attributes['face'] ?? ''
}

function oneFormula(tag: Tag, losses: Losses): void {
  const formula = formulaIn(tag)
  const words = formula ? mathText(formula).replace(/\s+/g, ' ').trim() : ''
  if (words === '') return
  losses.add('formula', words)
  tag.name = 'span'
  tag.attributes = {}
  tag.children = [words]
}

/** Without `<rp>` browsers draw the reading above its word; in a line it needs brackets. */
function bracketReadings(ruby: Tag): void {
  if (ruby.children.some((child) => typeof child === 'object' && child.name === 'rp')) return
  for (const child of ruby.children) {
    if (typeof child === 'object' && (child.name === 'rt' || child.name === 'rtc') && visible(textOf(child)) !== '') {
      child.children = ['（', ...child.children, '）']
    }
  }
}

/** The picture of a `<picture>` that has no address of its own is that of its sources; formats that all can show come first. */
function pictureSources(tag: Tag): void {
  const image = tag.children.find((child): child is Tag => typeof child === 'object' && child.name === 'img')
  const sources = tag.children.filter((child): child is Tag => typeof child === 'object' && child.name === 'source')
  const plain = [...sources].sort((a, b) => rank(a) - rank(b))
  const [first] = plain.map(({ attributes }) => attributes['data-srcset'] ?? attributes['srcset'] ?? '').filter((set) => set !== '')
  if (image && first !== undefined && image.attributes['src'] === undefined && image.attributes['srcset'] === undefined) {
    image.attributes['data-picture-srcset'] = first
  }
}

function rank({ attributes }: Tag): number {
  return /avif|jxl|heic/i.test(attributes['type'] ?? '') ? 1 : 0
}

function picturesShown(root: Tag, { sheet, base }: Around): Set<string> {
  const shown = new Set<string>()
  const waiting: Tag[] = [root]
  while (waiting.length > 0) {
    const tag = waiting.pop() as Tag
    if (tag.name === 'noscript') continue
    if (tag.name === 'picture') pictureSources(tag)
    if (tag.name === 'img') {
      const found = readPicture(tag, declarationsOf(tag, sheet), base)
      if (found.kind === 'picture') shown.add(stem(found.url))
    }
    for (const child of tag.children) if (typeof child === 'object') waiting.push(child)
  }
  return shown
}

/** The same picture in another size has the same name. */
function stem(url: string): string {
  return url.startsWith('data:') ? url : url.replace(/[?#].*$/, '').replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '')
}

/** For browsers without scripts: of that only pictures that stand nowhere else. */
function onlyPictures(tag: Tag, shown: Set<string>, { sheet, base }: Around): void {
  const images = [...elementsOf(tag)].filter((inner) => {
    if (inner.name !== 'img') return false
    const found = readPicture(inner, declarationsOf(inner, sheet), base)
    if (found.kind !== 'picture' || shown.has(stem(found.url))) return false
    shown.add(stem(found.url))
    return true
  })
  tag.name = '#noscript'
  tag.children = images
}

function symbolsIn(tag: Tag): void {
  const face = familyOf(tag)
  tag.children = tag.children.map((child) => {
    if (typeof child !== 'string') return child
    return [...child].map((letter) => (letter.trim() === '' || letter === '\u00a0' ? letter : (symbolOf(face, letter.codePointAt(0) ?? 0) ?? letter))).join('')
  })
}

const TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
const STYLES: readonly [RegExp, string][] = [
  [/lower-(?:alpha|latin)/, 'lowerLetter'],
  [/upper-(?:alpha|latin)/, 'upperLetter'],
  [/lower-roman/, 'lowerRoman'],
  [/upper-roman/, 'upperRoman'],
  [/cjk-ideographic|chinese-informal|cjk-decimal|japanese-informal/, 'chineseCounting'],
  [/chinese-formal/, 'chineseLegalSimplified'],
  [/cjk-heavenly-stem/, 'ideographTraditional'],
  [/cjk-earthly-branch/, 'ideographZodiac'],
]

/** Letters and Roman or Chinese numbers, which our lists do not write, become words of their items. */
function letterItems(tag: Tag, sheet: Sheet): void {
  const style = declarationsOf(tag, sheet)
  const said = style['list-style-type'] ?? style['list-style'] ?? ''
  const format = STYLES.find(([sign]) => sign.test(said))?.[1] ?? (said === '' ? TYPES[tag.attributes['type'] ?? ''] : undefined)
  if (format === undefined) return
  const items = tag.children.filter((child): child is Tag => typeof child === 'object' && child.name === 'li')
  const step = tag.attributes['reversed'] === undefined ? 1 : -1
  let number = Number.parseInt(tag.attributes['start'] ?? '', 10)
  if (Number.isNaN(number)) number = step === 1 ? 1 : items.length
  for (const item of items) {
    const own = Number.parseInt(item.attributes['value'] ?? '', 10)
    if (!Number.isNaN(own)) number = own
    const label = writeNumber(number, format)
    item.children = [/^[\u4e00-\u9fff]/.test(label) ? `${label}、` : `${label}. `, ...item.children]
    number += step
  }
  tag.name = 'ul'
}
