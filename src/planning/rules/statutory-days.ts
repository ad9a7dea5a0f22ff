import { lunarDay, termDay } from './chinese-calendar'
import { addDays, dayFrom, type Day } from './days'
import { holidayNames, type ArrangedDay, type Holiday } from './holidays'

/** Since this year the eve and 2 May are free by law: 13 days instead of 11. */
const MORE_DAYS_SINCE = 2025

/**
 * The days that are free by law in a year, whatever its arrangement: 《全国年节及纪念日放假办法》 as amended on
 * 2024-11-10, and as it stood from 2014 before.
 */
export function statutoryDays(year: number): ArrangedDay[] {
  const spring = lunarDay(year, 1, 1)
  const isNew = year >= MORE_DAYS_SINCE
  const free: [Holiday, Day, number][] = [
    ['newYear', dayFrom(year, 1, 1), 1],
    ['spring', isNew ? addDays(spring, -1) : spring, isNew ? 4 : 3],
    ['qingming', termDay(year, '清明') ?? dayFrom(year, 4, 5), 1],
    ['labour', dayFrom(year, 5, 1), isNew ? 2 : 1],
    ['dragonBoat', lunarDay(year, 5, 5), 1],
    ['midAutumn', lunarDay(year, 8, 15), 1],
    ['national', dayFrom(year, 10, 1), 3],
  ]
  return free.flatMap(([holiday, first, count]) =>
    Array.from({ length: count }, (_, at): ArrangedDay => ({ day: addDays(first, at), name: holidayNames[holiday].zh, is: 'off' })),
  )
}
