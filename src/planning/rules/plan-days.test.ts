import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysAhead, daysShown, isDay, onDay, sayDay, sayMomentAt, turned, windowOf } from './plan-days'

const zone = 'Asia/Shanghai'

describe('the days of a calendar', () => {
  it('begins weeks on Monday and shows whole weeks of the month', () => {
    const days = daysShown('month', '2026-12-16')
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-30', '2027-01-03', 35])
    expect(daysShown('month', '2027-02-01')).toHaveLength(28)
    expect(daysShown('week', '2026-11-29')[0]).toBe('2026-11-23')
  })
  it('looks ahead from this week on while no day is asked for', () => {
    const days = daysAhead('month', '2026-11-30')
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-30', '2027-01-03', 35])
    expect(daysAhead('month', '2026-12-06')[0]).toBe('2026-11-30')
    expect(daysAhead('list', '2026-12-06')[0]).toBe('2026-12-06')
  })
  it('turns by month, week and four weeks', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-01')
    expect(turned('month', '2026-01-31', -1)).toBe('2025-12-01')
    expect(turned('week', '2026-12-30', 1)).toBe('2027-01-06')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
  it('knows a day from what only looks like one', () => {
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('2026-2-3'), isDay('')]).toEqual([true, false, false, false])
  })
})

describe('moving to another day', () => {
  it('keeps the clock of the zone', () => {
    expect(onDay('2026-12-02T16:30:00.000Z', '2026-12-10', { zone, clock: '20:00' })).toBe('2026-12-09T16:30:00.000Z')
  })
  it('keeps it where summer time begins in between', () => {
    expect(onDay('2026-03-28T08:00:00.000Z', '2026-03-30', { zone: 'Europe/Berlin', clock: '20:00' })).toBe('2026-03-30T07:00:00.000Z')
  })
  it('takes the usual clock where there was none', () => {
    expect(onDay(null, '2026-12-10', { zone, clock: '20:00' })).toBe('2026-12-10T12:00:00.000Z')
  })
})

describe('a day in words', () => {
  it('names weekday and nearness, and another year', () => {
    const zh = (day: string) => sayDay(day, { today: '2026-12-02', language: 'zh' })
    expect([zh('2026-12-03'), zh('2026-12-09'), zh('2027-01-01')]).toEqual(['12月3日 周四（明天）', '12月9日 周三', '2027年1月1日 周五'])
    expect(sayDay('2026-12-03', { today: '2026-12-02', language: 'en' })).toBe('Thu 3 Dec (tomorrow)')
  })
  it('says a moment in the zone and not in that of the browser', () => {
    expect(sayMomentAt('2026-12-02T16:30:00.000Z', { zone, now: Date.parse('2026-12-02T10:00:00Z'), language: 'zh' })).toBe('12月3日 周四（明天） 00:30')
  })
})

describe('a period', () => {
  const now = Date.parse('2026-11-29T16:30:00Z') // Monday 00:30 in Shanghai
  it('is of the zone', () => {
    expect(windowOf('week', { now, zone })).toEqual({ from: '2026-11-29T16:00:00.000Z', to: '2026-12-06T16:00:00.000Z' })
    expect(windowOf('week', { now, zone: 'UTC' })?.from).toBe('2026-11-23T00:00:00.000Z')
    expect(windowOf('nextMonth', { now, zone })).toEqual({ from: '2026-11-30T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z' })
    expect(windowOf('overdue', { now, zone })).toBeNull()
  })
})
