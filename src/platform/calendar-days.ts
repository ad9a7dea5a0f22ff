import { languageOf, type Bilingual } from './language'
import { dayIn, instantIn, wallClock } from './say-moment'

const DAY_MS = 86_400_000

/** A calendar day, `YYYY-MM-DD`. Days are of the workspace's zone here; clocks are `HH:mm` in it. */
export type Day = string

/** Whether a text names a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of a month before or after; the last one where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export const spanNames = {
  month: { zh: '月', en: 'Month' },
  week: { zh: '周', en: 'Week' },
  list: { zh: '列表', en: 'List' },
} satisfies Record<string, Bilingual>
export type Span = keyof typeof spanNames

/** The days that a calendar shows around today while no other day is asked for: a plan looks ahead, so five weeks from this one. */
export function daysAhead(span: Span, today: Day): Day[] {
  return span === 'month' ? range(addDays(today, -weekdayOf(today)), 35) : daysShown(span, today)
}

/** The days that a calendar shows: whole weeks of the month, the week, or four weeks as a list. */
export function daysShown(span: Span, at: Day): Day[] {
  const monday = (day: Day) => addDays(day, -weekdayOf(day))
  if (span === 'list') return range(at, 28)
  if (span === 'week') return range(monday(at), 7)
  const first = `${at.slice(0, 7)}-01`
  const from = monday(first)
  const next = addMonths(first, 1)
  const weeks = Math.ceil((Date.parse(next) - Date.parse(from)) / (7 * DAY_MS))
  return range(from, weeks * 7)
}

function range(from: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, at) => addDays(from, at))
}

/** Where the way on and back of a calendar leads. */
export function turned(span: Span, at: Day, by: 1 | -1): Day {
  if (span === 'month') return `${addMonths(at, by).slice(0, 7)}-01`
  return addDays(at, by * (span === 'week' ? 7 : 28))
}

/** The moment at which a day begins. */
export function startOf(day: Day, zone: string): string {
  return new Date(instantIn(zone, `${day}T00:00`) ?? `${day}T00:00:00Z`).toISOString()
}

/** The same time of the clock on another day, in the zone whatever its summer time; `clock` where there was no time yet. */
export function onDay(iso: string | null, day: Day, { zone, clock }: { zone: string; clock: string }): string {
  const time = iso === null ? clock : wallClock(zone, Date.parse(iso)).slice(11)
  return new Date(instantIn(zone, `${day}T${time}`) ?? `${day}T${time}Z`).toISOString()
}

/** A day in words, with its weekday and how near it is: 12月3日 周四（明天）. */
export function sayDay(day: Day, { today, language }: { today: Day; language: string | undefined }): string {
  const [year, month, date] = day.split('-').map(Number)
  const near = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
  if (languageOf(language) === 'en') {
    const said = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(day))
    const word = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[near]
    return `${said}${sameYear(day, today) ? '' : ` ${year}`}${word ? ` (${word})` : ''}`
  }
  const word = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }[near]
  return `${sameYear(day, today) ? '' : `${year}年`}${month}月${date}日 周${'一二三四五六日'[weekdayOf(day)]}${word ? `（${word}）` : ''}`
}

function sameYear(one: Day, other: Day): boolean {
  return one.slice(0, 4) === other.slice(0, 4)
}

/** A moment in words: its day as above, and the clock. */
export function sayMomentAt(iso: string, how: { zone: string; now: number; language: string | undefined }): string {
  const { zone, now, language } = how
  const [day = '', clock = ''] = wallClock(zone, Date.parse(iso)).split('T')
  return `${sayDay(day, { today: dayIn(zone, now), language })} ${clock}`
}
