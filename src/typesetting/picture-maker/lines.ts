import { atomsOf, isOverhang, isRightToLeft, wantsAir, type Atom } from './atoms'
import type { Measure, Op } from './scene'

export type Style = { size: number; bold?: boolean; fill: string; underline?: boolean; strike?: boolean; ground?: string }
export type Span = Style & { text: string }
type Run = { text: string; style: Style; width: number }
type Placed = Run & { x: number }
/** One line: pieces from left to right and the length from the first to the last. */
export type Line = { pieces: Placed[]; width: number }

type Filling = { runs: Run[]; width: number; gap: number; text: string }

const SPACE = 0.26
const AIR = 0.14
/** More air than this between characters looks like a gap; such a line stays ragged. */
const MOST_AIR = 0.09

export type Breaking = { width: number; measure: Measure; align?: 'left' | 'center' | 'right' }

/** Breaks spans into lines by the rules of Chinese setting (no closing mark first, no opening mark last). */
export function breakLines(spans: readonly Span[], breaking: Breaking): Line[] {
  const lines: Line[] = []
  for (const paragraph of paragraphsOf(spans)) lines.push(...fill(paragraph, breaking))
  return lines
}

function paragraphsOf(spans: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]]
  for (const span of spans) {
    for (const [i, text] of span.text.split('\n').entries()) {
      if (i > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)?.push({ ...span, text })
    }
  }
  return paragraphs.filter((one) => one.some(({ text }) => text.trim() !== ''))
}

function fill(spans: Span[], breaking: Breaking): Line[] {
  const { width, measure } = breaking
  const text = spans.map((span) => span.text).join('')
  const lines: Line[] = []
  let row: Filling[] = []
  let used = 0
  const end = (last: boolean): void => {
    if (row.length > 0) lines.push(place(row, used, { ...breaking, last }))
    row = []
    used = 0
  }
  for (const atom of atomsOf(text)) {
    for (const part of fitting(atom, spans, breaking)) {
      const size = part.runs[0]?.style.size ?? 0
      const before = row.at(-1)
      const gap = !before ? 0 : part.gap > 0 ? part.gap : wantsAir(before.text, part.text) ? AIR * size : 0
      const spare = isOverhang(part.text) ? size / 2 : 0
      if (before && used + gap + part.width - spare > width + 0.5) end(false)
      const first = row.length === 0
      row.push({ ...part, gap: first ? 0 : gap })
      used += part.width + (first ? 0 : gap)
    }
  }
  end(true)
  return lines
  function fitting(atom: Atom, of: Span[], { width: room }: Breaking): Filling[] {
    const whole = weigh(atom, of, measure)
    if (whole.width <= room) return [whole]
    let start = atom.start
    return lettersOf(atom.text).map((letter, i) => {
      const part = weigh({ text: letter, start, spaceBefore: i === 0 && atom.spaceBefore }, of, measure)
      start += letter.length
      return part
    })
  }
}

/** An atom cut where its style changes, with widths in pixels. */
function weigh(atom: Atom, spans: Span[], measure: Measure): Filling {
  const runs: Run[] = []
  let from = 0
  for (const { text, ...style } of spans) {
    const start = Math.max(atom.start, from)
    const end = Math.min(atom.start + atom.text.length, from + text.length)
    if (start < end) {
      const words = atom.text.slice(start - atom.start, end - atom.start)
      runs.push({ text: words, style, width: measure(words, style.bold === true) * style.size })
    }
    from += text.length
  }
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  return { runs, width, gap: atom.spaceBefore ? SPACE * (runs[0]?.style.size ?? 0) : 0, text: atom.text }
}

type Placing = Breaking & { last: boolean }

/** A letter with its marks, an emoji with its sequence: what is never cut. */
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  return [...letters.segment(text)].map(({ segment }) => segment)
}

/** Words that are read from right to left stand in a line in that order, with the figures between them; the gaps stay where they were. */
function inReadingOrder(row: readonly Filling[]): Filling[] {
  const placed = [...row]
  for (let from = 0; from < placed.length; from++) {
    if (!isRightToLeft(row[from]?.text ?? '')) continue
    let to = from
    for (let next = from + 1; next < row.length && /^[\d\p{P}]+$|\p{Script=Arabic}|\p{Script=Hebrew}/u.test(row[next]?.text ?? ''); next++) {
      if (isRightToLeft(row[next]?.text ?? '')) to = next
    }
    const gaps = row.slice(from, to + 1).map(({ gap }) => gap)
    const turned = row.slice(from, to + 1).reverse()
    for (const [i, part] of turned.entries()) placed[from + i] = { ...part, gap: i === 0 ? (gaps[0] ?? 0) : (gaps[gaps.length - i] ?? 0) }
    from = to
  }
  return placed
}

