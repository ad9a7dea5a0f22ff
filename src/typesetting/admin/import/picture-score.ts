/** A box on a page: where words or a picture stand, in CSS pixels. */
export type Mark = { kind: 'words' | 'picture'; left: number; top: number; width: number; height: number }

const COLUMNS = 26
/** Every line of words counts this high, whatever the size of its letters. CSS pixels. */
const LINE = 24
/** Of a longer page, its beginning is compared: the work grows with the square. */
const MOST_ROWS = 1500

/**
 * Cover that only the second page has counts this much. Pictures that stood side by side come in below one another and
 * four times as large: that is another layout, and yet more alike than a page without them.
 */
const ADDED = 0.25

/** A line of words, or one picture: how much of each column is covered by words, then by pictures. CSS pixels squared. */
type Row = { kind: Mark['kind']; top: number; bottom: number; cover: Float64Array }

/**
 * 0–1: how alike two layouts of the same width are. Both are read row by row; the rows are paired in order, so that a
 * wider margin or another line height moves nothing out of place, and the score is the share of cover that pairs have in
 * common, measured by the first. It sees what stands where, in which order and how large, not colours, typefaces or what the words say.
 */
export function likeness(one: readonly Mark[], other: readonly Mark[], width: number): number {
  const [first, second] = [rowsOf(one, width), rowsOf(other, width)]
  const common = mostInCommon(first, second)
  const lost = coverOf(first) - common
  const added = coverOf(second) - common
  const all = common + lost + added * ADDED
  return all === 0 ? 1 : common / all
}

/** The best of all pairings that keep the order. */
function mostInCommon(first: readonly Row[], second: readonly Row[]): number {
  let above = new Float64Array(second.length + 1)
  for (const row of first) {
    const best = new Float64Array(second.length + 1)
    second.forEach((other, i) => {
      best[i + 1] = Math.max(best[i] ?? 0, above[i + 1] ?? 0, (above[i] ?? 0) + shared(row.cover, other.cover))
    })
    above = best
  }
  return above[second.length] ?? 0
}

function shared(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += Math.min(one[i] ?? 0, other[i] ?? 0)
  return sum
}

function coverOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { cover }) => sum + cover.reduce((total, part) => total + part, 0), 0)
}

function rowsOf(marks: readonly Mark[], width: number): Row[] {
  const rows: Row[] = []
  for (const mark of [...marks].sort((one, other) => one.top - other.top || one.left - other.left)) {
    const last = rows.at(-1)
    const bottom = mark.top + mark.height
    const isBeside =
      last && mark.kind === 'words' && last.kind === 'words' && Math.min(last.bottom, bottom) - mark.top > Math.min(last.bottom - last.top, mark.height) / 2
    if (!isBeside && rows.length === MOST_ROWS) break
    const row = isBeside ? last : { kind: mark.kind, top: mark.top, bottom, cover: new Float64Array(COLUMNS * 2) }
    if (!isBeside) rows.push(row)
    draw(row.cover, mark, width / COLUMNS)
  }
  return rows
}

function draw(cover: Float64Array, { kind, left, width, height }: Mark, cell: number): void {
  const offset = kind === 'words' ? 0 : COLUMNS
  for (let column = Math.max(0, Math.floor(left / cell)); column < Math.min(COLUMNS, (left + width) / cell); column++) {
    const covered = Math.max(0, Math.min((column + 1) * cell, left + width) - Math.max(column * cell, left))
    cover[offset + column] = (cover[offset + column] ?? 0) + covered * (kind === 'words' ? LINE : height)
  }
}

/** Every line of words and every picture of a page that is laid out. */
export function marksOf(page: Document): Mark[] {
  const marks: Mark[] = []
  const add = (kind: Mark['kind'], { left, top, width, height }: DOMRect): void => {
    if (width > 1 && height > 1) marks.push({ kind, left, top, width, height })
  }
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const range = page.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.trim() || /^(?:STYLE|SCRIPT|NOSCRIPT)$/.test(node.parentElement?.tagName ?? '')) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) add('words', box)
  }
  for (const picture of page.querySelectorAll('img, [data-picture]')) add('picture', picture.getBoundingClientRect())
  return marks
}
