import type { Article, LintElement } from './article'
import type { Say } from './findings'
import { isOwnClass } from './wechat-own'

const POSITIONED = /^(?:absolute|fixed|sticky|relative|-webkit-sticky)\b/i
const EFFECT = /^(?:-webkit-)?(?:filter|clip-path|mask(?:-[a-z-]+)?|mix-blend-mode|backdrop-filter|transition(?:-[a-z]+)?)$/
const ANIMATION = /^(?:-webkit-)?animation(?:-[a-z-]+)?$/
const UNRESOLVED = /var\(|color-mix\(|\b(?:ok)?(?:lch|lab)\(/i
const WIDEST = 677
const LARGEST_NEGATIVE = 300

/** Rules 2, 12 and 35: what stands in a style sheet. */
export function inspectSheets({ elements }: Article, say: Say): void {
  for (const element of elements) {
    const { name, words, attributes } = element
    if (name === 'link' && /\bstylesheet\b/i.test(attributes.get('rel') ?? '')) say('style-sheet', element, '<link>')
    if (name !== 'style') continue
    say('style-sheet', element, /@(?:import|media|(?:-webkit-)?keyframes)/i.exec(words)?.[0] ?? '<style>')
    const pseudo = /::?(?:before|after)\b|counter(?:-[a-z]+)?\s*[(:]/i.exec(words)?.[0]
    if (pseudo) say('pseudo-element', element, pseudo.replace(/\s*[(:]$/, ''))
    if (/@font-face/i.test(words)) say('web-font', element)
  }
}

/** Rules 3, 4, 6, 7, 8, 9, 10, 11, 13 and 38: attributes and declarations of one element. */
export function inspectStyle(element: LintElement, say: Say): void {
  const { attributes, style } = element
  if (attributes.has('id')) say('id-dropped', element)
  const classes = (attributes.get('class') ?? '').split(/\s+/)
  if (classes.some((name) => name !== '' && !isOwnClass(name))) say('class-dropped', element)
  for (const [name, value] of style) inspectDeclaration(element, [name, value], say)
  if (/flex/i.test(style.get('display') ?? '') && ['gap', 'row-gap', 'column-gap'].some((name) => style.has(name))) say('flex-gap', element)
  inspectWidth(element, say)
}

function inspectDeclaration(element: LintElement, [name, value]: [string, string], say: Say): void {
  if (name === 'position' && POSITIONED.test(value)) say('position', element, /^[\w-]+/.exec(value)?.[0] ?? value)
  else if ((name === 'display' && /\bgrid\b/i.test(value)) || /^grid(?:-|$)/.test(name)) say('grid', element, name === 'display' ? value : name)
  else if (ANIMATION.test(name) && !/^(?:none|initial|0s?)\b/i.test(value)) say('css-animation', element, name)
  else if (EFFECT.test(name) && !isHarmless(name, value)) say('css-effect', element, name)
  if (/^margin(?:-|$)/.test(name)) inspectMargin(element, value, say)
  if (name.startsWith('--') || UNRESOLVED.test(value)) say('css-variable', element, name.startsWith('--') ? name : value)
  if (/^counter-|^content$/.test(name) && !/^(?:none|normal)\b/i.test(value)) say('pseudo-element', element, name)
  if (/!\s*important/i.test(value)) say('important', element)
}

function isHarmless(name: string, value: string): boolean {
  return /^(?:none|normal|initial|unset|all|all 0s(?: ease(?: 0s)?)?)$/i.test(value) || (/filter$/.test(name) && /^brightness\([^)]*\)$/i.test(value))
}

function inspectMargin(element: LintElement, value: string, say: Say): void {
  for (const [found, size = ''] of value.matchAll(/-(\d+(?:\.\d+)?)px/g)) if (Number(size) >= LARGEST_NEGATIVE) say('negative-margin', element, found)
}

function inspectWidth(element: LintElement, say: Say): void {
  const { style, name } = element
  if (insideSvg(element) && name !== 'svg') return
  const limit = style.get('max-width') ?? ''
  if (/%|vw/.test(limit) || (/px$/.test(limit) && Number.parseFloat(limit) <= WIDEST)) return
  for (const property of ['width', 'min-width']) {
    const width = /^(\d+(?:\.\d+)?)px/.exec(style.get(property) ?? '')
    if (width && Number(width[1]) > WIDEST) say('too-wide', element, width[0])
  }
}

export function insideSvg(element: LintElement): boolean {
  if (element.name === 'svg') return true
  const { parent } = element
  return parent !== null && (parent.name === 'svg' || SVG_PARTS.has(parent.name) || SVG_PARTS.has(element.name))
}

const SVG_PARTS = new Set(
  'g defs path rect circle ellipse line polyline polygon text tspan image use symbol marker mask pattern clippath lineargradient radialgradient stop animate animatetransform animatemotion set mpath foreignobject'.split(
    ' ',
  ),
)
