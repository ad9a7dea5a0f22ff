import { AI_LABEL } from '@/assets'
import { sentencesOf } from './atoms'
import { titleLines, type Front } from './card-set'
import { wordsIn } from './comic'
import { breakLines, drawLine } from './lines'
import { labelOn, labelRoom } from './labels'
import { lookFor, pictureIn, type Look, type LookRequest } from './look'
import { marked, type Marks } from './long-picture'
import { plainWords, type Part } from './parts'
import type { Op, Sheet } from './scene'

export type NineRequest = LookRequest & { parts: readonly Part[]; front: Front; marks: Marks }
export type Tile = { kind: 'front' } | { kind: 'picture'; asset: string; caption: string } | { kind: 'words'; head: string; text: string }

/** The counts that fill a grid of 朋友圈 or 微博 without a hole. */
const GRIDS = [9, 6, 4, 3]
const LONGEST = 110

/** Square cards in reading order: the title, then pictures and the gist of each section; 9, 6, 4 or 3 of them. */
export function nineCards(request: NineRequest): Sheet[] {
  const { width, front, marks } = request
  const look = lookFor(request, 46)
  return gridTiles(request.parts, front).map((tile, i) => {
    const sheet: Sheet = {
      name: `nine-${i + 1}`,
      width,
      height: width,
      ground: tile.kind === 'words' ? look.tint : '#ffffff',
      ops: tileOps(tile, request, look),
    }
    return marked(sheet, { look, ai: marks.ai, ad: marks.ad && i === 0 })
  })
}

/** Which tiles, pictures first when there is more than room for: a grid is looked at before it is read. */
export function gridTiles(parts: readonly Part[], front: Front): Tile[] {
  const tiles: Tile[] = []
  let head = ''
  for (const part of parts) {
    if (part.kind === 'picture' && part.asset !== front.cover) tiles.push({ kind: 'picture', asset: part.asset, caption: part.caption })
    else if (part.kind === 'heading') head = plainWords(part.words)
    else if (part.kind === 'quote') tiles.push({ kind: 'words', head: '', text: plainWords(part.words) })
    else if (head !== '' && (part.kind === 'text' || part.kind === 'list')) {
      tiles.push({ kind: 'words', head, text: gist(wordsIn(part)) })
      head = ''
    }
  }
  const room = (GRIDS.find((count) => count <= tiles.length + 1) ?? tiles.length + 1) - 1
  const pictures = tiles.filter(({ kind }) => kind === 'picture').slice(0, room)
  const words = tiles.filter(({ kind }) => kind === 'words').slice(0, room - pictures.length)
  return [{ kind: 'front' }, ...tiles.filter((tile) => pictures.includes(tile) || words.includes(tile))]
}

/** Whole sentences up to what a card holds; a single longer one stays whole. */
function gist(text: string): string {
  let kept = ''
  for (const sentence of sentencesOf(text)) {
    if (kept !== '' && (kept + sentence).length > LONGEST) break
    kept += sentence
  }
  return kept.trim()
}

function tileOps(tile: Tile, { front, width, marks }: NineRequest, look: Look): Op[] {
  const square = { side: width, foot: marks.ai ? labelRoom(width) : 0 }
  if (tile.kind === 'words') return wordTile(tile, look, square)
  const asset = tile.kind === 'picture' ? tile.asset : front.cover
  const words = tile.kind === 'picture' ? tile.caption : front.title
  if (!asset) return wordTile({ kind: 'words', head: front.title, text: front.digest }, look, square)
  const facts = pictureIn(look, asset)
  const frame = { x: 0, y: 0, width, height: width }
  const sizes = tile.kind === 'front' ? [88, 80, 72, 64, 56] : [42]
  const { set, size } = titleLines(words, look, { lines: 3, width: look.room, fill: '#ffffff', sizes })
  const line = Math.round(size * 1.32)
  const tall = words === '' ? 0 : set.length * line
  const top = width - Math.max(look.margin * 0.8, square.foot) - tall
  const shade = words === '' ? 0 : Math.min(1, Math.max(0.56, (width - top) / width + 0.24))
  const ops: Op[] = [{ op: 'picture', asset, ...frame, focus: (tile.kind === 'front' && front.focus) || facts.focus, shade }]
  if (facts.aiMade) ops.push(...labelOn(frame, AI_LABEL, { measure: look.measure, corner: 'top-left' }))
  if (words === '') return ops
  if (tile.kind === 'front') ops.push({ op: 'box', x: look.margin, y: top - 44, width: 96, height: 12, fill: '#ffffff' })
  return [...ops, ...set.flatMap((one, i) => drawLine(one, look.margin, { y: top + i * line, height: line }))]
}

/** `foot`: what a label takes at the foot of the square. */
type Square = { side: number; foot: number }

function wordTile({ head, text }: Extract<Tile, { kind: 'words' }>, look: Look, square: Square): Op[] {
  const { side, foot } = square
  const isQuote = head === ''
  const title = isQuote ? null : titleLines(head, look, { lines: 2, width: look.room, fill: look.accent, sizes: [68, 60, 54] })
  const sizes = [50, 46, 42, 38, 34]
  if (isQuote) return quoteTile(text, look, square)
  const lead = title ? Math.round(title.size * 1.3) : 0
  const head0 = title ? title.set.length * lead + 36 : 0
  for (const size of sizes) {
    const line = Math.round(size * 1.7)
    const lines = breakLines([{ text, size, fill: look.ink }], { width: look.room, measure: look.measure })
    const tall = head0 + lines.length * line
    if (tall > side - look.margin - Math.max(look.margin, foot) - 60 && size !== sizes.at(-1)) continue
    const top = Math.min((side - tall) / 2, side - foot - tall)
    const ops: Op[] = [{ op: 'box', x: look.margin, y: top - 46, width: 96, height: 12, fill: look.accent }]
    ops.push(...(title?.set ?? []).flatMap((one, i) => drawLine(one, look.margin, { y: top + i * lead, height: lead })))
    return [...ops, ...lines.flatMap((one, i) => drawLine(one, look.margin, { y: top + head0 + i * line, height: line }))]
  }
  return []
}

function quoteTile(text: string, look: Look, { side, foot }: Square): Op[] {
  const { set, size } = titleLines(text, look, { lines: 6, width: look.room, fill: look.ink, sizes: [72, 66, 60, 54, 48, 42] })
  const line = Math.round(size * 1.6)
  const top = Math.min((side - set.length * line) / 2, side - foot - set.length * line)
  const bar: Op = { op: 'box', x: look.margin, y: top - 56, width: 96, height: 12, fill: look.accent }
  return [bar, ...set.flatMap((one, i) => drawLine(one, look.margin, { y: top + i * line, height: line }))]
}
