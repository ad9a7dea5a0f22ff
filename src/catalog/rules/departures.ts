/** A date on which a trip leaves, `YYYY-MM-DD`. `seats`: null when the number is not told; `priceMinor` only where this date has a price of its own. */
export type TripDate = {
  date: string
  seats?: number | null
  priceMinor?: number | null
  childMinor?: number | null
  /** What a person alone in a room pays on top. */
  singleMinor?: number | null
  /** The price while it is early enough. */
  earlyMinor?: number | null
}

type Dated<D extends TripDate> = { departures: readonly D[]; validUntil: string | null }

/** `onRequest`: no dates are listed, so people ask; `soldOut`: dates are listed, all full; `ended`: nothing can be had any more. */
export type Availability = 'open' | 'onRequest' | 'soldOut' | 'ended'

/** Departures from `today` on that the trip is still sold for, earliest first. */
export function upcomingDepartures<D extends TripDate>({ departures, validUntil }: Dated<D>, today: string): D[] {
  return departures.filter(({ date }) => date >= today && (!validUntil || date <= validUntil)).sort((a, b) => a.date.localeCompare(b.date))
}

/** Upcoming departures that have seats, or do not say. */
export function bookableDepartures<D extends TripDate>(product: Dated<D>, today: string): D[] {
  return upcomingDepartures(product, today).filter(({ seats }) => seats !== 0)
}

export function availabilityOf<D extends TripDate>(product: Dated<D>, today: string): Availability {
  if (product.validUntil && product.validUntil < today) return 'ended'
  const upcoming = upcomingDepartures(product, today)
  if (upcoming.length > 0) return upcoming.some(({ seats }) => seats !== 0) ? 'open' : 'soldOut'
  return product.departures.length > 0 ? 'ended' : 'onRequest'
}
