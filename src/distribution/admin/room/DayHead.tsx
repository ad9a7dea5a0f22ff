'use client'
import { Ban } from 'lucide-react'
import type { CalendarDayItem } from '@/planning'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import { weekdayOf, type Day } from '@/platform/calendar-days'
import type { RoomBlackout } from '../../rules/room-answers'

type Props = {
  day: Day
  time: Time
  notes: readonly CalendarDayItem[]
  blackout: RoomBlackout | undefined
  count: number
  isChosen: boolean
  onDay: () => void
  /** On a phone the head chooses which day is shown. */
  onChoose: () => void
}

/** A day above its column: its weekday and date, what the year says of it, whether nothing goes out on it. */
export function DayHead({ day, time, notes, blackout, count, isChosen, onDay, onChoose }: Props) {
  const words = useWords()
  const note = noteOf(notes)
  const classes = ['xw-dayhead', day === time.today && 'is-today', day < time.today && 'is-past', isChosen && 'is-day', note?.ground && `is-${note.ground}`]
  const said = blackout ? words({ zh: `禁发：${blackout.reason}`, en: `Nothing goes out: ${blackout.reason}` }) : note ? words(note.name) : ''
  return (
    <div className={classes.filter(Boolean).join(' ')} role="columnheader">
      <button
        type="button"
        onClick={onDay}
        className="xw-dayhead__day"
        aria-label={`${time.day(day)}${said ? `，${said}` : ''}，${words({ zh: `看这一天（${count}）`, en: `show the day (${count})` })}`}
      >
        <Name day={day} />
      </button>
      <button type="button" className="xw-dayhead__choose" aria-pressed={isChosen} onClick={onChoose} aria-label={`${time.day(day)}，${count}`}>
        <Name day={day} />
        {count > 0 && <i aria-hidden>{count}</i>}
      </button>
      {said && (
        <small className={blackout ? 'is-blackout' : undefined} title={said}>
          {blackout && <Ban size={12} aria-hidden />}
          <span>{said}</span>
        </small>
      )}
    </div>
  )
}

/** What lasts is named on its first day and on Mondays. */
export function noteOf(notes: readonly CalendarDayItem[]): CalendarDayItem | undefined {
  return notes.find(({ ground }) => ground) ?? notes.find(({ isFirst, day }) => isFirst || weekdayOf(day) === 0)
}

function Name({ day }: { day: Day }) {
  const words = useWords()
  const weekday = (language: string, style: 'short' | 'narrow') =>
    new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.parse(day))
  return (
    <>
      <span>{words({ zh: weekday('zh-CN', 'short'), en: weekday('en-GB', 'short') })}</span>
      <b>{day.endsWith('-01') ? `${Number(day.slice(5, 7))}/1` : Number(day.slice(8))}</b>
    </>
  )
}
