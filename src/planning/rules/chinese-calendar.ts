import { LunarDay, LunarYear, SolarDay, SolarTerm } from 'tyme4ts'
import type { Bilingual } from '@/platform/language'
import { addDays, dayFrom, type Day } from './days'
import type { YearDay } from './year-day'

/** Only the server knows this module: the package weighs more than the screen that shows its days. */

const termNames: Record<string, string> = {
  小寒: 'Minor Cold',
  大寒: 'Major Cold',
  立春: 'Start of Spring',
  雨水: 'Rain Water',
  惊蛰: 'Awakening of Insects',
  春分: 'Spring Equinox',
  清明: 'Pure Brightness',
  谷雨: 'Grain Rain',
  立夏: 'Start of Summer',
  小满: 'Grain Buds',
  芒种: 'Grain in Ear',
  夏至: 'Summer Solstice',
  小暑: 'Minor Heat',
  大暑: 'Major Heat',
  立秋: 'Start of Autumn',
  处暑: 'End of Heat',
  白露: 'White Dew',
  秋分: 'Autumn Equinox',
  寒露: 'Cold Dew',
  霜降: 'Frost Descent',
  立冬: 'Start of Winter',
  小雪: 'Minor Snow',
  大雪: 'Major Snow',
  冬至: 'Winter Solstice',
}

type LunarDate = { month: number; day: number; name: Bilingual }

const festivals: readonly LunarDate[] = [
  { month: 1, day: 1, name: { zh: '春节', en: 'Spring Festival' } },
  { month: 1, day: 5, name: { zh: '破五', en: 'God of Wealth Day' } },
  { month: 1, day: 15, name: { zh: '元宵', en: 'Lantern Festival' } },
  { month: 2, day: 2, name: { zh: '龙抬头', en: 'Dragon Raises its Head' } },
  { month: 3, day: 3, name: { zh: '上巳', en: 'Shangsi' } },
  { month: 5, day: 5, name: { zh: '端午', en: 'Dragon Boat Festival' } },
  { month: 7, day: 7, name: { zh: '七夕', en: 'Qixi' } },
  { month: 7, day: 15, name: { zh: '中元', en: 'Zhongyuan' } },
  { month: 8, day: 15, name: { zh: '中秋', en: 'Mid-Autumn' } },
  { month: 9, day: 9, name: { zh: '重阳', en: 'Double Ninth' } },
  { month: 10, day: 1, name: { zh: '寒衣节', en: 'Hanyi' } },
  { month: 12, day: 8, name: { zh: '腊八', en: 'Laba' } },
  { month: 12, day: 23, name: { zh: '小年（北）', en: 'Minor New Year (north)' } },
  { month: 12, day: 24, name: { zh: '小年（南）', en: 'Minor New Year (south)' } },
]

/** Terms, lunar festivals, 三伏 and 数九 that fall into a year, in order. */
export function chineseDays(year: number): YearDay[] {
  const days = [...terms(year), ...lunarFestivals(year), ...dogDaysAndNines(year)]
  return days.sort((a, b) => a.day.localeCompare(b.day))
}

/** The day of a lunar date of the lunar year that begins in a year; a leap month is never meant. */
export function lunarDay(year: number, month: number, day: number): Day {
  return dayOf(LunarDay.fromYmd(year, month, day).getSolarDay())
}

/** The day of a solar term in a year, by its Chinese name. */
export function termDay(year: number, name: string): Day | undefined {
  return terms(year).find((term) => term.name.zh === name)?.day
}

/** The Chinese name of a lunar year: 丙午马年. */
export function lunarYearName(year: number): string {
  const cycle = LunarYear.fromYear(year).getSixtyCycle()
  return `${cycle.getName()}${cycle.getEarthBranch().getZodiac().getName()}年`
}

/** The first of a year is 小寒; the list of the package begins with 冬至 of the year before. */
function terms(year: number): YearDay[] {
  return Array.from({ length: 24 }, (_, at) => {
    const term = at < 23 ? SolarTerm.fromIndex(year, at + 1) : SolarTerm.fromIndex(year + 1, 0)
    const zh = term.getName()
    return { day: dayOf(term.getSolarDay()), kind: 'term', name: { zh, en: termNames[zh] ?? zh } }
  })
}

function lunarFestivals(year: number): YearDay[] {
  const found = [year - 1, year].flatMap((lunarYear) => [
    ...festivals.map(({ month, day, name }): YearDay => ({ day: lunarDay(lunarYear, month, day), kind: 'lunar', name })),
    { day: addDays(lunarDay(lunarYear + 1, 1, 1), -1), kind: 'lunar' as const, name: { zh: '除夕', en: 'New Year’s Eve' } },
  ])
  return found.filter(({ day }) => day.startsWith(`${year}-`))
}

function dogDaysAndNines(year: number): YearDay[] {
  const dogs = { 初伏: 'First dog days', 中伏: 'Middle dog days', 末伏: 'Last dog days' } as Record<string, string>
  const days: YearDay[] = []
  for (let day = dayFrom(year, 7, 1); day <= dayFrom(year, 8, 31); day = addDays(day, 1)) {
    const dog = solar(day).getDogDay()
    if (dog?.getDayIndex() === 0) days.push({ day, kind: 'count', name: { zh: dog.getDog().getName(), en: dogs[dog.getDog().getName()] ?? 'Dog days' } })
  }
  for (const [from, to] of [
    [dayFrom(year, 1, 1), dayFrom(year, 3, 20)],
    [dayFrom(year, 12, 15), dayFrom(year, 12, 31)],
  ] as const) {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const nine = solar(day).getNineDay()
      if (nine?.getDayIndex() === 0) {
        days.push({ day, kind: 'count', name: { zh: nine.getNine().getName(), en: `Nine no. ${nine.getNine().getIndex() + 1}` } })
      }
    }
  }
  return days
}

function solar(day: Day): SolarDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return SolarDay.fromYmd(year, month, date)
}

function dayOf(day: SolarDay): Day {
  return dayFrom(day.getYear(), day.getMonth(), day.getDay())
}
