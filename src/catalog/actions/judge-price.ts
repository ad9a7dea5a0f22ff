import type { PayloadRequest } from 'payload'
import type { Product } from '@/payload-types'
import { readConfig } from '@/platform/config'
import type { Bilingual } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import { judgeOffer, sayFindings, type Findings } from '../rules/judge-offer'
import { leapOf } from '../rules/money'
import { whyBelowFloor } from '../rules/price-floor'
import { pricedOf } from '../rules/priced'
import { readOffers } from './read-offers'

type Asked = { req: PayloadRequest; id?: string | number; data: Partial<Product>; now: number }

/**
 * Why a product may not be published at its new prices: they leap against the published ones, or contradict a running or
 * coming offer. Prices that stand as they are published were judged before. Null when it may.
 */
export async function whyNotPrice({ req, id, data, now }: Asked): Promise<Bilingual | null> {
  const below = data._status === 'published' ? whyBelowFloor(pricedOf(data)) : null
  if (below) return below
  if (id === undefined) return null
  const stored = await req.payload.findByID({ collection: 'products', id, depth: 0, overrideAccess: true, disableErrors: true, req })
  const published = stored?._status === 'published' ? stored : null
  const [priced, before] = [pricedOf(data), published && pricedOf(published)]
  if (before && pricesIn(before) === pricesIn(priced)) return null
  const leap = leapOf(data.priceMinor, published?.priceMinor)
  const findings: Findings = { refusals: [], asks: leap ? [leap] : [] }
  const moment = { now, today: dayIn(readConfig().timeZone, now) }
  const offers = await readOffers({ payload: req.payload, productIds: [String(id)], now, req })
  for (const offer of offers.get(String(id)) ?? []) {
    const found = judgeOffer(offer, { ...priced, id: String(id), title: data.title ?? '' }, moment)
    findings.refusals.push(...found.refusals.map((text) => within(offer.title, text)))
    findings.asks.push(...found.asks.map((text) => within(offer.title, text)))
  }
  return sayFindings(findings, data.confirmed === true)
}

function pricesIn({ priceMinor, validUntil, departures }: ReturnType<typeof pricedOf>): string {
  return JSON.stringify([priceMinor, validUntil, departures])
}

function within(title: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `活动「${title}」：${zh}`, en: `Promotion “${title}”: ${en}` }
}
