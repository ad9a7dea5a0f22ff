import type { Bilingual } from '@/platform/language'
import { bookableDepartures } from './departures'
import { changesThePrice, offerChanges, priceWith, type Offer, type Priced } from './offer'
import { yuan } from './products'

/** What must not be saved, and what a person has to confirm. */
export type Findings = { refusals: Bilingual[]; asks: Bilingual[] }

export type NamedProduct = Priced & { id: string; title: string }

/** One price of a product under an offer. `date`: null for the product's own price; `resultMinor`: null where the offer gives nothing. */
export type PreviewRow = { date: string | null; listMinor: number; resultMinor: number | null }

const said = (minor: number) => `¥${yuan(minor)}`

/** What is wrong with an offer in itself, whatever it is for. */
export function whyNotOffer(offer: Offer): Bilingual[] {
  const { kind, amountIs, amountMinor, thresholdMinor, startsAt, endsAt } = offer
  const found: Bilingual[] = []
  if (amountMinor <= 0) {
    found.push({
      zh: '金额要大于 0：0 元的优惠什么也不给，0 元的价格等于白送。',
      en: 'The amount must be above 0: an offer of nothing gives nothing, a price of nothing gives the trip away.',
    })
  }
  if (Date.parse(endsAt) <= Date.parse(startsAt)) found.push({ zh: '结束时间要晚于开始时间。', en: 'The end must come after the start.' })
  if (kind === 'coupon' && thresholdMinor <= 0) {
    found.push({ zh: '优惠券要有满额门槛：请填写满多少元可用。', en: 'A coupon needs a threshold: enter from how much it can be used.' })
  }
  if (kind === 'flash' && thresholdMinor > 0) {
    found.push({
      zh: '限时秒杀是所有人的价格，没有满额门槛：请清空门槛，或改成优惠券。',
      en: 'A flash sale is everybody’s price and has no threshold: clear it, or make it a coupon.',
    })
  }
  if (amountIs === 'reduction' && thresholdMinor > 0 && thresholdMinor <= amountMinor) {
    found.push({
      zh: `门槛 ${said(thresholdMinor)} 不高于减掉的 ${said(amountMinor)}，等于白送：请提高门槛或减少优惠。`,
      en: `The threshold ${said(thresholdMinor)} is not above the reduction ${said(amountMinor)}: raise it, or give less.`,
    })
  }
  return found
}

/** Every price a product has now, under the offer: its own, and those of departures that can be booked. */
export function previewOffer(offer: Offer, product: Priced, today: string): PreviewRow[] {
  const own = product.priceMinor === null ? [] : [{ date: null, listMinor: product.priceMinor }]
  const dates = bookableDepartures(product, today).flatMap(({ date, priceMinor }) =>
    priceMinor === null || priceMinor === undefined || priceMinor === product.priceMinor ? [] : [{ date, listMinor: priceMinor }],
  )
  return [...own, ...dates].map((row) => ({ ...row, resultMinor: priceWith(offer, row.listMinor) }))
}

/** Whether an offer contradicts what a product costs. An offer that is over contradicts nothing any more. */
export function judgeOffer(offer: Offer, product: NamedProduct, { now, today }: { now: number; today: string }): Findings {
  const findings: Findings = { refusals: [], asks: [] }
  if (offerChanges([offer], now).length === 0) return findings
  for (const row of previewOffer(offer, product, today)) {
    judgeRow({ offer, row, name: product.title }, findings)
    judgeFloor({ offer, row, product }, findings)
  }
  return findings
}

function judgeRow({ offer, row, name }: { offer: Offer; row: PreviewRow; name: string }, { refusals, asks }: Findings): void {
  const { listMinor, resultMinor, date } = row
  const zh = date === null ? `「${name}」` : `「${name}」${date} 的班期`
  const en = date === null ? `“${name}”` : `“${name}” on ${date}`
  if (resultMinor !== null) {
    if (resultMinor * 2 < listMinor) {
      asks.push({
        zh: `${zh}从 ${said(listMinor)} 变成 ${said(resultMinor)}，不到一半。`,
        en: `${en} goes from ${said(listMinor)} to ${said(resultMinor)}: less than half.`,
      })
    }
    return
  }
  if (offer.thresholdMinor > listMinor) return
  if (offer.amountIs === 'reduction') {
    refusals.push({
      zh: `${zh}的价格 ${said(listMinor)} 不高于要减的 ${said(offer.amountMinor)}：请减少优惠，或把它移出活动。`,
      en: `${en} costs ${said(listMinor)}, not more than the reduction of ${said(offer.amountMinor)}: give less, or take it out of the promotion.`,
    })
  } else if (date === null) {
    refusals.push({
      zh: `${zh}的价格 ${said(listMinor)} 不高于活动价 ${said(offer.amountMinor)}：请降低活动价，或把它移出活动。`,
      en: `${en} costs ${said(listMinor)}, not more than the offer price ${said(offer.amountMinor)}: lower it, or take it out of the promotion.`,
    })
  } else {
    asks.push({
      zh: `${zh}本来就是 ${said(listMinor)}，活动价 ${said(offer.amountMinor)} 对它不起作用。`,
      en: `${en} costs ${said(listMinor)} already; the offer price ${said(offer.amountMinor)} changes nothing there.`,
    })
  }
}

/** Everybody's price never goes below what the trip costs; what only some get is asked about. */
function judgeFloor({ offer, row, product }: { offer: Offer; row: PreviewRow; product: NamedProduct }, { refusals, asks }: Findings): void {
  const { floorMinor } = product
  if (!floorMinor || row.resultMinor === null || row.resultMinor >= floorMinor) return
  const [zh, en] = row.date ? [`「${product.title}」${row.date} `, `“${product.title}” on ${row.date}`] : [`「${product.title}」`, `“${product.title}”`]
  const found = {
    zh: `${zh}优惠后 ${said(row.resultMinor)}，低于成本底价 ${said(floorMinor)}。`,
    en: `${en} comes to ${said(row.resultMinor)}, below its cost floor of ${said(floorMinor)}.`,
  }
  if (changesThePrice(offer)) refusals.push(found)
  else asks.push(found)
}

/** Other price-making offers of a product that run at the same time: the lower resulting price wins, they do not add up. */
export function overlapping(offer: Offer, others: readonly Offer[]): Offer[] {
  if (!changesThePrice(offer)) return []
  return others.filter((other) => other.id !== offer.id && changesThePrice(other) && other.startsAt < offer.endsAt && offer.startsAt < other.endsAt)
}

/** All findings as one sentence for an edge that shows one; `confirmed` silences what is only asked. Null when there is nothing to say. */
export function sayFindings({ refusals, asks }: Findings, confirmed: boolean): Bilingual | null {
  if (refusals.length > 0) return joined(refusals)
  if (asks.length === 0 || confirmed) return null
  const { zh, en } = joined(asks)
  return {
    zh: `${zh}如果就是这样，请勾选「我确认价格无误」再保存（接口：加上 "confirmed": true）。`,
    en: `${en} If that is what you mean, tick “The prices are right” and save again (in the API: add "confirmed": true).`,
  }
}

function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join(''), en: texts.map(({ en }) => en).join(' ') }
}
