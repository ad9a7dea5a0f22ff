import type { LintElement } from './article'
import type { Say } from './findings'
import { isOwnClass } from './wechat-own'

const LIST = /^[uo]l$/
const HEADING = /^h[1-6]$/
const FILLED = /^(?!\s*(?:none|transparent|initial|inherit|unset|rgba\([^)]*,\s*0\))\s*$)/i

/** Rules 8, 16, 17, 31, 32, 33 and 36: how blocks are built. */
export function inspectBlock(element: LintElement, say: Say): void {
  const { name, style } = element
  if (name === 'li') inspectItem(element, say)
  if (LIST.test(name) && hasAbove(element, 'li')) say('list-flattened', element)
  if (name === 'tr' || name === 'thead' || name === 'tbody' || name === 'tfoot') inspectRow(element, say)
  if (name === 'table' && isRound(style.get('border-radius')) && !/separate/i.test(style.get('border-collapse') ?? '')) say('table-corners', element)
  if (HEADING.test(name) && ![...style.keys()].some((property) => property.startsWith('margin'))) say('heading-margin', element)
  if (isCode(element) && /\n| {2}/.test(wordsIn(element).trim())) say('code-lines', element)
  if (element.words.trim() !== '' && /gradient\(/i.test(`${style.get('background') ?? ''} ${style.get('background-image') ?? ''}`)) {
    say('gradient-under-text', element)
  }
  if (/flex/i.test(style.get('display') ?? '') && element.children.filter(holdsPicture).length > 1) say('flex-pictures', element)
  inspectRepeated(element, say)
}

function inspectItem(element: LintElement, say: Say): void {
  const [only, ...others] = element.children
  if (element.children.some(({ name }) => name === 'p')) say('list-paragraph', element)
  else if (!only || others.length > 0 || only.name !== 'section' || element.words.trim() !== '') say('list-item', element)
  const inner = only?.name === 'section' || only?.name === 'p' ? [...element.children, ...only.children] : element.children
  if (inner.some(({ name, tail }) => (name === 'strong' || name === 'b') && /^[：，。、；！？]/.test(tail))) say('punctuation-kept', element)
}

function inspectRow({ style, attributes, line }: LintElement, say: Say): void {
  const fill = style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor')
  if (fill !== undefined && FILLED.test(fill)) say('table-background', line)
}

function isRound(radius: string | undefined): boolean {
  return radius !== undefined && /[1-9]/.test(radius)
}

function isCode({ name, style, attributes }: LintElement): boolean {
  if ((attributes.get('class') ?? '').split(/\s+/).some((one) => isOwnClass(one))) return false
  return name === 'pre' || /^pre$/i.test(style.get('white-space') ?? '')
}

/** Words of an element and its children's children; deep enough for code, shallow enough to stay linear. */
function wordsIn(element: LintElement): string {
  return element.words + element.children.map((child) => child.words + child.children.map(({ words }) => words).join('')).join('')
}

function holdsPicture(element: LintElement): boolean {
  return element.name === 'img' || element.children.some(({ name, children }) => name === 'img' || children.some((inner) => inner.name === 'img'))
}

const SIBLINGS = 3

/** The same fill on several texts in a row; cells of a table are one container. */
function inspectRepeated({ children, name }: LintElement, say: Say): void {
  if (name === 'tr') return
  let run = 0
  let last = ''
  for (const child of children) {
    const fill = child.style.get('background-color') ?? ''
    run = fill !== '' && FILLED.test(fill) && fill === last && child.words.trim() !== '' ? run + 1 : 1
    last = fill
    if (run === SIBLINGS) say('repeated-background', child)
  }
}

function hasAbove(element: LintElement, wanted: string): boolean {
  const { parent } = element
  return parent !== null && (parent.name === wanted || parent.parent?.name === wanted || LIST.test(parent.name))
}
