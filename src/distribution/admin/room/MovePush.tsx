'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import type { Time } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import { addDays } from '@/platform/calendar-days'
import { instantIn, wallClock, zoneName } from '@/platform/say-moment'
import type { RoomEntry } from '../../rules/room-answers'
import type { PushMoves } from './use-push-moves'

type Props = { entry: RoomEntry; moves: PushMoves; time: Time; onClose: () => void }

/** Where a push is moved without dragging it; what it would do is said before it happens. */
export function MovePush({ entry, moves, time, onClose }: Props) {
  const words = useWords()
  const { zone } = time
  const [local, setLocal] = useState(() => wallClock(zone, Date.parse(entry.at)))
  const iso = instantIn(zone, local.slice(0, 16))
  const isMoved = iso !== null && Date.parse(iso) !== Date.parse(entry.at)
  const judged = isMoved ? moves.judge(entry, { channel: entry.channel, iso: new Date(iso).toISOString() }) : null
  const near = [
    { day: addDays(local.slice(0, 10), -1), name: { zh: '提前一天', en: 'A day earlier' } },
    { day: addDays(local.slice(0, 10), 1), name: { zh: '推后一天', en: 'A day later' } },
    { day: addDays(local.slice(0, 10), 7), name: { zh: '推后一周', en: 'A week later' } },
  ]
  return (
    <Dialog
      title={words({ zh: `移动《${entry.title}》`, en: `Move “${entry.title}”` })}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {words({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button
            margin={false}
            disabled={!judged?.isAllowed}
            onClick={() => {
              onClose()
              if (iso) void moves.move(entry, new Date(iso).toISOString())
            }}
          >
            {words({ zh: '移动', en: 'Move' })}
          </Button>
        </>
      }
    >
      <label className="xw-field">
        <span className="xw-label">{words({ zh: `发布时间（${zoneName(zone, 'zh')}）`, en: `Goes out at (${zoneName(zone, 'en')})` })}</span>
        <input type="datetime-local" value={local} onChange={(event) => setLocal(event.target.value)} />
      </label>
      <div className="xw-near">
        {near.map(({ day, name }) => (
          <button key={name.en} type="button" onClick={() => setLocal(`${day}T${local.slice(11)}`)} title={time.day(day)}>
            {words(name)}
          </button>
        ))}
      </div>
      <p className={judged && !judged.isAllowed ? 'xw-warning' : 'xw-hint'} role="status">
        {judged ? words(judged.says) : words({ zh: `现在：${time.moment(entry.at).zh}`, en: `Now: ${time.moment(entry.at).en}` })}
      </p>
    </Dialog>
  )
}
