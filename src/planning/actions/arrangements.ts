import type { BasePayload } from 'payload'
import type { HolidayYear } from '@/payload-types'
import { arrangement2026 } from '../rules/arrangement-2026'
import type { Arrangement } from '../rules/compose-year-days'
import { isDay } from '../rules/days'

/** The records of these years, in one question. Rows that name no day, which only a damaged database has, are left out. */
export async function arrangementsOf(payload: BasePayload, years: readonly number[]): Promise<Arrangement[]> {
  const { docs } = await payload.find({
    collection: 'holiday-years',
    where: { year: { in: [...new Set(years)] } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { year: true, source: true, publishedOn: true, days: true },
    overrideAccess: true,
  })
  return docs.map(asArrangement)
}

export function asArrangement({ year, source, publishedOn, days }: Pick<HolidayYear, 'year' | 'source' | 'publishedOn' | 'days'>): Arrangement {
  const arranged = (days ?? []).filter(({ day }) => isDay(day)).map(({ day, name, kind }) => ({ day, name, is: kind }))
  return { year, source, publishedOn: publishedOn ?? null, days: arranged }
}

/** A workspace knows the arrangement of 2026 from its first start; one that is there, as it is, stays. */
export async function seedArrangement(payload: BasePayload): Promise<void> {
  const { year, source, publishedOn, days } = arrangement2026
  const { totalDocs } = await payload.count({ collection: 'holiday-years', where: { year: { equals: year } }, overrideAccess: true })
  if (totalDocs > 0) return
  const data = { year, source, publishedOn, days: days.map(({ day, name, is }) => ({ day, name, kind: is })) }
  try {
    await payload.create({ collection: 'holiday-years', data, depth: 0, overrideAccess: true })
  } catch (error) {
    // Another process that starts at the same moment was first.
    if ((await payload.count({ collection: 'holiday-years', where: { year: { equals: year } }, overrideAccess: true })).totalDocs === 0) throw error
  }
}
