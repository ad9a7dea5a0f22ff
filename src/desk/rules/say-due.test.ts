import { describe, expect, it } from 'vitest'
import { sayDue } from './say-due'

const now = Date.parse('2026-11-22T02:00:00Z') // 10:00 in Shanghai
const due = (at: string, language = 'zh') => sayDue({ at, now, language, zone: 'Asia/Shanghai' })

describe('sayDue', () => {
  it('says what is ahead by the reader’s day', () => {
    expect(due('2026-11-22T15:30:00Z')).toBe('今天 23:30')
    expect(due('2026-11-22T16:30:00Z')).toBe('明天 00:30')
    expect(due('2026-11-23T01:00:00Z', 'en')).toBe('tomorrow 09:00')
  })

  it('says how long something is overdue once it is a day late', () => {
    expect(due('2026-11-22T01:00:00Z')).toBe('今天 09:00')
    expect(due('2026-11-20T01:00:00Z')).toBe('逾期 2 天')
  })
})
