'use client'
import { useDraggable } from '@dnd-kit/core'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import type { RoomChannel, RoomEntry } from '../../rules/room-answers'
import { KindDot } from './KindDot'

export type ChipShared = {
  time: Time
  /** The one chip that the tab key reaches; arrows lead on. */
  entry: string
  lifted: string | null
  mayMove: (entry: RoomEntry) => boolean
  onOpen: (entry: RoomEntry) => void
}
type Props = ChipShared & { item: RoomEntry; channel: RoomChannel | undefined; showsChannel?: boolean }

/** One push on one channel: its state as a shape, its time, what it is. */
export function EntryChip({ item, channel, showsChannel, time, entry, lifted, mayMove, onOpen }: Props) {
  const words = useWords()
  const isMovable = mayMove(item)
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.key, disabled: !isMovable })
  const classes = ['xw-push', `is-${item.kind}`, isMovable && 'is-movable', isDragging && 'is-away', lifted === item.key && 'is-lifted']
    .filter(Boolean)
    .join(' ')
  const title = item.title || words({ zh: '（文稿已删除）', en: '(the draft was deleted)' })
  const trouble = item.trouble ? words({ zh: `。${item.trouble.zh}`, en: `. ${item.trouble.en}` }) : ''
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={classes}
      data-card={item.key}
      tabIndex={item.key === entry ? 0 : -1}
      role="button"
      title={`${title}${trouble}`}
      aria-label={`${words(item.said)}，${words(time.moment(item.at))}，${channel?.name ?? ''}，${title}${trouble}`}
      aria-keyshortcuts="Enter Space Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
      onClick={() => onOpen(item)}
    >
      <KindDot kind={item.kind} />
      <time dateTime={item.at}>{time.clock(item.at)}</time>
      {showsChannel && <b>{channel?.name}</b>}
      <span>{title}</span>
      {item.trouble && <small>{words(item.trouble)}</small>}
    </article>
  )
}

/** The same under the finger, and for what is lifted. */
export function ChipFace({ item, time }: { item: RoomEntry; time: Time }) {
  return (
    <div className={`xw-push is-${item.kind} is-lifted`}>
      <KindDot kind={item.kind} />
      <time>{time.clock(item.at)}</time>
      <span>{item.title}</span>
    </div>
  )
}
