import type { Bilingual } from '@/platform/language'
import { chineseDays } from './chinese-calendar'
import { yearOf, yearsIn, type Day } from './days'
import { fixedDays } from './fixed-days'
import { holidayName, type ArrangedDay } from './holidays'
import { statutoryDays } from './statutory-days'
import type { YearDay } from './year-day'

/** The record of one year: what its notice arranges, and where that was published. */
export type Arrangement = { year: number; source: string; publishedOn?: string | null; days: readonly ArrangedDay[] }

type Asked = { from: Day; to: Day; arrangements: readonly Arrangement[] }

export const unpublished: Bilingual = { zh: '未公布，只列法定放假的日子', en: 'Not published; only the days fixed by law' }

const computed = new Map<number, YearDay[]>()
const KEPT_YEARS = 40

/** What is to be said of the days of a range, in order; `arrangements` are the records of its years and the one after. */
export function composeYearDays({ from, to, arrangements }: Asked): YearDay[] {
  const years = yearsIn(from, to)
  const recorded = new Set(arrangements.map(({ year }) => year))
  const holidays = [
    ...arrangements.flatMap(({ days, source }) => days.map((day) => arrangedDay(day, { zh: source, en: source }))),
    // A notice can speak of the last days of the year before it; the rest of a year without one is what the law says.
    ...years.filter((year) => !recorded.has(year)).flatMap((year) => statutoryDays(year).map((day) => arrangedDay(day, unpublished))),
  ]
  return [...once(holidays), ...years.flatMap(computedDays)]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => a.day.localeCompare(b.day) || order(a) - order(b))
}

function arrangedDay({ day, name, is }: ArrangedDay, source: Bilingual): YearDay {
  const said = holidayName(name)
  if (is === 'off') return { day, kind: 'holiday', name: said, off: true, source }
  return { day, kind: 'holiday', name: { zh: `${said.zh}调休上班`, en: `Working day (${said.en})` }, work: true, source }
}

/** Two festivals that the law puts on the same day are one day off with both names. */
function once(days: YearDay[]): YearDay[] {
  const known = new Map<Day, YearDay>()
  for (const one of days) {
    const before = known.get(one.day)
    if (!before) known.set(one.day, one)
    else if (before.name.zh !== one.name.zh && before.off && one.off) {
      known.set(one.day, { ...before, name: { zh: `${before.name.zh}、${one.name.zh}`, en: `${before.name.en}, ${one.name.en}` } })
    }
  }
  return [...known.values()]
}

function computedDays(year: number): YearDay[] {
  const before = computed.get(year)
  if (before) return before
  if (computed.size >= KEPT_YEARS) computed.clear()
  const days = [...chineseDays(year), ...fixedDays(year)].filter(({ day }) => yearOf(day) === year)
  computed.set(year, days)
  return days
}

const kinds = ['holiday', 'lunar', 'festival', 'term', 'sale', 'count']

function order({ kind }: YearDay): number {
  return kinds.indexOf(kind)
}
