/**
 * What an SVG of a stranger may hold. Everything that is not named here is left out: scripts, style sheets, links,
 * outside pictures, `foreignObject`, and all that works by id (WeChat strips ids and keeps the references).
 */

/** Elements by their names in lower case, as the standard writes them. */
export const drawn = new Map(['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'].map((name) => [name, name]))

export const animations = new Map([
  ['animate', 'animate'],
  ['set', 'set'],
  ['animatetransform', 'animateTransform'],
  ['animatemotion', 'animateMotion'],
])

/** Left out together with the words in them: nothing in them is for readers. */
export const silent = new Set(['script', 'style', 'metadata', 'defs', 'title', 'desc'])

/** Left out, while what is in them stays. */
export const transparent = new Set(['svg', 'a', 'switch'])

const LENGTH = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?:px|em|%)?$/i
const LENGTHS = /^[\d\s.,e+-]+(?:px|em|%)?$/i
const PATH = /^[MmZzLlHhVvCcSsQqTtAa\d\s.,eE+-]*$/
const TRANSFORM = /^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]*\)[\s,]*)*$/
const COLOUR = /^(?:#[0-9a-f]{3,8}|rgba?\([\d\s.,%]+\)|[a-z]{3,24})$/i
const WORD = /^[a-z-]{1,24}$/i
const CLOCK = /^(?:indefinite|(?:\d+(?:\.\d*)?|\.\d+)(?:ms|s)?)$/
/** Steps of an animation: numbers, colours, path data. No colon, no quotation mark, no `url`. */
const STEPS = /^(?!.*url)[\w\s.,;#()%+-]*$/i

const named = (pattern: RegExp, ...names: string[]): [string, { name: string; pattern: RegExp }][] =>
  names.map((name) => [name.toLowerCase(), { name, pattern }])

/** Attributes of drawn elements by their names in lower case, with what their values must look like. */
export const attributes = new Map([
  ...named(LENGTH, 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'stroke-width', 'stroke-miterlimit', 'stroke-dashoffset'),
  ...named(LENGTH, 'opacity', 'fill-opacity', 'stroke-opacity', 'font-size', 'letter-spacing', 'textLength', 'pathLength'),
  ...named(LENGTHS, 'x', 'y', 'dx', 'dy', 'rotate', 'stroke-dasharray'),
  ...named(PATH, 'd', 'points'),
  ...named(TRANSFORM, 'transform'),
  ...named(COLOUR, 'fill', 'stroke', 'color'),
  ...named(WORD, 'fill-rule', 'stroke-linecap', 'stroke-linejoin', 'text-anchor', 'dominant-baseline', 'font-style', 'text-decoration'),
  ...named(WORD, 'vector-effect', 'shape-rendering', 'visibility', 'display'),
  ...named(/^(?:[a-z]{4,8}|\d{3})$/i, 'font-weight'),
])

/** Attributes of animations, likewise. `begin` waits for a time or for a tap on the element itself, never for another element. */
export const animationAttributes = new Map([
  ...named(/^(?:x|y|width|height|opacity|d|points|cx|cy|r|stroke-width|stroke-dasharray|stroke-dashoffset|fill|visibility|transform)$/, 'attributeName'),
  ...named(/^(?:click|(?:\d+(?:\.\d*)?|\.\d+)(?:ms|s))$/, 'begin'),
  ...named(CLOCK, 'dur', 'repeatCount', 'repeatDur'),
  ...named(STEPS, 'from', 'to', 'by', 'values'),
  ...named(/^[\d\s.;,]*$/, 'keyTimes', 'keySplines', 'keyPoints'),
  ...named(/^(?:freeze|remove)$/, 'fill'),
  ...named(/^(?:translate|scale|rotate|skewX|skewY)$/, 'type'),
  ...named(/^(?:discrete|linear|paced|spline)$/, 'calcMode'),
  ...named(/^(?:always|never|whenNotActive)$/, 'restart'),
  ...named(/^(?:sum|replace|none)$/, 'additive', 'accumulate'),
  ...named(PATH, 'path'),
  ...named(/^(?:auto|auto-reverse|-?\d+(?:\.\d*)?)$/, 'rotate'),
])

/** Dropped without a word: they draw nothing by themselves, or the root says them anew. */
export const harmless =
  /^(?:id|class|style|version|xmlns(?::.*)?|xml:.*|data-.*|role|aria-.*|focusable|baseprofile|enable-background|viewbox|preserveaspectratio|font-family|paint-order|isolation|mix-blend-mode|overflow|sodipodi:.*|inkscape:.*|sketch:.*|white-space|line-height|clip-rule|text-rendering|font-variant|font-stretch|-.*)$/
