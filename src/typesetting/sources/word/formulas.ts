import { at, childOf, childrenOf, type Node, switchOf } from './xml'

/** A formula of Word as one line that can be read aloud: 包车总价/人数, √(a^2+b^2), ∑_(i=1)^n x. */
export function formulaText(node: Node): string {
  return childrenOf(node).map(part).join('')
}

function part(node: Node): string {
  const write = WRITERS[node.name]
  if (write) return write(node)
  return /Pr$/.test(node.name) ? '' : formulaText(node)
}

const inside = (node: Node, name: string): string => formulaText(childOf(node, name) ?? { name, attributes: {}, children: [] })
const setting = (node: Node, name: string): string | null => {
  const found = at(node, `${node.name}Pr`, name)
  return found ? (found.attributes['m:val'] ?? '') : null
}

const WRITERS: Record<string, (node: Node) => string> = {
  'm:r': (node) => run(node),
  'w:r': (node) => run(node),
  'w:del': () => '',
  'w:moveFrom': () => '',
  'm:f': (node) =>
    setting(node, 'm:type') === 'noBar'
      ? `(${inside(node, 'm:num')} ${inside(node, 'm:den')})`
      : `${grouped(inside(node, 'm:num'))}/${grouped(inside(node, 'm:den'))}`,
  'm:sSup': (node) => `${grouped(inside(node, 'm:e'))}^${grouped(inside(node, 'm:sup'))}`,
  'm:sSub': (node) => `${grouped(inside(node, 'm:e'))}_${grouped(inside(node, 'm:sub'))}`,
  'm:sSubSup': (node) => `${grouped(inside(node, 'm:e'))}_${grouped(inside(node, 'm:sub'))}^${grouped(inside(node, 'm:sup'))}`,
  'm:sPre': (node) => `_${grouped(inside(node, 'm:sub'))}^${grouped(inside(node, 'm:sup'))}${inside(node, 'm:e')}`,
  'm:rad': (node) => {
    const degree = inside(node, 'm:deg')
    const root = `(${inside(node, 'm:e')})`
    return degree === '' || degree === '2' ? `√${root}` : `${grouped(degree)}√${root}`
  },
  'm:nary': (node) => {
    const low = inside(node, 'm:sub')
    const high = inside(node, 'm:sup')
    return `${setting(node, 'm:chr') ?? '∫'}${low ? `_${grouped(low)}` : ''}${high ? `^${grouped(high)}` : ''} ${inside(node, 'm:e')}`
  },
  'm:d': (node) => {
    const open = setting(node, 'm:begChr') ?? '('
    const close = setting(node, 'm:endChr') ?? ')'
    const between = setting(node, 'm:sepChr') ?? '|'
    return open + every(node, 'm:e').join(between) + close
  },
  'm:func': (node) => `${inside(node, 'm:fName')}(${inside(node, 'm:e')})`.replace(/\(\(([^()]*)\)\)$/, '($1)'),
  'm:limLow': (node) => `${inside(node, 'm:e')}_${grouped(inside(node, 'm:lim'))}`,
  'm:limUpp': (node) => `${inside(node, 'm:e')}^${grouped(inside(node, 'm:lim'))}`,
  'm:m': (node) =>
    `[${childrenOf(node)
      .filter(({ name }) => name === 'm:mr')
      .map((row) => every(row, 'm:e').join(', '))
      .join('; ')}]`,
  'm:eqArr': (node) => every(node, 'm:e').join('；'),
  'm:phant': (node) => (switchOf(childOf(node, 'm:phantPr'), 'm:show') === false ? '' : inside(node, 'm:e')),
}

function every(node: Node, name: string): string[] {
  return childrenOf(node)
    .filter((child) => child.name === name)
    .map(formulaText)
}

function run(node: Node): string {
  const look = childOf(node, 'w:rPr')
  if (switchOf(look, 'w:vanish')) return ''
  return childrenOf(node)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('')
}

/** In brackets when it is more than one word or number. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}

/** How many formulas a node holds: a paragraph of formulas holds several. */
export function formulasIn(node: Node): number {
  return node.name === 'm:oMath' ? 1 : childrenOf(node).filter(({ name }) => name === 'm:oMath').length
}

export function isFormula({ name }: Node): boolean {
  return name === 'm:oMath' || name === 'm:oMathPara'
}
