import { cutText } from '@/platform/cut-text'
import { type Colour, contrast, over, readColour } from '../dark-mode/colour'
import type { Article, LintElement } from './article'
import type { Say } from './findings'
import { insideSvg } from './style-rules'

/** Below this, words can no longer be told from what is behind them: #eee on white has 1.16, #ccc has 1.6. */
const SEEN = 1.35
const WHITE: Colour = { r: 255, g: 255, b: 255, a: 1 }
const INK: Colour = { r: 51, g: 51, b: 51, a: 1 }

/** What words stand in: their colour, and what is behind them. Null where only a browser knows. */
type Shown = { ink: Colour | null; ground: Colour | null; isHidden: boolean }

/** Words in the colour of their ground, whether both are said here or come from further out. */
export function inspectUnseen({ elements }: Article, say: Say): void {
  const shown = new Map<LintElement, Shown>()
  for (const element of elements) {
    const above = (element.parent && shown.get(element.parent)) ?? { ink: INK, ground: WHITE, isHidden: false }
    const own = shownOf(element, above)
    shown.set(element, own)
    if (!/[\p{L}\p{N}]/u.test(element.words) || own.isHidden || !own.ink || !own.ground || insideSvg(element)) continue
    const ink = own.ink.a < 1 ? over(own.ink, own.ground) : own.ink
    if (own.ink.a === 0 || contrast(ink, own.ground) < SEEN) say('words-unseen', element, cutText(element.words.replace(/\s+/g, ' ').trim(), 20))
  }
}

function shownOf({ name, style, attributes }: LintElement, above: Shown): Shown {
  const isHidden =
    above.isHidden ||
    name === 'style' ||
    name === 'script' ||
    /^none\b/i.test(style.get('display') ?? '') ||
    /^hidden\b/i.test(style.get('visibility') ?? '') ||
    /^0(?:px)?$/.test(style.get('font-size') ?? '')
  return { ink: inkOf({ name, style, attributes }, above.ink), ground: groundOf({ style, attributes }, above.ground), isHidden }
}

function inkOf({ name, style, attributes }: Pick<LintElement, 'name' | 'style' | 'attributes'>, above: Colour | null): Colour | null {
  const said = style.get('-webkit-text-fill-color') ?? style.get('color') ?? attributes.get('color')
  if (/text/i.test(style.get('-webkit-background-clip') ?? style.get('background-clip') ?? '')) return null
  if (said === undefined) return name === 'a' ? null : above
  return /^(?:inherit|currentcolor)\b/i.test(said.trim()) ? above : colourIn(said)
}

/** Over a picture, or moved to where something else stands, nobody knows what is behind. */
function groundOf({ style, attributes }: Pick<LintElement, 'style' | 'attributes'>, above: Colour | null): Colour | null {
  if (isMoved(style) || attributes.has('data-lazy-bgimg') || attributes.has('background')) return null
  const image = `${style.get('background-image') ?? ''} ${style.get('background') ?? ''}`
  if (/url\(|gradient\(/i.test(image)) return null
  const said = style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor')
  if (said === undefined || /^(?:none|transparent|inherit|initial|unset)\b/i.test(said.trim())) return above
  const ground = colourIn(said)
  if (!ground || ground.a === 1) return ground
  return ground.a === 0 ? above : above && over(ground, above)
}

function isMoved(style: LintElement['style']): boolean {
  const moves = [...style].some(([name, value]) => /^margin/.test(name) && /-\d/.test(value))
  return (
    moves ||
    /translate|matrix/i.test(style.get('transform') ?? '') ||
    /absolute|fixed|relative/i.test(style.get('position') ?? '') ||
    /grid/i.test(style.get('display') ?? '')
  )
}

function colourIn(said: string): Colour | null {
  return readColour(
    said
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase(),
  )
}
