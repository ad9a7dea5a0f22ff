import type { Priced } from './offer'

type StoredProduct = {
  priceMinor?: number | null
  priceUnit?: string | null
  priceSince?: string | null
  validUntil?: string | null
  departures?: readonly { date?: string | null; seats?: number | null; priceMinor?: number | null }[] | null
}

/** A stored product, or one being typed, as the rules of prices read it. */
export function pricedOf(product: StoredProduct): Priced & { departures: { date: string; seats: number | null; priceMinor: number | null }[] } {
  return {
    priceMinor: product.priceMinor ?? null,
    priceUnit: product.priceUnit ?? null,
    priceSince: product.priceSince ?? null,
    validUntil: product.validUntil?.slice(0, 10) ?? null,
    departures: (product.departures ?? []).flatMap(({ date, seats, priceMinor }) =>
      date ? [{ date: date.slice(0, 10), seats: seats ?? null, priceMinor: priceMinor ?? null }] : [],
    ),
  }
}
