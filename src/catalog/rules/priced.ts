import type { TripDate } from './departures'
import type { Priced } from './offer'

type StoredDate = {
  date?: string | null
  seats?: number | null
  priceMinor?: number | null
  childMinor?: number | null
  singleMinor?: number | null
  earlyMinor?: number | null
}

type StoredProduct = {
  priceMinor?: number | null
  priceUnit?: string | null
  priceSince?: string | null
  validUntil?: string | null
  floorMinor?: number | null
  earlyDays?: number | null
  departures?: readonly StoredDate[] | null
}

/** A stored product, or one being typed, as the rules of prices read it. */
export function pricedOf(product: StoredProduct): Priced & { departures: Required<TripDate>[] } {
  return {
    priceMinor: product.priceMinor ?? null,
    priceUnit: product.priceUnit ?? null,
    priceSince: product.priceSince ?? null,
    validUntil: product.validUntil?.slice(0, 10) ?? null,
    floorMinor: product.floorMinor ?? null,
    earlyDays: product.earlyDays ?? null,
    departures: (product.departures ?? []).flatMap((row) => (row.date ? [tripDate(row, row.date)] : [])),
  }
}

function tripDate({ seats, priceMinor, childMinor, singleMinor, earlyMinor }: StoredDate, date: string): Required<TripDate> {
  return {
    date: date.slice(0, 10),
    seats: seats ?? null,
    priceMinor: priceMinor ?? null,
    childMinor: childMinor ?? null,
    singleMinor: singleMinor ?? null,
    earlyMinor: earlyMinor ?? null,
  }
}
