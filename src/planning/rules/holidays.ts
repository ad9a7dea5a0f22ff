import type { Bilingual } from '@/platform/language'
import type { Day } from './days'

export const holidayNames = {
  newYear: { zh: '元旦', en: 'New Year’s Day' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} satisfies Record<string, Bilingual>
export type Holiday = keyof typeof holidayNames

/** One day of an arrangement: off, or a weekend on which people work. Two festivals can share their days. */
export type ArrangedDay = { day: Day; name: string; is: 'off' | 'work' }

/** 国庆节、中秋节 in both languages. */
export function holidayName(name: string): Bilingual {
  const parts = name.split('、')
  const english = parts.map((part) => Object.values(holidayNames).find(({ zh }) => zh === part || zh === `${part}节`)?.en ?? part)
  return { zh: name, en: english.join(', ') }
}
