'use client'
import { useDndContext, useDroppable } from '@dnd-kit/core'
import { Plus } from 'lucide-react'
import { useWords } from '@/platform/admin/room/use-words'
import { onDay, type Day } from '@/platform/calendar-days'
import type { RoomBlackout, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { EntryChip, type ChipShared } from './EntryChip'
import { placeOf } from './places'

/** Times at which people read, offered while something is held over a day. */
const usualTimes = ['09:00', '12:00', '18:00', '20:00', '21:30'] as const

type Props = ChipShared & {
  channel: RoomChannel
  day: Day
  items: readonly RoomEntry[]
  blackout: RoomBlackout | undefined
  isAimed: boolean
  isChosenDay: boolean
  isOff: boolean
  mayPlan: boolean
  /** What is dragged, when it belongs to this row. */
  dragged: RoomEntry | null
  /** So many stand in the cell; the others are one press away. */
  most: number
  onPlan: () => void
  onAll: () => void
}

/** What goes out through one channel on one day. */
export function GridCell({ channel, day, items, blackout, isAimed, isChosenDay, isOff, mayPlan, dragged, most, onPlan, onAll, ...shared }: Props) {
  const words = useWords()
  const { time } = shared
  const { setNodeRef } = useDroppable({ id: placeOf({ channel: channel.id, day, clock: null }) })
  const fitting = items.length > most ? items.slice(0, most - 1) : items
  const left = items.length - fitting.length
  const isPast = day < time.today
  const isFree = mayPlan && !isPast && !blackout && channel.enabled
  const classes = [
    'xw-cell',
    isPast && 'is-past',
    day === time.today && 'is-today',
    isOff && 'is-off',
    blackout && 'is-blackout',
    isAimed && 'is-target',
    isChosenDay && 'is-day',
  ]
  return (
    <div ref={setNodeRef} className={classes.filter(Boolean).join(' ')} role="gridcell" data-cards aria-label={`${channel.name} ${time.day(day)}`}>
      {fitting.map((item) => (
        <EntryChip key={item.key} item={item} channel={channel} {...shared} />
      ))}
      {left > 0 && (
        <button type="button" className="xw-cell__more" onClick={onAll}>
          {words({ zh: `还有 ${left} 个`, en: `+${left} more` })}
        </button>
      )}
      {isFree && (
        <button
          type="button"
          className="xw-cell__plus"
          onClick={onPlan}
          aria-label={words({ zh: `在 ${time.day(day)} 排到「${channel.name}」`, en: `Plan for “${channel.name}” on ${time.day(day)}` })}
        >
          <Plus size={16} aria-hidden />
        </button>
      )}
      {dragged && <Times channel={channel} day={day} dragged={dragged} time={time} />}
    </div>
  )
}

/** While something of this row is held over the cell: the same time of day, or one of the usual ones. */
function Times({ channel, day, dragged, time }: { channel: RoomChannel; day: Day; dragged: RoomEntry; time: Props['time'] }) {
  const { over } = useDndContext()
  const mine = placeOf({ channel: channel.id, day, clock: null })
  const isOver = over !== null && String(over.id).startsWith(mine)
  const own = time.clock(dragged.at)
  const clocks = [own, ...usualTimes.filter((clock) => clock !== own)].sort()
  const open = clocks.filter((clock) => Date.parse(onDay(null, day, { zone: time.zone, clock })) > time.now)
  return (
    <div className={isOver ? 'xw-cell__times is-open' : 'xw-cell__times'} aria-hidden>
      {open.map((clock) => (
        <TimeBand key={clock} id={placeOf({ channel: channel.id, day, clock })} clock={clock} isOwn={clock === own} />
      ))}
    </div>
  )
}

function TimeBand({ id, clock, isOwn }: { id: string; clock: string; isOwn: boolean }) {
  const { setNodeRef, isOver } = useDroppable({ id })
  return (
    <span ref={setNodeRef} className={[isOver && 'is-over', isOwn && 'is-own'].filter(Boolean).join(' ') || undefined}>
      {clock}
    </span>
  )
}
