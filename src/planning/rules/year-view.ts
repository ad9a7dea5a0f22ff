import type { Bilingual } from '@/platform/language'
import type { Day } from './days'
import type { OccasionKind } from './vocabulary'
import type { YearDay } from './year-day'

type Id = string | number

export type ShownOccasion = {
  id: Id
  title: string
  kind: OccasionKind
  startsOn: Day
  endsOn: Day
  place: string
  note: string
  approximate: boolean
  leadDays: number | null
  /** Topics that were counted from it, and those of them that stand as if it were on another day. */
  planned: number
  adrift: number
}

export type ShownDeparture = { product: Id; title: string; day: Day; seats: number | null; planned: number }
/** Topics that count from a departure which is no longer there, and where it may have gone. */
export type LostDeparture = { product: Id; title: string; day: Day; planned: number; departures: Day[] }

export type YearView = {
  year: number
  lunarName: string
  today: Day
  arrangement: { id: Id; source: string; publishedOn: Day | null } | null
  days: YearDay[]
  occasions: ShownOccasion[]
  departures: ShownDeparture[]
  lost: LostDeparture[]
  patterns: { id: Id; title: string; note: string }[]
}

export const layerNames = {
  holidays: { zh: '放假调休', en: 'Holidays' },
  terms: { zh: '节气', en: 'Terms' },
  festivals: { zh: '节日', en: 'Festivals' },
  occasions: { zh: '营销节点', en: 'Occasions' },
  departures: { zh: '班期', en: 'Departures' },
} satisfies Record<string, Bilingual>
export type Layer = keyof typeof layerNames

/** Which layer a computed day belongs to. */
export function layerOf({ kind }: YearDay): Layer {
  if (kind === 'holiday') return 'holidays'
  return kind === 'term' || kind === 'count' ? 'terms' : 'festivals'
}

/** The occasions that touch a month, `YYYY-MM`, earliest first. */
export function inMonth<T extends { startsOn: Day; endsOn: Day }>(occasions: readonly T[], month: string): T[] {
  return occasions
    .filter(({ startsOn, endsOn }) => startsOn.slice(0, 7) <= month && endsOn.slice(0, 7) >= month)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
}

/** A month as weeks that begin on Monday; null where a week reaches into another month. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: count }, (_, at) => `${year}-${String(month).padStart(2, '0')}-${String(at + 1).padStart(2, '0')}`),
  ]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
