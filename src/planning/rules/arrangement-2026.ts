import { daysIn } from './days'
import type { ArrangedDay } from './holidays'

const off = (name: string, from: string, to: string): ArrangedDay[] => daysIn(`2026-${from}`, `2026-${to}`).map((day) => ({ day, name, is: 'off' }))
const work = (name: string, ...days: string[]): ArrangedDay[] => days.map((day) => ({ day: `2026-${day}`, name, is: 'work' }))

/** What a new workspace knows: the notice of 4 November 2025. Later years are pasted by an administrator. */
export const arrangement2026 = {
  year: 2026,
  source: '国办发明电〔2025〕7号',
  publishedOn: '2025-11-04',
  days: [
    ...off('元旦', '01-01', '01-03'),
    ...work('元旦', '01-04'),
    ...work('春节', '02-14'),
    ...off('春节', '02-15', '02-23'),
    ...work('春节', '02-28'),
    ...off('清明节', '04-04', '04-06'),
    ...off('劳动节', '05-01', '05-05'),
    ...work('劳动节', '05-09'),
    ...off('端午节', '06-19', '06-21'),
    ...work('国庆节', '09-20'),
    ...off('中秋节', '09-25', '09-27'),
    ...off('国庆节', '10-01', '10-07'),
    ...work('国庆节', '10-10'),
  ],
}
