import { describe, expect, it } from 'vitest'
import { judgeHealth, saySize, worst, type HealthFacts } from './health'

const now = Date.parse('2026-11-30T10:00:00+08:00')
const hour = 3_600_000
const day = 24 * hour
const gigabyte = 1_000_000_000

const well: HealthFacts = {
  now,
  zone: 'Asia/Shanghai',
  fence: null,
  database: { kind: 'sqlite', bytes: 12_000_000 },
  disks: [{ what: 'data', directory: '/srv/data', free: 40 * gigabyte, growthADay: 10_000_000 }],
  queue: { queued: 2, overdueSince: null, held: 0, failed: 0, unknown: 0 },
  channels: [{ id: '1', name: '公众号', isLive: true, isOn: true, problem: null, lastSentAt: now - hour, lastTestedAt: null }],
  clock: { offset: 120, against: 'itself' },
  versions: { app: '0.1.0', node: '20.20.2', payload: '3.90.1', migration: '2026_list_indexes', pending: 0 },
  backup: {
    folder: '/backup',
    at: '03:00',
    wanted: now - 7 * hour,
    good: { at: now - 6.9 * hour, bytes: 20_000_000, files: 30, folder: '/backup/xingwen-2026-11-30T0300', isSealed: true, missing: 0 },
    failure: null,
    proof: { at: now - day, seconds: 4 },
    isRunning: false,
    isOnSameDisk: false,
  },
  errors: [],
}

const lineOf = (key: string, change: Partial<HealthFacts>) => judgeHealth({ ...well, ...change }).find((line) => line.key === key)
const backup = (change: Partial<HealthFacts['backup']>) => lineOf('backup', { backup: { ...well.backup, ...change } })
const disk = (free: number | null, growthADay: number | null) => lineOf('disk-data', { disks: [{ what: 'data', directory: '/srv/data', free, growthADay }] })
const queue = (change: Partial<HealthFacts['queue']>) => lineOf('queue', { queue: { ...well.queue, ...change } })

describe('the health of the house', () => {
  it('is green in every line while all is well', () => {
    const lines = judgeHealth(well)
    expect(lines.map(({ tone }) => tone)).toEqual(lines.map(() => 'green'))
    expect(lines.map(({ key }) => key)).toEqual(['backup', 'proof', 'database', 'disk-data', 'queue', 'channel-1', 'clock', 'versions', 'errors'])
    expect(worst(lines)).toBe('green')
  })

  it('says of the backup what is wrong, worst first, each with the way to mend it', () => {
    expect(backup({ good: null })).toMatchObject({ tone: 'red', text: { zh: expect.stringContaining('从来没有备份过') as string } })
    expect(backup({ failure: { at: now - hour, reason: { zh: '磁盘满了', en: 'The disk is full' } } })).toMatchObject({
      tone: 'red',
      text: { zh: '上一次备份没有成功：磁盘满了' },
      acts: [{ does: 'backup' }, { href: '/admin/globals/settings' }],
    })
    expect(backup({ failure: { at: now - 8 * hour, reason: { zh: '', en: '' } } })?.tone).toBe('green')
    expect(backup({ wanted: now - 2 * hour })).toMatchObject({ tone: 'red', text: { en: expect.stringContaining('03:00 was not made') as string } })
    expect(backup({ wanted: now - 0.5 * hour })?.tone).toBe('green')
    expect(backup({ folder: null, wanted: null })?.tone).toBe('amber')
    expect(backup({ isOnSameDisk: true })?.tone).toBe('amber')
    expect(lineOf('backup', { fence: { at: '2026-11-29T00:00:00Z' }, backup: { ...well.backup, good: null, folder: null, wanted: null } })?.tone).toBe('amber')
    expect(backup({ isRunning: true, good: null })).toMatchObject({ tone: 'green', acts: [] })
  })

  it('counts a backup once it was restored, and not for ever', () => {
    const proof = (change: Partial<HealthFacts['backup']>) => lineOf('proof', { backup: { ...well.backup, ...change } })
    expect(proof({ proof: null })).toMatchObject({ tone: 'amber', acts: [{ does: 'prove' }] })
    expect(proof({ proof: { at: now - 15 * day, seconds: 4 } })?.tone).toBe('amber')
    expect(proof({ good: null })).toBeUndefined()
  })

  it('measures a disk by what is left and by how fast it fills', () => {
    expect([disk(40 * gigabyte, null), disk(4 * gigabyte, null), disk(0.5 * gigabyte, null), disk(null, null)].map((line) => line?.tone)).toEqual([
      'green',
      'amber',
      'red',
      'red',
    ])
    expect(disk(40 * gigabyte, 2 * gigabyte)).toMatchObject({ tone: 'amber', text: { zh: expect.stringContaining('还能用 20 天') as string } })
    expect(disk(40 * gigabyte, 8 * gigabyte)?.tone).toBe('red')
    expect(disk(40 * gigabyte, -1)?.tone).toBe('green')
  })

  it('names what waits for a person among the deliveries, and a dispatcher that has stopped', () => {
    expect(queue({ failed: 1, held: 2 })).toMatchObject({ tone: 'red', text: { zh: '1 条失败，2 条等人决定' } })
    expect(queue({ unknown: 1 })?.tone).toBe('amber')
    expect(queue({ overdueSince: now - 10 * 60_000 })).toMatchObject({ tone: 'red', text: { zh: expect.stringContaining('已等了 10 分钟') as string } })
    expect(queue({ overdueSince: now - 60_000 })?.tone).toBe('green')
    const fenced = lineOf('queue', { fence: { at: '2026-11-29T00:00:00Z' }, queue: { ...well.queue, overdueSince: now - day } })
    expect(fenced?.tone).toBe('green')
  })

  it('tells of a fence before everything else', () => {
    expect(judgeHealth({ ...well, fence: { at: '2026-11-29T00:00:00Z' } })[0]).toMatchObject({ key: 'fence', tone: 'amber', acts: [{ does: 'release' }] })
  })

  it('sees a channel that cannot deliver, a clock that is off, migrations left out and errors of the day', () => {
    const [channel] = well.channels
    const problem = { zh: '没有填 AppSecret', en: 'The AppSecret is missing' }
    expect(lineOf('channel-1', { channels: [{ ...channel!, problem }] })).toMatchObject({ tone: 'red', text: problem })
    expect(lineOf('channel-1', { channels: [{ ...channel!, isOn: false, problem }] })).toBeUndefined()
    expect(lineOf('channel-1', { channels: [{ ...channel!, lastSentAt: null }] })?.tone).toBe('amber')
    expect([4_000, -6_000, 61_000].map((offset) => lineOf('clock', { clock: { offset, against: 'database' } })?.tone)).toEqual(['green', 'amber', 'red'])
    expect(lineOf('versions', { versions: { ...well.versions, pending: 2 } })?.tone).toBe('red')
    expect(lineOf('errors', { errors: [{ at: now - 2 * day, text: 'old' }] })?.tone).toBe('green')
    expect(lineOf('errors', { errors: [{ at: now - hour, text: 'new' }] })).toMatchObject({ tone: 'amber', text: { en: '1 within a day, the last: new' } })
  })

  it('says sizes as people do', () => {
    expect([900, 12_400_000, 3_200_000_000].map(saySize)).toEqual(['1 KB', '12 MB', '3.2 GB'])
  })
})
