/** A box on a page: where words or a picture stand, in CSS pixels. */
export type Mark = { kind: 'words' | 'picture'; left: number; top: number; width: number; height: number }

const COLUMNS = 26
const ROWS = 160

/**
 * 0–1: how alike two layouts of the same width are. Both are drawn as coarse grids (26 columns, 160 rows over the whole
 * height) of how much of each cell is covered by words and by pictures; the score is the share of cover they have in
 * common. It sees arrangement and proportion, not colours, typefaces or what the words say.
 */
export function likeness(one: readonly Mark[], other: readonly Mark[], width: number): number {
  const first = gridOf(one, width)
  const second = gridOf(other, width)
  let common = 0
  let all = 0
  for (let i = 0; i < first.length; i++) {
    common += Math.min(first[i] ?? 0, second[i] ?? 0)
    all += Math.max(first[i] ?? 0, second[i] ?? 0)
  }
  return all === 0 ? 1 : common / all
}

function gridOf(marks: readonly Mark[], width: number): Float32Array {
  const grid = new Float32Array(COLUMNS * ROWS * 2)
  const top = marks.reduce((low, mark) => Math.min(low, mark.top), Number.POSITIVE_INFINITY)
  const bottom = marks.reduce((high, mark) => Math.max(high, mark.top + mark.height), 0)
  const cell = { width: width / COLUMNS, height: Math.max(1, bottom - top) / ROWS }
  for (const mark of marks) {
    const offset = mark.kind === 'words' ? 0 : COLUMNS * ROWS
    const [left, right] = [mark.left / cell.width, (mark.left + mark.width) / cell.width]
    const [start, end] = [(mark.top - top) / cell.height, (mark.top + mark.height - top) / cell.height]
    for (let row = Math.max(0, Math.floor(start)); row < Math.min(ROWS, end); row++) {
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(COLUMNS, right); column++) {
        const share = overlap(row, [start, end]) * overlap(column, [left, right])
        const at = offset + row * COLUMNS + column
        grid[at] = Math.min(1, (grid[at] ?? 0) + share)
      }
    }
  }
  return grid
}

function overlap(cell: number, [from, to]: [number, number]): number {
  return Math.max(0, Math.min(cell + 1, to) - Math.max(cell, from))
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
