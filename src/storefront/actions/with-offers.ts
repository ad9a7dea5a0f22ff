import { readOffers } from '@/catalog/server'
import type { ProductSummary } from '../rules/shop-model'
import type { ReadContext } from './read-context'
import type { Unoffered } from './stored-views'

/** Trips with the offers that make their prices: one statement more for a whole list. */
export async function withOffers({ payload, clock }: ReadContext, trips: Unoffered[]): Promise<ProductSummary[]> {
  const offers = await readOffers({ payload, productIds: trips.map(({ id }) => id), now: clock.now(), onlyPrice: true })
  return trips.map((trip) => ({ ...trip, offers: offers.get(trip.id) ?? [] }))
}