function place(logical: Filling[], used: number, { width, align = 'left', last }: Placing): Line {
  const row = inReadingOrder(logical)
  const size = row[0]?.runs[0]?.style.size ?? 0
  const overhang = isOverhang(row.at(-1)?.text ?? '') ? size / 2 : 0
  const left = width - (used - overhang)
  const air = left / Math.max(1, row.length - 1)
  const extra = align === 'left' && !last && Math.abs(air) <= MOST_AIR * size ? air : 0
  let x = align === 'center' ? (width - used) / 2 : align === 'right' ? width - used : 0
  const pieces: Placed[] = []
  for (const [i, part] of row.entries()) {
    x += part.gap + (i > 0 ? extra : 0)
    for (const run of part.runs) {
      pieces.push({ text: run.text, style: run.style, width: run.width, x })
      x += run.width
    }
  }
  return { pieces, width: used }
}

/**
 * Lines of a title: broken behind its punctuation where that needs no more lines, else of about equal length.
 */
export function balanceLines(spans: readonly Span[], breaking: Breaking): Line[] {
  const most = breakLines(spans, breaking)
  if (most.length < 2) return most
  for (const joint of [CLAUSE, JOINED]) {
    const bySense = senseLines(spans, breaking, joint)
    if (bySense && bySense.length <= most.length) return bySense
  }
  let low = breaking.width / 2
  let high = breaking.width
  for (let i = 0; i < 7; i++) {
    const middle = (low + high) / 2
    if (breakLines(spans, { ...breaking, width: middle }).length > most.length) low = middle
    else high = middle
  }
  return breakLines(spans, { ...breaking, width: Math.ceil(high) }).map((line) => centred(line, breaking, Math.ceil(high)))
}

/** Behind a mark that ends a clause, with the closing quotes that follow it. */
const CLAUSE = /(?<=[，。：；？！][」』”》）]*)(?![，。：；？！」』”》）])/u
/** Before 与, 和 and 及 as well, where they are words and not the end of one (参与, 暖和, 以及). */
const JOINED = new RegExp(`${CLAUSE.source}|(?<![参给赠授总暖温柔缓附饱中共调谦亲以普])(?=[与和及])`, 'u')

/** Whole clauses to a line, or null when one is longer than a line. */
export function senseLines(spans: readonly Span[], breaking: Breaking, joint: RegExp = CLAUSE): Line[] | null {
  const [first] = spans
  if (!first || spans.length > 1) return null
  const clauses = first.text.split(joint).filter((clause) => clause !== '')
  const rows: string[] = []
  for (const clause of clauses) {
    const joined = (rows.at(-1) ?? '') + clause
    if (rows.length > 0 && breakLines([{ ...first, text: joined }], breaking).length === 1) rows[rows.length - 1] = joined
    else rows.push(clause)
  }
  const lines = rows.map((text) => breakLines([{ ...first, text }], breaking))
  return lines.every((one) => one.length === 1) ? lines.flat() : null
}

function centred(line: Line, { width, align }: Breaking, set: number): Line {
  const shift = align === 'center' ? (width - set) / 2 : align === 'right' ? width - set : 0
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + shift })) }
}

/** Where the letters of a line sit: the ideographic box of Noto Sans reaches 0.88 em above its baseline. */
const ASCENT = 0.88

/** One line as drawing, in a band `height` tall with its left edge at `x`. */
export function drawLine(line: Line, x: number, { y, height }: { y: number; height: number }): Op[] {
  const ops: Op[] = []
  const tallest = Math.max(...line.pieces.map(({ style }) => style.size))
  const baseline = y + (height - tallest) / 2 + tallest * ASCENT
  for (const { text, style, width, x: at } of line.pieces) {
    const { size, fill, bold = false } = style
    const thick = Math.max(2, Math.round(size / 18))
    if (style.ground) ops.push({ op: 'box', x: x + at - 2, y: baseline - size * 0.92, width: width + 4, height: size * 1.16, fill: style.ground })
    ops.push({ op: 'text', x: x + at, y: baseline, text, size, bold, fill })
    if (style.underline) ops.push({ op: 'box', x: x + at, y: baseline + size * 0.16, width, height: thick, fill })
    if (style.strike) ops.push({ op: 'box', x: x + at, y: baseline - size * 0.34, width, height: thick, fill })
  }
  return ops
}
