import { boxed } from './markdown-boxes'
import { isFormula } from './formula'
import { maskCode } from './markdown-mask'
import { nestedLists } from './markdown-nesting'
import type { Tally } from './markdown-own'

/**
 * Writes what other Markdowns say in the way CommonMark says it: boxes as callouts, formulas as fences, addresses with
 * spaces in brackets. What is the writer's alone stays out. Code is left as it is.
 */
export function prepare(source: string, tally: Tally): string {
  let text = withoutPrivate(source, tally)
  text = byLines(text, (lines, open) => boxed(lines, open, tally))
  text = byLines(text, formulaBlocks)
  text = byLines(text, nestedLists)
  text = wholeTables(text)
  text = headings(text)
  return targets(text, tally)
}

/** Changes lines that stand outside of code; `null` marks a line of code. */
function byLines(source: string, change: (lines: readonly string[], open: readonly string[]) => string[]): string {
  return change(source.split('\n'), maskCode(source).split('\n')).join('\n')
}

const PRIVATE =
  /(?<![\d%\\])%%(?!%)([^\n]*?\S[^\n]*?)(?<!\\)%%(?!%)|^[ \t]*%%[ \t]*\n[\s\S]*?^[ \t]*[^\n]*%%[ \t]*$|^[ \t]*%%(?!%)[^\n]*\n(?:(?![ \t]*%%)[^\n]*\n){0,200}?[^\n%]*%%[ \t]*$/gm
const CRITIC = /(?<!\\)\{>>[\s\S]{1,600}?<<\}/g

/** What writers tell themselves: `%%…%%`, and remarks between `{>>` and `<<}`. Line ends stay, so that paragraphs do not join. */
function withoutPrivate(source: string, tally: Tally): string {
  if (!source.includes('%%') && !source.includes('{>>')) return source
  let text = source
  for (const pattern of [PRIVATE, CRITIC]) {
    text = replaceOpen(text, pattern, (found) => {
      tally('private-words')
      return found.replace(/[^\n]/g, '')
    })
  }
  if (/(?:^|[^\d%\\])%%(?!%)/.test(maskCode(text))) tally('private-open')
  return text
}

/** Replaces what matches outside of code. */
export function replaceOpen(source: string, pattern: RegExp, change: (found: string, groups: readonly (string | undefined)[]) => string | null): string {
  const open = maskCode(source)
  let out = ''
  let at = 0
  for (const found of open.matchAll(pattern)) {
    const { index, 0: whole } = found
    if (index < at) continue
    const changed = change(source.slice(index, index + whole.length), found)
    if (changed === null) continue
    out += source.slice(at, index) + changed
    at = index + whole.length
  }
  return out + source.slice(at)
}

/** `$$ … $$` and `\[ … \]` on lines of their own are fences of the language `math`. */
function formulaBlocks(lines: readonly string[], open: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = open[at] ?? ''
    const [, indent = '', sign = '', first = ''] = /^([ \t>]*)(\$\$|\\\[)(.*)$/.exec(line) ?? []
    const closer = sign === '$$' ? '$$' : '\\]'
    const end = sign === '' ? -1 : endOf(open, { at, first, closer })
    if (end < 0) {
      out.push(lines[at] ?? '')
      continue
    }
    const inside = [first, ...open.slice(at + 1, end + 1)].join('\n')
    const tex = inside
      .slice(0, inside.lastIndexOf(closer))
      .replace(/^[ \t>]*/gm, '')
      .trim()
    if (tex === '' || (sign === '$$' && !tex.includes('\n') && !isFormula(tex) && end === at)) out.push(...lines.slice(at, end + 1))
    else out.push(indent, `${indent}\`\`\`math`, ...tex.split('\n').map((one) => indent + one), `${indent}\`\`\``, indent)
    at = end
  }
  return out
}

/** The line that ends a formula; a formula has no empty line, and nothing stands behind it. */
function endOf(open: readonly string[], { at, first, closer }: { at: number; first: string; closer: string }): number {
  if (first.trimEnd().endsWith(closer) && first.trim().length > closer.length) return first.indexOf(closer) === first.trimEnd().length - closer.length ? at : -1
  for (let next = at + 1; next < open.length && next < at + 60; next++) {
    const line = (open[next] ?? '').trimEnd()
    if (line.trim() === '') return -1
    if (line.endsWith(closer)) return next
  }
  return -1
}

/** A table in HTML is one block: empty lines in it would end it. */
function wholeTables(source: string): string {
  if (!/<table[\s>]/i.test(source)) return source
  return replaceOpen(source, /^[ \t]{0,3}<table[\s>](?:(?!<\/table>)[\s\S]){0,100000}<\/table>/gim, (whole) => whole.replace(/\n(?:[ \t]*\n)+/g, '\n'))
}

/** `##第一天`: a mark of a heading without its space. One `#` alone is a topic. */
function headings(source: string): string {
  return replaceOpen(source, /^ {0,3}#{2,6}(?=[^\s#])(?![^\n]*#[ \t]*$)/gm, (mark) => `${mark} `)
}

const TARGET = /(!?)\[([^[\]\n]{0,400}(?:\[[^[\]\n]{0,200}\][^[\]\n]{0,200}){0,5})\]\(((?:[^()\n]{0,600})(?:\([^()\n]{0,200}\)[^()\n]{0,200}){0,9})\)/g
const SIZE = /[ \t]+=[ \t]*(?:\d+%?)?[ \t]*x?[ \t]*(?:\d+%?)?[ \t]*$/i
const TITLE = /[ \t]+("[^"\n]*"|'[^'\n]*'|“[^”\n]*”)[ \t]*$/

/** Addresses with spaces stand between `<` and `>`; sizes of pictures are taken off. */
function targets(source: string, tally: Tally): string {
  return replaceOpen(source, TARGET, (whole, [, bang = '', label = '', inside = '']) => {
    const isPicture = bang === '!'
    const alt = isPicture ? label.replace(/\\?\|[ \t]*\d+(?:x\d+)?[ \t]*$/, '') : label
    if (alt !== label) tally('picture-size', label)
    const sized = isPicture ? inside.replace(SIZE, '') : inside
    if (sized !== inside) tally('picture-size', inside)
    const [, title = ''] = TITLE.exec(sized) ?? []
    const address = sized.replace(TITLE, '').trim()
    const written = /[\s<>]/.test(address) && !/^<.*>$/.test(address) ? `<${address.replace(/</g, '%3C').replace(/>/g, '%3E')}>` : address
    if (written === address && sized === inside && alt === label && !title.startsWith('“')) return null
    return `${bang}[${alt}](${written}${title && ` ${title.replace(/^“|”$/g, '"')}`})`
  })
}
