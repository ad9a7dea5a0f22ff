import type { Departure, ProductSummary } from './shop-model'

const DAY_MS = 86_400_000

/** `onRequest`: no dates are listed, so people ask; `soldOut`: dates are listed, all full; `ended`: nothing can be had any more. */
export type Availability = 'open' | 'onRequest' | 'soldOut' | 'ended'

type Dated = Pick<ProductSummary, 'departures' | 'validUntil'>

/** Departures from `today` on that the trip is still sold for, earliest first. */
export function upcomingDepartures({ departures, validUntil }: Dated, today: string): Departure[] {
  return departures.filter(({ date }) => date >= today && (!validUntil || date <= validUntil)).sort((a, b) => a.date.localeCompare(b.date))
}

export function availabilityOf(product: Dated, today: string): Availability {
  if (product.validUntil && product.validUntil < today) return 'ended'
  const upcoming = upcomingDepartures(product, today)
  if (upcoming.length > 0) return upcoming.some(({ seats }) => seats !== 0) ? 'open' : 'soldOut'
  return product.departures.length > 0 ? 'ended' : 'onRequest'
}

/** The lowest price a reader can still have, and whether dates differ so that 起 belongs beside it. */
export function lowestPrice(product: Dated & Pick<ProductSummary, 'priceMinor'>, today: string): { minor: number; isFrom: boolean } | null {
  const bookable = upcomingDepartures(product, today).filter(({ seats }) => seats !== 0)
  const prices = bookable.map(({ priceMinor }) => priceMinor ?? product.priceMinor).filter((minor) => minor !== null)
  if (prices.length === 0) return product.priceMinor === null ? null : { minor: product.priceMinor, isFrom: true }
  const minor = Math.min(...prices)
  return { minor, isFrom: Math.max(...prices) > minor || product.departures.length > 1 }
}

/** Making a formatter costs a hundred times what using it does. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Today's date in the shop's zone. */
export function dateIn(timeZone: string, now: number): string {
  const format = dateFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dateFormats.set(timeZone, format)
  return format.format(now)
}

/** The instant the shop's date next changes, in epoch ms: what a page says of dates holds until then. */
export function nextMidnight(timeZone: string, now: number): number {
  const today = dateIn(timeZone, now)
  let before = now
  let after = now + DAY_MS + DAY_MS / 12
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dateIn(timeZone, middle) === today) before = middle
    else after = middle
  }
  return after
}
