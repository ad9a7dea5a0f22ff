import { AI_LABEL } from '@/assets'
import { productFact } from '../rules/facts'
import { sentencesOf } from './atoms'
import { factLine } from './card-strips'
import { titleLines } from './card-set'
import { breakLines, drawLine, type Line } from './lines'
import { labelOn, labelRoom } from './labels'
import { lookFor, pictureIn, type Look, type LookRequest } from './look'
import { marked, type Marks } from './long-picture'
import { plainWords, type Part } from './parts'
import type { Box, Op, Sheet } from './scene'

export type ComicRequest = LookRequest & { parts: readonly Part[]; title: string; height: number; cover: string | null; marks: Marks }

/** What one panel shows: a picture (none in a panel of words), what somebody says in it, and the words below. */
export type Panel = { asset: string | null; speech: string; text: string; heads: readonly string[] }

const MARGIN = 56
const GUTTER = 28
const MOST_ON_PAGE = 6
/** Words up to this length fit below a picture half a page wide. */
const SHORT = 64
const LONG = 120
/** Words as few as this are not worth a panel of their own. */
const FEW = 24
const SPOKEN = /[「“]([^「」“”]{2,26})[」”]/u

/** Panels from a text: each picture with the words after it; long words go on in panels of their own. */
export function panelsOf(parts: readonly Part[], cover: string | null = null): Panel[] {
  const panels: Panel[] = []
  let open: Told = { asset: cover, text: '', heads: [], spoken: '' }
  const close = (): void => {
    if ((open.asset !== null && open.asset !== cover) || open.text !== '') panels.push(...told(open))
  }
  for (const part of parts) {
    if (part.kind !== 'picture') {
      const words = wordsIn(part)
      open.text = [open.text, words].filter(Boolean).join('\n')
      if (part.kind === 'heading') open.heads.push(words)
      if (part.kind === 'text') open.spoken += words
      continue
    }
    close()
    open = { asset: part.asset, text: part.caption, heads: [], spoken: '' }
  }
  close()
  return panels
}

type Told = { asset: string | null; text: string; heads: string[]; spoken: string }

function told({ asset, text, heads, spoken: said }: Told): Panel[] {
  const pieces: string[] = ['']
  for (const sentence of sentencesOf(text)) {
    const now = pieces.at(-1) ?? ''
    if (now !== '' && (now + sentence).length > LONG) pieces.push(sentence)
    else pieces[pieces.length - 1] = now + sentence
  }
  if (pieces.length > 1 && (pieces.at(-1) ?? '').trim().length < FEW) pieces.push(pieces.splice(-2).join(''))
  return pieces.map((piece, i) => {
    const spoken = i === 0 && asset !== null ? SPOKEN.exec(said) : null
    return { asset: i === 0 ? asset : null, speech: spoken?.[1] ?? '', text: piece.trim(), heads }
  })
}

/** The words of a part in reading order. */
export function wordsIn(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'quote':
      return plainWords(part.words)
    case 'list':
      return part.items.map(({ marker, words }) => `${marker === '•' ? '' : marker}${plainWords(words)}`).join('\n')
    case 'table':
      return part.rows.map(({ cells }) => cells.map(plainWords).join(' ')).join('\n')
    case 'product':
      return [part.product.title, part.remark, factLine(part.product), productFact(part.product, 'price')].filter(Boolean).join('\n')
    case 'coupon':
      return [part.promotion.title, part.remark].filter(Boolean).join('\n')
    case 'qr':
      return part.caption
    case 'follow':
      return [part.name, part.introduction].filter(Boolean).join('\n')
    case 'panel':
      return part.lines.join('\n')
    case 'title':
      return part.text
    case 'day':
      return [part.title, part.text, ...part.notes].join('\n')
    case 'price':
      return [part.price + part.unit, ...part.facts].join('\n')
    default:
      return ''
  }
}

type Set = { panel: Panel; lines: Line[]; width: number; textHeight: number }
type Row = { sets: Set[]; least: number }

/** Comic pages of two to six panels; the pictures take what the words leave. */
export function comicPages(request: ComicRequest): Sheet[] {
  const { parts, title, width, height, marks } = request
  const look = lookFor(request, 32)
  const rows = rowsOf(panelsOf(parts, request.cover), look, width)
  const heading = titleBand(title, look, width)
  const band = heading.height
  const foot = marks.ai ? labelRoom(width) : MARGIN
  const pages: Row[][] = [[]]
  for (const row of rows) {
    const page = pages.at(-1) ?? []
    const room = height - MARGIN - foot - (pages.length === 1 ? band : 0)
    const used = page.reduce((sum, one) => sum + one.least + GUTTER, 0)
    const panels = page.reduce((sum, one) => sum + one.sets.length, 0) + row.sets.length
    if (page.length > 0 && (used + row.least > room || panels > MOST_ON_PAGE)) pages.push([row])
    else page.push(row)
  }
  return pages.map((page, i) => {
    const top = MARGIN + (i === 0 ? band : 0)
    const ops = [...(i === 0 ? heading.ops : []), ...pageOps(page, look, { top, height: height - top - foot })]
    const sheet: Sheet = { name: `comic-${String(i + 1).padStart(2, '0')}`, width, height, ground: '#ffffff', ops }
    return marked(sheet, { look, ai: marks.ai, ad: marks.ad && i === 0 })
  })
}

