'use client'
import type { Time } from '@/platform/admin/room/use-time'
import type { Day } from '@/platform/calendar-days'
import type { RoomAnswer, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { ChooseDraft, type Slot } from './ChooseDraft'
import { DayDialog } from './DayDialog'
import { MovePush } from './MovePush'
import { PushSheet } from './PushSheet'
import { ResumeDialog } from './ResumeDialog'
import type { PushMoves } from './use-push-moves'

/** What lies open over the room beside the sheet that the address names. */
export type Opened =
  | { what: 'move'; entry: RoomEntry }
  | { what: 'plan'; slot: Slot }
  | { what: 'day'; day: Day; channel?: RoomChannel }
  | { what: 'resume'; channel: RoomChannel | null }
  | null

type Props = {
  answer: RoomAnswer
  time: Time
  moves: PushMoves
  mayPlan: boolean
  opened: Opened
  setOpened: (opened: Opened) => void
  reload: () => void
  open: string | null
  show: (id: string) => void
  close: () => void
}

/** Dialogs and the sheet over the room; closed, it stands where it stood. */
export function RoomLayers({ answer, time, moves, mayPlan, opened, setOpened, reload, open, show, close }: Props) {
  const end = () => setOpened(null)
  const changed = () => {
    end()
    reload()
  }
  const shown = open === null ? undefined : answer.entries.find(({ key }) => key.replace('/', '-') === open)
  const onShow = (key: string) => show(key.replace('/', '-'))
  return (
    <>
      {shown && (
        <PushSheet
          key={shown.push}
          entry={shown}
          siblings={answer.entries.filter(({ push }) => push === shown.push)}
          channels={answer.channels}
          {...{ mayPlan, onShow }}
          onChanged={reload}
          onClose={close}
        />
      )}
      {opened?.what === 'move' && <MovePush entry={opened.entry} {...{ moves, time }} onClose={end} />}
      {opened?.what === 'plan' && <ChooseDraft slot={opened.slot} time={time} onClose={end} onPlanned={reload} />}
      {opened?.what === 'day' && (
        <DayDialog
          {...{ answer, time }}
          day={opened.day}
          channel={opened.channel}
          tell={moves.tell}
          onOpen={(entry) => onShow(entry.key)}
          onMove={(entry) => setOpened({ what: 'move', entry })}
          onChanged={reload}
          onClose={end}
        />
      )}
      {opened?.what === 'resume' && (
        <ResumeDialog
          channel={opened.channel}
          time={time}
          onClose={end}
          onResumed={(said) => {
            changed()
            moves.tell(said)
          }}
        />
      )}
    </>
  )
}
