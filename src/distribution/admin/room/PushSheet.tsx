'use client'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useState } from 'react'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { Sheet } from '@/platform/admin/room/Sheet'
import { useWords } from '@/platform/admin/room/use-words'
import { CancelDialog } from '../CancelDialog'
import { RescheduleDialog } from '../RescheduleDialog'
import type { Id, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { DeliveryPart } from './DeliveryPart'
import { KindDot } from './KindDot'
import { PlannedPart } from './PlannedPart'
import { usePush, type ShownPush } from './use-push'
import '../distribution.css'

type Props = {
  entry: RoomEntry
  siblings: readonly RoomEntry[]
  channels: readonly RoomChannel[]
  mayPlan: boolean
  onShow: (key: string) => void
  onChanged: () => void
  onClose: () => void
}

/** One push over the room: when it goes, what will be seen or was seen, what was approved, how it went, and what can be done. */
export function PushSheet({ entry, siblings, channels, mayPlan, onShow, onChanged, onClose }: Props) {
  const words = useWords()
  const { push, problem, reload } = usePush(entry.push, entry.at)
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null)
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? ''
  const done = () => {
    setOpen(null)
    void reload()
    onChanged()
  }
  const draftId = push ? (typeof push.draft === 'object' ? (push.draft?.id ?? null) : push.draft) : entry.draft
  const isWaiting = entry.status === 'scheduled' && entry.delivery === null
  return (
    <Sheet title={entry.title || words({ zh: '（文稿已删除）', en: '(the draft was deleted)' })} onClose={onClose}>
      <header className="xw-pushsheet__head">
        <p className="xw-pushsheet__state">
          <KindDot kind={entry.kind} />
          <b>{words(entry.said)}</b>
          <Moment iso={entry.at} />
        </p>
        {isWaiting && mayPlan && (
          <div className="xw-acts">
            <Button size="small" margin={false} buttonStyle="secondary" onClick={() => setOpen('cancel')}>
              {words({ zh: '取消排期', en: 'Cancel' })}
            </Button>
            <Button size="small" margin={false} onClick={() => setOpen('move')}>
              {words({ zh: '改时间', en: 'Change the time' })}
            </Button>
          </div>
        )}
      </header>
      {siblings.length > 1 && (
        <nav className="xw-pushsheet__channels" aria-label={words({ zh: '这次排期的渠道', en: 'Channels of this push' })}>
          {siblings.map((one) => (
            <button
              key={one.key}
              type="button"
              aria-current={one.key === entry.key ? 'true' : undefined}
              onClick={() => onShow(one.key)}
              title={words(one.said)}
            >
              <KindDot kind={one.kind} />
              {nameOf(one.channel)}
            </button>
          ))}
        </nav>
      )}
      <ProblemNote problem={problem} />
      {entry.delivery === null ? (
        <PlannedPart {...{ push, draftId }} channel={entry.channel} channelName={nameOf(entry.channel)} />
      ) : (
        <DeliveryPart key={entry.delivery} id={entry.delivery} onChanged={onChanged} />
      )}
      {push && <Facts push={push} draftId={draftId} />}
      {open === 'cancel' && <CancelDialog pushId={entry.push} onClose={done} />}
      {open === 'move' && push && <RescheduleDialog pushId={entry.push} {...push} onClose={done} />}
    </Sheet>
  )
}

/** Who planned it, how late it may be, for whom. */
function Facts({ push, draftId }: { push: ShownPush; draftId: Id | null }) {
  const words = useWords()
  const { createdBy, createdAt, lateToleranceMinutes, hardStopAt, segmentNote } = push
  const by = typeof createdBy === 'object' ? createdBy?.name : null
  return (
    <section>
      <h3>{words({ zh: '排期', en: 'The push' })}</h3>
      <dl className="xw-about">
        <dt>{words({ zh: '排期人', en: 'Planned by' })}</dt>
        <dd>
          {by ?? '—'} <Moment iso={createdAt} />
        </dd>
        <dt>{words({ zh: '最多迟发', en: 'At most late' })}</dt>
        <dd>{words({ zh: `${lateToleranceMinutes} 分钟，再迟就停下来问人`, en: `${lateToleranceMinutes} minutes; later than that it stops and asks` })}</dd>
        {hardStopAt && (
          <>
            <dt>{words({ zh: '过后不发', en: 'Not after' })}</dt>
            <dd>
              <Moment iso={hardStopAt} />
            </dd>
          </>
        )}
        {segmentNote && (
          <>
            <dt>{words({ zh: '给谁看', en: 'For whom' })}</dt>
            <dd>{segmentNote}</dd>
          </>
        )}
      </dl>
      <p className="xw-pushsheet__links">
        {draftId !== null && <Link href={`/admin/collections/drafts/${draftId}`}>{words({ zh: '打开文稿', en: 'Open the draft' })}</Link>}
        <Link href={`/admin/collections/pushes/${push.id}`}>{words({ zh: '排期整页', en: 'The whole page' })}</Link>
      </p>
    </section>
  )
}
