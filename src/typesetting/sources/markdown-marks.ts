import { nameToEmoji } from 'gemoji'
import { isFormula } from './formula'
import { addressesIn } from './markdown-addresses'
import { literalsIn } from './markdown-literals'
import { maskCode } from './markdown-mask'
import type { Mark } from './markdown-own'
import { templateTag } from './markdown-templates'

const PAIRS: readonly { pattern: RegExp; bit: number; width: number }[] = [
  { pattern: /(?<![\w=<>!\\])==(?=[^\s=])([^\n]{0,400}?[^\s=\\])==(?![\w=])/g, bit: 128, width: 2 },
  { pattern: /(?<![\w+\\])\+\+(?=[^\s+])([^\n]{0,400}?[^\s+\\])\+\+(?![\w+])/g, bit: 8, width: 2 },
  { pattern: /(?<![~\\])~~(?=[^\s~，。！？、；：）」』”’…])([^\n]{0,800}?[^\s~\\])~~(?!~)/g, bit: 4, width: 2 },
  { pattern: /(?<=[\p{L}\p{N})\]）])(?<!\\)\^(?=[\p{L}\p{N}+\-−])([\p{L}\p{N}+\-−,.]{1,20})\^(?![\p{L}\p{N}]*\^)/gu, bit: 64, width: 1 },
  { pattern: /(?<=[A-Za-z)\]])(?<![\\~])~([A-Za-z\d+\-−]{1,12})~(?![~\d])/g, bit: 32, width: 1 },
]

/** Everything in a piece of Markdown that has a meaning of its own, by its place. */
export function marksIn(source: string): Map<number, Mark> {
  const marks = new Map<number, Mark>()
  let open = maskCode(source)
  const take = (mark: Mark): void => {
    if (marks.has(mark.start)) return
    marks.set(mark.start, mark)
  }
  const addresses = addressMarks(open)
  addresses.forEach(take)
  open = covered(open, [...addresses, ...targets(open)])
  for (const read of [formulas, wikis, templates, braces, blockNames, inlineNotes]) {
    const some = read(open)
    some.forEach(take)
    open = covered(open, some)
  }
  const literals = literalsIn(open)
  for (const { start, length } of literals) take({ start, length, node: { type: 'text', value: source.slice(start, start + length) } })
  open = covered(open, literals)
  for (const one of [...emojis(open), ...pairs(open)]) take(one)
  return marks
}

/** Stands where something was taken: neither a space nor a sign, so that no pattern reaches across. */
const TAKEN = '\u0001'

type Place = { start: number; length: number }

/** All at once: a long text with many marks is copied once for each kind, not for each mark. */
function covered(text: string, places: readonly Place[]): string {
  let out = ''
  let at = 0
  for (const { start, length } of [...places].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    out += text.slice(at, start) + text.slice(start, start + length).replace(/[^\n]/g, TAKEN)
    at = start + length
  }
  return out + text.slice(at)
}

function addressMarks(text: string): Mark[] {
  return addressesIn(text)
    .filter(({ start }) => isBare(text, start))
    .map(({ start, end, url }) => ({
      start,
      length: end - start,
      node: { type: 'link', url, title: null, children: [{ type: 'text', value: text.slice(start, end) }] },
    }))
}

/** What stands in a tag, between the brackets of a link, or in a definition, is no address of its own. */
function isBare(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  return !/<$|\]\(<?$|=["']?$|(?:^|\n) {0,3}\[[^\]\n]{1,70}\]:[ \t]{0,3}<?$/.test(before)
}

/** Addresses between brackets and tags: nothing in them is a mark. */
function targets(text: string): Place[] {
  return [
    ...text.matchAll(
      /\]\((?:<[^>\n]{0,600}>|[^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,200}){0,9})\)|<[a-z/][^<>\n]{0,2000}>|^ {0,3}\[[^\]\n]{1,300}\]:[^\n]*/gim,
    ),
  ].map(({ index, 0: { length } }) => ({
    start: index,
    length,
  }))
}

function formulas(text: string): Mark[] {
  const found: Mark[] = []
  const take = (start: number, whole: string, tex: string): number => found.push({ start, length: whole.length, node: { type: 'ownFormula', tex: tex.trim() } })
  for (const { index, 0: whole, 1: tex = '' } of text.matchAll(/(?<![\\$])\$\$([^$\n]{1,500})\$\$(?!\$)/g)) if (isFormula(tex)) take(index, whole, tex)
  for (const { index, 0: whole, 1: tex = '' } of text.matchAll(/\\\(((?:[^\\\n]|\\[^)\n]){1,500}?)\\\)/g)) if (isFormula(tex)) take(index, whole, tex)
  const dollar = /(?<![\\$\w])\$(?![\s$])([^$\n]{0,300}[^\s$\\])\$(?![$\d])/g
  for (let next = dollar.exec(text); next; next = dollar.exec(text)) {
    const [whole, tex = ''] = next
    if (isFormula(tex)) take(next.index, whole, tex)
    else dollar.lastIndex = next.index + 1
  }
  return found
}

