import { expect, it } from 'vitest'
import { availabilityOf, dateIn, lowestPrice, nextMidnight, upcomingDepartures } from './availability'

const today = '2026-11-21'
const trip = (departures: [string, number | null, number?][], validUntil: string | null = null) => ({
  departures: departures.map(([date, seats, priceMinor]) => ({ date, seats, priceMinor: priceMinor ?? null })),
  validUntil,
  priceMinor: 368_000,
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

it('takes the lowest price that can still be had', () => {
  expect(
    lowestPrice(
      trip([
        ['2026-12-01', 0, 300_000],
        ['2026-12-08', 4, 350_000],
        ['2026-12-15', 4],
      ]),
      today,
    ),
  ).toEqual({ minor: 350_000, isFrom: true })
  expect(lowestPrice(trip([['2026-12-01', 4]]), today)).toEqual({ minor: 368_000, isFrom: false })
  expect(lowestPrice(trip([]), today)).toEqual({ minor: 368_000, isFrom: true })
})

it('knows the date and its next change in the shop’s zone', () => {
  const justBefore = Date.parse('2026-11-21T15:59:59.500Z')
  expect(dateIn('Asia/Shanghai', justBefore)).toBe('2026-11-21')
  expect(nextMidnight('Asia/Shanghai', justBefore)).toBe(Date.parse('2026-11-21T16:00:00Z'))
  expect(nextMidnight('Europe/Berlin', Date.parse('2026-10-24T22:00:00Z'))).toBe(Date.parse('2026-10-25T23:00:00Z'))
})
