import type { CalendarDayItem, CalendarPush } from './calendar-items'
import type { CoverLine } from './coverage'
import type { Task } from './my-week'
import type { PlanCard } from './plan-card'
import type { Column } from './plan-columns'
import type { Day } from './plan-days'

/** `total`: how many there are; `looked`: how many of them were looked at. */
export type Extent = { total: number; looked: number }
export type Counts = Record<Column, number>

export type BoardAnswer = Extent & { view: 'board'; counts: Counts; cards: PlanCard[] }
export type TableAnswer = Extent & { view: 'table'; counts: Counts; cards: PlanCard[]; found: number }
export type Layers = { pushes: CalendarPush[]; days: CalendarDayItem[] }
export type CalendarAnswer = Layers & { view: 'calendar'; cards: PlanCard[]; shown: Day[] }
/** `left`: how many lines, or tasks, are not told of. */
export type WeekAnswer = { view: 'week'; cards: PlanCard[]; tasks: Task[]; left: number }
export type CoverageAnswer = Extent & { view: 'coverage'; cards: PlanCard[]; lines: CoverLine[]; left: number }
export type PlanAnswer = BoardAnswer | TableAnswer | CalendarAnswer | WeekAnswer | CoverageAnswer

export type SimilarAnswer = { similar: { id: string | number; title: string; stage: string }[] }
