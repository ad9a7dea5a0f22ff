import { languageOf } from '@/platform/language'

const day = 24 * 60 * 60 * 1000

type Ask = { at: string; now: number; language: string | undefined; timeZone: string }

/** A time the way people say it: 今天 09:00, 明天 09:00, 3 天后, 逾期 2 天. */
export function sayTime({ at, now, language, timeZone }: Ask): string {
  const zh = languageOf(language) === 'zh'
  const instant = Date.parse(at)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)
  const days = dayNumber(instant, timeZone) - dayNumber(now, timeZone)
  if (instant < now && days < 0) return zh ? `逾期 ${-days} 天` : `${-days} d overdue`
  if (days === 0) return zh ? `今天 ${clock}` : `today ${clock}`
  if (days === 1) return zh ? `明天 ${clock}` : `tomorrow ${clock}`
  if (days === 2 && zh) return `后天 ${clock}`
  return zh ? `${days} 天后` : `in ${days} days`
}

/** The same for what has happened: 刚刚, 20 分钟前, 今天 09:00, 昨天 09:00, 3 天前. */
export function sayPast({ at, now, language, timeZone }: Ask): string {
  const zh = languageOf(language) === 'zh'
  const instant = Date.parse(at)
  const minutes = Math.floor((now - instant) / 60_000)
  if (minutes < 1) return zh ? '刚刚' : 'just now'
  if (minutes < 60) return zh ? `${minutes} 分钟前` : `${minutes} min ago`
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)
  const days = dayNumber(now, timeZone) - dayNumber(instant, timeZone)
  if (days === 0) return zh ? `今天 ${clock}` : `today ${clock}`
  if (days === 1) return zh ? `昨天 ${clock}` : `yesterday ${clock}`
  return zh ? `${days} 天前` : `${days} days ago`
}

/** The whole date and time, for hovering. */
export function sayExactly(at: string, timeZone: string): string {
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(at))} ${timeZone}`
}

function dayNumber(instant: number, timeZone: string): number {
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)) / day
}
