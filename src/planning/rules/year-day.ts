import type { Bilingual } from '@/platform/language'
import type { Day } from './days'

export const yearDayKindNames = {
  holiday: { zh: '放假调休', en: 'Holidays' },
  term: { zh: '节气', en: 'Solar terms' },
  lunar: { zh: '农历节日', en: 'Lunar festivals' },
  festival: { zh: '公历节日', en: 'Festivals' },
  sale: { zh: '平台大促', en: 'Sales' },
  count: { zh: '三伏数九', en: 'Dog days and nines' },
} satisfies Record<string, Bilingual>
export type YearDayKind = keyof typeof yearDayKindNames

/**
 * What is to be said of a day of the calendar. `off`: nobody works although it may be a weekday; `work`: a weekend on
 * which people work. `source` says where the arrangement of the year comes from, or that it is not published.
 */
export type YearDay = { day: Day; kind: YearDayKind; name: Bilingual; off?: boolean; work?: boolean; source?: Bilingual }

/** Nothing says otherwise: a weekend is free, other days are not. */
export function isWorkingDay(day: Day, days: readonly YearDay[], isWeekend: boolean): boolean {
  const said = days.filter((one) => one.day === day)
  if (said.some(({ work }) => work)) return true
  return !isWeekend && !said.some(({ off }) => off)
}
