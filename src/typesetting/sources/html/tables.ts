import type { Sums } from './line'
import type { Tag } from './tree'

export type Cell = { tag: Tag; isHead: boolean; colSpan: number; rowSpan: number }

/** Cells row by row; rows may stand in sections, or outside of them. Rows and cells that are gone are left out. */
export function cellsOf(table: Tag, isGone: (tag: Tag) => boolean = () => false): Cell[][] {
  const rows: { row: Tag; isHead: boolean }[] = []
  for (const child of table.children) {
    if (typeof child === 'string' || isGone(child)) continue
    if (child.name === 'tr') rows.push({ row: child, isHead: false })
    if (!/^t(?:head|body|foot)$/.test(child.name)) continue
    for (const row of child.children) if (typeof row === 'object' && row.name === 'tr' && !isGone(row)) rows.push({ row, isHead: child.name === 'thead' })
  }
  return rows
    .map(({ row, isHead }) =>
      row.children
        .filter((cell): cell is Tag => typeof cell === 'object' && (cell.name === 'td' || cell.name === 'th') && !isGone(cell))
        .map((tag) => ({ tag, isHead: isHead || tag.name === 'th', colSpan: span(tag, 'colspan'), rowSpan: span(tag, 'rowspan') })),
    )
    .filter((row) => row.length > 0)
}

/** What stands in a table but in no cell: browsers show it above the table. */
export function straysOf(table: Tag): (Tag | string)[] {
  const parts = /^(?:caption|colgroup|col|t(?:head|body|foot|[rdh]))$/
  return table.children.flatMap((child): (Tag | string)[] => {
    if (typeof child === 'string' || !parts.test(child.name)) return [child]
    return /^t(?:head|body|foot|r)$/.test(child.name) ? straysOf(child) : []
  })
}

function span(tag: Tag, name: string): number {
  const value = Number.parseInt(tag.attributes[name] ?? '1', 10)
  return value >= 1 && value <= 100 ? value : 1
}

/**
 * Whether a table holds data. Pages also use tables to put things side by side: those have one cell a row or one row,
 * tables in tables, or cells that are whole passages.
 */
export function isDataTable(table: Tag, sums: Map<Tag, Sums>): boolean {
  if ((sums.get(table)?.tables ?? 0) > 0) return false
  const rows = cellsOf(table)
  const cells = rows.flat()
  if (cells.length < 2 || cells.length > 20_000) return false
  if (cells.some(({ isHead }) => isHead)) return true
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return false
  const filled = cells.filter(({ tag }) => (sums.get(tag)?.characters ?? 0) > 0)
  const pictures = sums.get(table)?.pictures ?? 0
  const crowded = cells.filter(({ tag }) => (sums.get(tag)?.blocks ?? 0) > 6 || (sums.get(tag)?.characters ?? 0) > 300)
  return filled.length >= cells.length / 2 && pictures <= cells.length / 3 && crowded.length <= cells.length / 4
}
