'use client'
import { useMemo, useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { dayIn, wallClock } from '@/platform/say-moment'
import { dateNames, itemsByDay, type CalendarItem } from '../../rules/calendar-items'
import type { CalendarAnswer } from '../../rules/plan-answers'
import type { PlanCard } from '../../rules/plan-card'
import { addDays, onDay, usualClocks, type Day } from '../../rules/plan-days'
import type { PlanQuery } from '../../rules/plan-query'
import { CalendarBar } from './CalendarBar'
import { CalendarDay } from './CalendarDay'
import { DayDialog } from './DayDialog'
import { DragRoom, type Drop } from '@/platform/admin/room/DragRoom'
import type { Ask } from './FilterBar'
import { focusBeside } from '@/platform/admin/room/focus-beside'
import { KeyHint } from '@/platform/admin/room/KeyHint'
import { saidDates } from './MoveDialog'
import { pushStays } from './say-push'
import type { Moves, NewTopic } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'
import './board.css'
import './calendar.css'

type Props = {
  answer: CalendarAnswer
  query: PlanQuery
  moves: Moves
  time: Time
  given: Partial<NewTopic>
  ask: Ask
  onOpen: (card: PlanCard) => void
  onMove: (card: PlanCard) => void
}
type Dated = Extract<CalendarItem, { kind: 'date' }>
type Lifted = { key: string; to: string } | null

/** 日历: what goes out and what is due on which day, beside pushes, occasions and departures. Only dates of topics are moved here. */
export function Calendar({ answer, query, moves, time, given, ask, onOpen, onMove }: Props) {
  const words = useWords()
  const { zone } = time
  const [lifted, setLifted] = useState<Lifted>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [opened, setOpened] = useState<Day | null>(null)
  const { cards, pushes } = answer
  const items = useMemo(() => itemsByDay({ cards, pushes, hidden: query.hidden, zone }), [cards, pushes, query.hidden, zone])
  const shown = useMemo(() => answer.shown.flatMap((day) => items.get(day) ?? []), [answer.shown, items])
  const itemOf = (key: string) => shown.find((item): item is Dated => item.key === key && item.kind === 'date')

  const sayMove = (item: Dated, iso: string): Drop => {
    const at = time.moment(iso)
    if (!moves.mayChange) return { isAllowed: false, says: { zh: '日期由编辑或运营改', en: 'Editors and marketers change dates' } }
    const stays = item.field === 'publishAt' ? pushStays(item.card, time) : null
    const name = dateNames[item.field]
    return { isAllowed: true, says: { zh: `${name.zh}：${at.zh}${stays ? `。${stays.zh}` : ''}`, en: `${name.en}: ${at.en}${stays ? `. ${stays.en}` : ''}` } }
  }
  const target = (item: Dated, day: Day) => onDay(item.at, day, { zone, clock: usualClocks[item.field] })
  const sayDrop = (key: string, place: string): Drop | null => {
    const item = itemOf(key)
    return !item || item.day === place ? null : sayMove(item, target(item, place))
  }
  const moveTo = (item: Dated, iso: string) => {
    const set = { [item.field]: iso }
    if (moves.mayChange) void moves.setDates(item.card, set, { said: saidDates(item.card, set, time) })
    else moves.tell(sayMove(item, iso).says)
  }
  const lift = (item: Dated, key: string) => {
    const from = lifted?.key === item.key ? lifted.to : item.at
    const to = shiftedBy(from, key, { span: query.span, zone })
    setLifted(to === item.at ? null : { key: item.key, to })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const element = event.target as HTMLElement
    const item = element.dataset.card === undefined ? undefined : itemOf(element.dataset.card)
    if (!element.dataset.card) return
    const isMoving = item !== undefined && lifted?.key === item.key
    if (event.key.startsWith('Arrow') && event.altKey) {
      if (item) lift(item, event.key)
    } else if (event.key === 'Enter' && isMoving) {
      setLifted(null)
      moveTo(item, lifted.to)
    } else if (event.key === 'Enter' && item) onMove(item.card)
    else if (event.key === ' ' && item) onOpen(item.card)
    else if (event.key === 'Escape' && isMoving) setLifted(null)
    else if (event.key.startsWith('Arrow')) focusBeside(element, event.key)
    else return
    event.preventDefault()
  }
  const entry = focused !== null && shown.some(({ key }) => key === focused) ? focused : (shown[0]?.key ?? '')
  const month = query.at?.slice(0, 7)
  const liftedItem = lifted ? itemOf(lifted.key) : undefined
  const aimed = lifted ? dayIn(zone, Date.parse(lifted.to)) : null
  return (
    <DragRoom
      sayDrop={sayDrop}
      onDrop={(key, place) => {
        const item = itemOf(key)
        if (item) moveTo(item, target(item, place))
      }}
      face={(key) => <div className="xw-event is-lifted">{itemOf(key)?.card.title}</div>}
    >
      <CalendarBar query={query} time={time} ask={ask} />
      <div
        className={`xw-calendar xw-calendar--${query.span}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.dataset.card !== undefined && setFocused(event.target.dataset.card)}
        onBlur={() => setLifted(null)}
      >
        {query.span !== 'list' && answer.shown.slice(0, 7).map((day) => <WeekdayName key={day} day={day} />)}
        {answer.shown.map((day) => (
          <CalendarDay
            key={day}
            day={day}
            items={items.get(day) ?? []}
            notes={answer.days.filter((note) => note.day === day)}
            isOutside={query.span === 'month' && month !== undefined && !day.startsWith(month)}
            isAimed={day === aimed}
            {...{ span: query.span, time, entry, mayChange: moves.mayChange, mayCreate: moves.mayCreate, sayDrop, onOpen, onMove }}
            lifted={lifted?.key ?? null}
            onDay={() => setOpened(day)}
          />
        ))}
      </div>
      {shown.length === 0 && (
        <p className="xw-calendar__none">
          {words({ zh: '这段时间没有选题和排期。点日期就可以加。', en: 'No topics or pushes here. Press a day to add one.' })}
        </p>
      )}
      <KeyHint drop={lifted && liftedItem ? sayMove(liftedItem, lifted.to) : null} />
      {opened && (
        <DayDialog
          day={opened}
          items={items.get(opened) ?? []}
          notes={answer.days.filter((note) => note.day === opened)}
          {...{ time, moves, given, onOpen, onMove }}
          onClose={() => setOpened(null)}
        />
      )}
    </DragRoom>
  )
}

function WeekdayName({ day }: { day: Day }) {
  const words = useWords()
  const at = Date.parse(`${day}T00:00:00Z`)
  const name = (language: string) => new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(at)
  return (
    <div className="xw-calendar__weekday" aria-hidden>
      {words({ zh: name('zh-CN'), en: name('en-GB') })}
    </div>
  )
}

/** Left and right are a day; up and down a week in a month, an hour in a week, a day in a list. */
function shiftedBy(iso: string, key: string, { span, zone }: { span: PlanQuery['span']; zone: string }): string {
  const side = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  if (!isAcross && span === 'week') return new Date(Date.parse(iso) + side * 3_600_000).toISOString()
  const days = isAcross || span === 'list' ? side : side * 7
  const day = wallClock(zone, Date.parse(iso)).slice(0, 10)
  return onDay(iso, addDays(day, days), { zone, clock: '20:00' })
}
