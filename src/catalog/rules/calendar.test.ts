import { describe, expect, it } from 'vitest'
import { addMonths, datesBetween, monthGrid, MOST_DAYS, weekdayOf } from './calendar'
import { commonNumber, monthOnto, weekOnto, withChange, withCopies, withoutDates, type DateRow } from './calendar-edits'
import { departuresIn, withDepartures } from './departure-state'

const row = (date: string, change: Partial<DateRow> = {}): DateRow => ({
  date,
  seats: null,
  priceMinor: null,
  childMinor: null,
  singleMinor: null,
  earlyMinor: null,
  ...change,
})

describe('months', () => {
  it('begin their weeks on Monday', () => {
    expect(weekdayOf('2026-11-30')).toBe(0)
    expect(monthGrid('2026-12')[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'])
  })

  it('hold every day once, in whole weeks', () => {
    for (let month = '2026-01'; month < '2030-01'; month = addMonths(month, 1)) {
      const cells = monthGrid(month).flat()
      const days = cells.filter((cell) => cell !== null)
      expect(cells.length % 7).toBe(0)
      expect(new Set(days).size).toBe(new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate())
    }
  })

  it('follow each other over the end of a year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })
})

describe('ranges of days', () => {
  it('run either way, over a leap day', () => {
    expect(datesBetween('2028-03-01', '2028-02-28')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })

  it('take some weekdays only', () => {
    expect(datesBetween('2026-12-01', '2026-12-14', [4, 5])).toEqual(['2026-12-04', '2026-12-05', '2026-12-11', '2026-12-12'])
  })

  it('end where a slip of a year would begin', () => {
    expect(datesBetween('2026-01-01', '2036-01-01')).toHaveLength(MOST_DAYS)
  })
})

describe('numbers typed onto days', () => {
  it('leave what was not typed as it is, and make departures where there are none', () => {
    const rows = [row('2026-12-05', { id: 'a', seats: 8, childMinor: 100_000 })]
    expect(withChange(rows, ['2026-12-04', '2026-12-05'], { priceMinor: 298_000 })).toEqual([
      row('2026-12-04', { priceMinor: 298_000 }),
      row('2026-12-05', { id: 'a', seats: 8, childMinor: 100_000, priceMinor: 298_000 }),
    ])
  })

  it('can be emptied', () => {
    expect(withChange([row('2026-12-05', { priceMinor: 1 })], ['2026-12-05'], { priceMinor: null })[0]?.priceMinor).toBeNull()
  })

  it('change nothing that was given', () => {
    const rows = [row('2026-12-05')]
    withChange(rows, ['2026-12-05'], { seats: 1 })
    expect(rows).toEqual([row('2026-12-05')])
  })

  it('are shown where they are the same', () => {
    const rows = [row('2026-12-04', { seats: 8, priceMinor: 1 }), row('2026-12-05', { seats: 8, priceMinor: 2 })]
    const days = new Set(['2026-12-04', '2026-12-05', '2026-12-06'])
    expect([commonNumber(rows, days, 'seats'), commonNumber(rows, days, 'priceMinor'), commonNumber(rows, new Set(['2026-01-01']), 'seats')]).toEqual([
      8,
      'mixed',
      null,
    ])
  })
})

describe('copies', () => {
  it('put a week onto the following ones, day by day', () => {
    const { rows, copied } = withCopies([row('2026-12-04', { id: 'a', seats: 8 })], weekOnto('2026-12-02', 2))
    expect(copied).toBe(2)
    expect(rows.map(({ date, seats, id }) => [date, seats, id])).toEqual([
      ['2026-12-04', 8, 'a'],
      ['2026-12-11', 8, undefined],
      ['2026-12-18', 8, undefined],
    ])
  })

  it('put a month onto the next by weekday, and leave out a fifth one that it lacks', () => {
    // 2026-12 has five Tuesdays, 2027-01 four.
    const tuesdays = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map((date) => row(date))
    const made = withCopies(tuesdays, monthOnto('2026-12')).rows.filter(({ date }) => date > '2027')
    expect(made.map(({ date }) => date)).toEqual(['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26'])
  })

  it('never change a day that has a departure', () => {
    const rows = [row('2026-12-04', { seats: 8 }), row('2026-12-11', { seats: 1 })]
    expect(withCopies(rows, weekOnto('2026-12-04', 1))).toEqual({ rows, copied: 0, kept: 1 })
  })
})

describe('departures in a form', () => {
  const state = {
    title: { value: '大理' },
    departures: { value: 1, rows: [{ id: 'a', collapsed: true }] },
    'departures.0.id': { value: 'a' },
    'departures.0.date': { value: '2026-12-05T12:00:00.000Z' },
    'departures.0.seats': { value: 8 },
  }

  it('are read by day', () => {
    expect(departuresIn(state, 'departures')).toEqual([row('2026-12-05', { id: 'a', seats: 8 })])
  })

  it('are replaced as a whole; the rest of the form stays and rows keep their ids', () => {
    const rows = withChange(departuresIn(state, 'departures'), ['2026-12-01'], { seats: 3 })
    const next = withDepartures(state, 'departures', { rows, makeId: () => 'new' }) as Record<string, { value?: unknown; rows?: unknown }>
    expect(next.title).toBe(state.title)
    expect(next.departures).toMatchObject({ value: 2, rows: [{ id: 'new' }, { id: 'a', collapsed: true }] })
    expect(departuresIn(next as never, 'departures')).toEqual([row('2026-12-01', { id: 'new', seats: 3 }), row('2026-12-05', { id: 'a', seats: 8 })])
  })

  it('leave nothing behind when they are removed', () => {
    const next = withDepartures(state, 'departures', { rows: withoutDates(departuresIn(state, 'departures'), ['2026-12-05']), makeId: () => '' })
    expect(Object.keys(next)).toEqual(['title', 'departures'])
  })
})
