/** Days are `YYYY-MM-DD`, months `YYYY-MM`; nothing here knows a zone or a clock. Weeks begin on Monday, weekday 0. */
const DAY_MS = 86_400_000

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Monday is 0. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function daysOfMonth(month: string): string[] {
  const first = `${month}-01`
  const next = `${addMonths(month, 1)}-01`
  const days: string[] = []
  for (let date = first; date < next; date = addDays(date, 1)) days.push(date)
  return days
}

/** The weeks that a month lies in, each seven days; days of its neighbours are null. */
export function monthGrid(month: string): (string | null)[][] {
  const days = daysOfMonth(month)
  const cells: (string | null)[] = [...Array.from({ length: weekdayOf(days[0] ?? `${month}-01`) }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** Longer than any season; a slip of a year would make hundreds of departures. */
export const MOST_DAYS = 400

/** Every day from one to another, whichever comes first; those of some weekdays only, where any are given. */
export function datesBetween(one: string, other: string, weekdays: readonly number[] = []): string[] {
  const [from, to] = one <= other ? [one, other] : [other, one]
  const days: string[] = []
  for (let date = from; date <= to && days.length < MOST_DAYS; date = addDays(date, 1)) {
    if (weekdays.length === 0 || weekdays.includes(weekdayOf(date))) days.push(date)
  }
  return days
}
