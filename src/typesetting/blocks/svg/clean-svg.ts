import { escapeAttribute, escapeText } from '../../rules/escape'
import { animationAttributes, animations, attributes, drawn, harmless, silent, transparent } from './allowed'
import { collectPaints, isInk, ownAttributes, paintedBy, type Paints } from './paint'
import { readSvg, type ReadSvg, type SvgElement, valueOf, wordsIn } from './read-svg'

export type CleanSvg = {
  /** The drawing written anew; its ink is `currentColor`. */
  markup: string
  /** Words a reader sees in it, and words of parts that were left out. */
  words: string[]
  lostWords: string[]
  title: string
  removed: string[]
  hasGradients: boolean
  moves: boolean
}

/** `widest`: pixels of the column. `moves`: whether animations may stay. */
export type CleanOptions = { widest: number; moves: boolean }

type Writing = { paints: Paints; options: CleanOptions; found: CleanSvg; removed: Set<string> }

/**
 * Writes a drawing anew from what is allowed; nothing of the source is copied. Never throws.
 * @returns what was written and what was left out, or why there is no drawing.
 */
export function cleanSvg(source: string, options: CleanOptions): CleanSvg | Extract<ReadSvg, { why: string }> {
  const read = readSvg(source)
  if ('why' in read) return read
  const found: CleanSvg = { markup: '', words: [], lostWords: [], title: '', removed: [], hasGradients: false, moves: false }
  const writing: Writing = { paints: collectPaints(read.root), options, found, removed: new Set() }
  const inner = childrenMarkup(read.root, writing)
  const own = attributesMarkup(read.root, writing, /^(?:width|height|x|y|transform)$/)
  found.markup = frame(read.root, { inner, own, widest: options.widest })
  found.removed = [...writing.removed]
  return found
}

function frame(root: SvgElement, { inner, own, widest }: { inner: string; own: string; widest: number }): string {
  const { box, width, height } = sizeOf(root, widest)
  const ink = /\sfill="/.test(own) ? '' : ' fill="currentColor"'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}px" height="${height}px" viewBox="${box.join(' ')}"${own}${ink} style="display:inline-block;width:${width}px;max-width:100%;height:auto;margin:0;vertical-align:top;">${inner}</svg>`
}

/** Size in pixels from the view box or from width and height; never wider than the column. */
function sizeOf(root: SvgElement, widest: number): { box: number[]; width: number; height: number } {
  const asked = valueOf(root, 'viewbox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = asked
  const isBox = asked.length === 4 && asked.every(Number.isFinite) && boxWidth > 0 && boxHeight > 0
  const box = isBox ? asked : [0, 0, pixels(valueOf(root, 'width')) || 300, pixels(valueOf(root, 'height')) || 150]
  const ratio = (box[3] as number) / (box[2] as number)
  const width = Math.min(Math.max(Math.round(pixels(valueOf(root, 'width')) || (box[2] as number)), 16), widest)
  return { box, width, height: Math.max(Math.round(width * ratio), 1) }
}

function pixels(value: string): number {
  const number = /^\s*(\d+(?:\.\d*)?|\.\d+)(?:px)?\s*$/.exec(value)?.[1]
  return number === undefined ? 0 : Math.min(Number(number), 20_000)
}

function childrenMarkup(element: SvgElement, writing: Writing): string {
  let out = ''
  for (const child of element.children) {
    if (typeof child !== 'string') out += elementMarkup(child, writing)
    else if (child.trim() !== '') out += wordsMarkup(child, element, writing)
  }
  return out
}

/** Words are drawn inside `<text>` only; elsewhere a browser ignores them, so they are kept for the line below. */
function wordsMarkup(words: string, { name }: SvgElement, { found }: Writing): string {
  const shown = words.replace(/\s+/g, ' ')
  if (name !== 'text' && name !== 'tspan') {
    found.lostWords.push(shown.trim())
    return ''
  }
  found.words.push(shown.trim())
  return escapeText(shown)
}

function elementMarkup(element: SvgElement, writing: Writing): string {
  const { name } = element
  if (transparent.has(name)) {
    if (name === 'a') writing.removed.add('<a>')
    return childrenMarkup(element, writing)
  }
  const shape = drawn.get(name)
  if (shape) return `<${shape}${attributesMarkup(element, writing)}>${childrenMarkup(element, writing)}</${shape}>`
  const animation = animations.get(name)
  if (animation) return animationMarkup(element, animation, writing)
  leaveOut(element, writing)
  return ''
}

function leaveOut(element: SvgElement, { found, removed, paints }: Writing): void {
  const { name } = element
  const words = wordsIn(element).replace(/\s+/g, ' ').trim()
  if (name === 'title' || name === 'desc') found.title ||= words
  else if (name.endsWith('gradient')) return
  else if (name === 'style') {
    if (/@|:hover|animation/i.test(words) || (words !== '' && paints.classes.size === 0)) removed.add('<style>')
  } else if (name !== 'defs' && name !== 'metadata') removed.add(`<${name}>`)
  if (!silent.has(name) && words !== '') found.lostWords.push(words)
}

function attributesMarkup(element: SvgElement, writing: Writing, skipped?: RegExp): string {
  let out = ''
  for (const [name, value] of ownAttributes(element, writing.paints)) {
    if (skipped?.test(name) || harmless.test(name)) continue
    const known = attributes.get(name)
    const written = known && valueFor(name, value, writing)
    if (known && written && known.pattern.test(written)) out += ` ${known.name}="${escapeAttribute(written)}"`
    else writing.removed.add(name)
  }
  return out
}

/** Gradients become one of their colours, ink becomes the colour of text. */
function valueFor(name: string, value: string, { paints, found }: Writing): string {
  if (name !== 'fill' && name !== 'stroke') return value
  const gradient = paintedBy(value)
  const colour = gradient === null ? value : paints.gradients.get(gradient)
  if (gradient !== null && colour) found.hasGradients = true
  if (colour === undefined) return ''
  return isInk(colour) || /^currentcolor$/i.test(colour) ? 'currentColor' : colour
}

/** An animation stays whole or not at all: half of one would show something nobody drew. */
function animationMarkup(element: SvgElement, name: string, writing: Writing): string {
  writing.found.moves = true
  if (!writing.options.moves) return ''
  let out = ''
  for (const { name: key, value } of element.attributes) {
    if (value === null || harmless.test(key) || key === 'attributetype') continue
    const known = animationAttributes.get(key)
    if (!known?.pattern.test(value.trim())) {
      writing.removed.add(`<${name}> ${key}`)
      return ''
    }
    out += ` ${known.name}="${escapeAttribute(value.trim())}"`
  }
  if (name === 'set' && valueOf(element, 'attributename') !== 'visibility') writing.removed.add('<set>')
  else return `<${name}${out}></${name}>`
  return ''
}
