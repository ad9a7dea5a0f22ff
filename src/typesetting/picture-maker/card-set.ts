import { AI_LABEL } from '@/assets'
import { balanceLines, breakLines, drawLine, senseLines, type Line } from './lines'
import { labelOn } from './labels'
import { lookFor, pictureIn, type Look, type LookRequest } from './look'
import { marked, type Marks } from './long-picture'
import { pagesOf, type PageOps } from './pages'
import type { Part } from './parts'
import { moved, type Focus, type Op, type Sheet } from './scene'

/** `cover`: an asset, or null for a cover of words alone. */
export type Front = { title: string; digest: string; byline: string; cover: string | null; focus: Focus | null }
export type CardSetRequest = LookRequest & { parts: readonly Part[]; front: Front; height: number; most: number; marks: Marks }

const HEAD = 116
const FOOT = 140
/** Sizes of text we like, and those down to the smallest that a phone shows well (11 px at 375). */
const READ_WELL = [44, 42, 40] as const
const SMALLER = [38, 36, 34, 32] as const

/** A cover and cards of one size, the text paged by sense. With smaller type when it would be too many; the caller counts. */
export function cardSet(request: CardSetRequest): Sheet[] {
  const { parts, height, most } = request
  const room = height - HEAD - FOOT
  const settingAt = (body: number): Setting => {
    const look = lookFor(request, body)
    return { look, pages: pagesOf(parts, { look, height: room, tallestPicture: room * 0.6 }) }
  }
  const { look, pages } = bestSetting(settingAt, most)
  const sheets = [coverSheet(request, look), ...pages.map((page, i) => contentSheet(page, { ...request, look, number: i + 1, count: pages.length }))]
  return sheets.map((sheet, i) => marked(sheet, { look, ai: request.marks.ai, ad: request.marks.ad && i === 0 }))
}

type Setting = { look: Look; pages: PageOps[] }

/** The largest type of those that read well which fills the fewest cards; smaller type only when it must be. */
function bestSetting(settingAt: (body: number) => Setting, most: number): Setting {
  const [large, middle, small] = READ_WELL
  const fewest = settingAt(small)
  const isBest = ({ pages }: Setting): boolean => pages.length <= fewest.pages.length
  // Each setting lays the whole text out, so no more of them are tried than must be.
  let best = settingAt(large)
  if (!isBest(best)) best = settingAt(middle)
  if (!isBest(best)) best = fewest
  for (const body of SMALLER) {
    if (best.pages.length + 1 <= most) break
    best = settingAt(body)
  }
  return best
}

type Numbered = CardSetRequest & { look: Look; number: number; count: number }

function contentSheet(page: PageOps, { look, height, front, number, count, width, marks }: Numbered): Sheet {
  const size = 26
  const y = height - FOOT + 56
  const counter = `${number}/${count}`
  const right = look.width - look.margin - look.measure(counter, true) * size
  const room = look.room * (marks.ai ? 0.44 : 0.76)
  const ops: Op[] = [
    { op: 'box', x: look.margin, y: 60, width: 64, height: 8, fill: look.accent },
    ...moved(page.ops, 0, HEAD),
    { op: 'box', x: look.margin, y: y - 10, width: look.room, height: 2, fill: look.line },
    ...foot(oneLine(front.title, { size, room, look }), { x: look.margin, y: y + 8, size }),
  ]
  if (!marks.ai) ops.push({ op: 'text', x: right, y: y + 8 + size * 1.14, text: counter, size, bold: true, fill: look.accent })
  return { name: `card-${String(number).padStart(2, '0')}`, width, height, ground: '#ffffff', ops }
}

function foot(line: Line | null, { x, y, size }: { x: number; y: number; size: number }): Op[] {
  return line ? drawLine(line, x, { y, height: size * 1.5 }) : []
}

/** As much of a running title as a line holds, with … for the rest. */
function oneLine(text: string, { size, room, look }: { size: number; room: number; look: Look }): Line | null {
  const spans = [{ text, size, fill: look.quiet }]
  const [whole, more] = breakLines(spans, { width: room, measure: look.measure })
  if (!whole || !more) return whole ?? null
  const [cut] = breakLines(spans, { width: room - size, measure: look.measure })
  const last = cut?.pieces.pop()
  if (!cut || !last) return whole
  const kept = `${last.text.replace(/[，。、：；！？]+$/u, '')}…`
  cut.pieces.push({ ...last, text: kept, width: look.measure(kept, false) * size })
  return cut
}

const TITLE_SIZES = [104, 96, 88, 80, 72, 64, 58]

/** A title in at most `lines` lines: as large as it can be broken by sense, else as large as it fits. */
export function titleLines(text: string, look: Look, { lines, width, fill, sizes = TITLE_SIZES }: TitleSetting): { set: Line[]; size: number } {
  const spans = (size: number) => [{ text, size, bold: true, fill }]
  const breaking = { width, measure: look.measure }
  for (const size of sizes.slice(0, -2)) {
    const set = senseLines(spans(size), breaking)
    if (set && set.length <= lines) return { set, size }
  }
  const fits = (size: number) => breakLines(spans(size), breaking).length <= lines
  const size = sizes.find(fits) ?? sizes.at(-1) ?? look.body
  return { set: balanceLines(spans(size), breaking), size }
}

type TitleSetting = { lines: number; width: number; fill: string; sizes?: number[] }

function coverSheet({ front, width, height }: CardSetRequest, look: Look): Sheet {
  const { set, size } = titleLines(front.title, look, { lines: 3, width: look.room, fill: look.ink })
  const small = 36
  const digest = breakLines([{ text: front.digest, size: small, fill: look.quiet }], { width: look.room, measure: look.measure })
  const lead = Math.round(size * 1.28)
  const line = Math.round(small * 1.6)
  const bottom = front.byline ? 96 : 72
  const panel = 80 + set.length * lead + (digest.length > 0 ? 28 : 0) + digest.length * line + bottom
  const top = front.cover ? height - panel : Math.round((height - panel) * 0.42)
  const ops: Op[] = front.cover ? coverPicture(front, { width, height: top, look }) : [{ op: 'box', x: 0, y: 0, width, height, fill: look.tint }]
  let y = top + 80
  ops.push({ op: 'box', x: look.margin, y: top + 32, width: 96, height: 12, fill: look.accent })
  for (const one of set) {
    ops.push(...drawLine(one, look.margin, { y, height: lead }))
    y += lead
  }
  y += digest.length > 0 ? 28 : 0
  for (const one of digest) {
    ops.push(...drawLine(one, look.margin, { y, height: line }))
    y += line
  }
  if (front.byline) ops.push(...foot(oneLine(front.byline, { size: 28, room: look.room, look }), { x: look.margin, y: y + 14, size: 28 }))
  return { name: 'card-00-cover', width, height, ground: '#ffffff', ops }
}

function coverPicture({ cover, focus }: Front, { width, height, look }: { width: number; height: number; look: Look }): Op[] {
  if (!cover) return []
  const facts = pictureIn(look, cover)
  const frame = { x: 0, y: 0, width, height }
  const ops: Op[] = [{ op: 'picture', asset: cover, ...frame, focus: focus ?? facts.focus }]
  return facts.aiMade ? [...ops, ...labelOn(frame, AI_LABEL, look)] : ops
}
