import type { Tag } from '../html/tree'
import { tag, type WordReading } from './reading'
import { chosen } from './alternate'
import { childOf, childrenOf, type Node, switchOf, valueOf, wordsIn } from './xml'

type ReadCell = (nodes: readonly Node[], tableStyle: string | null, isShaded: boolean) => Tag[]
type Cell = { tag: Tag; rows: number; columns: number }

/** A table with its merged cells; rows that are hidden or taken out stay out. */
export function tableOf(node: Node, reading: WordReading, readCell: ReadCell): Tag[] {
  const style = valueOf(childOf(node, 'w:tblPr'), 'w:tblStyle')
  const rows: Tag[] = []
  let above = new Map<number, Cell>()
  for (const row of partsOf(node, 'w:tr')) {
    const settings = childOf(row, 'w:trPr')
    if (switchOf(settings, 'w:hidden')) {
      reading.hide(wordsIn(row, 'w:t'))
      continue
    }
    if (childOf(settings, 'w:del')) {
      reading.losses.add('word-deleted', '', wordsIn(row, 'w:t', 'w:delText').replace(/\s/g, '').length)
      continue
    }
    const hiddenBefore = reading.hiddenCharacters
    const { cells, kept } = readRow(row, { above, style, readCell, reading, isHead: switchOf(settings, 'w:tblHeader') === true })
    above = kept
    const isGone = reading.hiddenCharacters > hiddenBefore && cells.every((cell) => isBare(cell))
    if (!isGone) rows.push(tag('tr', cells))
  }
  return rows.length === 0 ? [] : [tag('table', rows)]
}

type RowPlace = { above: Map<number, Cell>; style: string | null; readCell: ReadCell; reading: WordReading; isHead: boolean }

function readRow(row: Node, { above, style, readCell, reading, isHead }: RowPlace): { cells: Tag[]; kept: Map<number, Cell> } {
  const cells: Tag[] = []
  const kept = new Map<number, Cell>()
  let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0
  for (const node of partsOf(row, 'w:tc')) {
    const settings = childOf(node, 'w:tcPr')
    const columns = Math.max(1, Number(valueOf(settings, 'w:gridSpan') ?? 1) || 1)
    const merge = childOf(settings, 'w:vMerge')
    const upper = above.get(column)
    if (childOf(settings, 'w:cellDel')) reading.losses.add('word-deleted', '', wordsIn(node, 'w:t', 'w:delText').replace(/\s/g, '').length)
    else if (merge && merge.attributes['w:val'] !== 'restart' && upper && upper.columns === columns) {
      upper.rows++
      upper.tag.attributes['rowspan'] = String(upper.rows)
      kept.set(column, upper)
      // Word shows the words of the first cell only, but keeps those of the others.
      upper.tag.children.push(...readCell(childrenOf(node), style, isShaded(settings)))
    } else {
      const built = tag(isHead ? 'th' : 'td', readCell(childrenOf(node), style, isShaded(settings)), columns > 1 ? { colspan: String(columns) } : {})
      cells.push(built)
      if (merge) kept.set(column, { tag: built, rows: 1, columns })
    }
    column += columns
  }
  return { cells, kept }
}

function isShaded(settings: Node | undefined): boolean {
  const fill = childOf(settings, 'w:shd')?.attributes['w:fill'] ?? ''
  return /^[0-9a-f]{6}$/i.test(fill) && !/^f{6}$/i.test(fill)
}

/** Rows of a table and cells of a row, whatever is wrapped around them. */
function partsOf(node: Node, name: string): Node[] {
  return childrenOf(node).flatMap((child): Node[] => {
    if (child.name === name) return [child]
    if (child.name === 'mc:AlternateContent') return partsOf(chosen(child) ?? child, name)
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(child.name) ? partsOf(child, name) : []
  })
}

function isBare(cell: Tag): boolean {
  return cell.children.every((child) => typeof child === 'object' && child.name !== 'img' && (child.children.length === 0 || isBare(child)))
}
