import { AI_LABEL } from '@/assets'
import { productFact, promotionFact, yuan } from '../rules/facts'
import type { ProductFacts } from '../rules/contract'
import { labelOn } from './labels'
import { pictureIn, type Look } from './look'
import type { Part } from './parts'
import { qrModules } from './qr-modules'
import type { Op } from './scene'
import { Pile, panelStrips, textStrips, type Strip } from './strip'

type CardPart = Extract<Part, { kind: 'product' | 'coupon' | 'qr' | 'follow' | 'day' | 'price' }>

/** Cards: each is one strip, so no cut goes through it. */
export function blockCards(part: CardPart, look: Look): Strip[] {
  switch (part.kind) {
    case 'product':
      return [productCard(part, look)]
    case 'coupon':
      return [couponCard(part, look)]
    case 'qr':
      return qrCard(part, look)
    case 'follow':
      return panelStrips(['关注 ' + part.name, part.introduction].filter(Boolean), look)
    case 'day':
      return dayStrips(part, look)
    case 'price':
      return [priceStrip(part, look)]
  }
}

function framed(pile: Pile, look: Look): Strip {
  const pad = Math.round(look.body * 0.7)
  const height = pile.height + pad
  const frame: Op = { op: 'box', x: look.margin, y: 0, width: look.room, height, radius: look.radius, fill: '#ffffff', stroke: look.line, line: 3 }
  return { height: Math.ceil(height), gap: Math.round(look.body * 1.2), ops: [frame, ...pile.ops] }
}

/** The facts of a product in one line: 上海出发 · 5天4晚 · 最近 2026年12月1日. */
export function factLine(product: ProductFacts): string {
  const from = productFact(product, 'departureCity')
  const next = productFact(product, 'nextDeparture')
  return [from && `${from}出发`, productFact(product, 'days'), next && `最近 ${next}`].filter(Boolean).join(' · ')
}

function productCard({ product, remark }: Extract<Part, { kind: 'product' }>, look: Look): Strip {
  const pad = Math.round(look.body * 0.9)
  const pile = new Pile(look, { x: look.margin + pad, width: look.room - 2 * pad })
  if (product.picture) {
    const facts = pictureIn(look, product.picture.id)
    const frame = { x: look.margin, y: 0, width: look.room, height: Math.round(look.room * 0.5) }
    pile.add([{ op: 'picture', asset: product.picture.id, ...frame, focus: facts.focus, radius: look.radius, flatBelow: true }], frame.height)
    if (facts.aiMade) pile.add(labelOn(frame, AI_LABEL, look), 0)
  }
  pile.space(pad * 0.7).text({ text: product.title, size: Math.round(look.body * 1.1), bold: true, fill: look.ink }, { leading: 1.4 })
  if (remark) pile.space(look.body * 0.2).text({ text: remark, size: Math.round(look.body * 0.84), fill: look.quiet })
  const facts = factLine(product)
  if (facts) pile.space(look.body * 0.3).text({ text: facts, size: Math.round(look.body * 0.78), fill: look.quiet })
  if (product.priceMinor !== null) {
    pile.space(look.body * 0.3).add(
      priceOps(yuan(product.priceMinor), [product.priceIsFrom === false ? '' : ' 起', productFact(product, 'priceUntil')].filter(Boolean).join(' '), {
        look,
        x: look.margin + pad,
        y: pile.height,
      }),
      look.body * 1.9,
    )
  }
  return framed(pile, look)
}

/** A price with its small words behind it, `1.9 em` tall. */
export function priceOps(price: string, unit: string, { look, x, y }: { look: Look; x: number; y: number }): Op[] {
  const size = Math.round(look.body * 1.5)
  const small = Math.round(look.body * 0.78)
  const base = y + size * 1.05
  const width = look.measure(price, true) * size
  return [
    { op: 'text', x, y: base, text: price, size, bold: true, fill: look.accent },
    { op: 'text', x: x + width + small * 0.3, y: base, text: unit, size: small, bold: false, fill: look.quiet },
  ]
}

