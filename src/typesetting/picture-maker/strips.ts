import { AI_LABEL } from '@/assets'
import { blockCards } from './card-strips'
import { breakLines, balanceLines, drawLine, type Line } from './lines'
import { pictureIn, spansOf, type Look } from './look'
import type { Part, TableLine, Words } from './parts'
import { labelOn } from './labels'
import { moved, type Op } from './scene'
import { boxed, panelStrips, textStrips, type Strip } from './strip'

/** A part as strips from top to bottom. */
export function stripsOf(part: Part, look: Look): Strip[] {
  switch (part.kind) {
    case 'title':
      return titleStrips(part, look)
    case 'heading':
      return headingStrips(part, look)
    case 'text':
      return textOf(part, look)
    case 'quote':
      return quoteStrips(part.words, look)
    case 'list':
      return part.items.flatMap((item, i) => listItem(item, look, i === 0))
    case 'table':
      return part.rows.length === 0 ? [] : tableStrips(part.rows, look)
    case 'picture':
      return pictureStrips(part, look)
    case 'panel':
      return panelStrips(part.lines, look)
    case 'rule':
      return [ruleStrip(look)]
    default:
      return blockCards(part, look)
  }
}

function titleStrips({ text, byline }: Extract<Part, { kind: 'title' }>, look: Look): Strip[] {
  const size = Math.round(look.body * 1.72)
  const lines = balanceLines([{ text, size, bold: true, fill: look.ink }], { width: look.room, measure: look.measure })
  const strips = lines.map((line, i): Strip => ({
    height: Math.round(size * 1.36),
    gap: i === 0 ? look.body : 0,
    keep: true,
    ops: drawLine(line, look.margin, { y: 0, height: Math.round(size * 1.36) }),
  }))
  if (!byline) return strips
  const small = Math.round(look.body * 0.76)
  const under = textStrips([{ text: byline, size: small, fill: look.quiet }], { look, gap: Math.round(look.body * 0.6), height: Math.round(small * 1.7) })
  return [...strips, ...under]
}

function headingStrips({ level, words }: Extract<Part, { kind: 'heading' }>, look: Look): Strip[] {
  const size = Math.round(look.body * ([1.36, 1.16, 1.04][level - 1] ?? 1))
  const bar = level === 1 ? Math.round(look.body * 0.19) : 0
  const indent = bar > 0 ? bar + Math.round(look.body * 0.5) : 0
  const height = Math.round(size * 1.42)
  const lines = balanceLines(spansOf(words, look, { size, bold: true, fill: level === 3 ? look.accent : look.ink }), {
    width: look.room - indent,
    measure: look.measure,
  })
  return lines.map((line, i) => {
    const ops = drawLine(line, look.margin + indent, { y: 0, height })
    const top = i === 0 ? height * 0.14 : 0
    const bottom = i === lines.length - 1 ? height * 0.14 : 0
    if (bar > 0) ops.unshift({ op: 'box', x: look.margin, y: top, width: bar, height: height - top - bottom, fill: look.accent })
    return { height, gap: i === 0 ? Math.round(look.body * (level === 1 ? 1.7 : 1.25)) : 0, keep: true, ops }
  })
}

function textOf({ words, align, quiet }: Extract<Part, { kind: 'text' }>, look: Look): Strip[] {
  const size = quiet ? Math.round(look.body * 0.72) : look.body
  const height = quiet ? Math.round(size * 1.6) : look.leading
  return textStrips(spansOf(words, look, { size, fill: quiet ? look.quiet : look.ink }), { look, height, align, gap: Math.round(look.body * 0.75) })
}

function quoteStrips(words: Words[], look: Look): Strip[] {
  const size = Math.round(look.body * 1.1)
  const pad = Math.round(look.body)
  const bar = Math.round(look.body * 0.14)
  const lines = breakLines(spansOf(words, look, { size, bold: true, fill: look.accent }), { width: look.room - bar - pad, measure: look.measure })
  return lines.map((line, i) => {
    const [first, last] = [i === 0, i === lines.length - 1]
    const above = first ? Math.round(pad * 0.3) : 0
    const height = look.leading + above + (last ? Math.round(pad * 0.3) : 0)
    const ops: Op[] = [{ op: 'box', x: look.margin, y: 0, width: bar, height, fill: look.accent }]
    ops.push(...drawLine(line, look.margin + bar + pad, { y: above, height: look.leading }))
    return { height, gap: first ? Math.round(look.body * 1.1) : 0, ops, together: true }
  })
}

