import { languageOf } from '@/platform/language'
import { sayMoment } from '@/platform/say-moment'

const dayMs = 24 * 60 * 60 * 1000

type Ask = { at: string; now: number; language: string | undefined; zone: string }

/** When something is due, the way people say it: 今天 09:00, 明天 09:00; a day or more late, how long: 逾期 2 天. */
export function sayDue({ at, now, language, zone }: Ask): string {
  const lateDays = Math.floor((now - Date.parse(at)) / dayMs)
  if (lateDays < 1) return sayMoment(at, { now, zone, language })
  return languageOf(language) === 'en' ? `${lateDays} d overdue` : `逾期 ${lateDays} 天`
}
