import { NO_PIECE, type Page, perLook, type Piece } from '../rules/page'
import { childrenOf, isRaw, type Raw } from '../rules/raw'
import { BREAK, FIGURES, hairline, leadingOf, spaceOf, tint, type as typeStyle } from '../rules/style'
import type { Voice } from '../rules/voice'
import { blockWriter, mark } from './block'
import { writeInline } from './inline'

type Cell = { inner: Piece; header: boolean; columns: number; rows: number; align: string; isSaid: boolean }
type Model = { rows: Cell[][]; width: number }

/** More columns than this do not fit a phone 375 px wide at a readable size. */
const WIDEST_ON_PHONE = 4
const WIDEST_SPAN = 100

const styles = perLook(({ theme, dialect }) => {
  const high = spaceOf(theme, 10)
  const cell = `padding:${high}px 10px ${high}px 8px;border:none;border-bottom:${hairline(theme)};${typeStyle(dialect.textSize - 2, leadingOf(theme, 0.15), theme.ink)}vertical-align:top;${FIGURES}${BREAK}`
  const ruled = theme.looks.card === 'edge'
  const head = ruled ? `border-top:2px solid ${theme.accent};` : `background-color:${tint(theme.accent, 0.08)};`
  return {
    frame: `margin:${spaceOf(theme, 24)}px 0;padding:0;overflow-x:auto;`,
    table: 'width:100%;margin:0;border-collapse:collapse;border-spacing:0;',
    head: `${cell}font-weight:700;${head}border-bottom:1px solid ${theme.accent};`,
    cell,
  }
})

export const table = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const rows: Cell[][] = []
    for (const row of childrenOf(node)) {
      const cells: Cell[] = []
      for (const cell of isRaw(row) && row['type'] === 'tablerow' ? childrenOf(row) : [row]) if (isRaw(cell)) cells.push(readCell(cell, page))
      if (cells.length > 0) rows.push(cells)
    }
    if (rows.length === 0) return null
    const width = Math.max(...rows.slice(0, 1000).map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)))
    if (width > WIDEST_ON_PHONE && page.target.form === 'markup') page.remark('table-wide', String(width))
    return { rows, width }
  },
  text: ({ rows }, { voice }) => (voice.isBrief ? inBrief(rows, voice) : inFull(rows)),
  markup: asMarkup,
  markdown: asMarkdown,
})

function inFull(rows: Cell[][]): string {
  return rows.map((row) => row.map(({ inner }) => inner.text.replace(/\n+/g, ' ')).join(' | ')).join('\n')
}

/** A chat has no columns: each row says what it is and then each column by its name. Rows without words are none. */
function inBrief(rows: Cell[][], voice: Voice): string {
  const table = wholeRows(rows)
  const [names = [], ...others] = table
  const filled = others.filter((row) => row.some((words) => words !== ''))
  const isNamed = others.length > 0 && rows[0]?.every(({ header }) => header) === true
  if (!isNamed) {
    const some = table.filter((row) => row.some((words) => words !== ''))
    return some.map((row) => `${voice.bullet}${rowInBrief(row, [])}`).join('\n')
  }
  const isUsed = names.every((name, i) => i === 0 || name === '' || filled.some((row) => (row[i] ?? '') !== ''))
  const first = names.length > 2 && isUsed ? `${names[0] || '—'}：` : [...new Set(names)].filter(Boolean).join(names.length > 2 ? '、' : '：')
  return [first, ...filled.map((row) => `${voice.bullet}${rowInBrief(row, names.length > 2 ? names : [])}`)].join('\n')
}

