import type { PayloadRequest } from 'payload'
import type { Occasion, Product, Topic } from '@/payload-types'
import { signedIn } from '@/people/server'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { dayIn } from '@/platform/say-moment'
import type { Id } from '@/platform/uses/declaration'
import { lunarYearName } from '../rules/chinese-calendar'
import { composeYearDays } from '../rules/compose-year-days'
import { FIRST_YEAR, LAST_YEAR, yearOf, type Day } from '../rules/days'
import type { LostDeparture, ShownDeparture, ShownOccasion, YearView } from '../rules/year-view'
import { asArrangement } from './arrangements'
import { dayToStore, storedDay } from './plan-anchor'

const MOST_PRODUCTS = 300
const MOST_TOPICS = 5000

type PlanLine = { occasion: Id | null; product: Id | null; kind: string; day: Day; isStarted: boolean }

/** A year as the room shows it: five questions, however much there is. @throws DomainError `YEAR_UNKNOWN`, `NOT_SIGNED_IN` */
export async function yearView(req: PayloadRequest, asked: unknown): Promise<YearView> {
  signedIn(req)
  const today = dayIn(readConfig().timeZone, Date.now())
  const year = asked === undefined || asked === '' ? yearOf(today) : Number(asked)
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw unknownYear
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const [records, occasions, products, topics, patterns] = await Promise.all([
    ask(req, 'holiday-years', { where: { year: { in: [year, year + 1] } } }),
    ask(req, 'occasions', {
      where: { and: [{ startsOn: { less_than_equal: `${to}T23:59:59.999Z` } }, { endsOn: { greater_than_equal: `${from}T00:00:00.000Z` } }] },
      sort: 'startsOn',
    }),
    ask(req, 'products', {
      where: { and: [{ 'departures.date': { greater_than_equal: dayToStore(from) } }, { 'departures.date': { less_than_equal: dayToStore(to) } }] },
      limit: MOST_PRODUCTS,
    }),
    ask(req, 'topics', { where: { 'plannedFrom.kind': { in: ['occasion', 'departure'] } }, limit: MOST_TOPICS, sort: '-createdAt' }),
    ask(req, 'plan-patterns', { sort: 'title', limit: 100 }),
  ])
  const arrangements = (records as never[]).map(asArrangement)
  const own = (records as { id: Id; year: number }[]).find((one) => one.year === year)
  const arranged = arrangements.find((one) => one.year === year)
  const lines = (topics as unknown as Topic[]).flatMap(lineOf)
  return {
    ...{ year, today, lunarName: lunarYearName(year) },
    arrangement: own && arranged ? { id: own.id, source: arranged.source, publishedOn: arranged.publishedOn ?? null } : null,
    days: composeYearDays({ from, to, arrangements }),
    occasions: (occasions as unknown as Occasion[]).map((one) => shown(one, lines)),
    ...departuresOf(products as unknown as Product[], lines, year),
    patterns: (patterns as { id: Id; title: string; note?: string | null }[]).map(({ id, title, note }) => ({ id, title, note: note ?? '' })),
  }
}

type Asked = { where?: object; sort?: string; limit?: number }

const light = {
  'holiday-years': { year: true, source: true, publishedOn: true, days: true },
  occasions: { title: true, kind: true, startsOn: true, endsOn: true, place: true, note: true, approximate: true, leadDays: true },
  products: { title: true, departures: true },
  topics: { occasion: true, product: true, plannedFrom: true, stage: true },
  'plan-patterns': { title: true, note: true },
} as const

async function ask(req: PayloadRequest, collection: keyof typeof light, { where = {}, sort, limit = 0 }: Asked): Promise<object[]> {
  const { docs } = await req.payload.find({
    collection,
    where: where as never,
    sort,
    limit,
    pagination: false,
    depth: 0,
    select: light[collection] as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

function lineOf({ occasion, product, plannedFrom, stage }: Topic): PlanLine[] {
  if (!plannedFrom?.kind || !plannedFrom.day) return []
  return [{ occasion: idOf(occasion), product: idOf(product), kind: plannedFrom.kind, day: plannedFrom.day, isStarted: stage === 'inWriting' }]
}

function idOf(value: unknown): Id | null {
  if (typeof value === 'object' && value !== null) return (value as { id: Id }).id
  return (value as Id | null | undefined) ?? null
}

function shown(occasion: Occasion, lines: readonly PlanLine[]): ShownOccasion {
  const { id, title, kind, place, note, approximate, leadDays } = occasion
  const startsOn = storedDay(occasion.startsOn)
  const own = lines.filter((line) => line.kind === 'occasion' && line.occasion === id)
  return {
    ...{ id, title, kind, startsOn, endsOn: storedDay(occasion.endsOn), place: place ?? '', note: note ?? '' },
    ...{ approximate: approximate === true, leadDays: leadDays ?? null },
    ...{ planned: own.length, adrift: own.filter(({ day, isStarted }) => day !== startsOn && !isStarted).length },
  }
}

function departuresOf(products: readonly Product[], lines: readonly PlanLine[], year: number): { departures: ShownDeparture[]; lost: LostDeparture[] } {
  const planned = lines.filter(({ kind }) => kind === 'departure')
  const all = products.flatMap(({ id, title, departures }) =>
    (departures ?? []).map(({ date, seats }) => ({ product: id as Id, title, day: storedDay(date), seats: seats ?? null })),
  )
  const departures = all
    .filter(({ day }) => yearOf(day) === year)
    .map((one) => ({ ...one, planned: planned.filter(({ product, day }) => product === one.product && day === one.day).length }))
    .sort((a, b) => a.day.localeCompare(b.day))
  const lost = new Map<string, LostDeparture>()
  for (const { product, day, isStarted } of planned) {
    const own = all.filter((one) => one.product === product)
    if (isStarted || product === null || own.length === 0 || own.some((one) => one.day === day)) continue
    const known = lost.get(`${product}:${day}`)
    lost.set(`${product}:${day}`, {
      product,
      title: own[0]?.title ?? '',
      day,
      planned: (known?.planned ?? 0) + 1,
      departures: own.map((one) => one.day).sort(),
    })
  }
  return { departures, lost: [...lost.values()] }
}

const unknownYear = new DomainError({
  code: 'YEAR_UNKNOWN',
  text: {
    zh: `年份要写 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间的四位数。`,
    en: `The year is a number between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  },
})
