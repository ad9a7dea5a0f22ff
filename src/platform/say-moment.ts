import { languageOf } from './language'

export const defaultZone = 'Asia/Shanghai'
const DAY = 86_400_000

type Saying = { now: number; zone: string; language: string | undefined }
type Parts = { year: number; month: number; day: number; clock: string }

/** A time the way people say it: 明天 09:00, 3 天后 09:00, 12月3日 09:00. Takes ISO 8601. */
export function sayMoment(iso: string, { now, zone, language }: Saying): string {
  const at = partsOf(Date.parse(iso), zone)
  const today = partsOf(now, zone)
  const days = Math.round((dayNumber(at) - dayNumber(today)) / DAY)
  const english = languageOf(language) === 'en'
  return `${english ? englishDay(days, at, today) : chineseDay(days, at, today)} ${at.clock}`
}

/** The exact time, to the second, with the zone named: for the title of what `sayMoment` says. */
export function exactMoment(iso: string, zone: string, language: string | undefined): string {
  const at = new Date(iso)
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return `${day} ${zoneName(zone, language)}`
}

/** What people call the zone. */
export function zoneName(zone: string, language: string | undefined): string {
  const english = languageOf(language) === 'en'
  return zone === defaultZone ? (english ? 'Beijing time' : '北京时间') : zone
}

/** What a `datetime-local` input holds (`2026-11-25T09:00`), read in a zone, as ISO 8601 with that zone's offset; null when it is no time. */
export function instantIn(zone: string, local: string): string | null {
  const wall = Date.parse(`${local}Z`)
  if (Number.isNaN(wall)) return null
  const first = wall - offset(wall, zone)
  const minutes = offset(first, zone) / 60_000
  const sign = minutes < 0 ? '-' : '+'
  return `${local}:00${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
}

/** The inverse of `instantIn`: what a `datetime-local` input shows for an instant. */
export function wallClock(zone: string, epochMs: number): string {
  const { year, month, day, clock } = partsOf(epochMs, zone)
  return `${year}-${pad(month)}-${pad(day)}T${clock}`
}

/** `YYYY-MM-DD` of an instant on the wall calendar of a zone. */
export function dayIn(zone: string, epochMs: number): string {
  return wallClock(zone, epochMs).slice(0, 10)
}

function offset(epochMs: number, zone: string): number {
  const minute = Math.floor(epochMs / 60_000) * 60_000
  return Date.parse(`${wallClock(zone, minute)}Z`) - minute
}

function partsOf(epochMs: number, zone: string): Parts {
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(epochMs).split(' ')
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day, clock }
}

function dayNumber({ year, month, day }: Parts): number {
  return Date.UTC(year, month - 1, day)
}

function chineseDay(days: number, at: Parts, today: Parts): string {
  const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  if (near[days]) return near[days]
  if (Math.abs(days) <= 7) return days > 0 ? `${days} 天后` : `${-days} 天前`
  return `${at.year === today.year ? '' : `${at.year}年`}${at.month}月${at.day}日`
}

function englishDay(days: number, at: Parts, today: Parts): string {
  const near: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }
  if (near[days]) return near[days]
  if (Math.abs(days) <= 7) return days > 0 ? `in ${days} days,` : `${-days} days ago,`
  const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(dayNumber(at))
  return `${at.day} ${month}${at.year === today.year ? '' : ` ${at.year}`}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
