import type { LintElement } from './article'
import type { Say } from './findings'

const ANIMATIONS = new Set(['animate', 'animatetransform', 'animatemotion', 'set', 'animatecolor', 'discard'])
const ANIMATED =
  /^(?:x|y|width|height|opacity|d|points|cx|cy|r|rx|ry|stroke-width|stroke-dasharray|stroke-dashoffset|fill|stroke-opacity|fill-opacity|visibility|transform)$/
const TRANSFORMS = /^(?:translate|scale|rotate|skewx|skewy)$/i
/** An event of another element, `button.click`; numbers such as `1.5s` are times. */
const OTHERS_EVENT = /(?:^|;)\s*[a-z_][\w-]*\.[a-z]/i
const BLACK = /^(?:#000(?:000)?|black|rgb\(0,\s*0,\s*0\))$/i

/** Rules 3, 20, 21 and 22 for drawings. */
export function inspectSvg(element: LintElement, say: Say): void {
  const { name } = element
  if (name === 'svg') inspectSize(element, say)
  if ((name === 'text' || name === 'tspan') && BLACK.test(element.attributes.get('fill') ?? element.style.get('fill') ?? '')) say('svg-ink', element)
  if (ANIMATIONS.has(name)) inspectAnimation(element, say)
  if (name === 'foreignobject') inspectForeign(element, say)
  inspectReferences(element, say)
}

function inspectSize({ attributes, style, parent, line }: LintElement, say: Say): void {
  if (parent && /^(?:svg|g)$/.test(parent.name)) return
  if (!attributes.has('viewbox')) say('svg-size', line, 'viewBox')
  if (!attributes.has('xmlns')) say('svg-size', line, 'xmlns')
  for (const side of ['width', 'height']) if (!attributes.has(side) && !style.has(side)) say('svg-size', line, side)
}

function inspectAnimation(element: LintElement, say: Say): void {
  const { name, attributes, children } = element
  const attribute = attributes.get('attributename') ?? ''
  const begin = attributes.get('begin') ?? ''
  if (OTHERS_EVENT.test(begin)) say('svg-animation', element, `begin="${begin}"`)
  if (name === 'animatecolor' || name === 'discard') say('svg-animation', element, name)
  else if (name === 'animatemotion') {
    if (children.some((child) => child.name === 'mpath')) say('svg-animation', element, 'mpath')
  } else if (name === 'animatetransform') {
    const kind = attributes.get('type') ?? 'translate'
    if (!TRANSFORMS.test(kind)) say('svg-animation', element, kind)
  } else if (name === 'set' ? attribute !== 'visibility' : !ANIMATED.test(attribute)) say('svg-animation', element, `${name} ${attribute}`.trim())
}

function inspectForeign(element: LintElement, say: Say): void {
  const [first] = element.children
  if (element.words.trim() === '' && first?.name === 'section' && first.attributes.has('xmlns')) return
  say('foreign-object', element)
}

/** What refers to an id: `url(#a)` anywhere, `href="#a"` inside a drawing. */
function inspectReferences({ name, attributes, line }: LintElement, say: Say): void {
  for (const [attribute, value] of attributes) {
    const isAddress = (attribute === 'href' || attribute === 'xlink:href') && name !== 'a'
    const found = /url\(\s*["']?#[^)]{0,60}\)/i.exec(value)?.[0] ?? (isAddress && value.startsWith('#') ? value : null)
    if (found) say('id-reference', line, found)
  }
}
