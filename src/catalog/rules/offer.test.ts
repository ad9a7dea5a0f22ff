import { describe, expect, it } from 'vitest'
import { bestPrice, effectivePrice, isRunning, priceHoldsUntil, priceWith, type Offer, type Priced } from './offer'

const now = Date.parse('2026-11-21T04:00:00Z')
const at = { now, today: '2026-11-21' }
const offer: Offer = {
  id: '1',
  title: '周末秒杀',
  kind: 'flash',
  amountIs: 'price',
  amountMinor: 199_900,
  thresholdMinor: 0,
  code: null,
  startsAt: '2026-11-20T00:00:00.000Z',
  endsAt: '2026-11-30T16:00:00.000Z',
}
const trip: Priced = { priceMinor: 258_000, priceUnit: '每人', validUntil: null, departures: [] }
const on = (date: string, seats: number | null, priceMinor: number | null = null) => ({ date, seats, priceMinor })

describe('the price of a product', () => {
  it('is its own without departures, said as a lowest one', () => {
    expect(effectivePrice(trip, [], at)).toEqual({ minor: 258_000, isFrom: true, unit: '每人', offer: null, formerMinor: null })
  })

  it('is the lowest that can still be had: past and full departures do not set it', () => {
    const departures = [on('2026-11-01', 9, 100_000), on('2026-12-01', 0, 150_000), on('2026-12-08', 4, 240_000), on('2026-12-15', null)]
    expect(effectivePrice({ ...trip, departures }, [], at)).toMatchObject({ minor: 240_000, isFrom: true })
  })

  it('is not set by a departure after the trip is sold no more', () => {
    const departures = [on('2026-12-01', 4), on('2027-02-01', 4, 100_000)]
    expect(effectivePrice({ ...trip, departures, validUntil: '2026-12-31' }, [], at)?.minor).toBe(258_000)
  })

  it('carries no 起 where one date is all there is', () => {
    expect(effectivePrice({ ...trip, departures: [on('2026-12-01', 4)] }, [], at)?.isFrom).toBe(false)
  })

  it('is unknown where nobody set one', () => {
    expect(effectivePrice({ ...trip, priceMinor: null }, [offer], at)).toBeNull()
  })

  it('is that of a running offer, from its start to before its end', () => {
    expect(effectivePrice(trip, [offer], at)).toMatchObject({ minor: 199_900, offer })
    expect(isRunning(offer, Date.parse(offer.startsAt))).toBe(true)
    expect(isRunning(offer, Date.parse(offer.startsAt) - 1)).toBe(false)
    expect(isRunning(offer, Date.parse(offer.endsAt) - 1)).toBe(true)
    expect(isRunning(offer, Date.parse(offer.endsAt))).toBe(false)
  })

  it('is never raised by an offer, nor taken to nothing', () => {
    expect(priceWith({ ...offer, amountMinor: 258_000 }, 258_000)).toBeNull()
    expect(priceWith({ ...offer, amountIs: 'reduction', amountMinor: 258_000 }, 258_000)).toBeNull()
    expect(priceWith({ ...offer, amountIs: 'reduction', amountMinor: 30_000 }, 258_000)).toBe(228_000)
    expect(priceWith({ ...offer, amountIs: 'reduction', amountMinor: 30_000, thresholdMinor: 300_000 }, 258_000)).toBeNull()
  })

  it('is not everybody’s price that a newcomer or a coupon gets', () => {
    for (const kind of ['newcomer', 'coupon'] as const) expect(effectivePrice(trip, [{ ...offer, kind }], at)?.minor).toBe(258_000)
  })

  it('takes a reduction off each departure’s own price', () => {
    const departures = [on('2026-12-01', 4), on('2026-12-08', 4, 300_000)]
    const reduction: Offer = { ...offer, amountIs: 'reduction', amountMinor: 30_000 }
    expect(effectivePrice({ ...trip, departures }, [reduction], at)).toMatchObject({ minor: 228_000, isFrom: true })
    expect(bestPrice(300_000, [reduction], now).minor).toBe(270_000)
  })
})

describe('of two offers on one product', () => {
  const dearer: Offer = { ...offer, id: '2', amountMinor: 209_900 }

  it('the lower price wins, and they never add up', () => {
    const reduction: Offer = { ...offer, id: '3', amountIs: 'reduction', amountMinor: 30_000 }
    for (const offers of [
      [offer, dearer, reduction],
      [reduction, dearer, offer],
    ]) {
      expect(effectivePrice(trip, offers, at)).toMatchObject({ minor: 199_900, offer: { id: '1' } })
    }
  })

  it('the later end wins between equal prices, whatever the order', () => {
    const longer: Offer = { ...offer, id: '9', endsAt: '2026-12-31T16:00:00.000Z' }
    for (const offers of [
      [offer, longer],
      [longer, offer],
    ]) {
      expect(effectivePrice(trip, offers, at)?.offer?.id).toBe('9')
    }
  })
})

describe('a former price', () => {
  const priceOf = (priceSince: string | null, product = trip) => effectivePrice({ ...product, priceSince }, [offer], at)?.formerMinor

  it('is shown only when it was public for seven days before the offer', () => {
    expect(priceOf('2026-11-13T00:00:00.000Z')).toBe(258_000)
    expect(priceOf('2026-11-13T00:00:00.001Z')).toBeNull()
    expect(priceOf(null)).toBeNull()
  })

  it('is not claimed for a date with a price of its own, whose past nobody recorded', () => {
    expect(priceOf('2026-01-01T00:00:00.000Z', { ...trip, departures: [on('2026-12-01', 4, 300_000)] })).toBeNull()
  })
})

it('says until when a price is sure: the end of an offer, or the start of the next', () => {
  expect(priceHoldsUntil([offer], now)).toBe('2026-11-30T16:00:00.000Z')
  expect(priceHoldsUntil([{ ...offer, startsAt: '2026-11-22T00:00:00.000Z' }], now)).toBe('2026-11-22T00:00:00.000Z')
  expect(priceHoldsUntil([{ ...offer, kind: 'coupon' }], now)).toBeNull()
})
