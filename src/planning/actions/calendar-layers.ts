import type { PayloadRequest } from 'payload'
import { dayIn } from '@/platform/say-moment'
import type { Bilingual } from '@/platform/language'
import type { CalendarDayItem, CalendarPush } from '../rules/calendar-items'
import type { Layers } from '../rules/plan-answers'
import type { Id } from '../rules/plan-card'
import { addDays, type Day, type Window } from '../rules/plan-days'
import type { Layer } from '../rules/plan-query'
import { namesOf } from './plan-cards'
import { yearDays } from './year-days'

/** So many of a layer are shown in one calendar. */
const MOST = 600

type Asked = { days: readonly Day[]; window: Window; zone: string; hidden: readonly Layer[] }

/** What stands on a calendar beside the topics: pushes, and what belongs to days. A layer that is switched off is not asked for. */
export async function calendarLayers(req: PayloadRequest, asked: Asked): Promise<Layers> {
  const on = <T>(layer: Layer, read: () => Promise<T[]>) => (asked.hidden.includes(layer) ? [] : read())
  const [pushes, said, occasions, departures] = await Promise.all([
    on('pushes', () => pushesIn(req, asked)),
    on('occasions', () => saidOf(req, asked)),
    on('occasions', () => occasionsIn(req, asked)),
    on('departures', () => departuresIn(req, asked)),
  ])
  return { pushes, days: [...notSaidTwice(said, occasions), ...occasions, ...departures] }
}

async function pushesIn(req: PayloadRequest, { window: { from, to } }: Asked): Promise<CalendarPush[]> {
  const { docs } = await req.payload.find({
    collection: 'pushes',
    where: { and: [{ status: { in: ['scheduled', 'dispatched'] } }, { dueAt: { greater_than_equal: from } }, { dueAt: { less_than: to } }] },
    sort: 'dueAt',
    limit: MOST,
    pagination: false,
    depth: 0,
    select: { draft: true, channels: true, dueAt: true, status: true, troubledAt: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [drafts, channels] = await Promise.all([
    namesOf(
      req,
      'drafts',
      docs.map(({ draft }) => refersTo(draft)),
    ),
    namesOf(
      req,
      'channels',
      docs.flatMap((push) => (push.channels ?? []).map(refersTo)),
    ),
  ])
  return docs.map((push) => ({
    id: push.id,
    at: push.dueAt,
    title: drafts.get(String(refersTo(push.draft))) ?? '',
    channels: (push.channels ?? []).flatMap((channel) => channels.get(String(refersTo(channel))) ?? []),
    isOut: push.status === 'dispatched',
    isTroubled: Boolean(push.troubledAt),
  }))
}

/** What the year says of the days: holidays and working weekends as ground, terms, festivals and sales. */
async function saidOf({ payload }: PayloadRequest, { days }: Asked): Promise<CalendarDayItem[]> {
  const said = await yearDays(payload, days[0] ?? '', days.at(-1) ?? '')
  return said
    .filter(({ kind }) => kind !== 'count')
    .map(({ day, kind, name, off, work }) => ({
      ...{ layer: 'occasions', id: `${kind} ${name.zh}`, day, name, href: `/admin/collections/occasions?year=${day.slice(0, 4)}`, isFirst: true },
      ...(work ? { ground: 'work' } : off ? { ground: 'off' } : {}),
    }))
}

/** An occasion that the team made of a holiday says its name; the ground of the day stays. */
function notSaidTwice(said: CalendarDayItem[], occasions: readonly CalendarDayItem[]): CalendarDayItem[] {
  const named = new Set(occasions.map(({ day, name }) => `${day} ${name.zh}`))
  return said.filter(({ day, name, ground }) => ground !== undefined || !named.has(`${day} ${name.zh}`))
}

async function occasionsIn(req: PayloadRequest, { days, window: { from, to }, zone }: Asked): Promise<CalendarDayItem[]> {
  const { docs } = await req.payload.find({
    collection: 'occasions',
    where: { and: [{ startsOn: { less_than: to } }, { endsOn: { greater_than_equal: from } }] },
    sort: 'startsOn',
    limit: MOST,
    pagination: false,
    depth: 0,
    select: { title: true, startsOn: true, endsOn: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.flatMap(({ id, title, startsOn, endsOn }) => {
    const [first, last] = [dayIn(zone, Date.parse(startsOn)), dayIn(zone, Date.parse(endsOn))]
    const covered = days.filter((day) => day >= first && day <= last)
    return covered.map((day): CalendarDayItem => ({
      ...{ layer: 'occasions', id, day, name: both(title), href: `/admin/collections/occasions/${id}` },
      isFirst: day === first || day === covered[0],
    }))
  })
}

async function departuresIn(req: PayloadRequest, { days, window: { from, to }, zone }: Asked): Promise<CalendarDayItem[]> {
  const within = { 'departures.date': { greater_than_equal: from, less_than: to } }
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { and: [{ _status: { equals: 'published' } }, within] },
    sort: 'title',
    limit: MOST,
    pagination: false,
    depth: 0,
    select: { title: true, departures: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const shown = new Set(days)
  return docs.flatMap(({ id, title, departures }) => {
    const leaving = new Set((departures ?? []).map(({ date }) => dayIn(zone, Date.parse(date))))
    return [...leaving]
      .filter((day) => shown.has(day))
      .map((day): CalendarDayItem => ({
        ...{ layer: 'departures', id, day, name: { zh: `${title} 出发`, en: `${title} departs` }, href: `/admin/collections/products/${id}`, isFirst: true },
      }))
  })
}

function both(title: string): Bilingual {
  return { zh: title, en: title }
}

function refersTo(reference: Id | { id: Id } | null | undefined): Id | null {
  return typeof reference === 'object' ? (reference?.id ?? null) : (reference ?? null)
}

/** From the first of these days until the day after the last. */
export function windowOfDays(days: readonly Day[], startOf: (day: Day) => string): Window {
  return { from: startOf(days[0] ?? ''), to: startOf(addDays(days.at(-1) ?? '', 1)) }
}
