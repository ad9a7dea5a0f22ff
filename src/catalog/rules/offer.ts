import { earlyPrice, lastEarlyDay } from './day-price'
import { bookableDepartures, type TripDate } from './departures'
import type { promotionKindNames } from './products'

export type OfferKind = keyof typeof promotionKindNames

/** What the amount of an offer is: the price itself, or what is taken off the price. */
export type AmountIs = 'price' | 'reduction'

/** A promotion as far as prices go. Money in fen, instants as ISO 8601. `thresholdMinor`: 0 when there is none. */
export type Offer = {
  id: string
  title: string
  kind: OfferKind
  amountIs: AmountIs
  amountMinor: number
  thresholdMinor: number
  code: string | null
  startsAt: string
  endsAt: string
}

/** A product as far as prices go. `priceSince`: since when `priceMinor` has been public, ISO 8601; null when nobody recorded it. */
export type Priced = {
  priceMinor: number | null
  priceUnit?: string | null
  priceSince?: string | null
  validUntil: string | null
  /** Below this it must not be sold; null when nobody said. Only the desk knows it. */
  floorMinor?: number | null
  /** How many days before a date its early-bird price ends. */
  earlyDays?: number | null
  departures: readonly TripDate[]
}

/** `now` in epoch ms, `today` as `YYYY-MM-DD` in the workspace's zone. */
export type Moment = { now: number; today: string }

/**
 * The one price everybody can have now. `isFrom`: other dates cost more. `offer`: the running offer that makes it, with its end.
 * `formerMinor`: what may be shown struck out; only a price that was public for a week before the offer began.
 */
export type EffectivePrice = {
  minor: number
  isFrom: boolean
  unit: string | null
  offer: Offer | null
  formerMinor: number | null
  /** The last day of the early bird that makes it, `YYYY-MM-DD`. */
  earlyUntil?: string
}

/** A struck-out price must have been asked for in the seven days before the offer (禁止价格欺诈). */
const RECORDED_FOR_MS = 7 * 86_400_000

/** Offers stored before the amount said what it is: a flash sale's was the price, any other's a reduction. */
export function usualAmountIs(kind: OfferKind): AmountIs {
  return kind === 'flash' ? 'price' : 'reduction'
}

export function isRunning({ startsAt, endsAt }: Pick<Offer, 'startsAt' | 'endsAt'>, now: number): boolean {
  return Date.parse(startsAt) <= now && now < Date.parse(endsAt)
}

/** Instants after `now` at which offers start or end, in epoch ms. */
export function offerChanges(offers: readonly Pick<Offer, 'startsAt' | 'endsAt'>[], now: number): number[] {
  return offers.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]).filter((at) => at > now)
}

/** What one traveller pays with an offer instead of `listMinor`; null where it gives nothing: below its threshold, or not cheaper. */
export function priceWith(offer: Pick<Offer, 'amountIs' | 'amountMinor' | 'thresholdMinor'>, listMinor: number): number | null {
  if (offer.thresholdMinor > listMinor) return null
  const minor = offer.amountIs === 'price' ? offer.amountMinor : listMinor - offer.amountMinor
  return minor > 0 && minor < listMinor ? minor : null
}

/** A flash sale is everybody's price; a newcomer price and a coupon have a condition and stand beside it. */
export function changesThePrice({ kind }: Pick<Offer, 'kind'>): boolean {
  return kind === 'flash'
}

export type PriceResult = { minor: number; offer: Offer | null; listMinor: number }

/**
 * The price of one list price under all running offers. Offers never add up: the lowest result wins; of equal ones the one that ends
 * later, then the one with the smaller id, so that every place that asks gets the same answer.
 */
export function bestPrice(listMinor: number, offers: readonly Offer[], now: number): PriceResult {
  const results = offers
    .filter((offer) => changesThePrice(offer) && isRunning(offer, now))
    .flatMap((offer) => {
      const minor = priceWith(offer, listMinor)
      return minor === null ? [] : [{ minor, offer, listMinor }]
    })
  const [best] = results.sort((a, b) => a.minor - b.minor || Date.parse(b.offer.endsAt) - Date.parse(a.offer.endsAt) || (a.offer.id < b.offer.id ? -1 : 1))
  return best ?? { minor: listMinor, offer: null, listMinor }
}

/**
 * What one adult pays for one date, and whether that is the early-bird price. An early bird and an offer never add up either:
 * the lower of the two is the price. Null when the date has no price.
 */
export function datePrice(product: Priced, departure: TripDate, { offers, now, today }: Moment & { offers: readonly Offer[] }): DatePrice | null {
  const listMinor = departure.priceMinor ?? product.priceMinor
  if (listMinor === null) return null
  const usual = bestPrice(listMinor, offers, now)
  const early = earlyPrice(departure, product, today)
  return early !== null && early <= usual.minor
    ? { minor: early, offer: null, listMinor, earlyUntil: lastEarlyDay(departure.date, product.earlyDays ?? 0) }
    : usual
}

export type DatePrice = PriceResult & { earlyUntil?: string }

/**
 * The price a reader is told, everywhere. Past and full departures do not set it while another can be had;
 * null when the product has no price.
 */
export function effectivePrice(product: Priced, offers: readonly Offer[], { now, today }: Moment): EffectivePrice | null {
  const bookable = bookableDepartures(product, today)
  const own = product.priceMinor === null ? null : bestPrice(product.priceMinor, offers, now)
  const found = bookable.length > 0 ? bookable.map((departure) => datePrice(product, departure, { offers, now, today })) : [own]
  const results: DatePrice[] = found.filter((result) => result !== null)
  const [lowest] = results.sort((a, b) => a.minor - b.minor || a.listMinor - b.listMinor)
  if (!lowest) return null
  const differs = results.some(({ minor }) => minor > lowest.minor)
  return {
    minor: lowest.minor,
    isFrom: bookable.length === 0 || differs || product.departures.length > 1,
    unit: product.priceUnit ?? null,
    offer: lowest.offer,
    formerMinor: formerPrice(product, lowest),
    ...(lowest.earlyUntil && { earlyUntil: lowest.earlyUntil }),
  }
}

function formerPrice({ priceMinor, priceSince }: Priced, { offer, listMinor }: PriceResult): number | null {
  if (!offer || !priceSince || listMinor !== priceMinor) return null
  return Date.parse(priceSince) + RECORDED_FOR_MS <= Date.parse(offer.startsAt) ? listMinor : null
}

/** The last instant at which the effective price is sure to hold, ISO 8601: the end of its offer, or the start of the next that changes it. */
export function priceHoldsUntil(offers: readonly Offer[], now: number): string | null {
  const changes = offerChanges(offers.filter(changesThePrice), now)
  return changes.length === 0 ? null : new Date(Math.min(...changes)).toISOString()
}
