import { AI_LABEL } from '@/assets'
import { titleLines, type Front } from './card-set'
import { breakLines, drawLine } from './lines'
import { labelOn, labelRoom } from './labels'
import { lookFor, pictureIn, type LookRequest } from './look'
import { marked, type Marks } from './long-picture'
import { qrModules } from './qr-modules'
import type { Op, Sheet } from './scene'
import { Pile } from './strip'
import { priceOps } from './card-strips'

export type PosterRequest = LookRequest & { front: Front; price: string | null; facts: string; url: string | null; invitation: string; marks: Marks }

/** One tall picture for 朋友圈: the place, the promise, the price and the code that leads there. */
export function poster(request: PosterRequest): Sheet {
  const { front, price, facts, url, width } = request
  const look = lookFor(request, 40)
  const pile = new Pile(look, { x: look.margin, width: look.room })
  if (front.cover) {
    const known = pictureIn(look, front.cover)
    const frame = { x: 0, y: 0, width, height: Math.round(width * 1.04) }
    pile.add([{ op: 'picture', asset: front.cover, ...frame, focus: front.focus ?? known.focus }], frame.height)
    if (known.aiMade) pile.add(labelOn(frame, AI_LABEL, look), 0)
  } else pile.add([{ op: 'box', x: 0, y: 0, width, height: 28, fill: look.accent }], 28)
  pile.space(64)
  const { set, size } = titleLines(front.title, look, { lines: 3, width: look.room, fill: look.ink, sizes: [84, 76, 68, 60, 54] })
  for (const line of set) pile.add(drawLine(line, look.margin, { y: pile.height, height: Math.round(size * 1.3) }), size * 1.3)
  if (front.digest) pile.space(18).text({ text: front.digest, size: 36, fill: look.quiet }, { leading: 1.6 })
  pile.space(44)
  const rows = url ? qrModules(url) : null
  const side = rows ? 252 : 0
  const top = pile.height
  pile.add([{ op: 'box', x: look.margin, y: top, width: look.room, height: 2, fill: look.line }], 2)
  const left = new Pile(look, { x: look.margin, width: look.room - side - 40 })
  left.height = top + 36
  if (price) left.add(priceOps(price, ' 起', { look, x: look.margin, y: left.height }), look.body * 1.9)
  if (facts) left.space(8).text({ text: facts, size: 30, fill: look.quiet }, { leading: 1.55 })
  if (front.byline) left.space(8).text({ text: front.byline, size: 30, bold: true, fill: look.ink }, { leading: 1.55 })
  const ops: Op[] = [...pile.ops, ...left.ops]
  let bottom = Math.max(left.height, top + 36)
  if (rows) {
    const x = look.width - look.margin - side
    ops.push({ op: 'qr', x, y: top + 28, side, rows })
    const [line] = breakLines([{ text: request.invitation, size: 26, fill: look.quiet }], { width: side, measure: look.measure, align: 'center' })
    if (line) ops.push(...drawLine(line, x, { y: top + 28 + side, height: 44 }))
    bottom = Math.max(bottom, top + 28 + side + 48)
  }
  const foot = request.marks.ai ? labelRoom(width) : 56
  return marked({ name: 'poster', width, height: Math.ceil(bottom + foot), ground: '#ffffff', ops }, { look, ...request.marks })
}
