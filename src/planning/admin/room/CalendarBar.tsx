'use client'
import { CalendarTurn } from '@/platform/admin/room/CalendarTurn'
import { useWords } from '@/platform/admin/room/use-words'
import { addDays, daysAhead, daysShown, spanNames, turned, type Span } from '../../rules/plan-days'
import { layerNames, layers, type Layer, type PlanQuery } from '../../rules/plan-query'
import type { Ask } from './FilterBar'
import type { Time } from '@/platform/admin/room/use-time'

/** Which days, in which shape, and which layers. */
export function CalendarBar({ query, time, ask }: { query: PlanQuery; time: Time; ask: Ask }) {
  const words = useWords()
  const at = query.at ?? time.today
  const { span } = query
  const isAhead = span === 'month' && query.at === null
  // From the weeks ahead the way back leads to this month, the way on to the next.
  const turn = (by: 1 | -1) => ask({ ...query, at: isAhead && by === -1 ? `${at.slice(0, 7)}-01` : turned(span, at, by) })
  const toggle = (layer: Layer) =>
    ask({ ...query, hidden: query.hidden.includes(layer) ? query.hidden.filter((one) => one !== layer) : [...query.hidden, layer] })
  return (
    <div className="xw-calendar-bar">
      <CalendarTurn title={titleOf(span, at, isAhead)} onTurn={turn} onToday={() => ask({ ...query, at: null })} />
      <div className="xw-calendar-bar__layers" role="group" aria-label={words({ zh: '图层', en: 'Layers' })}>
        {layers.map((layer) => (
          <button key={layer} type="button" className={`is-${layer}`} aria-pressed={!query.hidden.includes(layer)} onClick={() => toggle(layer)}>
            {words(layerNames[layer])}
          </button>
        ))}
      </div>
      <div className="xw-calendar-bar__spans" role="group" aria-label={words({ zh: '跨度', en: 'Span' })}>
        {(Object.keys(spanNames) as Span[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === span} onClick={() => ask({ ...query, span: name })}>
            {words(spanNames[name])}
          </button>
        ))}
      </div>
    </div>
  )
}

function titleOf(span: Span, at: string, isAhead: boolean) {
  const [year, month] = at.split('-').map(Number)
  const english = (day: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...how, timeZone: 'UTC' }).format(Date.parse(day))
  if (span === 'month' && !isAhead) return { zh: `${year}年${month}月`, en: english(at, { month: 'long', year: 'numeric' }) }
  const days = isAhead ? daysAhead(span, at) : daysShown(span, at)
  const [first = at, last = addDays(at, 6)] = [days[0], days.at(-1)]
  const chinese = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  const short = { day: 'numeric', month: 'short' } as const
  return { zh: `${first.slice(0, 4)}年${chinese(first)}–${chinese(last)}`, en: `${english(first, short)} – ${english(last, { ...short, year: 'numeric' })}` }
}