function listItem({ marker, depth, words }: Extract<Part, { kind: 'list' }>['items'][number], look: Look, first: boolean): Strip[] {
  const step = Math.round(look.body * 1.25)
  const indent = step * (Math.min(depth, 6) + 1)
  const lines = breakLines(spansOf(words, look, { size: look.body }), { width: look.room - indent, measure: look.measure })
  return lines.map((line, i) => {
    const ops = drawLine(line, look.margin + indent, { y: 0, height: look.leading })
    if (i === 0) ops.unshift(...markerOps(marker, look, indent - step))
    return { height: look.leading, gap: i > 0 ? 0 : Math.round(look.body * (first ? 0.75 : 0.34)), ops, together: i < lines.length - 1 }
  })
}

function markerOps(marker: string, look: Look, indent: number): Op[] {
  const x = look.margin + indent
  if (marker === '•') {
    const side = Math.round(look.body * 0.24)
    return [{ op: 'box', x: x + look.body * 0.2, y: (look.leading - side) / 2, width: side, height: side, radius: side / 2, fill: look.accent }]
  }
  const [line] = breakLines([{ text: marker, size: look.body, bold: true, fill: look.accent }], { width: look.room, measure: look.measure })
  return line ? drawLine(line, x, { y: 0, height: look.leading }) : []
}

function tableStrips(rows: TableLine[], look: Look): Strip[] {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const weights = Array.from({ length: columns }, (_, c) => Math.min(18, Math.max(3, ...rows.map(({ cells }) => lengthOf(cells[c])))))
  const all = weights.reduce((sum, one) => sum + one, 0)
  const size = Math.round(look.body * (columns > 3 ? 0.72 : 0.84))
  const pad = Math.round(size * 0.5)
  const height = Math.round(size * 1.55)
  return rows.map(({ header, cells }, r) => {
    let x = look.margin
    const set = cells.map((words, c) => {
      const width = (look.room * (weights[c] ?? 1)) / all
      const lines = breakLines(spansOf(words, look, { size, bold: header, fill: header ? look.accent : look.ink }), {
        width: width - 2 * pad,
        measure: look.measure,
      })
      const cell = { x: x + pad, lines }
      x += width
      return cell
    })
    const tall = Math.max(1, ...set.map(({ lines }) => lines.length)) * height + 2 * pad
    const ops: Op[] = header ? [{ op: 'box', x: look.margin, y: 0, width: look.room, height: tall, fill: look.tint }] : []
    for (const cell of set) ops.push(...stacked(cell.lines, { x: cell.x, y: pad, height }))
    ops.push({ op: 'box', x: look.margin, y: tall - 2, width: look.room, height: 2, fill: header ? look.accent : look.line })
    // A table that fits on one picture stands on one; a longer one is parted between its rows.
    return { height: tall, gap: r === 0 ? look.body : 0, ops, keep: header, together: r < rows.length - 1 }
  })
}

function lengthOf(words: Words[] | undefined): number {
  return (words ?? []).reduce((sum, { text }) => sum + text.length - (text.match(/[\x20-\x7e]/g)?.length ?? 0) * 0.45, 0) + 1.5
}

function stacked(lines: Line[], { x, y, height }: { x: number; y: number; height: number }): Op[] {
  return lines.flatMap((line, i) => drawLine(line, x, { y: y + i * height, height }))
}

function pictureStrips({ asset, caption }: Extract<Part, { kind: 'picture' }>, look: Look): Strip[] {
  const facts = pictureIn(look, asset)
  const height = Math.round(look.room * Math.min(1.5, facts.height / facts.width))
  const small = Math.round(look.body * 0.74)
  const frame = { x: look.margin, y: 0, width: look.room, height }
  const ops: Op[] = [{ op: 'picture', asset, ...frame, focus: facts.focus, radius: look.radius }]
  if (facts.aiMade) ops.push(...labelOn(frame, AI_LABEL, look))
  const lines = breakLines([{ text: caption, size: small, fill: look.quiet }], { width: look.room, measure: look.measure, align: 'center' })
  const line = Math.round(small * 1.55)
  const below = lines.length > 0 ? Math.round(small * 0.5) : 0
  ops.push(...moved(stacked(lines, { x: look.margin, y: 0, height: line }), 0, height + below))
  return [{ height: height + below + lines.length * line, gap: look.body, ops, picture: { frame, natural: height } }]
}

function ruleStrip(look: Look): Strip {
  const width = Math.round(look.body * 2.6)
  return boxed({ op: 'box', x: (look.width - width) / 2, y: 0, width, height: Math.max(2, Math.round(look.body * 0.08)), fill: look.accent }, look)
}
