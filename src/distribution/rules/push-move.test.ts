import { describe, expect, it } from 'vitest'
import { judgeMove } from './push-move'
import type { RoomChannel, RoomEntry } from './room-answers'

const zone = 'Asia/Shanghai'
const now = Date.parse('2026-11-30T02:00:00Z')
const entry: RoomEntry = {
  ...{ key: '1/7', push: 1, channel: '7', draft: 3, title: '洱海三日', at: '2026-12-01T12:00:00.000Z', status: 'scheduled', kind: 'planned' },
  ...{ said: { zh: '已排期', en: 'Planned' }, trouble: null, delivery: null, owner: '周敏', ownerId: '5', others: 0 },
}
const channel: RoomChannel = { id: '7', name: '公众号', platform: 'wechat-official', mode: 'live', enabled: true, pause: null, quota: null, uses: [] }
const around = { entries: [entry], blackouts: [], channels: [channel], now, zone, moment: { zh: '12月3日 周四 20:00', en: 'Thu 3 Dec 20:00' }, mayAct: true }
const there = { channel: '7', iso: '2026-12-03T12:00:00.000Z' }

describe('moving a push', () => {
  it('says the new moment, and that its other channels come along', () => {
    expect(judgeMove(entry, there, around)).toEqual({ isAllowed: true, says: { zh: '改到 12月3日 周四 20:00', en: 'To Thu 3 Dec 20:00' } })
    expect(judgeMove({ ...entry, others: 2 }, there, around).says.zh).toBe('改到 12月3日 周四 20:00；同一排期的另外 2 个渠道一起')
  })

  it('is refused for what has begun, for who may not, to another channel and into the past', () => {
    const why = (judged: { isAllowed: boolean; says: { zh: string } }) => [judged.isAllowed, judged.says.zh]
    const live: RoomEntry = { ...entry, status: 'dispatched', kind: 'live', said: { zh: '已发布', en: 'Published' }, delivery: 9 }
    expect(why(judgeMove(live, there, around))).toEqual([false, '已经发布，不能再改时间'])
    expect(why(judgeMove(entry, there, { ...around, mayAct: false }))).toEqual([false, '排期由运营改'])
    expect(why(judgeMove(entry, { ...there, channel: '8' }, around))).toEqual([false, '渠道不能拖着换：在自己这一行里移动'])
    expect(why(judgeMove(entry, { ...there, iso: '2026-11-29T12:00:00.000Z' }, around))).toEqual([false, '这个时间已经过去'])
  })

  it('is refused on a blackout day of any of its channels', () => {
    const blackout = { id: 1, day: '2026-12-03', reason: '公祭', channels: ['8'] }
    expect(judgeMove(entry, there, { ...around, blackouts: [blackout] }).isAllowed).toBe(true)
    const both = [entry, { ...entry, key: '1/8', channel: '8' }]
    expect(judgeMove(entry, there, { ...around, blackouts: [blackout], entries: both })).toMatchObject({ isAllowed: false, says: { zh: '这天禁发：公祭' } })
  })

  it('warns of a quota that is used up, and only where the move takes from another one', () => {
    const quota = { count: 1, per: 'day', basis: { zh: '', en: '' } } as const
    const full = { ...channel, quota, uses: [{ span: '2026-12-03', used: 0, planned: 1, left: 0 }] }
    const judged = judgeMove(entry, there, { ...around, channels: [full] })
    expect(judged).toMatchObject({ isAllowed: true, says: { zh: '改到 12月3日 周四 20:00；这个渠道一天 1 次，这天已有 1 次' } })
    const later = judgeMove(entry, { channel: '7', iso: '2026-12-01T13:00:00.000Z' }, { ...around, channels: [full] })
    expect(later.says.zh).toBe('改到 12月3日 周四 20:00')
  })
})
