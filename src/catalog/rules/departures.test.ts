import { expect, it } from 'vitest'
import { availabilityOf, upcomingDepartures } from './departures'

const today = '2026-11-21'
const trip = (departures: [string, number | null, number?][], validUntil: string | null = null) => ({
  departures: departures.map(([date, seats, priceMinor]) => ({ date, seats, priceMinor: priceMinor ?? null })),
  validUntil,
})

it.each([
  [
    'open while one date has seats',
    trip([
      ['2026-12-01', 0],
      ['2026-12-08', 3],
    ]),
    'open',
  ],
  ['open when the number of seats is not told', trip([['2026-12-01', null]]), 'open'],
  ['open on the day itself', trip([[today, 2]]), 'open'],
  [
    'sold out when every coming date is full',
    trip([
      ['2026-11-01', 5],
      ['2026-12-01', 0],
    ]),
    'soldOut',
  ],
  ['ended when every date is past', trip([['2026-11-20', 5]]), 'ended'],
  ['ended after its validity', trip([['2026-12-01', 5]], '2026-11-20'), 'ended'],
  ['on request without dates', trip([]), 'onRequest'],
])('a trip is %s', (_, product, expected) => {
  expect(availabilityOf(product, today)).toBe(expected)
})

it('lists coming departures earliest first and none after the validity', () => {
  const listed = upcomingDepartures(
    trip(
      [
        ['2026-12-08', 1],
        ['2026-12-01', 1],
        ['2027-01-01', 1],
      ],
      '2026-12-31',
    ),
    today,
  )
  expect(listed.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-08'])
})
