import { wallClock } from '@/platform/say-moment'
import type { Bilingual } from '@/platform/language'
import type { ProductFact } from '@/writing'
import type { ProductFacts, PromotionFacts } from './contract'

export type PromotionFact = 'title' | 'amount' | 'threshold' | 'code' | 'endsAt' | 'url'
export type CardFact = ProductFact | 'url' | 'picture' | 'priceUnit' | 'priceUntil' | 'itinerary' | 'included' | 'excluded'

export const factLabels: Record<CardFact, Bilingual> = {
  title: { zh: '名称', en: 'Title' },
  price: { zh: '价格', en: 'Price' },
  days: { zh: '天数', en: 'Length' },
  departureCity: { zh: '出发地', en: 'From' },
  destination: { zh: '目的地', en: 'Destination' },
  nextDeparture: { zh: '最近出发', en: 'Next departure' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  url: { zh: '链接', en: 'Link' },
  picture: { zh: '主图', en: 'Picture' },
  priceUnit: { zh: '计价单位', en: 'Price unit' },
  priceUntil: { zh: '价格截止', en: 'Price until' },
  itinerary: { zh: '每日行程', en: 'Itinerary' },
  included: { zh: '费用包含', en: 'Included' },
  excluded: { zh: '费用不含', en: 'Not included' },
}

export const promotionLabels: Record<PromotionFact, Bilingual> = {
  title: { zh: '名称', en: 'Title' },
  amount: { zh: '面额', en: 'Amount' },
  threshold: { zh: '使用门槛', en: 'Minimum spend' },
  code: { zh: '优惠码', en: 'Code' },
  endsAt: { zh: '截止时间', en: 'Ends' },
  url: { zh: '链接', en: 'Link' },
}

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** Facts that only a card shows: too long or of no use inside a sentence. */
const OF_CARDS = new Set<string>(['url', 'picture', 'priceUnit', 'priceUntil', 'itinerary', 'included', 'excluded'])

export function isProductFact(value: unknown): value is ProductFact {
  return typeof value === 'string' && !OF_CARDS.has(value) && Object.hasOwn(factLabels, value)
}

/** A fact in the words a reader sees, or null when the product does not have it. */
export function productFact(product: ProductFacts, fact: CardFact): string | null {
  switch (fact) {
    case 'price':
      return product.priceMinor === null ? null : `${yuan(product.priceMinor)}${product.priceIsFrom === false ? '' : ' 起'}`
    case 'days':
      return tripLength(product.days, product.nights)
    case 'nextDeparture':
    case 'validUntil':
      return dayInWords(product[fact])
    case 'picture':
      return product.picture?.url ?? null
    case 'itinerary':
      return product.itinerary?.map((day) => Object.values(day).filter(Boolean).join('\n')).join('\n\n') || null
    case 'included':
    case 'excluded':
      return product[fact]?.join('\n') || null
    case 'priceUntil': {
      const end = instantInWords(product.priceUntil ?? null)
      return end && `限时价，${end} 截止`
    }
    case 'priceUnit':
      return product.priceUnit || null
    default:
      return product[fact] === '' ? null : product[fact]
  }
}

export function promotionFact(promotion: PromotionFacts, fact: PromotionFact): string | null {
  switch (fact) {
    case 'amount':
      return promotion.amountMinor === null ? null : yuan(promotion.amountMinor)
    case 'threshold':
      return promotion.thresholdMinor ? `满 ${yuan(promotion.thresholdMinor)} 可用` : null
    case 'endsAt':
      return instantInWords(promotion.endsAtLocal ?? promotion.endsAt)
    default:
      return promotion[fact] === '' ? null : promotion[fact]
  }
}

/** Fen as yuan: whole yuan without decimals, otherwise two. Written by hand because `Intl` data differs between machines. */
export function yuan(minor: number): string {
  if (!Number.isFinite(minor)) return '¥—'
  const fen = Math.round(Math.abs(minor))
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = fen % 100
  return `${minor < 0 ? '-' : ''}¥${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

function tripLength(days: number | null, nights: number | null): string | null {
  if (days === null) return nights === null ? null : `${nights}晚`
  return nights === null ? `${days}天` : `${days}天${nights}晚`
}

function dayInWords(date: string | null): string | null {
  if (!date) return null
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : date
}

/** A wall clock (`2026-12-31T23:59`) as it stands; an instant as China's one zone has it, eight hours ahead of UTC, without summer time. */
export function instantInWords(instant: string | null, zone?: string): string | null {
  if (!instant) return null
  if (zone && !WALL_CLOCK.test(instant) && !Number.isNaN(Date.parse(instant))) return instantInWords(wallClock(zone, Date.parse(instant)))
  if (WALL_CLOCK.test(instant)) return `${dayInWords(instant)} ${instant.slice(11)}`
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) return instant
  const local = new Date(moment + 8 * 3_600_000).toISOString()
  return `${dayInWords(local)} ${local.slice(11, 16)}`
}
