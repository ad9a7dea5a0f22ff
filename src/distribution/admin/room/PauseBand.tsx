'use client'
import { Button } from '@payloadcms/ui'
import { OctagonPause } from 'lucide-react'
import { useState } from 'react'
import { Moment } from '@/platform/admin/Moment'
import { useWords } from '@/platform/admin/room/use-words'
import type { Pause, RoomChannel } from '../../rules/room-answers'

type Props = {
  pause: Pause | null
  channels: readonly RoomChannel[]
  mayResume: boolean
  onResume: (channel: RoomChannel | null) => void
  onReason: (channel: RoomChannel | null, reason: string) => void
}

/** What does not go out at present, who stopped it, since when and why. */
export function PauseBand({ pause, channels, mayResume, onResume, onReason }: Props) {
  const words = useWords()
  const paused = channels.filter((channel) => channel.pause)
  const lines = [
    ...(pause ? [{ channel: null, pause, name: words({ zh: '全部渠道已暂停', en: 'Everything is paused' }) }] : []),
    ...paused.flatMap((channel) =>
      channel.pause ? [{ channel, pause: channel.pause, name: words({ zh: `「${channel.name}」已暂停`, en: `“${channel.name}” is paused` }) }] : [],
    ),
  ]
  if (lines.length === 0) return null
  return (
    <div className="xw-pauses" role="status">
      {lines.map((line) => (
        <p key={line.pause.id}>
          <OctagonPause size={20} aria-hidden />
          <span>
            <b>{line.name}</b> {line.pause.by} <Moment iso={line.pause.since} />
            {line.pause.reason && ` · ${line.pause.reason}`}
          </span>
          {mayResume && line.pause.reason === '' && <Reason onReason={(reason) => onReason(line.channel, reason)} />}
          {mayResume && (
            <Button size="small" margin={false} buttonStyle="secondary" onClick={() => onResume(line.channel)}>
              {words({ zh: '恢复…', en: 'Resume…' })}
            </Button>
          )}
        </p>
      ))}
    </div>
  )
}

/** Why it was stopped, for the others; written after the press, which could not wait for it. */
function Reason({ onReason }: { onReason: (reason: string) => void }) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const name = words({ zh: '写下原因，让同事知道', en: 'Say why, for the others' })
  return (
    <input
      value={reason}
      maxLength={120}
      aria-label={name}
      placeholder={name}
      onChange={(event) => setReason(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && reason.trim() !== '' && onReason(reason.trim())}
      onBlur={() => reason.trim() !== '' && onReason(reason.trim())}
    />
  )
}
