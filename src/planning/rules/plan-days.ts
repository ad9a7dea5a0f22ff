import type { Bilingual } from '@/platform/language'
import { addDays, addMonths, startOf, weekdayOf, type Day } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'

export * from '@/platform/calendar-days'

/** The clock that a date gets which had none: articles are due at the end of work and go out when people read. */
export const usualClocks = { dueAt: '18:00', publishAt: '20:00' } as const

export const periodNames = {
  overdue: { zh: '逾期', en: 'Overdue' },
  week: { zh: '本周', en: 'This week' },
  nextWeek: { zh: '下周', en: 'Next week' },
  month: { zh: '本月', en: 'This month' },
  nextMonth: { zh: '下月', en: 'Next month' },
  undated: { zh: '没有日期', en: 'No date' },
} satisfies Record<string, Bilingual>
export type Period = keyof typeof periodNames

/** From the beginning of the first to that of the second. */
export type Window = { from: string; to: string }

/** The days of a period; null for those that are no days. */
export function windowOf(period: Period, { now, zone }: { now: number; zone: string }): Window | null {
  const today = dayIn(zone, now)
  const between = (from: Day, to: Day): Window => ({ from: startOf(from, zone), to: startOf(to, zone) })
  if (period === 'week' || period === 'nextWeek') {
    const monday = addDays(today, -weekdayOf(today) + (period === 'week' ? 0 : 7))
    return between(monday, addDays(monday, 7))
  }
  if (period === 'month' || period === 'nextMonth') {
    const first = addMonths(`${today.slice(0, 7)}-01`, period === 'month' ? 0 : 1)
    return between(first, addMonths(first, 1))
  }
  return null
}
