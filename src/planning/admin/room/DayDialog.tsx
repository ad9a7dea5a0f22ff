'use client'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { Dialog } from '@/platform/admin/Dialog'
import { useWords } from '@/platform/admin/room/use-words'
import { dateNames, type CalendarDayItem, type CalendarItem } from '../../rules/calendar-items'
import type { PlanCard } from '../../rules/plan-card'
import { onDay, usualClocks, type Day } from '../../rules/plan-days'
import { QuickTopic } from './QuickTopic'
import type { Moves, NewTopic } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'

type Props = {
  day: Day
  items: readonly CalendarItem[]
  notes: readonly CalendarDayItem[]
  time: Time
  moves: Moves
  given: Partial<NewTopic>
  onOpen: (card: PlanCard) => void
  onMove: (card: PlanCard) => void
  onClose: () => void
}

/** Everything of one day, however much, and a line for one more topic. */
export function DayDialog({ day, items, notes, time, moves, given, onOpen, onMove, onClose }: Props) {
  const words = useWords()
  const publishAt = onDay(null, day, { zone: time.zone, clock: usualClocks.publishAt })
  const leave = (then: () => void) => {
    onClose()
    then()
  }
  return (
    <Dialog
      title={time.day(day)}
      onClose={onClose}
      footer={
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {words({ zh: '关闭', en: 'Close' })}
        </Button>
      }
    >
      {moves.mayCreate && (
        <QuickTopic
          moves={moves}
          given={{ ...given, column: 'proposed', publishAt }}
          label={words({ zh: `在 ${time.day(day)} 加选题`, en: `Add a topic on ${time.day(day)}` })}
          isOpenAtFirst={items.length === 0}
        />
      )}
      {notes.length > 0 && (
        <p className="xw-day-list__notes">
          {notes.map((note) => (
            <Link key={`${note.layer}:${note.id}`} href={note.href} prefetch={false}>
              {words(note.name)}
            </Link>
          ))}
        </p>
      )}
      <ul className="xw-day-list">
        {items.map((item) => (
          <li key={item.key}>
            <time dateTime={item.at}>{time.clock(item.at)}</time>
            {item.kind === 'push' ? (
              <>
                <b>{words({ zh: '排期', en: 'Push' })}</b>
                <Link href={`/admin/collections/pushes/${item.push.id}`} prefetch={false}>
                  {item.push.channels.join(' ')} {item.push.title}
                </Link>
              </>
            ) : (
              <>
                <b>{words(dateNames[item.field])}</b>
                <button type="button" onClick={() => leave(() => onOpen(item.card))}>
                  {item.card.title}
                </button>
                <button type="button" className="xw-day-list__move" onClick={() => leave(() => onMove(item.card))}>
                  {words({ zh: '移到…', en: 'Move…' })}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
