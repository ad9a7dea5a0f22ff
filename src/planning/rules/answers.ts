import type { Day } from './days'
import type { ArrangedDay } from './holidays'
import type { PlanMove } from './move-plan'
import type { ProposedRow } from './plan-pattern'
import type { ReadNotice } from './read-notice'
import type { OccasionKind } from './vocabulary'

/** What was read of a pasted notice. */
export type NoticeReading = ReadNotice & {
  year: number
  source: string
  /** What is recorded of this year already; null where nothing is. */
  known: { source: string; days: ArrangedDay[] } | null
  mayStore: boolean
  /** Names this reading; storing sends it back, so that what is stored is what was looked at. */
  seen: string
}

export type PlanProposal = {
  name: string
  day: Day
  today: Day
  rows: ProposedRow[]
  /** What has been planned from it before. */
  planned: { id: string | number; title: string }[]
}

/** What would follow a move; `seen` names this answer, and goes back with the confirmation. */
export type MovePreview = PlanMove & { name: string; from: Day; to: Day; lastDay: Day; seen: string }

/** One of the occasions that a team plans for every year. */
export type UsualOccasion = {
  /** Names it within all years, so that it is not added twice. */
  key: string
  title: string
  kind: OccasionKind
  startsOn: Day
  endsOn: Day
  place?: string
  approximate: boolean
  leadDays?: number
  note?: string
}

/** `there`: it is in the calendar already, under this or another name. */
export type OfferedOccasion = UsualOccasion & { there: boolean; isUsual: boolean }
