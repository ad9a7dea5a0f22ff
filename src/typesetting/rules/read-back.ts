import { cutText } from '@/platform/cut-text'
import { readBlocks, type ReadBlock } from './read-back-blocks'
import { isSamePicture } from './platform-habits'

export type ReadBackKind = 'block-lost' | 'block-added' | 'block-moved' | 'text' | 'pictures' | 'links' | 'style' | 'tags' | 'marks'

/** `content`: a reader would miss or misread something; `look`: it looks different; `markup`: only the code differs. */
export type ReadBackDifference = { kind: ReadBackKind; weight: 'content' | 'look' | 'markup'; block?: number; sent: string; kept: string }

export type ReadBack = {
  /** 1: as approved; 0: nothing of it is there. */
  score: number
  differences: ReadBackDifference[]
  /** `lost`: content is missing; `changed`: words, pictures or look differ; `looks-same`: only the code differs. */
  verdict: 'same' | 'looks-same' | 'changed' | 'lost'
}

type Pair = { sent: ReadBlock; kept: ReadBlock | null; score: number }

/** What a lost look or markup takes off the score of its block. */
const COSTS = { content: 0, look: 0.15, markup: 0.02 } as const
const EXCERPT = 100
/** How many blocks ahead a block without its mark is looked for. */
const NEAR = 60

/**
 * Compares HTML that a platform gives back with the HTML that was approved, ignoring what platforms are known to add.
 * Blocks are matched by their `data-xw` marks, and by their words when the marks are gone. Never throws.
 */
export function compareReadBack(approvedHtml: string, returnedHtml: string): ReadBack {
  const sent = readBlocks(approvedHtml, null)
  const kept = readBlocks(returnedHtml, sent)
  const differences: ReadBackDifference[] = []
  const left = new Left(kept)
  const places = new Map(kept.map((block, place) => [block, place]))
  let last = -1
  const pairs = sent.map((block): Pair => {
    const match = left.take(block)
    if (!match) {
      differences.push({ kind: 'block-lost', weight: 'content', ...at(block), sent: shown(block), kept: '' })
      return { sent: block, kept: null, score: 0 }
    }
    const place = places.get(match) ?? last
    if (place < last) differences.push({ kind: 'block-moved', weight: 'content', ...at(block), sent: shown(block), kept: shown(match) })
    last = Math.max(last, place)
    const found = compareBlock(block, match)
    differences.push(...found)
    return { sent: block, kept: match, score: scoreOf(block, match, found) }
  })
  for (const block of left.rest()) {
    if (!isEmpty(block)) differences.push({ kind: 'block-added', weight: 'content', sent: '', kept: shown(block) })
  }
  if (sent.some(({ mark }) => mark !== null) && kept.every(({ mark }) => mark === null)) {
    differences.push({ kind: 'marks', weight: 'markup', sent: 'data-xw', kept: '' })
  }
  return { score: total(pairs, differences), differences, verdict: verdictOf(differences) }
}

/** Blocks that nothing was matched with yet. */
class Left {
  private readonly marked = new Map<string, ReadBlock>()
  private readonly unmarked: ReadBlock[] = []

  constructor(kept: readonly ReadBlock[]) {
    for (const block of kept) {
      if (block.mark !== null && !this.marked.has(block.mark)) this.marked.set(block.mark, block)
      else this.unmarked.push(block)
    }
  }

  /** The block with the same mark, else the next one with the same or like words. */
  take(block: ReadBlock): ReadBlock | null {
    const marked = block.mark === null ? undefined : this.marked.get(block.mark)
    if (marked?.mark) {
      this.marked.delete(marked.mark)
      return marked
    }
    const near = this.unmarked.slice(0, NEAR)
    const same = near.findIndex((other) => other.text === block.text && other.pictures.length === block.pictures.length)
    const place = same >= 0 ? same : near.findIndex((other) => isLike(block, other))
    return place < 0 ? null : (this.unmarked.splice(place, 1)[0] ?? null)
  }