/** Words column by column: a cell that is as wide or as high as several is said in the first of them, a high one in each row. */
function wholeRows(rows: Cell[][]): string[][] {
  const from: { words: string; left: number }[] = []
  return rows.map((row) => {
    const out: string[] = []
    const place = (): void => {
      for (let held = from[out.length]; held && held.left > 0; held = from[out.length]) {
        held.left--
        out.push(held.words)
      }
    }
    for (const { inner, columns, rows: high } of row) {
      place()
      const words = inner.text.replace(/\n+/g, ' ').trim()
      for (let i = 0; i < columns; i++) {
        if (high > 1) from[out.length] = { words: i === 0 ? words : '', left: high - 1 }
        out.push(i === 0 ? words : '')
      }
    }
    place()
    return out
  })
}

function rowInBrief([head = '', ...values]: string[], names: string[]): string {
  const said = values.map((words, i) => (words === '' ? '' : `${names[i + 1] ?? ''} ${words}`.trim())).filter(Boolean)
  return [head, said.join('；')].filter(Boolean).join('：')
}

function readCell(node: Raw, page: Page): Cell {
  const state = typeof node['headerState'] === 'number' ? node['headerState'] : 0
  const first = childrenOf(node)[0]
  const format = isRaw(first) ? first['format'] : ''
  return {
    inner: cellContent(node, page),
    header: state > 0,
    columns: span(node['colSpan']),
    rows: span(node['rowSpan']),
    isSaid: format === 'left' || format === 'start',
    align: format === 'center' || format === 'right' || format === 'end' ? (format === 'center' ? 'center' : 'right') : 'left',
  }
}

function span(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, WIDEST_SPAN) : 1
}

/** Paragraphs of a cell follow one another on lines of their own; other blocks are written as they are. */
function cellContent(node: Raw, page: Page): Piece {
  if (node['type'] !== 'tablecell') return writeInline([node], page)
  let content = NO_PIECE
  for (const child of childrenOf(node)) {
    const words = isRaw(child) && child['type'] === 'paragraph'
    const piece = words ? writeInline(childrenOf(child), page) : page.setting.write(child, page)
    if (piece.out === '' && piece.text === '') continue
    if (content === NO_PIECE) content = piece
    else content = { out: `${content.out}${words ? '<br>' : ''}${piece.out}`, text: `${content.text}\n${piece.text}` }
  }
  return content
}

function asMarkup({ rows, width }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  let body = ''
  for (const row of rows) {
    body += '<tr>'
    for (const cell of row) {
      const tag = cell.header ? 'th' : 'td'
      const spans = (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') + (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '')
      body += `<${tag}${spans} style="${cell.header ? style.head : style.cell}text-align:${cell.align};">${cell.inner.out}</${tag}>`
    }
    body += '</tr>'
  }
  const wide = width > WIDEST_ON_PHONE ? `min-width:${width * 96}px;` : ''
  return `<${box}${mark(page, 'table')} style="${style.frame}"><table style="${style.table}${wide}"><tbody>${body}</tbody></table></${box}>`
}

function asMarkdown({ rows, width }: Model, page: Page): string {
  const [head = [], ...others] = rows
  if (rows.some((row, r) => row.some(({ header }) => header !== (r === 0)))) page.remark('table-head-made')
  if (others.some((row) => row.some((cell, c) => cell.align !== (head[c]?.align ?? 'left')))) page.remark('place-lost', 'text-align')
  const aligns = Array.from({ length: width }, (_, i) => {
    const { align = 'left', isSaid = false } = head[i] ?? {}
    return align === 'center' ? ':-:' : align === 'right' ? '--:' : isSaid ? ':--' : '---'
  })
  const lines = [markdownRow(head, width, page), `| ${aligns.join(' | ')} |`]
  for (const row of others) lines.push(markdownRow(row, width, page))
  return lines.join('\n')
}

function markdownRow(row: Cell[], width: number, page: Page): string {
  const cells: string[] = []
  for (const cell of row) {
    if (cell.columns > 1 || cell.rows > 1) page.remark('table-merged')
    cells.push(cell.inner.out.trim().replace(/\\?\n/g, '<br>'))
    for (let i = 1; i < cell.columns; i++) cells.push('')
  }
  while (cells.length < width) cells.push('')
  return `| ${cells.join(' | ')} |`
}
