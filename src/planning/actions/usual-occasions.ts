import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import type { OfferedOccasion } from '../rules/answers'
import { FIRST_YEAR, LAST_YEAR } from '../rules/days'
import { offerUsual, usualOccasions } from '../rules/usual-occasions'
import { dayToStore, storedDay } from './plan-anchor'
import { carryOut } from './plan-journal'
import { readBodyAs } from './read-body-as'
import { yearDays } from './year-days'

const yearSchema = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR)
const adding = z.object({ year: yearSchema, keys: z.array(z.string().max(80)).min(1).max(200) })

/** The usual occasions of a year, and which of them the calendar has. */
export async function listUsual(req: PayloadRequest, asked: unknown): Promise<{ occasions: OfferedOccasion[] }> {
  requireAct('occasions.add', req)
  return { occasions: await offered(req, readBodyAs(yearSchema, asked)) }
}

/**
 * Adds the chosen ones, all or none; what the calendar has by now is not added twice.
 * @throws DomainError `NOTHING_TO_ADD` when all of them are there
 */
export async function addUsual(req: PayloadRequest, body: Record<string, unknown>): Promise<{ act: string; added: number }> {
  requireAct('occasions.add', req)
  const { year, keys } = readBodyAs(adding, body)
  const wanted = (await offered(req, year)).filter(({ key, there }) => keys.includes(key) && !there)
  if (wanted.length === 0) throw nothing
  const make = wanted.map(({ key, title, kind, startsOn, endsOn, place, approximate, leadDays, note }) => ({
    collection: 'occasions' as const,
    data: { title, kind, startsOn: dayToStore(startsOn), endsOn: dayToStore(endsOn), place, approximate, leadDays, note, usualKey: key },
  }))
  return { act: await carryOut(req, { make }), added: wanted.length }
}

async function offered(req: PayloadRequest, year: number): Promise<OfferedOccasion[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const [days, { docs }] = await Promise.all([
    yearDays(req.payload, from, to),
    req.payload.find({
      collection: 'occasions',
      where: {
        and: [{ startsOn: { less_than_equal: `${year + 1}-04-30T23:59:59.999Z` } }, { endsOn: { greater_than_equal: `${year - 1}-12-01T00:00:00.000Z` } }],
      },
      select: { title: true, startsOn: true, endsOn: true, usualKey: true },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
    }),
  ])
  const known = docs.map(({ title, startsOn, endsOn, usualKey }) => ({ title, startsOn: storedDay(startsOn), endsOn: storedDay(endsOn), usualKey }))
  return offerUsual(usualOccasions(year, days), known)
}

const nothing = new DomainError({
  code: 'NOTHING_TO_ADD',
  status: 409,
  text: { zh: '选中的节点营销日历里都有了，没有重复加入。', en: 'The calendar already has all of these; none was added twice.' },
})