const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic|tiff?)$/i

function wikis(text: string): Mark[] {
  return [...text.matchAll(/(?<!\\)(!?)\[\[([^[\]\n]{1,300})\]\](?!\()/g)].flatMap(({ index, 0: whole, 1: bang, 2: inside = '' }): Mark[] => {
    if (/^_?toc_?$/i.test(inside.trim())) return []
    const [target = '', ...rest] = inside.split(/\\?\|/)
    const alias = rest
      .filter((one) => !/^\s*\d+(?:x\d+)?\s*$|^(?:left|right|center)$/i.test(one))
      .join('|')
      .trim()
    const place = { start: index, length: whole.length }
    if (bang && PICTURE_FILE.test(target.trim())) return [{ ...place, node: { type: 'ownPicture', url: target.trim(), alt: alias || nameOf(target) } }]
    if (bang) return [{ ...place, node: { type: 'ownWords', value: alias, tally: { rule: 'wiki-embed', example: target.trim() } } }]
    return [{ ...place, node: { type: 'ownWords', value: alias || shownOf(target), tally: { rule: 'wiki-link', example: target.trim() } } }]
  })
}

/** As Obsidian shows it: 「行前须知#证件」 is 「行前须知 > 证件」. */
function shownOf(target: string): string {
  return target
    .replace(/#?\^[\w-]+$/, '')
    .split('#')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' > ')
}

/** A name that a person gave says what the picture shows. */
function nameOf(target: string): string {
  const name = (target.split('/').at(-1) ?? '').replace(/\.\w+$/, '').trim()
  return /[\u3400-\u9fff]/.test(name) ? name : ''
}

function templates(text: string): Mark[] {
  return [...text.matchAll(/(?<!\\)\{%-?[^\n]{1,300}?-?%\}|(?<!\\)\{\{[<%][^\n]{1,400}?[>%]\}\}|\{\{[^{}\n]{1,200}\}\}/g)].map(({ index, 0: whole }) => ({
    start: index,
    length: whole.length,
    node: templateTag(whole),
  }))
}

const ATTRIBUTE = String.raw`(?:[.#][\w\u3400-\u9fff:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"'|]+))`
const ATTRIBUTES = new RegExp(String.raw`[ \t]{0,3}(?<!\\)\{:?[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE}){0,9}[ \t]*\}`, 'g')
const RUBY = /(?<!\\)\{([^{}|\n]{1,30})\|([^{}\n]{1,80})\}/g

/** Attributes of other Markdowns, and the reading of a word: `{北京|Běijīng}`. */
function braces(text: string): Mark[] {
  const named = [...text.matchAll(ATTRIBUTES)].map(({ index, 0: whole }): Mark => ({
    start: index,
    length: whole.length,
    node: { type: 'ownWords', value: '', tally: { rule: 'attributes-out', example: whole.trim() } },
  }))
  const read = [...text.matchAll(RUBY)]
    .filter(([, base = '']) => /[\u3040-\u30ff\u3400-\u9fff]/.test(base))
    .map(({ index, 0: whole, 1: base = '', 2: reading = '' }): Mark => ({
      start: index,
      length: whole.length,
      node: { type: 'ownWords', value: `${base}（${reading.split('|').join(' ').trim()}）` },
    }))
  return [...named, ...read]
}

/** `^block1` at the end of a paragraph names it for other notes; readers have nothing of it. */
function blockNames(text: string): Mark[] {
  return [...text.matchAll(/(?:(?<=\S)[ \t]{1,9}|^)\^[A-Za-z\d][\w-]*(?=[ \t]*$)/gm)].map(({ index, 0: whole }) => ({
    start: index,
    length: whole.length,
    node: { type: 'ownWords', value: '', tally: { rule: 'block-name', example: whole.trim() } },
  }))
}

function inlineNotes(text: string): Mark[] {
  return [...text.matchAll(/(?<!\\)\^\[([^[\]\n]{1,400})\]/g)].map(({ index, 0: whole, 1: words = '' }) => ({
    start: index,
    length: whole.length,
    node: { type: 'ownNote', words },
  }))
}

function emojis(text: string): Mark[] {
  return [...text.matchAll(/(?<![\w:/\\]):([a-z+-][a-z\d_+-]{0,40}|100|1234):(?![\w:/])/g)].flatMap(({ index, 0: whole, 1: name = '' }) => {
    const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined
    return emoji === undefined ? [] : [{ start: index, length: whole.length, node: { type: 'ownWords' as const, value: emoji } }]
  })
}

function pairs(text: string): Mark[] {
  const found: Mark[] = []
  for (const { pattern, bit, width } of PAIRS) {
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      found.push({ start: index, length: width, node: { type: 'ownFormat', bit, on: true } })
      found.push({ start: index + whole.length - width, length: width, node: { type: 'ownFormat', bit, on: false } })
    }
  }
  return found
}
