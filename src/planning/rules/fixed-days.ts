import type { Bilingual } from '@/platform/language'
import { addDays, dayFrom, weekdayOf, type Day } from './days'
import type { YearDay, YearDayKind } from './year-day'

type Fixed = { month: number; date: number; kind: YearDayKind; name: Bilingual }

const fixed: readonly Fixed[] = [
  { month: 1, date: 1, kind: 'festival', name: { zh: '元旦', en: 'New Year’s Day' } },
  { month: 2, date: 14, kind: 'festival', name: { zh: '情人节', en: 'Valentine’s Day' } },
  { month: 3, date: 8, kind: 'festival', name: { zh: '妇女节', en: 'Women’s Day' } },
  { month: 3, date: 12, kind: 'festival', name: { zh: '植树节', en: 'Arbor Day' } },
  { month: 4, date: 23, kind: 'festival', name: { zh: '世界读书日', en: 'World Book Day' } },
  { month: 5, date: 1, kind: 'festival', name: { zh: '劳动节', en: 'Labour Day' } },
  { month: 5, date: 4, kind: 'festival', name: { zh: '青年节', en: 'Youth Day' } },
  { month: 5, date: 19, kind: 'festival', name: { zh: '中国旅游日', en: 'China Tourism Day' } },
  { month: 5, date: 20, kind: 'festival', name: { zh: '520', en: '520' } },
  { month: 6, date: 1, kind: 'festival', name: { zh: '儿童节', en: 'Children’s Day' } },
  { month: 6, date: 18, kind: 'sale', name: { zh: '618', en: '618 sale' } },
  { month: 8, date: 1, kind: 'festival', name: { zh: '建军节', en: 'Army Day' } },
  { month: 9, date: 10, kind: 'festival', name: { zh: '教师节', en: 'Teachers’ Day' } },
  { month: 9, date: 27, kind: 'festival', name: { zh: '世界旅游日', en: 'World Tourism Day' } },
  { month: 10, date: 1, kind: 'festival', name: { zh: '国庆节', en: 'National Day' } },
  { month: 11, date: 11, kind: 'sale', name: { zh: '双11', en: 'Double 11' } },
  { month: 12, date: 12, kind: 'sale', name: { zh: '双12', en: 'Double 12' } },
  { month: 12, date: 24, kind: 'festival', name: { zh: '平安夜', en: 'Christmas Eve' } },
  { month: 12, date: 25, kind: 'festival', name: { zh: '圣诞节', en: 'Christmas' } },
]

/** Days that stand on the same date every year, and those on the nth Sunday of a month. */
export function fixedDays(year: number): YearDay[] {
  const days = fixed.map(({ month, date, kind, name }): YearDay => ({ day: dayFrom(year, month, date), kind, name }))
  const moving: YearDay[] = [
    { day: nthSunday(year, 5, 2), kind: 'festival', name: { zh: '母亲节', en: 'Mother’s Day' } },
    { day: nthSunday(year, 6, 3), kind: 'festival', name: { zh: '父亲节', en: 'Father’s Day' } },
  ]
  return [...days, ...moving].sort((a, b) => a.day.localeCompare(b.day))
}

function nthSunday(year: number, month: number, nth: number): Day {
  const first = dayFrom(year, month, 1)
  return addDays(first, 6 - weekdayOf(first) + (nth - 1) * 7)
}
