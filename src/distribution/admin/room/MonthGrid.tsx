'use client'
import { useDroppable } from '@dnd-kit/core'
import { Ban } from 'lucide-react'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import type { Day } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import { onePerPush } from '../../rules/push-kind'
import type { RoomAnswer, RoomEntry } from '../../rules/room-answers'
import { noteOf } from './DayHead'
import { EntryChip, type ChipShared } from './EntryChip'
import { placeOf } from './places'
import { PushStage, type StageProps } from './PushStage'
import { entriesBy, wholeBlackout } from './WeekGrid'

const MOST_IN_DAY = 4

type Props = StageProps & { month: string; onDay: (day: Day) => void }

/** Whole weeks of a month, or four weeks as a list. A phone shows how much there is; a press on a day tells what. */
export function MonthGrid({ month, onDay, ...stage }: Props) {
  const { answer, view, time } = stage
  const byDay = entriesBy(answer.entries, ({ at }) => dayIn(time.zone, Date.parse(at)))
  const shown = view === 'list' ? answer.shown.filter((day) => byDay.has(day) || wholeBlackout(answer.blackouts, day) || day === time.today) : answer.shown
  return (
    <PushStage {...stage}>
      {(shared, aim) => (
        <div className={`xw-pushmonth xw-pushmonth--${view}`}>
          {view === 'month' && answer.shown.slice(0, 7).map((day) => <Weekday key={day} day={day} />)}
          {shown.map((day) => (
            <MonthDay
              key={day}
              {...{ day, answer, shared, time, view }}
              items={view === 'month' ? onePerPush(byDay.get(day) ?? []) : (byDay.get(day) ?? [])}
              isOutside={view === 'month' && !day.startsWith(month)}
              isAimed={aim?.day === day}
              onDay={() => onDay(day)}
            />
          ))}
        </div>
      )}
    </PushStage>
  )
}

type DayProps = {
  day: Day
  view: StageProps['view']
  answer: RoomAnswer
  time: Time
  shared: ChipShared
  items: readonly RoomEntry[]
  isOutside: boolean
  isAimed: boolean
  onDay: () => void
}

function MonthDay({ day, view, answer, time, shared, items, isOutside, isAimed, onDay }: DayProps) {
  const words = useWords()
  const { setNodeRef, isOver } = useDroppable({ id: placeOf({ channel: null, day, clock: null }) })
  const blackout = wholeBlackout(answer.blackouts, day)
  const note = noteOf(answer.notes.filter((one) => one.day === day))
  const most = view === 'month' ? MOST_IN_DAY : 60
  const fitting = items.length > most ? items.slice(0, most - 1) : items
  const classes = [
    'xw-pushday',
    isOutside && 'is-outside',
    day === time.today && 'is-today',
    day < time.today && 'is-past',
    blackout && 'is-blackout',
    note?.ground && `is-${note.ground}`,
    (isAimed || isOver) && 'is-target',
  ]
  return (
    <section ref={setNodeRef} className={classes.filter(Boolean).join(' ')} aria-label={time.day(day)}>
      <header>
        <button type="button" onClick={onDay} aria-label={`${time.day(day)}，${words({ zh: '看这一天', en: 'show the day' })}`}>
          {view === 'list' ? time.day(day) : day.endsWith('-01') ? `${Number(day.slice(5, 7))}/1` : Number(day.slice(8))}
        </button>
        <small className={blackout ? 'is-blackout' : undefined} title={blackout?.reason ?? (note ? words(note.name) : undefined)}>
          {blackout && <Ban size={12} aria-hidden />}
          <span>{blackout ? words({ zh: `禁发 ${blackout.reason}`, en: `Blackout: ${blackout.reason}` }) : note ? words(note.name) : ''}</span>
        </small>
      </header>
      <div data-cards>
        {fitting.map((item) => (
          <EntryChip key={item.key} item={item} channel={answer.channels.find(({ id }) => id === item.channel)} showsChannel {...shared} />
        ))}
      </div>
      {items.length > fitting.length && (
        <button type="button" className="xw-cell__more" onClick={onDay}>
          {words({ zh: `还有 ${items.length - fitting.length} 个`, en: `+${items.length - fitting.length} more` })}
        </button>
      )}
      {view === 'list' && items.length === 0 && <p className="xw-pushday__none">{words({ zh: '没有排期', en: 'Nothing planned' })}</p>}
    </section>
  )
}

function Weekday({ day }: { day: Day }) {
  const words = useWords()
  const name = (language: string) => new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day))
  return (
    <div className="xw-pushmonth__weekday" aria-hidden>
      {words({ zh: name('zh-CN'), en: name('en-GB') })}
    </div>
  )
}
