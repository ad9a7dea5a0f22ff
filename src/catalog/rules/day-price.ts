import type { TripDate } from './departures'

const DAY_MS = 86_400_000

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The last day on which a date can be had at its early-bird price. */
export function lastEarlyDay(date: string, earlyDays: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - earlyDays * DAY_MS).toISOString().slice(0, 10)
}

/** The early-bird price of a date, while it is early enough for it and it is lower than the usual one; null otherwise. */
export function earlyPrice(departure: TripDate, product: { priceMinor: number | null; earlyDays?: number | null }, today: string): number | null {
  const { earlyMinor, date } = departure
  if (typeof earlyMinor !== 'number' || earlyMinor <= 0 || !product.earlyDays) return null
  const usual = departure.priceMinor ?? product.priceMinor
  if (usual !== null && earlyMinor >= usual) return null
  return daysBetween(today, date) >= product.earlyDays ? earlyMinor : null
}
