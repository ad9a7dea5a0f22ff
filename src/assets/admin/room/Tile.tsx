'use client'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { RoomCard } from '../../rules/room-card'
import { standingOf } from '../../rules/room-card'
import { seasonNames } from '../../rules/tiers'
import type { Box, RoomView } from '../../rules/room-layout'
import { sayBytes } from './say-bytes'
import { useWords } from '@/platform/admin/room/use-words'

type Props = {
  id: string
  at: number
  total: number
  box: Box
  view: RoomView
  card: RoomCard | undefined
  isChosen: boolean
  isCursor: boolean
}

/** A picture of the room: its bytes first, what is known of it when one looks closer. */
export function Tile({ id, at, total, box, view, card, isChosen, isCursor }: Props) {
  const words = useWords()
  const standing = card ? standingOf(card, Date.now()) : null
  const classes = ['xw-tile', `xw-tile--${view}`, isChosen && 'is-chosen', isCursor && 'is-cursor', standing?.tone === 'failed' && 'is-stopped']
  const used = card ? usesOf(card.uses) : null
  return (
    <div
      id={`picture-${id}`}
      data-at={at}
      role="option"
      aria-selected={isChosen}
      aria-posinset={at + 1}
      aria-setsize={total}
      aria-label={card && standing && used ? [card.title, words(used), words(standing.word)].join(' ') : words({ zh: '正在载入', en: 'Loading' })}
      className={classes.filter(Boolean).join(' ')}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
    >
      <span className="xw-tile__ground">{card && <Picture card={card} width={view === 'list' ? 64 : box.width} />}</span>
      <span className="xw-tile__check" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      {card && standing && used && view === 'grid' && (
        <span className="xw-tile__caption">
          <span className={`xw-state xw-state--${standing.tone}`}>{card.title}</span> <span className="xw-tile__uses">{words(used)}</span>
        </span>
      )}
      {card && standing && used && view === 'list' && (
        <>
          <span className="xw-tile__name">
            <strong title={card.title}>{card.title}</strong>
            <span>{card.alt}</span>
          </span>
          <span className={`xw-state xw-state--${standing.tone} xw-tile__standing`}>{words(standing.word)}</span>
          <span className="xw-tile__place">
            {[card.destination, card.season ? words(seasonNames[card.season as keyof typeof seasonNames]) : null].filter(Boolean).join(' · ')}
          </span>
          <span className="xw-tile__number">{words(used)}</span>
          <span className="xw-tile__number">
            {card.width} × {card.height}
          </span>
          <span className="xw-tile__number">{sayBytes(card.filesize)}</span>
        </>
      )}
    </div>
  )
}

function usesOf(uses: number) {
  return uses === 0 ? { zh: '没用过', en: 'unused' } : { zh: `用在 ${uses} 处`, en: uses === 1 ? '1 use' : `${uses} uses` }
}

/** Moving pictures stand still until one points at them; the thumbnail of one is its first frame. */
function Picture({ card, width }: { card: RoomCard; width: number }) {
  const [isMoving, setMoving] = useState(false)
  const [isGone, setGone] = useState(false)
  const words = useWords()
  const isGif = card.mimeType === 'image/gif'
  if (isGone) return <span className="xw-tile__gone">{words({ zh: '图片打不开', en: 'Cannot be shown' })}</span>
  const small = width <= 170 ? card.thumb : card.card
  return (
    <>
      <img
        src={isMoving ? card.url : small}
        alt=""
        draggable={false}
        decoding="async"
        onPointerEnter={() => setMoving(isGif)}
        onPointerLeave={() => setMoving(false)}
        onError={() => setGone(true)}
      />
      {isGif && !isMoving && <span className="xw-tile__kind">GIF</span>}
    </>
  )
}
