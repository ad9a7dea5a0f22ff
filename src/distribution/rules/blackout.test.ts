import { describe, expect, it } from 'vitest'
import { covers, whyBlackout, type Blackout } from './blackout'

const zone = 'Asia/Shanghai'
const mourning: Blackout = { id: '1', day: '2026-12-13', until: null, reason: '国家公祭日', channels: [] }
const account = { id: '7', name: '公众号' }
const shop = { id: '8', name: '店铺' }

describe('a blackout day', () => {
  it('begins and ends with the day of the workspace, not of Greenwich', () => {
    const at = (iso: string) => whyBlackout([mourning], { channels: [shop], at: Date.parse(iso), zone }).length
    expect([at('2026-12-12T15:59:59Z'), at('2026-12-12T16:00:00Z'), at('2026-12-13T15:59:59Z'), at('2026-12-13T16:00:00Z')]).toEqual([0, 1, 1, 0])
  })

  it('covers every day from the first to the last', () => {
    const week = { ...mourning, day: '2027-03-05', until: '2027-03-11' }
    expect(['2027-03-04', '2027-03-05', '2027-03-11', '2027-03-12'].map((day) => covers(week, day, null))).toEqual([false, true, true, false])
  })

  it('says its reason, and which channels it is for when it is not for all', () => {
    const at = Date.parse('2026-12-13T04:00:00Z')
    expect(whyBlackout([mourning], { channels: [account, shop], at, zone }).map(({ text }) => text.zh)).toEqual([
      '2026-12-13 是禁发日（国家公祭日），这天什么都不发。请换一天，或请管理员取消禁发日。',
    ])
    const [one] = whyBlackout([{ ...mourning, channels: ['7'] }], { channels: [account, shop], at, zone })
    expect(one?.text.zh).toContain('「公众号」禁发日')
    expect(whyBlackout([{ ...mourning, channels: ['7'] }], { channels: [shop], at, zone })).toEqual([])
  })
})
