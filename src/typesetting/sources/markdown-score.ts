import type { RichDocument } from '@/writing'
import { childrenOf, fieldsOf, isRaw, type Raw, stringOf } from '../rules/raw'
import type { Remark } from '../rules/contract'
import { makeRemark, type RemarkRule } from '../rules/remarks'
import { cutText } from '@/platform/cut-text'
import { type Found, LONGEST_TWICE, numbersIn, readTwice } from './markdown-second'
import { lettersOf, type Score, scoreOf, withWords, wordsOf } from './score'

export type MarkdownScore = { score: Score; remarks: Remark[] }

type Got = { letters: string; words: string; links: Set<string>; pictures: string[] }

/**
 * How much of a Markdown file came in, by a second reader. Every passage, number, picture and link that is missing costs
 * something and is named.
 */
export function scoreMarkdown(source: string, document: RichDocument, pictures: readonly { id: string; url: string }[]): MarkdownScore {
  const own = scoreOf(wordsOf(document).join(' '), document)
  if (source.length > LONGEST_TWICE) return { score: own, remarks: [] }
  const found = readTwice(source)
  const got = gotIn(document, pictures)
  const lost = lostOf(found, got)
  const wanted = found.passages.map(lettersOf).join('')
  const lostLetters = lost.passages.reduce((sum, passage) => sum + lettersOf(passage).length, 0)
  const parts = found.passages.length + found.pictures.length + found.links.length
  const lostParts = lost.pictures.length + lost.links.length + lost.numbers.length
  const whole = wanted.length === 0 ? 1 : 1 - lostLetters / wanted.length
  const text = lost.passages.length + lostParts === 0 ? 1 : Math.max(0, Math.min(0.999, whole - lostParts / Math.max(1, parts + lostParts)))
  const score = withWords({
    ...own,
    text,
    order: orderOf(found.passages, got.letters),
    pictures: { found: found.pictures.length, kept: found.pictures.length - lost.pictures.length },
  })
  return { score, remarks: remarksOf(lost) }
}

function gotIn(document: RichDocument, pictures: readonly { id: string; url: string }[]): Got {
  const urls = new Map(pictures.map(({ id, url }) => [id, url]))
  const got: Got = { letters: '', words: '', links: new Set(), pictures: [] }
  const waiting: unknown[] = [document.root]
  const words: string[] = []
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    const fields = fieldsOf(node)
    if (node['type'] === 'upload') got.pictures.push(urls.get(stringOf(node['value'])) ?? '')
    if (node['type'] === 'link') got.links.add(sameAddress(stringOf(fields['url'])))
    if (typeof node['text'] === 'string' && !isNoteNumber(node)) words.push(node['text'])
    if (node['type'] === 'block' || node['type'] === 'upload') for (const value of Object.values(fields)) if (typeof value === 'string') words.push(value)
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
  got.words = words.join('\u0001')
  got.letters = lettersOf(got.words)
  return got
}

/** Numbers of notes are ours; the source has names. */
function isNoteNumber(node: Raw): boolean {
  return typeof node['format'] === 'number' && (node['format'] & 64) !== 0 && /^\[\d+\]$/.test(stringOf(node['text']))
}

function lostOf(found: Found, got: Got): Found {
  const passages = found.passages.filter((passage) => !got.letters.includes(lettersOf(passage)))
  const joined = got.words.normalize('NFKC').replace(/[\s\u0001]+/g, '')
  const left = [...got.pictures].map(sameAddress)
  return {
    passages,
    numbers: passages.flatMap(numbersIn).filter((number) => !joined.includes(number)),
    links: found.links.filter((link) => isWeb(link) && !got.links.has(sameAddress(link)) && !joined.includes(link)),
    pictures: found.pictures.filter((picture) => {
      const at = left.indexOf(sameAddress(picture))
      if (at >= 0) left.splice(at, 1)
      return at < 0
    }),
  }
}

function isWeb(link: string): boolean {
  return /^(?:https?:|mailto:)/i.test(link)
}

/** One address is written in several ways: encoded or not, with or without its last slash. */
function sameAddress(address: string): string {
  let plain = address.trim()
  try {
    plain = decodeURI(plain)
  } catch {
    // As it stands, then.
  }
  return plain.replace(/&amp;/g, '&').replace(/%20/g, ' ').replace(/\/$/, '')
}

function orderOf(passages: readonly string[], letters: string): number {
  let at = 0
  let inOrder = 0
  let all = 0
  for (const passage of passages) {
    const wanted = lettersOf(passage)
    if (wanted === '' || !letters.includes(wanted)) continue
    all++
    const place = letters.indexOf(wanted, at)
    if (place < 0) continue
    at = place + wanted.length
    inOrder++
  }
  return all === 0 ? 1 : inOrder / all
}

function remarksOf(lost: Found): Remark[] {
  const say = (rule: RemarkRule, some: readonly string[]): Remark[] => {
    const shown = some.slice(0, 3).map((one) => cutText(one.replace(/\s+/g, ' ').trim(), 40))
    return some.length === 0 ? [] : [makeRemark(rule, `${some.length}（${shown.join('；')}）`, -1)]
  }
  return [
    ...say('missing-words', lost.passages),
    ...say('missing-numbers', lost.numbers),
    ...say('missing-pictures', lost.pictures),
    ...say('missing-links', lost.links),
  ]
}
