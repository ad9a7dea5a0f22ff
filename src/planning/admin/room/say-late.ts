import type { Bilingual } from '@/platform/language'

const HOUR = 3_600_000

/** How long ago something was due. */
export function sayLate(iso: string, now: number): Bilingual {
  const hours = Math.floor((now - Date.parse(iso)) / HOUR)
  if (hours < 24) return { zh: '已逾期', en: 'Overdue' }
  return { zh: `逾期 ${Math.floor(hours / 24)} 天`, en: `${Math.floor(hours / 24)} d overdue` }
}
