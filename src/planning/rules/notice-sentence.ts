import { dayFrom, type Day } from './days'

/** Days of which a sentence says the same. `count` is the number of days that it gives, `weekdays` what stands in brackets. */
export type Span = { from: Day; to: Day; is: 'off' | 'work'; count: number | null; weekdays: { day: Day; weekday: number }[] }

type Dated = { from: Day; to: Day; weekdays: Span['weekdays'] }
type Point = { year: number | null; month: number | null; date: number; weekday: number | null }
type State = { year: number; month: number; waiting: Dated[]; spans: Span[] }

const point = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?`
const range = new RegExp(`^${point}(?:(?:至|到|-)${point})?`)
/** Signs and words that change nothing; 调休 says that days were exchanged, not which. */
const neutral = /^(?:[,、:]|调休|补休|连休|公休|与周末|和周末|不调休|正常|为|在|均|起|及|和)/
const count = /^(?:共|共计|计)?(\d{1,2})天/

/**
 * What a sentence of the notice says, or null when a part of it is no word we know: then none of it counts.
 * Dates wait for the verb that follows them; a sentence whose dates wait in vain is not read either.
 */
export function readSentence(sentence: string, year: number): Span[] | null {
  const state: State = { year, month: 0, waiting: [], spans: [] }
  for (let rest = sentence; rest !== '';) {
    const left = step(rest, state)
    if (left === null) return null
    rest = left
  }
  return state.waiting.length === 0 && state.spans.length > 0 ? state.spans : null
}

function step(rest: string, state: State): string | null {
  const dates = range.exec(rest)
  if (dates) return takeDates(dates, state) ? rest.slice(dates[0].length) : null
  const verb = /^(?:放假|休息|上班)/.exec(rest)?.[0]
  if (verb) {
    const is = verb === '上班' ? 'work' : 'off'
    // 放假调休放假 says nothing new; a verb without any date says nothing.
    if (state.waiting.length === 0 && state.spans.at(-1)?.is !== is) return null
    state.spans.push(...state.waiting.map((dated): Span => ({ ...dated, is, count: null })))
    state.waiting = []
    return rest.slice(verb.length)
  }
  const days = count.exec(rest)
  if (days) {
    const last = state.spans.at(-1)
    if (!last || state.waiting.length > 0) return null
    // The number is of the range right before it; of several ranges together it proves nothing.
    if (state.spans.length === 1) last.count = Number(days[1])
    return rest.slice(days[0].length)
  }
  const nothing = neutral.exec(rest)?.[0]
  return nothing === undefined ? null : rest.slice(nothing.length)
}

function takeDates(match: RegExpExecArray, state: State): boolean {
  const first = pointOf(match.slice(1, 5))
  const month = first.month ?? state.month
  if (month === 0) return false
  const second = match[7] === undefined ? null : pointOf(match.slice(5, 9))
  const lastMonth = second?.month ?? month
  // In December before New Year's Day the year before is meant, where none is named.
  const year = first.year ?? (second && month > lastMonth ? (second.year ?? state.year) - 1 : state.year)
  const lastYear = second ? (second.year ?? (lastMonth < month ? year + 1 : year)) : year
  const from = dayFrom(year, month, first.date)
  const to = second ? dayFrom(lastYear, lastMonth, second.date) : from
  const weekdays = [{ day: from, weekday: first.weekday }, ...(second ? [{ day: to, weekday: second.weekday }] : [])].flatMap(({ day, weekday }) =>
    weekday === null ? [] : [{ day, weekday }],
  )
  state.month = lastMonth
  state.waiting.push({ from, to, weekdays })
  return true
}

function pointOf([year, month, date, brackets]: (string | undefined)[]): Point {
  const weekday = /(?:周|星期)([日天一二三四五六])/.exec(brackets ?? '')?.[1]
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    date: Number(date),
    weekday: weekday === undefined ? null : '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday),
  }
}
