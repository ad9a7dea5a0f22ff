'use client'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { CalendarClock } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'
import { dateNames, type CalendarDayItem, type CalendarItem } from '../../rules/calendar-items'
import { isOverdue, type PlanCard } from '../../rules/plan-card'
import { weekdayOf, type Day, type Span } from '../../rules/plan-days'
import type { Drop } from '@/platform/admin/room/DragRoom'
import type { Time } from '@/platform/admin/room/use-time'

/** So many stand in a day of a month; the others are one press away. */
const MOST_IN_MONTH = 4
const MOST_ELSEWHERE = 40

type Shared = { time: Time; entry: string; lifted: string | null; mayChange: boolean; onOpen: (card: PlanCard) => void; onMove: (card: PlanCard) => void }
type DayProps = Shared & {
  day: Day
  span: Span
  items: readonly CalendarItem[]
  notes: readonly CalendarDayItem[]
  isOutside: boolean
  isAimed: boolean
  mayCreate: boolean
  sayDrop: (item: string, place: string) => Drop | null
  onDay: () => void
}

/** One day: what belongs to it as a whole in small words, then what has a time. */
export function CalendarDay({ day, span, items, notes, isOutside, isAimed, mayCreate, sayDrop, onDay, ...shared }: DayProps) {
  const words = useWords()
  const { setNodeRef, isOver, active } = useDroppable({ id: day })
  const most = span === 'month' ? MOST_IN_MONTH : MOST_ELSEWHERE
  const fitting = items.length > most ? items.slice(0, most - 1) : items
  const left = items.length - fitting.length
  const isToday = day === shared.time.today
  const isTarget = isAimed || (isOver && active !== null && sayDrop(String(active.id), day) !== null)
  const ground = notes.find((note) => note.ground)?.ground
  const classes = [
    'xw-day',
    ground && `is-${ground}`,
    isOutside && 'is-outside',
    isToday && 'is-today',
    isTarget && 'is-target',
    day < shared.time.today && 'is-past',
  ]
    .filter(Boolean)
    .join(' ')
  const number = span === 'list' ? shared.time.day(day) : numberOf(day)
  const open = mayCreate ? { zh: '看这一天，加选题', en: 'show the day, add a topic' } : { zh: '看这一天', en: 'show the day' }
  return (
    <section ref={setNodeRef} className={classes} aria-label={shared.time.day(day)}>
      <header>
        <button
          type="button"
          className="xw-day__number"
          onClick={onDay}
          aria-label={[number, ...(span === 'list' ? [] : [shared.time.day(day)]), words(open)].join(words({ zh: '，', en: ', ' }))}
        >
          {number}
        </button>
        <div className="xw-day__notes">
          {notes.slice(0, span === 'month' ? 3 : 6).map((note) => (
            <Link
              key={`${note.layer}:${note.id}`}
              className={span === 'month' && !isNamed(note) ? `is-${note.layer} is-on` : `is-${note.layer}`}
              href={note.href}
              prefetch={false}
              title={words(note.name)}
              tabIndex={-1}
            >
              {words(note.name)}
            </Link>
          ))}
        </div>
      </header>
      <ul data-cards>
        {fitting.map((item) => (
          <li key={item.key}>{item.kind === 'date' ? <DateChip item={item} {...shared} /> : <PushChip item={item} {...shared} />}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="xw-day__more" onClick={onDay}>
          {words({ zh: `还有 ${left} 个`, en: `+${left} more` })}
        </button>
      )}
    </section>
  )
}

/** What lasts is named on its first day and on Mondays; in between it goes on as a line. */
function isNamed({ day, isFirst }: CalendarDayItem): boolean {
  return isFirst || weekdayOf(day) === 0
}

/** The first of a month says which. */
function numberOf(day: Day): string {
  return day.endsWith('-01') ? `${Number(day.slice(5, 7))}/1` : String(Number(day.slice(8)))
}

/** A date of a topic: it can be dragged, and moved by keys. */
function DateChip({ item, time, entry, lifted, mayChange, onOpen, onMove }: Shared & { item: Extract<CalendarItem, { kind: 'date' }> }) {
  const words = useWords()
  const { card, field } = item
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.key, disabled: !mayChange })
  const isLate = field === 'dueAt' && isOverdue(card, time.now)
  const classes = ['xw-event', `is-${field}`, isLate && 'is-late', isDragging && 'is-away', lifted === item.key && 'is-lifted'].filter(Boolean).join(' ')
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={classes}
      data-card={item.key}
      tabIndex={item.key === entry ? 0 : -1}
      title={card.title}
      aria-label={`${words(dateNames[field])} ${words(time.moment(item.at))} ${card.title}`}
      aria-keyshortcuts="Enter Space Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
      onClick={(event) => !(event.target as Element).closest('button') && onOpen(card)}
    >
      <b>{words({ publishAt: { zh: '发', en: 'P' }, dueAt: { zh: '交', en: 'D' } }[field])}</b>
      <time dateTime={item.at}>{time.clock(item.at)}</time>
      <span>{card.title}</span>
      <button type="button" className="xw-event__move" tabIndex={-1} onClick={() => onMove(card)}>
        {words({ zh: '移到…', en: 'Move…' })}
      </button>
    </article>
  )
}

/** A push: it is moved by an act of its own, on its page. */
function PushChip({ item, time, entry }: Pick<Shared, 'time' | 'entry'> & { item: Extract<CalendarItem, { kind: 'push' }> }) {
  const words = useWords()
  const { push } = item
  const said = { zh: `排期 ${push.channels.join('、')} ${push.title}`, en: `Push ${push.channels.join(', ')} ${push.title}` }
  return (
    <Link
      className={`xw-event is-push${push.isTroubled ? ' is-late' : ''}`}
      href={`/admin/collections/pushes/${push.id}`}
      prefetch={false}
      data-card={item.key}
      tabIndex={item.key === entry ? 0 : -1}
      title={words(said)}
    >
      <CalendarClock size={14} aria-hidden />
      <time dateTime={item.at}>{time.clock(item.at)}</time>
      <span>
        {push.channels.join(' ')} {push.title}
      </span>
    </Link>
  )
}
