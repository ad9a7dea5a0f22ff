import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import { childrenOf, fieldsOf, isRaw, type Raw } from '../rules/raw'

/** Something of the source that the document does not hold. `where` is the passage it stood in, '' when that says nothing. */
export type Missing = { kind: 'words' | 'number' | 'picture' | 'link'; what: string; where: string }

export type Share = { found: number; kept: number }

/**
 * How whole an import is. `text` and `order` are shares from 0 to 1 of the letters and digits of the source; `whole` is
 * the smallest share of anything: it is below 1 when a word, a number, a picture or a link is missing.
 */
export type Score = {
  whole: number
  text: number
  order: number
  blocks: number
  pictures: Share
  numbers: Share
  links: Share
  missing: Missing[]
  say: Bilingual
}

export type Measured = Omit<Score, 'say' | 'whole' | 'numbers' | 'links' | 'missing'> & Partial<Pick<Score, 'numbers' | 'links' | 'missing'>>

/** How far ahead a passage is looked for before it counts as out of order. */
const WINDOW = 20_000
const STEP = 12

/** Letters and digits in order: what must not be lost, whatever the marks around it become. */
export function lettersOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** Compares the words a reader of the source sees with those of the document. */
export function scoreOf(source: string, document: RichDocument): Score {
  const wanted = lettersOf(source)
  const got = lettersOf(wordsOf(document).join(' '))
  const { root } = document
  const pictures = count(root as unknown as Raw, (type) => type === 'upload')
  const measured = wanted === got ? { text: 1, order: 1 } : { text: shareKept(wanted, got), order: shareInOrder(wanted, got) }
  return withWords({ ...measured, blocks: root.children.length, pictures: { found: pictures, kept: pictures } })
}

const NONE: Share = { found: 0, kept: 0 }

export function withWords({ text, order, blocks, pictures, numbers = NONE, links = NONE, missing = [] }: Measured): Score {
  const whole = Math.min(text, ...[pictures, numbers, links].map(({ found, kept }) => (found === 0 ? 1 : Math.min(1, kept / found))))
  const percent = (share: number): string => (share === 1 ? '100%' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`)
  const zhOrder = order === 1 ? '顺序不变' : `${percent(order)} 的文字顺序不变`
  const enOrder = order === 1 ? 'in order' : `${percent(order)} of it in order`
  const zhLinks = links.found > 0 ? `；链接 ${links.kept}/${links.found} 个` : ''
  const enLinks = links.found > 0 ? `; ${links.kept} of ${links.found} links` : ''
  return {
    whole,
    text,
    order,
    blocks,
    pictures,
    numbers,
    links,
    missing,
    say: {
      zh: `文字保留 ${percent(text)}，${zhOrder}；图片 ${pictures.kept}/${pictures.found} 张${zhLinks}；共 ${blocks} 段。`,
      en: `${percent(text)} of the text kept, ${enOrder}; ${pictures.kept} of ${pictures.found} pictures${enLinks}; ${blocks} blocks.`,
    },
  }
}

function shareKept(wanted: string, got: string): number {
  if (wanted === '') return 1
  const counts = new Map<string, number>()
  for (const letter of got) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let kept = 0
  let all = 0
  for (const letter of wanted) {
    all++
    const left = counts.get(letter) ?? 0
    if (left === 0) continue
    kept++
    counts.set(letter, left - 1)
  }
  return kept / all
}

/** Short passages of the source are looked for one after another in the result. */
function shareInOrder(wanted: string, got: string): number {
  let at = 0
  let found = 0
  let all = 0
  for (let i = 0; i < wanted.length; i += STEP) {
    const passage = wanted.slice(i, i + STEP)
    all += passage.length
    const place = got.slice(at, at + WINDOW).indexOf(passage)
    if (place < 0) continue
    found += passage.length
    at += place + passage.length
  }
  return all === 0 ? 1 : found / all
}

const FIELDS = ['title', 'name', 'introduction', 'code', 'caption', 'text'] as const

/** The words of a document, block by block, captions and cards included. */
export function wordsOf(document: RichDocument): string[] {
  const words: string[] = []
  const waiting: unknown[] = [document.root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    if (typeof node['text'] === 'string') words.push(node['text'])
    if (node['type'] === 'block' || node['type'] === 'upload') {
      const fields = fieldsOf(node)
      if (fields['blockType'] !== 'followCard') for (const name of FIELDS) if (typeof fields[name] === 'string') words.push(fields[name])
    }
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
  return words
}

/** What a person edits one by one: blocks, items of lists and cells of tables. */
export function countBlocks({ root }: RichDocument): number {
  return root.children.length + count(root as unknown as Raw, (type) => type === 'listitem' || type === 'tablecell')
}

function count(root: Raw, isCounted: (type: unknown) => boolean): number {
  let found = 0
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    if (isCounted(node['type'])) found++
    for (const child of childrenOf(node)) waiting.push(child)
  }
  return found
}
