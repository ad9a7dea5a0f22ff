import type { BasePayload } from 'payload'
import { composeYearDays } from '../rules/compose-year-days'
import { addDays, FIRST_YEAR, LAST_YEAR, yearOf, yearsIn, type Day } from '../rules/days'
import type { YearDay } from '../rules/year-day'
import { arrangementsOf } from './arrangements'

/**
 * What is to be said of the days of a range: holidays and working weekends, terms, festivals, sales, in one statement
 * however long it is. Nothing is said of days outside of the years that the calendar is made for.
 */
export async function yearDays(payload: BasePayload, from: Day, to: Day): Promise<YearDay[]> {
  const first = from < `${FIRST_YEAR}-01-01` ? `${FIRST_YEAR}-01-01` : from
  const last = to > `${LAST_YEAR}-12-31` ? `${LAST_YEAR}-12-31` : to
  if (last < first) return []
  // The notice of the next year may speak of the last days of this one.
  const arrangements = await arrangementsOf(payload, [...yearsIn(first, last), yearOf(last) + 1])
  return composeYearDays({ from: first, to: last, arrangements })
}

/** What is to be said around some days that may lie far apart: of their years, and of those before where a day is an early one. */
export async function daysAround(payload: BasePayload, days: readonly Day[]): Promise<YearDay[]> {
  const years = [...new Set(days.flatMap((day) => [yearOf(addDays(day, -20)), yearOf(day)]))]
  const arrangements = await arrangementsOf(payload, [...years, ...years.map((year) => year + 1)])
  return years.flatMap((year) => composeYearDays({ from: `${year}-01-01`, to: `${year}-12-31`, arrangements }))
}
