import { describe, expect, it } from 'vitest'
import { tagsWith } from './change-many'
import { standingOf } from './room-card'
import { lacksForReady, whyNotReady } from './tier-change'

const now = Date.parse('2026-12-01T00:00:00Z')
const whole = { title: '茶花', tier: 'rework', licence: 'owned', source: '团队拍摄', author: '林溪', expiresAt: null } as const

describe('becoming 常用', () => {
  it('needs licence, source, author and a right that has not ended', () => {
    expect(whyNotReady('rework', whole, now)).toBeNull()
    const bare = { ...whole, licence: 'unknown', source: ' ', author: null, expiresAt: '2026-11-30T00:00:00Z' } as const
    expect(lacksForReady(bare, now).map(({ zh }) => zh)).toEqual(['授权', '来源', '作者', '没有到期的授权'])
    expect(whyNotReady('rework', bare, now)?.zh).toContain('「茶花」还缺授权、来源、作者')
  })

  it('is closed to inspiration, whatever is known of it', () => {
    expect(whyNotReady('inspiration', whole, now)?.zh).toContain('灵感素材')
  })
})

describe('how a picture stands', () => {
  it.for([
    [{ tier: 'ready' }, 'live', true],
    [{ tier: 'ready', licence: 'unknown' }, 'decide', false],
    [{ tier: 'ready', expiresAt: '2026-12-20T00:00:00Z' }, 'decide', true],
    [{ tier: 'ready', expiresAt: '2026-11-01T00:00:00Z' }, 'failed', false],
    [{ tier: 'rework' }, 'decide', false],
    [{ tier: 'inspiration' }, 'quiet', false],
  ] as const)('%o is %s', ([rest, tone, mayGoOut]) => {
    const standing = standingOf({ ...whole, ...rest }, now)
    expect([standing.tone, standing.why === null]).toEqual([tone, mayGoOut])
  })
})

describe('tags', () => {
  it('are added once and taken away', () => {
    expect(tagsWith(['雪', '山'], { add: ['山', '湖'], remove: ['雪'] })).toEqual(['山', '湖'])
    expect(tagsWith(null, { remove: ['雪'] })).toEqual([])
  })
})
