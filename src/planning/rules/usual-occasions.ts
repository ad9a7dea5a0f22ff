import type { OfferedOccasion, UsualOccasion } from './answers'
import { lunarDay } from './chinese-calendar'
import { addDays, dayFrom, type Day } from './days'
import { usualSeasons } from './usual-seasons'
import type { OccasionKind } from './vocabulary'
import type { YearDay } from './year-day'

type Known = { title: string; startsOn: Day; endsOn: Day; usualKey?: string | null }

/** People write these names in other ways; one that is there under another is not offered as missing. */
const otherNames: Record<string, string[]> = {
  春节: ['除夕与春节', '春节假期'],
  劳动节: ['五一', '五一假期'],
  国庆节: ['国庆', '十一', '国庆假期', '国庆节、中秋节'],
  清明节: ['清明'],
  端午节: ['端午'],
  中秋节: ['中秋'],
  '618': ['618 大促', '六一八'],
  双11: ['双十一'],
  双12: ['双十二'],
  寒假: ['中小学寒假'],
  暑假: ['中小学暑假'],
  元宵: ['元宵节'],
  腊八: ['腊八节'],
}

const lunarTitles = ['元宵', '龙抬头', '七夕', '重阳', '腊八', '小年（北）']
const termTitles = ['立春', '春分', '立夏', '夏至', '立秋', '秋分', '立冬', '冬至']
const festivalTitles = ['情人节', '妇女节', '520', '母亲节', '儿童节', '父亲节', '教师节', '圣诞节']

/** The usual occasions of a year: from its days, and those that come back at about the same time. */
export function usualOccasions(year: number, days: readonly YearDay[]): UsualOccasion[] {
  const single = (titles: readonly string[], kind: OccasionKind, leadDays: number) =>
    titles.flatMap((title) => {
      const found = days.find(({ name, kind: is }) => name.zh === title && is !== 'holiday')
      return found ? [usual(year, { slug: title, title, kind, startsOn: found.day, endsOn: found.day, approximate: false, leadDays })] : []
    })
  return [
    ...holidays(year, days),
    ...single(lunarTitles, 'festival', 21),
    ...single(festivalTitles, 'festival', 21),
    ...sales(year),
    ...schools(year),
    ...seasons(year),
    ...single(termTitles, 'season', 7),
  ].sort((a, b) => a.startsOn.localeCompare(b.startsOn))
}

/** What of them is missing, and which a team would take without thinking: holidays, festivals, sales and school. */
export function offerUsual(offered: readonly UsualOccasion[], known: readonly Known[]): OfferedOccasion[] {
  return offered.map((one) => ({ ...one, there: known.some((other) => isSame(one, other)), isUsual: ['festival', 'sale', 'school'].includes(one.kind) }))
}

function isSame(one: UsualOccasion, other: Known): boolean {
  if (other.usualKey === one.key) return true
  const names = [one.title, ...(otherNames[one.title] ?? [])]
  const isNamed = names.includes(other.title.trim()) || other.title.trim() === `${one.title}季`
  return isNamed && other.startsOn <= addDays(one.endsOn, 10) && other.endsOn >= addDays(one.startsOn, -10)
}

type Slugged = Omit<UsualOccasion, 'key'> & { slug: string }

function usual(year: number, { slug, ...occasion }: Slugged): UsualOccasion {
  return { key: `${year}:${slug}`, ...occasion }
}

/** A holiday lasts as long as its notice gives, or the days of the law. */
function holidays(year: number, days: readonly YearDay[]): UsualOccasion[] {
  const off = new Map<string, Day[]>()
  for (const { day, name, off: isOff } of days) if (isOff) off.set(name.zh, [...(off.get(name.zh) ?? []), day])
  return [...off].map(([title, list]) =>
    usual(year, { slug: title, title, kind: 'festival', startsOn: list[0] ?? '', endsOn: list.at(-1) ?? '', approximate: false, leadDays: 45 }),
  )
}

function sales(year: number): UsualOccasion[] {
  const spring = lunarDay(year, 1, 1)
  const sale = ([slug, title]: [string, string], [startsOn, endsOn]: [Day, Day], note: string) =>
    usual(year, { slug, title, kind: 'sale', startsOn, endsOn, approximate: true, leadDays: 30, note })
  return [
    sale(['new-year-goods', '年货节'], [addDays(spring, -35), addDays(spring, -10)], '各平台日期不同，以平台公告为准'),
    sale(['queens', '3·8 节'], [dayFrom(year, 3, 4), dayFrom(year, 3, 8)], '各平台日期不同，以平台公告为准'),
    sale(['618', '618'], [dayFrom(year, 5, 31), dayFrom(year, 6, 18)], '预售开始日每年不同，6 月 18 日收尾'),
    sale(['double-11', '双11'], [dayFrom(year, 10, 31), dayFrom(year, 11, 11)], '预售开始日每年不同，11 月 11 日收尾'),
    sale(['double-12', '双12'], [dayFrom(year, 12, 10), dayFrom(year, 12, 12)], '各平台日期不同，以平台公告为准'),
  ]
}

function schools(year: number): UsualOccasion[] {
  const spring = lunarDay(year, 1, 1)
  const school = ([slug, title]: [string, string], [startsOn, endsOn]: [Day, Day], isAbout: boolean) =>
    usual(year, {
      slug,
      title,
      kind: 'school',
      startsOn,
      endsOn,
      approximate: isAbout,
      leadDays: 45,
      note: isAbout ? '各地不同，以目标城市教育部门校历为准' : undefined,
    })
  return [
    school(['winter-break', '寒假'], [addDays(spring, -21), addDays(spring, 16)], true),
    school(['spring-term', '春季开学'], [addDays(spring, 17), addDays(spring, 20)], true),
    school(['entrance-exam', '高考'], [dayFrom(year, 6, 7), dayFrom(year, 6, 8)], false),
    school(['summer-break', '暑假'], [dayFrom(year, 7, 5), dayFrom(year, 8, 31)], true),
    school(['autumn-term', '秋季开学'], [dayFrom(year, 9, 1), dayFrom(year, 9, 1)], false),
  ]
}

function seasons(year: number): UsualOccasion[] {
  return usualSeasons.map(({ slug, title, kind, place, from, to, leadDays, note }) =>
    usual(year, {
      ...{ slug, title, kind, place, leadDays, approximate: true, note: note ?? '花期、雪季随天气前后移动，出稿前向当地核实' },
      ...{ startsOn: `${year}-${from}`, endsOn: `${to < from ? year + 1 : year}-${to}` },
    }),
  )
}
