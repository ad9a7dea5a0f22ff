import type { Tag } from './tree'

/** Wrappers that show one formula two or three times: for the eye, for screen readers, as source. */
const WRAPPERS = /(?:^|\s)(?:katex|katex-display|MathJax(?:_SVG|_CHTML|_Display)?|mwe-math-element|mjx-chtml|math-inline|math-display)(?:\s|$)/

/** The one `<math>` of a formula; null for other elements. */
export function formulaIn(tag: Tag): Tag | null {
  if (tag.name === 'math') return tag
  if (tag.name !== 'mjx-container' && !WRAPPERS.test(tag.attributes['class'] ?? '')) return null
  const waiting: Tag[] = [tag]
  for (let seen = 0; waiting.length > 0 && seen < 5000; seen++) {
    const next = waiting.shift() as Tag
    if (next.name === 'math') return next
    for (const child of next.children) if (typeof child === 'object') waiting.push(child)
  }
  return null
}

/** A formula as one line that can be read aloud: a/b, x^2, √(x). */
export function mathText(node: Tag | string): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ').replace(/[\u2061-\u2064]/g, '')
  const parts = node.children.filter((child) => typeof child === 'object' || child.trim() !== '')
  const at = (i: number): string => (parts[i] === undefined ? '' : mathText(parts[i] as Tag | string).trim())
  switch (node.name) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return ''
    case 'semantics':
      return at(0)
    case 'mfrac':
      return `${grouped(at(0))}/${grouped(at(1))}`
    case 'msup':
    case 'mover':
      return `${grouped(at(0))}^${grouped(at(1))}`
    case 'msub':
    case 'munder':
      return `${grouped(at(0))}_${grouped(at(1))}`
    case 'msubsup':
    case 'munderover':
      return `${grouped(at(0))}_${grouped(at(1))}^${grouped(at(2))}`
    case 'msqrt':
      return `√(${parts.map(mathText).join('')})`
    case 'mroot':
      return `${grouped(at(1))}√(${at(0)})`
    case 'mspace':
      return ' '
    case 'mtr':
      return parts.map((_, i) => at(i)).join(', ')
    case 'mtable':
      return `[${parts.map((_, i) => at(i)).join('; ')}]`
  }
  return parts.map(mathText).join('')
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}
