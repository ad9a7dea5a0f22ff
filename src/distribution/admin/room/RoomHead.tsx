'use client'
import { Button } from '@payloadcms/ui'
import { OctagonPause, Play, Radio } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'

type Props = { isPaused: boolean; mayPause: boolean; onPause: () => void; onResume: () => void }

/** The name of the room, the way to the ledger, and the button that stops everything. */
export function RoomHead({ isPaused, mayPause, onPause, onResume }: Props) {
  const words = useWords()
  return (
    <header className="xw-room__head">
      <h1>{words({ zh: '排期', en: 'Pushes' })}</h1>
      <div className="xw-room__acts">
        <Link className="xw-room__trash" href="/admin/collections/deliveries" prefetch={false}>
          <Radio size={16} aria-hidden />
          {words({ zh: '投递记录', en: 'Deliveries' })}
        </Link>
        {mayPause && (
          <Button margin={false} buttonStyle="secondary" onClick={isPaused ? onResume : onPause}>
            {isPaused ? <Play size={16} aria-hidden /> : <OctagonPause size={16} aria-hidden />}
            {words(isPaused ? { zh: '全部恢复…', en: 'Resume all…' } : { zh: '全部暂停', en: 'Pause all' })}
          </Button>
        )}
      </div>
    </header>
  )
}
