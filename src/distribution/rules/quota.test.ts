import { describe, expect, it } from 'vitest'
import { quotaUses, whyOverQuota, type Quota } from './quota'

const basis = { zh: '官方文档', en: 'official documentation' }
const daily: Quota = { count: 1, per: 'day', basis }
const monthly: Quota = { count: 4, per: 'month', basis }
const days = ['2026-11-30', '2026-12-01', '2026-12-02']

describe('a quota', () => {
  it('is counted by day: what went out and what is planned take from it, what was cancelled does not', () => {
    const sends = [
      { day: '2026-11-30', kind: 'live' },
      { day: '2026-12-01', kind: 'planned' },
      { day: '2026-12-02', kind: 'cancelled' },
    ] as const
    expect(quotaUses(daily, { days, sends })).toEqual([
      { span: '2026-11-30', used: 1, planned: 0, left: 0 },
      { span: '2026-12-01', used: 0, planned: 1, left: 0 },
      { span: '2026-12-02', used: 0, planned: 0, left: 1 },
    ])
  })

  it('is counted by month, over days that are not shown too', () => {
    const sends = ['2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30'].map((day) => ({ day, kind: 'planned' as const }))
    const uses = quotaUses(monthly, { days, sends })
    expect(uses).toEqual([
      { span: '2026-11', used: 0, planned: 0, left: 4 },
      { span: '2026-12', used: 0, planned: 4, left: 0 },
    ])
    expect(whyOverQuota(monthly, uses, '2026-11-30')).toBeNull()
    expect(whyOverQuota(monthly, uses, '2026-12-02')?.zh).toBe('这个渠道一个月 4 次，这个月已有 4 次')
  })

  it('never has less than nothing left', () => {
    const sends = [1, 2, 3].map(() => ({ day: '2026-12-01', kind: 'live' as const }))
    expect(quotaUses(daily, { days: ['2026-12-01'], sends })[0]).toMatchObject({ used: 3, left: 0 })
  })
})
