'use client'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RoomItem } from '../../rules/room-layout'
import { shapeOf } from '../../rules/room-facets'
import { SheetFacts } from './SheetFacts'
import type { Cards } from './use-cards'
import type { Changing } from './use-changes'
import { useWords } from '@/platform/admin/room/use-words'
import './sheet.css'

type Props = {
  id: string
  items: readonly RoomItem[]
  cards: Cards
  changing: Changing
  mayChange: boolean
  onShow: (id: string) => void
  onClose: () => void
  /** What lies over the sheet as over the room: the line with the way back. */
  children: React.ReactNode
}

/** One picture large on a dark ground, beside what is known of it. Arrows lead to the next, Escape back to the room. */
export function PictureSheet({ id, items, cards, changing, mayChange, onShow, onClose, children }: Props) {
  const words = useWords()
  const element = useRef<HTMLDialogElement>(null)
  const [answered, setAnswered] = useState<string | null>(null)
  const card = cards.of(id)
  const at = items.findIndex(([one]) => String(one) === id)
  const [before, after] = [items[at - 1]?.[0], at < 0 ? undefined : items[at + 1]?.[0]]
  const { renew } = cards
  useEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  useEffect(() => {
    let isGone = false
    void renew([id]).then(() => !isGone && setAnswered(id))
    return () => void (isGone = true)
  }, [id, renew])
  const go = (to: string | number | undefined) => to !== undefined && onShow(String(to))
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if ((event.target as Element).closest('input, textarea, select')) return
    if (event.key === 'ArrowLeft') go(before)
    else if (event.key === 'ArrowRight') go(after)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={element}
      className="xw-sheet"
      aria-label={card?.title ?? words({ zh: '图片', en: 'Picture' })}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="xw-sheet__stage">
        {card && (
          <img
            key={card.id}
            className={shapeOf(card) === 'long' ? 'is-long' : undefined}
            src={card.url}
            alt={card.alt}
            style={{ backgroundImage: `url("${card.thumb}")` }}
            onLoad={(event) => Object.assign(event.currentTarget.style, { backgroundImage: 'none' })}
            width={card.width}
            height={card.height}
          />
        )}
        {!card && answered === id && (
          <p className="xw-sheet__gone">
            {words({ zh: '这张图已经不在素材库里，可能在回收站。', en: 'This picture is not in the library any more; it may be in the trash.' })}
          </p>
        )}
        {at >= 0 && (
          <span className="xw-sheet__place">
            {at + 1} / {items.length}
          </span>
        )}
        <Turn name={words({ zh: '上一张', en: 'Previous' })} side="left" isOn={before !== undefined} onPress={() => go(before)} />
        <Turn name={words({ zh: '下一张', en: 'Next' })} side="right" isOn={after !== undefined} onPress={() => go(after)} />
      </div>
      <button
        type="button"
        className="xw-sheet__close"
        onClick={onClose}
        aria-label={words({ zh: '关闭', en: 'Close' })}
        title={words({ zh: '关闭（Esc）', en: 'Close (Esc)' })}
      >
        <X size={20} aria-hidden />
      </button>
      <div className="xw-sheet__facts" tabIndex={-1}>
        {card && <SheetFacts key={id} {...{ card, cards, changing, mayChange, onShow }} />}
      </div>
      {children}
    </dialog>
  )
}

function Turn({ name, side, isOn, onPress }: { name: string; side: 'left' | 'right'; isOn: boolean; onPress: () => void }) {
  const Icon = side === 'left' ? ChevronLeft : ChevronRight
  return (
    <button type="button" className={`xw-sheet__turn xw-sheet__turn--${side}`} aria-label={name} title={name} disabled={!isOn} onClick={onPress}>
      <Icon size={24} aria-hidden />
    </button>
  )
}
