import { addDays, addMonths, daysOfMonth, weekdayOf } from './calendar'

export const dateAmounts = ['priceMinor', 'childMinor', 'singleMinor', 'earlyMinor'] as const
export type DateAmount = (typeof dateAmounts)[number]
export type DateNumber = DateAmount | 'seats'

/** A departure as the calendar edits it. `id`: the row it is stored in; absent for one that is new. */
export type DateRow = { id?: string; date: string } & Record<DateNumber, number | null>

/** What is set on days; what is not named stays as it is, null empties it. */
export type DateChange = Partial<Record<DateNumber, number | null>>

const nothing: Record<DateNumber, number | null> = { seats: null, priceMinor: null, childMinor: null, singleMinor: null, earlyMinor: null }

/** Sets numbers on days: those that have a departure keep the rest of it, the others get one. Rows come out in the order of their days. */
export function withChange(rows: readonly DateRow[], dates: readonly string[], change: DateChange): DateRow[] {
  const wanted = new Set(dates)
  const known = new Set(rows.map(({ date }) => date))
  const changed = rows.map((row) => (wanted.has(row.date) ? { ...row, ...change } : row))
  const made = dates.filter((date) => !known.has(date)).map((date): DateRow => ({ ...nothing, ...change, date }))
  return inOrder([...changed, ...made])
}

export function withoutDates(rows: readonly DateRow[], dates: readonly string[]): DateRow[] {
  const gone = new Set(dates)
  return rows.filter(({ date }) => !gone.has(date))
}

/** Days that take over what other days have. */
export type CopyPlan = { from: string; to: string }[]

/** The week of a day onto the weeks after it. */
export function weekOnto(date: string, weeks: number): CopyPlan {
  const monday = addDays(date, -weekdayOf(date))
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return Array.from({ length: weeks }, (_, week) => days.map((from) => ({ from, to: addDays(from, 7 * (week + 1)) }))).flat()
}

/** A month onto the next, by weekday: its second Friday onto the second Friday. A fifth one that the next month lacks stays out. */
export function monthOnto(month: string): CopyPlan {
  const places = new Map(daysOfMonth(addMonths(month, 1)).map((date) => [placeOf(date), date]))
  return daysOfMonth(month).flatMap((from) => {
    const to = places.get(placeOf(from))
    return to ? [{ from, to }] : []
  })
}

function placeOf(date: string): string {
  return `${weekdayOf(date)}-${Math.floor((Number(date.slice(8)) - 1) / 7)}`
}

/** Carries a plan out. Days that have a departure already keep it, so that copying never takes away what was sold. */
export function withCopies(rows: readonly DateRow[], plan: CopyPlan): { rows: DateRow[]; copied: number; kept: number } {
  const byDate = new Map(rows.map((row) => [row.date, row]))
  const made: DateRow[] = []
  let kept = 0
  for (const { from, to } of plan) {
    const source = byDate.get(from)
    if (!source) continue
    if (byDate.has(to)) kept += 1
    else made.push({ ...source, id: undefined, date: to })
  }
  return { rows: inOrder([...rows, ...made]), copied: made.length, kept }
}

/** What the days have in common: the number, `'mixed'` where they differ, null where none has one. */
export function commonNumber(rows: readonly DateRow[], dates: ReadonlySet<string>, name: DateNumber): number | 'mixed' | null {
  const chosen = rows.filter(({ date }) => dates.has(date))
  const [first] = chosen
  if (!first) return null
  return chosen.every((row) => row[name] === first[name]) ? first[name] : 'mixed'
}

function inOrder(rows: DateRow[]): DateRow[] {
  return rows.sort((a, b) => a.date.localeCompare(b.date))
}