  rest(): ReadBlock[] {
    return [...this.marked.values(), ...this.unmarked]
  }
}

/** Blocks of which half of the words, in order from both ends, are the same. */
function isLike(one: ReadBlock, other: ReadBlock): boolean {
  return one.text !== '' && other.text !== '' && likeness(one.text, other.text) >= 0.5
}

function compareBlock(sent: ReadBlock, kept: ReadBlock): ReadBackDifference[] {
  const differences: ReadBackDifference[] = []
  const note = (kind: ReadBackKind, weight: ReadBackDifference['weight'], pair: [string, string]) => {
    differences.push({ kind, weight, ...at(sent), sent: excerpt(pair, 0), kept: excerpt(pair, 1) })
  }
  if (sent.text !== kept.text) note('text', 'content', [sent.text, kept.text])
  const arePicturesSame = sent.pictures.length === kept.pictures.length && sent.pictures.every((one, index) => isSamePicture(one, kept.pictures[index] ?? ''))
  if (!arePicturesSame) note('pictures', 'content', [sent.pictures.join('\n'), kept.pictures.join('\n')])
  if (sent.links.join('\n') !== kept.links.join('\n')) note('links', 'content', [sent.links.join('\n'), kept.links.join('\n')])
  if (sent.styles.join('\n') !== kept.styles.join('\n')) note('style', 'look', [sent.styles.join('\n'), kept.styles.join('\n')])
  if (sent.tags.join('\n') !== kept.tags.join('\n')) note('tags', 'markup', [sent.tags.join('\n'), kept.tags.join('\n')])
  return differences
}

function scoreOf(sent: ReadBlock, kept: ReadBlock, differences: readonly ReadBackDifference[]): number {
  const text = likeness(sent.text, kept.text)
  const pictures = sent.pictures.length === 0 ? 1 : Math.min(1, kept.pictures.length / sent.pictures.length)
  return Math.max(
    0,
    differences.reduce((score, { weight }) => score - COSTS[weight], Math.min(text, pictures)),
  )
}

function total(pairs: readonly Pair[], differences: readonly ReadBackDifference[]): number {
  if (differences.length === 0) return 1
  const weightOf = ({ sent }: Pair): number => 1 + sent.text.length / 50 + sent.pictures.length
  const whole = pairs.reduce((sum, pair) => sum + weightOf(pair), 0)
  const kept = pairs.reduce((sum, pair) => sum + weightOf(pair) * pair.score, 0)
  const others = differences.filter(({ kind }) => kind === 'block-added' || kind === 'block-moved').length
  const score = whole === 0 ? 0 : kept / whole - Math.min(0.5, others * 0.05)
  return Math.round(Math.min(0.999, Math.max(0, score)) * 1000) / 1000
}

function verdictOf(differences: readonly ReadBackDifference[]): ReadBack['verdict'] {
  if (differences.some(({ weight, kind, sent, kept }) => weight === 'content' && (kind === 'block-lost' || (sent !== '' && kept === '')))) return 'lost'
  if (differences.some(({ weight }) => weight !== 'markup')) return 'changed'
  return differences.length > 0 ? 'looks-same' : 'same'
}

/** How much of the longer text both have at the beginning and the end: 1 when equal. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return (start + end) / longest
}

function isEmpty({ text, pictures }: ReadBlock): boolean {
  return text === '' && pictures.length === 0
}

function at({ index }: ReadBlock): { block?: number } {
  return index === null ? {} : { block: index }
}

function shown({ text, pictures, mark }: ReadBlock): string {
  return cutText(text || pictures.join(' ') || mark || '', EXCERPT)
}

/** A short piece of one text, from where the two part. */
function excerpt(pair: [string, string], which: 0 | 1): string {
  let from = 0
  while (from < pair[0].length && pair[0][from] === pair[1][from]) from++
  return pair[which].slice(Math.max(0, from - 20), from + EXCERPT)
}
