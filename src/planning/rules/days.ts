import { addDays, isDay, weekdayOf, type Day } from '@/platform/calendar-days'

/** Days of the calendar here: never an instant, in no zone. */
export { addDays, isDay, weekdayOf, type Day }

const DAY_MS = 86_400_000

/** The years that the calendar is made for; days before and after are nobody's plan. */
export const FIRST_YEAR = 2000
export const LAST_YEAR = 2099

export function isPlanDay(text: unknown): text is Day {
  return isDay(text) && yearOf(text) >= FIRST_YEAR && yearOf(text) <= LAST_YEAR
}

export function dayFrom(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** How many days `to` is after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((epochOf(to) - epochOf(from)) / DAY_MS)
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 5
}

/** Every day from the first to the last, both included. */
export function daysIn(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The years that a range touches. */
export function yearsIn(from: Day, to: Day): number[] {
  return Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, at) => yearOf(from) + at)
}

/** 12-18, or 2027-02-06 in another year. */
export function shortDay(day: Day, year: number): string {
  return yearOf(day) === year ? day.slice(5) : day
}

function epochOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
