import { describe, expect, it } from 'vitest'
import { expiryOf, shapeOf, sift, type RoomRow } from './room-facets'

const now = Date.parse('2026-12-01T00:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()

const row = (id: number, rest: Partial<RoomRow> = {}): RoomRow => ({
  ...{
    id,
    width: 1200,
    height: 800,
    tier: 'ready',
    season: 'winter',
    licence: 'owned',
    origin: 'photo',
    expiresAt: null,
    createdAt: inDays(-100),
    isUsed: false,
  },
  ...rest,
})

const rows = [
  row(1),
  row(2, { season: 'summer', height: 1800 }),
  row(3, { tier: 'rework', licence: 'unknown', expiresAt: inDays(-1) }),
  row(4, { season: null, isUsed: true, createdAt: inDays(-3), expiresAt: inDays(10) }),
]

describe('sifting the library', () => {
  it('lets through what has one of the chosen values of every facet', () => {
    const ids = (filters: object, tier: 'ready' | null = null) => sift(rows, { tier, filters, now }).found.map(({ id }) => id)
    expect(ids({})).toEqual([1, 2, 3, 4])
    expect(ids({ season: ['summer', 'none'] })).toEqual([2, 4])
    expect(ids({ season: ['winter'], licence: ['owned'] })).toEqual([1])
    expect(ids({ expiry: ['ended'] })).toEqual([3])
    expect(ids({ expiry: ['ended'] }, 'ready')).toEqual([])
    expect(ids({ used: ['no'], shape: ['portrait'] })).toEqual([2])
    expect(ids({ added: ['7'] })).toEqual([4])
  })

  it('counts each facet as if it had no choice of its own, and the tiers as if none were chosen', () => {
    const { counts } = sift(rows, { tier: 'ready', filters: { season: ['winter'], licence: ['owned'] }, now })
    expect(counts.tier).toEqual({ all: 1, ready: 1 })
    expect(counts.facets.season).toEqual({ winter: 1, summer: 1, none: 1 })
    expect(counts.facets.licence).toEqual({ owned: 1 })
    expect(sift(rows, { tier: null, filters: { season: ['winter'] }, now }).counts.tier).toEqual({ all: 2, ready: 1, rework: 1 })
    expect(sift(rows, { tier: null, filters: {}, now }).counts.facets.added).toEqual({ '7': 1, '30': 1, '90': 1 })
  })
})

describe('what a picture is', () => {
  it('has a shape by its sides', () => {
    expect([
      shapeOf({ width: 3, height: 2 }),
      shapeOf({ width: 2, height: 3 }),
      shapeOf({ width: 100, height: 95 }),
      shapeOf({ width: 1080, height: 9000 }),
    ]).toEqual(['landscape', 'portrait', 'square', 'long'])
  })

  it('has ended at the moment its right ends, and ends soon for thirty days before', () => {
    expect([expiryOf(inDays(0), now), expiryOf(inDays(30), now), expiryOf(inDays(31), now), expiryOf(null, now)]).toEqual(['ended', 'soon', 'later', 'none'])
  })
})
