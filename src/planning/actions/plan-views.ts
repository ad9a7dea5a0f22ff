import type { PayloadRequest } from 'payload'
import { dayIn } from '@/platform/say-moment'
import { columns, type Column } from '../rules/plan-columns'
import type { BoardAnswer, CalendarAnswer, SimilarAnswer, TableAnswer } from '../rules/plan-answers'
import type { PlanCard } from '../rules/plan-card'
import { daysAhead, daysShown, startOf } from '../rules/plan-days'
import type { PlanQuery } from '../rules/plan-query'
import { inOrder } from '../rules/plan-order'
import { similarTo } from '../rules/similar-titles'
import { calendarLayers, windowOfDays } from './calendar-layers'
import { planStoreOf } from './open-plan-store'
import { planCards } from './plan-cards'
import { countColumns, MOST_TOPICS, planRows, type Moment } from './plan-rows'

/** So many cards of a column, and so many lines of the table, are told of at a time. */
export const COLUMN_PAGE = 30
export const TABLE_PAGE = 60

/** The first cards of every column, or some more of one, with how many stand in each. */
export async function boardView(req: PayloadRequest, query: PlanQuery, how: Moment & { column: Column | null; skip: number }): Promise<BoardAnswer> {
  const { rows, total, looked } = await planRows(req, query, how)
  const pages = (how.column ? [how.column] : columns).flatMap((column) => {
    const inIt = rows.filter((row) => row.column === column)
    // What went out last is what is asked for of what went out.
    return (column === 'live' ? inIt.reverse() : inIt).slice(how.skip, how.skip + COLUMN_PAGE)
  })
  return { view: 'board', total, looked, counts: countColumns(rows), cards: await planCards(req, pages) }
}

/** A page of the table, in the order asked for. */
export async function tableView(req: PayloadRequest, query: PlanQuery, how: Moment & { skip: number }): Promise<TableAnswer> {
  const { rows, total, looked } = await planRows(req, query, how)
  const isNamed = query.order.by === 'product' || query.order.by === 'owner'
  // Names are what people see; only where they order everything are they asked for of everything.
  const known = isNamed ? await planCards(req, rows) : null
  const page = inOrder(known ?? rows, query.order).slice(how.skip, how.skip + TABLE_PAGE)
  return { view: 'table', found: rows.length, total, looked, counts: countColumns(rows), cards: known ? (page as PlanCard[]) : await planCards(req, page) }
}

/** What stands on the days of a calendar. */
export async function calendarView(req: PayloadRequest, query: PlanQuery, how: Moment): Promise<CalendarAnswer> {
  const { now, zone } = how
  const days = query.at ? daysShown(query.span, query.at) : daysAhead(query.span, dayIn(zone, now))
  const window = windowOfDays(days, (day) => startOf(day, zone))
  const [{ rows }, layers] = await Promise.all([
    planRows(req, query, { ...how, within: window }),
    calendarLayers(req, { days, window, zone, hidden: query.hidden }),
  ])
  return { view: 'calendar', ...layers, cards: await planCards(req, rows), shown: days }
}

/** Topics whose titles are like one that is being typed. */
export async function similarTopics(req: PayloadRequest, typed: string): Promise<SimilarAnswer> {
  const known = await planStoreOf(req.payload.db).titles(MOST_TOPICS)
  return { similar: similarTo(typed, known, 5) }
}
