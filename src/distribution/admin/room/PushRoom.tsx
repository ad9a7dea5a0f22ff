'use client'
import { SetStepNav, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { mayDo, type Role } from '@/people'
import { UndoLine } from '@/platform/admin/room/UndoLine'
import { useRoomAddress } from '@/platform/admin/room/use-room-address'
import { useTime, type Time } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import type { Day } from '@/platform/calendar-days'
import type { RoomAnswer, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { isFiltered, roomAddressOf, roomQueryFrom, type RoomQuery } from '../../rules/room-query'
import { MonthGrid } from './MonthGrid'
import { PauseBand } from './PauseBand'
import { RoomBar } from './RoomBar'
import { RoomFilters } from './RoomFilters'
import { RoomHead } from './RoomHead'
import { RoomLayers, type Opened } from './RoomLayers'
import { NoChannels, NothingFound, NothingPlanned, RoomFailed, RoomSkeleton } from './RoomStates'
import { useBarHeight } from './use-bar-height'
import { usePause } from './use-pause'
import { usePushMoves } from './use-push-moves'
import { useRoom } from './use-room'
import { WeekGrid } from './WeekGrid'
import '@/platform/admin/room/frame.css'
import './room.css'
import './cells.css'
import './sheet.css'

const language = { read: roomQueryFrom, write: roomAddressOf }

/** 排期: what goes out where on which day, how it went, and what waits for a decision. */
export function PushRoom() {
  const words = useWords()
  const { user } = useAuth()
  const { query, address, open, ask, show, close } = useRoomAddress<RoomQuery>(language)
  const room = useRoom(address)
  const time = useTime()
  const moves = usePushMoves(room, time)
  const bar = useBarHeight()
  const pause = usePause(moves.tell, room.reload)
  const [opened, setOpened] = useState<Opened>(null)
  const { answer, problem, isAsking, reload } = room
  const clear = () => ask({ ...query, words: '', filters: {} })
  const mayPlan = moves.may('push.schedule')
  const isEmpty = answer !== null && answer.entries.length === 0 && !isAsking
  const role = (user?.role as Role | undefined) ?? null
  const shownChannels = answer ? channelsShown(answer, query) : []
  const stage = answer && {
    ...{ answer: { ...answer, channels: shownChannels }, view: query.view, moves, time },
    onOpen: (entry: RoomEntry) => show(entry.key.replace('/', '-')),
    onMove: (entry: RoomEntry) =>
      entry.status === 'scheduled' && entry.delivery === null && mayPlan ? setOpened({ what: 'move', entry }) : show(entry.key.replace('/', '-')),
  }
  const onDay = (day: Day, channel?: RoomChannel) => setOpened({ what: 'day', day, channel })
  const resume = (channel: RoomChannel | null) => setOpened({ what: 'resume', channel })
  return (
    <main className="xw-room xw-pushes">
      <SetStepNav nav={[{ label: words({ zh: '排期', en: 'Pushes' }) }]} />
      <RoomHead isPaused={Boolean(answer?.pause)} mayPause={moves.may('push.pause')} onPause={() => void pause(null)} onResume={() => resume(null)} />
      {answer && (
        <PauseBand
          pause={answer.pause}
          channels={answer.channels}
          mayResume={moves.may('push.resume')}
          onResume={resume}
          onReason={(channel, reason) => void pause(channel, reason)}
        />
      )}
      <div className="xw-room__bar" ref={bar}>
        <RoomFilters query={query} answer={answer} ask={ask} />
      </div>
      <RoomBar query={query} time={time} ask={ask} />
      {problem && !isAsking && <RoomFailed problem={problem} onAgain={reload} />}
      {!answer && isAsking && <RoomSkeleton />}
      {answer && !problem && answer.channels.length === 0 && <NoChannels mayCreate={mayDo(role, 'channels', 'create')} />}
      {isEmpty && !problem && isFiltered(query) && <NothingFound onClear={clear} />}
      {isEmpty && !problem && !isFiltered(query) && answer.channels.length > 0 && <NothingPlanned mayPlan={mayPlan} />}
      {stage && !problem && answer.channels.length > 0 && !(isEmpty && isFiltered(query)) && (
        <div className={isAsking ? 'xw-pushes__view is-dim' : 'xw-pushes__view'}>
          {query.view === 'week' ? (
            <WeekGrid
              {...stage}
              onPlan={(channel, day) => setOpened({ what: 'plan', slot: { channel, day, clock: freeClock(day, time) } })}
              {...{ onDay }}
              onPause={(channel) => void pause(channel)}
              onResume={resume}
            />
          ) : (
            <MonthGrid {...stage} month={(query.at ?? time.today).slice(0, 7)} onDay={onDay} />
          )}
          <Beyond answer={answer} />
        </div>
      )}
      <UndoLine key={moves.notice?.key} notice={moves.notice} onGone={moves.dismiss} />
      {answer && <RoomLayers {...{ answer, time, moves, mayPlan, opened, setOpened, reload, open, show, close }} />}
    </main>
  )
}

/** Rows that a filter of channels leaves. */
function channelsShown({ channels }: RoomAnswer, { filters }: RoomQuery): RoomChannel[] {
  return channels.filter(({ id }) => filters.channel?.includes(id) ?? true)
}

/** Said where there is more than was looked at. */
function Beyond({ answer: { total, looked } }: { answer: RoomAnswer }) {
  const words = useWords()
  if (total <= looked) return null
  return (
    <p className="xw-push-none">
      {words({
        zh: `这段时间有 ${total} 个排期，这里只列出前 ${looked} 个。换成周，或缩短时间，就能看到其余的。`,
        en: `There are ${total} pushes in these days; these are the first ${looked}. Look at a week to see the others.`,
      })}
    </p>
  )
}

/** When people read in the evening; on a day that is almost over, the next full hour. */
function freeClock(day: Day, { today, now, zone }: Time): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now + 3_600_000)
  return day === today && clock > '20:00' ? clock : '20:00'
}
