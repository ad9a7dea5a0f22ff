import { describe, expect, it } from 'vitest'
import { daysBetween, earlyPrice, lastEarlyDay } from './day-price'
import { datePrice, effectivePrice, type Offer, type Priced } from './offer'

const now = Date.parse('2026-12-01T04:00:00Z')
const departure = { date: '2026-12-31', seats: 8, priceMinor: 300_000, earlyMinor: 270_000 }
const product: Priced = { priceMinor: 258_000, validUntil: null, earlyDays: 30, departures: [departure] }
const flash = (change: Partial<Offer>): Offer => ({
  ...{ id: '1', title: '秒杀', kind: 'flash', amountIs: 'price', amountMinor: 260_000, thresholdMinor: 0, code: null },
  ...{ startsAt: '2026-11-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
  ...change,
})
const at = (today: string, offers: Offer[] = []) => datePrice(product, departure, { now, today, offers })

describe('an early bird', () => {
  it('is the price up to the last day that is early enough, and no longer', () => {
    expect(lastEarlyDay('2026-12-31', 30)).toBe('2026-12-01')
    expect(at('2026-12-01')).toMatchObject({ minor: 270_000, earlyUntil: '2026-12-01', listMinor: 300_000 })
    expect(at('2026-12-02')).toEqual({ minor: 300_000, listMinor: 300_000, offer: null })
  })

  it.each([
    ['no term', departure, { ...product, earlyDays: null }],
    ['no price', { ...departure, earlyMinor: null }, product],
    ['a price that is not lower', { ...departure, earlyMinor: 300_000 }, product],
    ['a price of nothing', { ...departure, earlyMinor: 0 }, product],
  ])('is none with %s', (_, date, of) => {
    expect(earlyPrice(date, of, '2026-11-01')).toBeNull()
  })

  it('is measured against the product’s price where the date has none of its own', () => {
    expect(earlyPrice({ date: '2026-12-31', earlyMinor: 250_000 }, product, '2026-11-01')).toBe(250_000)
    expect(earlyPrice({ date: '2026-12-31', earlyMinor: 258_000 }, product, '2026-11-01')).toBeNull()
  })

  it('does not add up with a flash sale: the lower of the two is the price', () => {
    expect(at('2026-12-01', [flash({})])).toMatchObject({ minor: 260_000, offer: { id: '1' } })
    expect(at('2026-12-01', [flash({ amountMinor: 280_000 })])).toMatchObject({ minor: 270_000, earlyUntil: '2026-12-01', offer: null })
    expect(at('2026-12-01', [flash({ amountIs: 'reduction', amountMinor: 20_000 })])).toMatchObject({ minor: 270_000, earlyUntil: '2026-12-01' })
  })

  it('makes the price that is told everywhere', () => {
    expect(effectivePrice(product, [], { now, today: '2026-12-01' })).toMatchObject({
      minor: 270_000,
      offer: null,
      formerMinor: null,
      earlyUntil: '2026-12-01',
    })
    expect(effectivePrice(product, [], { now, today: '2026-12-02' })).toMatchObject({ minor: 300_000 })
  })
})

it('days are counted over the change of a year', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
})
