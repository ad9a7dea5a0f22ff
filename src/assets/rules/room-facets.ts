import type { Bilingual } from '@/platform/language'
import { originNames } from './origin'
import { licenceNames, seasonNames, type Tier } from './tiers'

const DAY = 86_400_000
/** A right that ends within so many days asks for a decision now. */
export const SOON_DAYS = 30

/** What a picture can be looked for by besides words, and what its values are called; the order is that of the screen. */
export const facetNames = {
  season: { zh: '季节', en: 'Season' },
  shape: { zh: '画幅', en: 'Shape' },
  licence: { zh: '授权', en: 'Licence' },
  expiry: { zh: '到期', en: 'Expiry' },
  origin: { zh: '画面由来', en: 'How it was made' },
  used: { zh: '用途', en: 'Use' },
  added: { zh: '入库时间', en: 'Added' },
} satisfies Record<string, Bilingual>
export type Facet = keyof typeof facetNames
export const facets = Object.keys(facetNames) as Facet[]

export const facetValues: Record<Facet, Record<string, Bilingual>> = {
  season: { ...seasonNames, none: { zh: '没填', en: 'Not given' } },
  shape: {
    landscape: { zh: '横图', en: 'Landscape' },
    portrait: { zh: '竖图', en: 'Portrait' },
    square: { zh: '方图', en: 'Square' },
    long: { zh: '长图', en: 'Long' },
  },
  licence: licenceNames,
  expiry: {
    ended: { zh: '已经到期', en: 'Ended' },
    soon: { zh: `${SOON_DAYS} 天内到期`, en: `Ends in ${SOON_DAYS} days` },
    later: { zh: '以后到期', en: 'Ends later' },
    none: { zh: '没有期限', en: 'No end' },
  },
  origin: originNames,
  used: { yes: { zh: '用着', en: 'Used' }, no: { zh: '没用过', en: 'Unused' } },
  added: { '7': { zh: '最近 7 天', en: 'Last 7 days' }, '30': { zh: '最近 30 天', en: 'Last 30 days' }, '90': { zh: '最近 90 天', en: 'Last 90 days' } },
}

/** Of these one is chosen at a time: each contains the one before. */
export const oneAtATime: readonly Facet[] = ['added', 'used']

export type Filters = Partial<Record<Facet, readonly string[]>>

/** As much of a picture as filters ask for. */
export type RoomRow = {
  id: string | number
  width: number
  height: number
  tier: Tier
  season?: string | null
  licence?: string | null
  origin?: string | null
  expiresAt?: string | null
  createdAt: string
  isUsed: boolean
}

export type Counts = { tier: Record<string, number>; facets: Record<Facet, Record<string, number>> }

type Asked = { tier: Tier | null; filters: Filters; now: number }

/**
 * The pictures that pass, and beside every option how many there would be with it: each facet is counted as if it had no
 * choice of its own, so that no option leads to a number that was not said.
 */
export function sift(rows: readonly RoomRow[], { tier, filters, now }: Asked): { found: RoomRow[]; counts: Counts } {
  const tiers = new Map<string, number>([['all', 0]])
  const counted = new Map(facets.map((facet) => [facet, new Map<string, number>()]))
  const found: RoomRow[] = []
  for (const row of rows) {
    const values = facets.map((facet) => valuesOf(row, facet, now))
    const failing = facets.filter((facet, at) => isRefused(filters[facet], values[at] ?? []))
    const isOtherTier = tier !== null && row.tier !== tier
    if (failing.length === 0) {
      for (const name of ['all', row.tier]) tiers.set(name, (tiers.get(name) ?? 0) + 1)
      if (!isOtherTier) found.push(row)
    }
    if (isOtherTier || failing.length > 1) continue
    for (const [at, facet] of facets.entries()) {
      const count = failing.length === 0 || failing[0] === facet ? counted.get(facet) : undefined
      if (count) for (const value of values[at] ?? []) count.set(value, (count.get(value) ?? 0) + 1)
    }
  }
  const perFacet = [...counted].map(([facet, count]) => [facet, Object.fromEntries(count)])
  return { found, counts: { tier: Object.fromEntries(tiers), facets: Object.fromEntries(perFacet) as Counts['facets'] } }
}

function isRefused(wanted: readonly string[] | undefined, values: readonly string[]): boolean {
  return wanted !== undefined && wanted.length > 0 && !values.some((value) => wanted.includes(value))
}

const addedWithin = Object.keys(facetValues.added)

function valuesOf(row: RoomRow, facet: Facet, now: number): readonly string[] {
  if (facet === 'season') return [row.season ?? 'none']
  if (facet === 'shape') return [shapeOf(row)]
  if (facet === 'licence') return [row.licence ?? 'unknown']
  if (facet === 'expiry') return [expiryOf(row.expiresAt, now)]
  if (facet === 'origin') return [row.origin ?? 'unknown']
  if (facet === 'used') return [row.isUsed ? 'yes' : 'no']
  const days = (now - Date.parse(row.createdAt)) / DAY
  return addedWithin.filter((most) => days <= Number(most))
}

export function shapeOf({ width, height }: { width: number; height: number }): 'landscape' | 'portrait' | 'square' | 'long' {
  if (height >= width * 3) return 'long'
  const ratio = width / (height || 1)
  return ratio > 1.1 ? 'landscape' : ratio < 0.9 ? 'portrait' : 'square'
}

/** Where a right stands with its end; `now` in epoch milliseconds. */
export function expiryOf(expiresAt: string | null | undefined, now: number): 'ended' | 'soon' | 'later' | 'none' {
  if (!expiresAt) return 'none'
  const left = Date.parse(expiresAt) - now
  return left <= 0 ? 'ended' : left <= SOON_DAYS * DAY ? 'soon' : 'later'
}
