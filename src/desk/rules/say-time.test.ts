import { describe, expect, it } from 'vitest'
import { sayExactly, sayPast, sayTime } from './say-time'

const now = Date.parse('2026-11-22T02:00:00Z') // 10:00 in Shanghai
const zh = (at: string) => sayTime({ at, now, language: 'zh', timeZone: 'Asia/Shanghai' })
const en = (at: string) => sayTime({ at, now, language: 'en', timeZone: 'Asia/Shanghai' })

describe('sayTime', () => {
  it('says what is ahead by the reader’s day, not by 24 hours', () => {
    expect(zh('2026-11-22T15:30:00Z')).toBe('今天 23:30')
    expect(zh('2026-11-22T16:30:00Z')).toBe('明天 00:30')
    expect(zh('2026-11-24T01:00:00Z')).toBe('后天 09:00')
    expect(zh('2026-11-27T01:00:00Z')).toBe('5 天后')
    expect(en('2026-11-23T01:00:00Z')).toBe('tomorrow 09:00')
  })

  it('says how long something is overdue', () => {
    expect(zh('2026-11-20T01:00:00Z')).toBe('逾期 2 天')
    expect(zh('2026-11-22T01:00:00Z')).toBe('今天 09:00')
  })
})

describe('sayPast', () => {
  it('says what was, from minutes to days', () => {
    const past = (at: string) => sayPast({ at, now, language: 'zh', timeZone: 'Asia/Shanghai' })
    expect(past('2026-11-22T01:59:50Z')).toBe('刚刚')
    expect(past('2026-11-22T01:40:00Z')).toBe('20 分钟前')
    expect(past('2026-11-21T01:00:00Z')).toBe('昨天 09:00')
    expect(past('2026-11-18T01:00:00Z')).toBe('4 天前')
  })
})

describe('sayExactly', () => {
  it('gives date, time and zone', () => {
    expect(sayExactly('2026-11-22T01:00:00Z', 'Asia/Shanghai')).toBe('2026-11-22 09:00 Asia/Shanghai')
  })
})
