import type { ShopPromotion } from './shop-model'

export function isRunning({ startsAt, endsAt }: ShopPromotion, now: number): boolean {
  return Date.parse(startsAt) <= now && now < Date.parse(endsAt)
}

/** Instants after `now` at which what a page says of its promotions changes, in epoch ms. */
export function promotionChanges(promotions: ShopPromotion[], now: number): number[] {
  return promotions.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]).filter((at) => at > now)
}
