import { describe, expect, it } from 'vitest'
import { exactMoment, instantIn, sayMoment, wallClock } from './say-moment'

const now = Date.parse('2026-11-21T15:30:00.000Z') // 23:30 in Shanghai
const zone = 'Asia/Shanghai'

describe('sayMoment', () => {
  it.each([
    ['2026-11-21T15:59:00.000Z', '今天 23:59', 'today 23:59'],
    ['2026-11-21T16:00:00.000Z', '明天 00:00', 'tomorrow 00:00'],
    ['2026-11-20T01:00:00.000Z', '昨天 09:00', 'yesterday 09:00'],
    ['2026-11-24T01:00:00.000Z', '3 天后 09:00', 'in 3 days, 09:00'],
    ['2026-11-16T01:00:00.000Z', '5 天前 09:00', '5 days ago, 09:00'],
    ['2026-12-25T01:00:00.000Z', '12月25日 09:00', '25 Dec 09:00'],
    ['2027-01-03T01:00:00.000Z', '2027年1月3日 09:00', '3 Jan 2027 09:00'],
  ])('says %s by the calendar of the zone', (iso, zh, en) => {
    expect(sayMoment(iso, { now, zone, language: 'zh' })).toBe(zh)
    expect(sayMoment(iso, { now, zone, language: 'en' })).toBe(en)
  })
})

describe('exactMoment', () => {
  it('names the zone', () => {
    expect(exactMoment('2026-11-25T01:00:05.000Z', zone, 'zh')).toBe('2026-11-25 09:00:05 北京时间')
    expect(exactMoment('2026-11-25T01:00:05.000Z', 'Asia/Tokyo', 'en')).toBe('2026-11-25 10:00:05 Asia/Tokyo')
  })
})

describe('instantIn', () => {
  it('reads a wall clock in the zone, not in the browser’s', () => {
    expect(instantIn(zone, '2026-11-25T09:00')).toBe('2026-11-25T09:00:00+08:00')
  })

  it('follows daylight saving time', () => {
    expect(instantIn('Europe/Berlin', '2026-07-01T09:00')).toBe('2026-07-01T09:00:00+02:00')
    expect(instantIn('Europe/Berlin', '2026-12-01T09:00')).toBe('2026-12-01T09:00:00+01:00')
    expect(instantIn('America/St_Johns', '2026-12-01T09:00')).toBe('2026-12-01T09:00:00-03:30')
  })

  it('answers null for what is no time', () => {
    expect(instantIn(zone, '')).toBeNull()
  })

  it('is undone by wallClock', () => {
    expect(wallClock(zone, Date.parse('2026-11-25T01:00:00.000Z'))).toBe('2026-11-25T09:00')
  })
})
