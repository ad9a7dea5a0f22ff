'use client'
import { useDndContext } from '@dnd-kit/core'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import type { Day } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import type { RoomBlackout, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { ChannelHead } from './ChannelHead'
import { DayHead } from './DayHead'
import type { ChipShared } from './EntryChip'
import { GridCell } from './GridCell'
import { PushStage, type Aim, type StageProps } from './PushStage'

/** With more rows than this each of them is lower. */
const MANY_CHANNELS = 6

type Props = StageProps & {
  onPlan: (channel: RoomChannel, day: Day) => void
  onDay: (day: Day, channel?: RoomChannel) => void
  onResume: (channel: RoomChannel) => void
  onPause: (channel: RoomChannel) => void
}

/** Channels by the days of a week. On a phone one day of it at a time. */
export function WeekGrid(props: Props) {
  return <PushStage {...props}>{(shared, aim) => <Grid {...props} shared={shared} aim={aim} />}</PushStage>
}

function Grid({ answer, moves, time, shared, aim, onPlan, onDay, onResume, onPause }: Props & { shared: ChipShared; aim: Aim }) {
  const words = useWords()
  const { active } = useDndContext()
  const [chosen, setChosen] = useState<Day | null>(null)
  const { shown, channels, entries, notes } = answer
  const dayShown = chosen !== null && shown.includes(chosen) ? chosen : shown.includes(time.today) ? time.today : (shown[0] ?? '')
  const cells = entriesBy(entries, ({ channel, at }) => `${channel}|${dayIn(time.zone, Date.parse(at))}`)
  const dragged = active ? entries.find(({ key }) => key === active.id) : undefined
  return (
    <div className="xw-pushweek" role="grid" aria-label={words({ zh: '一周的排期', en: 'A week of pushes' })}>
      <div className="xw-pushweek__row xw-pushweek__row--head" role="row">
        <span className="xw-pushweek__corner" role="columnheader">
          {words({ zh: '渠道', en: 'Channel' })}
        </span>
        {shown.map((day) => (
          <DayHead
            key={day}
            {...{ day, time }}
            notes={notes.filter((note) => note.day === day)}
            blackout={wholeBlackout(answer.blackouts, day)}
            count={entries.filter(({ at }) => dayIn(time.zone, Date.parse(at)) === day).length}
            isChosen={day === dayShown}
            onDay={() => onDay(day)}
            onChoose={() => setChosen(day)}
          />
        ))}
      </div>
      {channels.map((channel) => (
        <div key={channel.id} className={channel.enabled ? 'xw-pushweek__row' : 'xw-pushweek__row is-switched-off'} role="row">
          <ChannelHead
            {...{ channel, time }}
            day={dayShown}
            mayPause={moves.may('push.pause')}
            onPause={() => onPause(channel)}
            onResume={() => onResume(channel)}
          />
          {shown.map((day) => (
            <GridCell
              key={day}
              {...shared}
              {...{ channel, day }}
              items={cells.get(`${channel.id}|${day}`) ?? []}
              blackout={answer.blackouts.find((one) => one.day === day && (one.channels.length === 0 || one.channels.includes(channel.id)))}
              isAimed={aim !== null && aim.channel === channel.id && aim.day === day}
              isChosenDay={day === dayShown}
              isOff={notes.some((note) => note.day === day && note.ground === 'off')}
              mayPlan={moves.may('push.schedule')}
              most={channels.length > MANY_CHANNELS ? 3 : 5}
              dragged={dragged?.channel === channel.id ? dragged : null}
              onPlan={() => onPlan(channel, day)}
              onAll={() => onDay(day, channel)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

export function wholeBlackout(blackouts: readonly RoomBlackout[], day: Day): RoomBlackout | undefined {
  return blackouts.find((one) => one.day === day && one.channels.length === 0)
}

export function entriesBy(entries: readonly RoomEntry[], keyOf: (entry: RoomEntry) => string): Map<string, RoomEntry[]> {
  const groups = new Map<string, RoomEntry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}