function couponCard({ promotion, remark }: Extract<Part, { kind: 'coupon' }>, look: Look): Strip {
  const pad = Math.round(look.body * 0.9)
  const pile = new Pile(look, { x: look.margin + pad, width: look.room - 2 * pad })
  const small = Math.round(look.body * 0.78)
  const [amount, threshold] = [promotionFact(promotion, 'amount'), promotionFact(promotion, 'threshold')]
  pile.space(pad * 0.6)
  if (amount) pile.add(priceOps(amount, threshold ?? '', { look, x: look.margin + pad, y: pile.height }), look.body * 1.9)
  pile.space(look.body * 0.2).text({ text: promotion.title, size: look.body, bold: true, fill: look.ink }, { leading: 1.4 })
  const [code, ends] = [promotionFact(promotion, 'code'), promotionFact(promotion, 'endsAt')]
  for (const line of [remark, code && `优惠码 ${code}`, ends && `${ends} 截止`]) {
    if (line) pile.space(look.body * 0.16).text({ text: line, size: small, fill: look.quiet })
  }
  const card = framed(pile, look)
  const [frame, ...rest] = card.ops
  return frame?.op === 'box' ? { ...card, ops: [{ ...frame, fill: look.tint, stroke: look.accent, dash: 14 }, ...rest] } : card
}

function qrCard({ url, caption }: Extract<Part, { kind: 'qr' }>, look: Look): Strip[] {
  const rows = qrModules(url)
  if (!rows) return panelStrips([caption, url].filter(Boolean), look)
  const side = Math.round(look.room * 0.36)
  const pile = new Pile(look, { x: look.margin, width: look.room })
  pile.add([{ op: 'qr', x: (look.width - side) / 2, y: 0, side, rows }], side)
  if (caption) pile.space(look.body * 0.2).text({ text: caption, size: Math.round(look.body * 0.8), fill: look.quiet }, { align: 'center' })
  return [{ height: pile.height, gap: look.body, ops: pile.ops }]
}

/** A day of an itinerary: its number on the line of the journey, the title beside it, the plan below. */
function dayStrips({ number, title, text, notes }: Extract<Part, { kind: 'day' }>, look: Look): Strip[] {
  const badge = Math.round(look.body * 2.1)
  const x = look.margin + badge + Math.round(look.body * 0.7)
  const inner = { x, width: look.width - look.margin - x }
  const head = new Pile(look, inner).space(look.body * 0.14)
  const size = Math.round(look.body * 0.74)
  const label = `D${number}`
  head.ops.push(
    { op: 'box', x: look.margin, y: 0, width: badge, height: Math.round(look.body * 1.5), radius: Math.round(look.radius / 2), fill: look.accent },
    { op: 'text', x: look.margin + (badge - look.measure(label, true) * size) / 2, y: look.body * 1.02, text: label, size, bold: true, fill: '#ffffff' },
  )
  head.text({ text: title, size: Math.round(look.body * 1.08), bold: true, fill: look.ink }, { leading: 1.36 })
  const strips: Strip[] = [{ height: head.height, gap: Math.round(look.body * 1.5), ops: head.ops, keep: true }]
  const narrow: Look = { ...look, margin: x, room: inner.width }
  const line = (one: string, quiet: boolean): Strip[] => {
    const size = Math.round(look.body * (quiet ? 0.82 : 0.96))
    const gap = Math.round(look.body * (quiet ? 0.16 : 0.4))
    return textStrips([{ text: one, size, fill: quiet ? look.quiet : look.ink }], { look: narrow, gap, height: Math.round(size * (quiet ? 1.55 : 1.7)) })
  }
  strips.push(...text.split('\n').flatMap((one) => line(one, false)), ...notes.flatMap((one) => line(one, true)))
  return strips
}

function priceStrip({ price, unit, facts }: Extract<Part, { kind: 'price' }>, look: Look): Strip {
  const pile = new Pile(look, { x: look.margin, width: look.room })
  pile.add(priceOps(price, unit, { look, x: look.margin, y: 0 }), look.body * 2)
  for (const fact of facts) pile.text({ text: fact, size: Math.round(look.body * 0.86), fill: look.quiet }, { leading: 1.6 })
  return { height: pile.height, gap: Math.round(look.body * 0.7), ops: pile.ops }
}
