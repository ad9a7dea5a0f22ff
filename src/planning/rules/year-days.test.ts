import chineseDaysPackage from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { notice2024, notice2025, notice2026, arranged } from '../../../tests/support/notices'
import { arrangement2026 } from './arrangement-2026'
import { chineseDays, lunarYearName } from './chinese-calendar'
import { composeYearDays, unpublished } from './compose-year-days'
import { addDays, daysIn, isWeekend } from './days'
import { fixedDays } from './fixed-days'
import { readNotice } from './read-notice'
import { statutoryDays } from './statutory-days'
import { isWorkingDay } from './year-day'

const { getSolarTermsInRange, isWorkday } = chineseDaysPackage
const years = [2024, 2025, 2026] as const
const notices = { 2024: notice2024, 2025: notice2025, 2026: notice2026 }
const read = (year: keyof typeof notices) => ({ year, source: 'notice', days: readNotice(notices[year]).days })
const all = years.map(read)

/** As the Purple Mountain Observatory publishes them, from 小寒 to 冬至. */
const published = {
  2024: '1-6 1-20 2-4 2-19 3-5 3-20 4-4 4-19 5-5 5-20 6-5 6-21 7-6 7-22 8-7 8-22 9-7 9-22 10-8 10-23 11-7 11-22 12-6 12-21',
  2025: '1-5 1-20 2-3 2-18 3-5 3-20 4-4 4-20 5-5 5-21 6-5 6-21 7-7 7-22 8-7 8-23 9-7 9-23 10-8 10-23 11-7 11-22 12-7 12-21',
  2026: '1-5 1-20 2-4 2-18 3-5 3-20 4-5 4-20 5-5 5-21 6-5 6-21 7-7 7-23 8-7 8-23 9-7 9-23 10-8 10-23 11-7 11-22 12-7 12-22',
}
const termOrder = '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(' ')
const twoDigits = (year: number, text: string) =>
  `${year}-${text
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-')}`

describe('working days and days off', () => {
  it.each(years)('are on every day of %i what the published calendar says', (year) => {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    const days = composeYearDays({ from, to, arrangements: all })
    const { off, work } = arranged[year]
    for (const day of daysIn(from, to)) {
      const expected = work.includes(day) || (!isWeekend(day) && !off.includes(day))
      expect({ day, works: isWorkingDay(day, days, isWeekend(day)) }).toEqual({ day, works: expected })
      // A second source, made by other people from the same notices.
      expect({ day, works: isWorkday(day) }).toEqual({ day, works: expected })
    }
  })

  it('know of 2026 before anybody has pasted anything', () => {
    const key = ({ day, is, name }: { day: string; is: string; name: string }) => `${day} ${is} ${name}`
    expect(arrangement2026.days.map(key).sort()).toEqual(read(2026).days.map(key).sort())
  })

  it('say where they come from', () => {
    const [first] = composeYearDays({ from: '2026-01-04', to: '2026-01-04', arrangements: [arrangement2026] })
    expect(first).toMatchObject({ kind: 'holiday', work: true, name: { zh: '元旦调休上班' }, source: { zh: '国办发明电〔2025〕7号' } })
  })

  it('of a year without a notice are those of the law alone, and say so', () => {
    const days = composeYearDays({ from: '2027-01-01', to: '2027-12-31', arrangements: [arrangement2026] }).filter(({ kind }) => kind === 'holiday')
    expect(days.map(({ day }) => day)).toEqual([
      ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02'],
      ...['2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'],
    ])
    expect(days.every(({ off, work, source }) => off && !work && source === unpublished)).toBe(true)
  })

  it('reach over New Year with the notices of both years', () => {
    const next = { year: 2027, source: 'next', days: [{ day: '2026-12-31', name: '元旦', is: 'off' as const }] }
    const days = composeYearDays({ from: '2026-12-30', to: '2026-12-31', arrangements: [arrangement2026, next] }).filter(({ kind }) => kind === 'holiday')
    expect(days).toMatchObject([{ day: '2026-12-31', off: true }])
  })
})

