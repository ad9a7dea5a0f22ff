import type { Bilingual } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import type { Id, PlanCard } from './plan-card'
import type { Day } from './plan-days'
import type { Layer } from './plan-query'

/** A push as the calendar shows it; it is moved in its own room, by who may. */
export type CalendarPush = { id: Id; at: string; title: string; channels: string[]; isOut: boolean; isTroubled: boolean }
/** Something that belongs to a whole day. `isFirst`: the first day of it that is shown; `ground`: who works on it, where the year says otherwise. */
export type CalendarDayItem = {
  layer: Extract<Layer, 'occasions' | 'departures'>
  id: Id
  day: Day
  name: Bilingual
  href: string
  isFirst: boolean
  ground?: 'off' | 'work'
}

export type DateField = 'dueAt' | 'publishAt'
export const dateNames = { publishAt: { zh: '发布', en: 'Publish' }, dueAt: { zh: '交稿', en: 'Due' } } satisfies Record<DateField, Bilingual>

/** What stands on a day: a date of a topic, which can be moved, or a push, which cannot. */
export type CalendarItem =
  | { kind: 'date'; key: string; at: string; day: Day; field: DateField; card: PlanCard }
  | { kind: 'push'; key: string; at: string; day: Day; push: CalendarPush }

type Given = { cards: readonly PlanCard[]; pushes: readonly CalendarPush[]; hidden: readonly Layer[]; zone: string }

/** Everything with a time, by day, in the order of the day. A topic that is both due and published stands twice: they are different things. */
export function itemsByDay({ cards, pushes, hidden, zone }: Given): Map<Day, CalendarItem[]> {
  const on = (layer: Layer) => !hidden.includes(layer)
  const dates = (field: DateField) =>
    cards.flatMap((card): CalendarItem[] => {
      const at = card[field]
      return at ? [{ kind: 'date', key: `${field}:${card.id}`, at, day: dayIn(zone, Date.parse(at)), field, card }] : []
    })
  const items: CalendarItem[] = [
    ...(on('publish') ? dates('publishAt') : []),
    ...(on('due') ? dates('dueAt') : []),
    ...(on('pushes')
      ? pushes.map((push): CalendarItem => ({ kind: 'push', key: `push:${push.id}`, at: push.at, day: dayIn(zone, Date.parse(push.at)), push }))
      : []),
  ]
  const days = new Map<Day, CalendarItem[]>()
  for (const item of items.sort((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key))) {
    days.set(item.day, [...(days.get(item.day) ?? []), item])
  }
  return days
}
