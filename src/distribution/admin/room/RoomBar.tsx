'use client'
import { CalendarTurn } from '@/platform/admin/room/CalendarTurn'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import { addDays, daysShown, spanNames, turned, type Day, type Span } from '@/platform/calendar-days'
import type { Bilingual } from '@/platform/language'
import { kindNames, type PushKind } from '../../rules/push-kind'
import type { RoomQuery } from '../../rules/room-query'
import { KindDot } from './KindDot'

export type Ask = (query: RoomQuery, how?: { isTyping?: boolean }) => void

const explained: PushKind[] = ['planned', 'going', 'person', 'live', 'rehearsed', 'decide']

/** Which days, in which shape; and what the shapes in the cells mean. */
export function RoomBar({ query, time, ask }: { query: RoomQuery; time: Time; ask: Ask }) {
  const words = useWords()
  const { view } = query
  const at = query.at ?? time.today
  const turn = (by: 1 | -1) => ask({ ...query, at: turned(view, at, by) })
  return (
    <div className="xw-calendar-bar">
      <CalendarTurn title={titleOf(view, at)} onTurn={turn} onToday={() => ask({ ...query, at: null })} />
      <ul className="xw-legend" aria-label={words({ zh: '图例', en: 'Key' })}>
        {explained.map((kind) => (
          <li key={kind}>
            <KindDot kind={kind} />
            {words(kindNames[kind])}
          </li>
        ))}
      </ul>
      <div className="xw-calendar-bar__spans" role="group" aria-label={words({ zh: '跨度', en: 'Span' })}>
        {(['week', 'month', 'list'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={name === view} onClick={() => ask({ ...query, view: name })}>
            {words(spanNames[name])}
          </button>
        ))}
      </div>
    </div>
  )
}

function titleOf(view: Span, at: Day): Bilingual {
  const english = (day: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...how, timeZone: 'UTC' }).format(Date.parse(day))
  if (view === 'month') return { zh: `${at.slice(0, 4)}年${Number(at.slice(5, 7))}月`, en: english(at, { month: 'long', year: 'numeric' }) }
  const days = daysShown(view, at)
  const [first = at, last = addDays(at, 6)] = [days[0], days.at(-1)]
  const chinese = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  const short = { day: 'numeric', month: 'short' } as const
  return { zh: `${first.slice(0, 4)}年${chinese(first)}–${chinese(last)}`, en: `${english(first, short)} – ${english(last, { ...short, year: 'numeric' })}` }
}