describe('days free by law', () => {
  it('are 13 since 2025 and were 11 before', () => {
    expect([2023, 2024, 2025, 2026, 2030].map((year) => statutoryDays(year).length)).toEqual([11, 11, 13, 13, 13])
  })

  it.each(years)('are off in the notice of %i as well', (year) => {
    const off = new Set(arranged[year].off)
    expect(statutoryDays(year).filter(({ day }) => !off.has(day))).toEqual([])
  })

  it('are one day with two names where festivals meet', () => {
    const [day] = composeYearDays({ from: '2020-10-01', to: '2020-10-01', arrangements: [] })
    expect(day).toMatchObject({ day: '2020-10-01', off: true, name: { zh: '中秋节、国庆节' } })
  })
})

describe('solar terms', () => {
  it.each(years)('of %i stand on their published days, on no other', (year) => {
    const found = chineseDays(year).filter(({ kind }) => kind === 'term')
    expect(found.map(({ day }) => day)).toEqual(published[year].split(' ').map((text) => twoDigits(year, text)))
    expect(found.map(({ name }) => name.zh)).toEqual(termOrder)
    const second = getSolarTermsInRange(`${year}-01-01`, `${year}-12-31`).flatMap(({ date, index }) => (index === 1 ? [date] : []))
    expect(found.map(({ day }) => day)).toEqual(second)
  })
})

describe('lunar festivals', () => {
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const lunarOf = (day: string) => lunar.format(new Date(`${day}T12:00:00Z`))
  const dates: Record<string, string> = {
    '1/1': '春节',
    '1/5': '破五',
    '1/15': '元宵',
    '2/2': '龙抬头',
    '3/3': '上巳',
    '5/5': '端午',
    '7/7': '七夕',
    '7/15': '中元',
    '8/15': '中秋',
    '9/9': '重阳',
    '10/1': '寒衣节',
    '12/8': '腊八',
    '12/23': '小年（北）',
    '12/24': '小年（南）',
  }

  it.each(years)('stand on every day of %i where another calendar puts them', (year) => {
    const found = chineseDays(year).filter(({ kind }) => kind === 'lunar')
    for (const day of daysIn(`${year}-01-01`, `${year}-12-31`)) {
      const here = found.filter((one) => one.day === day).map(({ name }) => name.zh)
      const expected = [dates[lunarOf(day)], lunarOf(addDays(day, 1)) === '1/1' ? '除夕' : undefined].filter(Boolean)
      expect({ day, here: here.sort() }).toEqual({ day, here: expected.sort() })
    }
  })

  it('name the year', () => {
    expect([2024, 2025, 2026, 2027].map(lunarYearName)).toEqual(['甲辰龙年', '乙巳蛇年', '丙午马年', '丁未羊年'])
  })
})

describe('other days of a year', () => {
  it('begin 三伏 on 庚 days and 数九 at the winter solstice', () => {
    const counted = (year: number) =>
      chineseDays(year)
        .filter(({ kind, name }) => kind === 'count' && ['初伏', '中伏', '末伏', '一九'].includes(name.zh))
        .map(({ day, name }) => `${day} ${name.zh}`)
    expect(counted(2024)).toEqual(['2024-07-15 初伏', '2024-07-25 中伏', '2024-08-14 末伏', '2024-12-21 一九'])
    expect(counted(2025)).toEqual(['2025-07-20 初伏', '2025-07-30 中伏', '2025-08-09 末伏', '2025-12-21 一九'])
    expect(counted(2026)).toEqual(['2026-07-15 初伏', '2026-07-25 中伏', '2026-08-14 末伏', '2026-12-22 一九'])
  })

  it('move Mother’s and Father’s Day with the Sundays', () => {
    const moving = (year: number) =>
      fixedDays(year)
        .filter(({ name }) => ['母亲节', '父亲节'].includes(name.zh))
        .map(({ day }) => day)
    expect(years.map(moving)).toEqual([
      ['2024-05-12', '2024-06-16'],
      ['2025-05-11', '2025-06-15'],
      ['2026-05-10', '2026-06-21'],
    ])
  })
})