function rowsOf(panels: Panel[], look: Look, width: number): Row[] {
  const rows: Row[] = []
  let half: Set | null = null
  const full = width - 2 * MARGIN
  for (const panel of panels) {
    const narrow = panel.asset !== null && panel.text.length <= SHORT
    if (narrow && half) {
      rows.push(rowOf([half, setPanel(panel, look, (full - GUTTER) / 2)]))
      half = null
    } else if (narrow) half = setPanel(panel, look, (full - GUTTER) / 2)
    else {
      if (half) rows.push(rowOf([setPanel(half.panel, look, full)]))
      half = null
      rows.push(rowOf([setPanel(panel, look, full)]))
    }
  }
  if (half) rows.push(rowOf([setPanel(half.panel, look, full)]))
  return rows
}

const PAD = 26
const TEXT = 33
const LINE = 53
const LOWEST_PICTURE = 320

function setPanel(panel: Panel, look: Look, width: number): Set {
  const size = TEXT
  const spans = panel.text
    .split('\n')
    .map((line) => ({ text: `${line}\n`, size, bold: panel.heads.includes(line), fill: panel.heads.includes(line) ? look.accent : look.ink }))
  const lines = breakLines(spans, { width: width - 2 * PAD, measure: look.measure })
  return { panel, lines, width, textHeight: lines.length > 0 ? lines.length * LINE + 2 * PAD : 0 }
}

function rowOf(sets: Set[]): Row {
  return { sets, least: Math.max(...sets.map(({ panel, textHeight }) => textHeight + (panel.asset === null ? 0 : LOWEST_PICTURE))) }
}

const BAND = 150

/** The title above the first page: as tall as its lines need. */
function titleBand(title: string, look: Look, width: number): { ops: Op[]; height: number } {
  const { set, size } = titleLines(title, look, { lines: 2, width: width - 2 * MARGIN - 40, fill: look.ink, sizes: [56, 50, 46, 42, 38] })
  const line = Math.round(size * 1.3)
  const height = Math.max(BAND, set.length * line + 60)
  const y = MARGIN + (height - 40 - set.length * line) / 2 - 10
  const ops: Op[] = [{ op: 'box', x: MARGIN, y, width: 12, height: set.length * line, fill: look.accent }]
  return { height, ops: [...ops, ...set.flatMap((one, i) => drawLine(one, MARGIN + 36, { y: y + i * line, height: line }))] }
}

/** Rows share the height that the words leave over; a page of words alone stays as tall as its words. */
function pageOps(rows: Row[], look: Look, { top, height }: { top: number; height: number }): Op[] {
  const growing = rows.filter(({ sets }) => sets.some(({ panel }) => panel.asset !== null)).length
  const spare = height - rows.reduce((sum, { least }) => sum + least, 0) - GUTTER * (rows.length - 1)
  const more = growing > 0 ? Math.max(0, Math.floor(spare / growing)) : 0
  const ops: Op[] = []
  let y = top
  for (const { sets, least } of rows) {
    const grows = sets.some(({ panel }) => panel.asset !== null)
    const tall = least + (grows ? Math.min(more, 560) : 0)
    let x = MARGIN
    for (const set of sets) {
      ops.push(...panelOps(set, look, { x, y, width: set.width, height: tall }))
      x += set.width + GUTTER
    }
    y += tall + GUTTER
  }
  return ops
}

function panelOps({ panel, lines, textHeight }: Set, look: Look, frame: Box): Op[] {
  const ops: Op[] = []
  if (panel.asset !== null) {
    const facts = pictureIn(look, panel.asset)
    const picture = { ...frame, height: frame.height - textHeight }
    ops.push({ op: 'picture', asset: panel.asset, ...picture, focus: facts.focus })
    if (facts.aiMade) ops.push(...labelOn(picture, AI_LABEL, look))
    if (panel.speech !== '') ops.push(...bubble(panel.speech, look, picture))
  } else ops.push({ op: 'box', ...frame, fill: look.tint })
  const y = frame.y + frame.height - textHeight + PAD
  ops.push(...lines.flatMap((line, i) => drawLine(line, frame.x + PAD, { y: y + i * LINE, height: LINE })))
  return [...ops, { op: 'box', ...frame, stroke: look.ink, line: 5 }]
}

function bubble(speech: string, look: Look, picture: Box): Op[] {
  const size = 34
  const lines = breakLines([{ text: speech, size, bold: true, fill: look.ink }], { width: Math.min(420, picture.width - 140), measure: look.measure })
  const width = Math.ceil(Math.max(...lines.map((line) => line.width))) + 56
  const height = lines.length * 48 + 36
  const [x, y] = [picture.x + 28, picture.y + 28]
  const plate: Op[] = [
    { op: 'box', x: x + 46, y: y + height - 22, width: 34, height: 34, radius: 17, fill: '#ffffff' },
    { op: 'box', x: x + 34, y: y + height + 16, width: 16, height: 16, radius: 8, fill: '#ffffff' },
    { op: 'box', x, y, width, height, radius: 40, fill: '#ffffff' },
  ]
  return [...plate, ...lines.flatMap((line, i) => drawLine(line, x + 28, { y: y + 18 + i * 48, height: 48 }))]
}
