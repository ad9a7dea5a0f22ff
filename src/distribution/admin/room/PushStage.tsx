'use client'
import { useMemo, useState } from 'react'
import { DragRoom, type Drop } from '@/platform/admin/room/DragRoom'
import { KeyHint } from '@/platform/admin/room/KeyHint'
import type { Time } from '@/platform/admin/room/use-time'
import { addDays, onDay, type Day, type Span } from '@/platform/calendar-days'
import { dayIn, wallClock } from '@/platform/say-moment'
import type { RoomAnswer, RoomEntry } from '../../rules/room-answers'
import { ChipFace, type ChipShared } from './EntryChip'
import { focusNext } from './focus-next'
import { placeIn } from './places'
import type { PushMoves } from './use-push-moves'

export type StageProps = {
  answer: RoomAnswer
  view: Span
  moves: PushMoves
  time: Time
  onOpen: (entry: RoomEntry) => void
  onMove: (entry: RoomEntry) => void
}
/** Where what is lifted by keys would land. */
export type Aim = { channel: string; day: Day } | null
type Props = StageProps & { children: (shared: ChipShared, aim: Aim) => React.ReactNode }

/** Pushes that are moved by mouse, finger and keys, whatever the shape they are laid out in. */
export function PushStage({ answer, view, moves, time, onOpen, onMove, children }: Props) {
  const { zone } = time
  const [lifted, setLifted] = useState<{ key: string; to: string } | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const byKey = useMemo(() => new Map(answer.entries.map((entry) => [entry.key, entry])), [answer.entries])
  const target = (item: RoomEntry, place: string): { channel: string; iso: string } | null => {
    const { channel, day, clock } = placeIn(place)
    const iso = onDay(clock === null ? item.at : null, day, { zone, clock: clock ?? '20:00' })
    const to = { channel: channel ?? item.channel, iso }
    return to.channel === item.channel && Date.parse(iso) === Date.parse(item.at) ? null : to
  }
  const sayDrop = (key: string, place: string): Drop | null => {
    const item = byKey.get(key)
    const to = item && target(item, place)
    return item && to ? moves.judge(item, to) : null
  }
  const onDrop = (key: string, place: string) => {
    const item = byKey.get(key)
    const to = item && target(item, place)
    if (!item || !to) return
    const judged = moves.judge(item, to)
    if (judged.isAllowed) void moves.move(item, to.iso)
    else moves.tell({ zh: `《${item.title}》没有移动：${judged.says.zh}。`, en: `“${item.title}” was not moved: ${judged.says.en}.` })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const element = event.target as HTMLElement
    const item = element.dataset.card === undefined ? undefined : byKey.get(element.dataset.card)
    if (!item) return
    const isMoving = lifted?.key === item.key
    if (event.key.startsWith('Arrow') && event.altKey) {
      const to = shiftedBy(isMoving ? lifted.to : item.at, event.key, { view, zone })
      setLifted(to === item.at ? null : { key: item.key, to })
    } else if (event.key === 'Enter' && isMoving) {
      setLifted(null)
      void moves.move(item, lifted.to)
    } else if (event.key === 'Enter') onMove(item)
    else if (event.key === ' ') onOpen(item)
    else if (event.key === 'Escape' && isMoving) setLifted(null)
    else if (event.key.startsWith('Arrow')) focusNext(element, event.key)
    else return
    event.preventDefault()
  }
  const entry = focused !== null && byKey.has(focused) ? focused : (answer.entries[0]?.key ?? '')
  const liftedItem = lifted ? byKey.get(lifted.key) : undefined
  const shared: ChipShared = {
    ...{ time, entry, onOpen, lifted: lifted?.key ?? null },
    mayMove: ({ status, delivery }) => moves.may('push.schedule') && status === 'scheduled' && delivery === null,
  }
  const aim = lifted && liftedItem ? { channel: liftedItem.channel, day: dayIn(zone, Date.parse(lifted.to)) } : null
  return (
    <DragRoom sayDrop={sayDrop} onDrop={onDrop} face={(key) => <Face item={byKey.get(key)} time={time} />}>
      <div
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.dataset.card !== undefined && setFocused(event.target.dataset.card)}
        onBlur={() => setLifted(null)}
      >
        {children(shared, aim)}
      </div>
      <KeyHint drop={lifted && liftedItem ? moves.judge(liftedItem, { channel: liftedItem.channel, iso: lifted.to }) : null} />
    </DragRoom>
  )
}

function Face({ item, time }: { item: RoomEntry | undefined; time: Time }) {
  return item ? <ChipFace item={item} time={time} /> : null
}

/** Left and right are a day; up and down an hour in a week, a week in a month, a day in a list. */
function shiftedBy(iso: string, key: string, { view, zone }: { view: Span; zone: string }): string {
  const side = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  if (!isAcross && view === 'week') return new Date(Date.parse(iso) + side * 3_600_000).toISOString()
  const day = wallClock(zone, Date.parse(iso)).slice(0, 10)
  return onDay(iso, addDays(day, isAcross || view === 'list' ? side : side * 7), { zone, clock: '20:00' })
}
