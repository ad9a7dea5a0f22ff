'use client'
import { useDndContext, useDraggable, useDroppable } from '@dnd-kit/core'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import type { PlanCard } from '../../rules/plan-card'
import { columnNames, type Column } from '../../rules/plan-columns'
import { draftTypeNames, formNames } from '../../rules/vocabulary'
import type { Drop } from '@/platform/admin/room/DragRoom'
import { CardFace } from './TopicCard'
import type { Time } from '@/platform/admin/room/use-time'

type ColumnProps = {
  column: Column
  count: number
  told: number
  /** What dropping the card that is being moved by keys would do here. */
  keyed: Drop | null
  sayDrop: (item: string, place: string) => Drop | null
  quick: React.ReactNode
  onMore: (column: Column) => Promise<void>
  children: React.ReactNode
}

/** One stage: what stands in it, and, while a card is moved, whether it may be dropped here. */
export function BoardColumn({ column, count, told, keyed, sayDrop, quick, onMore, children }: ColumnProps) {
  const words = useWords()
  const { setNodeRef, isOver } = useDroppable({ id: column })
  const { active } = useDndContext()
  const [isBusy, setBusy] = useState(false)
  const drop = active ? sayDrop(String(active.id), column) : keyed
  const isAimed = (isOver && active !== null) || keyed !== null
  const state = drop ? (drop.isAllowed ? ' is-open' : ' is-shut') : ''
  return (
    <section ref={setNodeRef} className={`xw-column${state}${isAimed ? ' is-aimed' : ''}`} aria-label={`${words(columnNames[column])} ${count}`}>
      <header>
        <h2>{words(columnNames[column])}</h2>
        <span>{count}</span>
      </header>
      {drop && isAimed && <p className="xw-column__says">{words(drop.says)}</p>}
      {quick}
      <ul data-cards>{children}</ul>
      {count === 0 && !drop && <p className="xw-column__empty">{words({ zh: '没有', en: 'None' })}</p>}
      {count > told && (
        <button
          type="button"
          className="xw-column__more"
          disabled={isBusy}
          onClick={() => {
            setBusy(true)
            void onMore(column).finally(() => setBusy(false))
          }}
        >
          {words({ zh: `再看 ${Math.min(30, count - told)} 个`, en: `${Math.min(30, count - told)} more` })}
        </button>
      )}
    </section>
  )
}

type CardProps = { card: PlanCard; time: Time; isEntry: boolean; isLifted: boolean; onOpen: () => void; onMove: () => void }

/** A card of the board: the focus of keys, and what is dragged. */
export function BoardCard({ card, time, isEntry, isLifted, onOpen, onMove }: CardProps) {
  const words = useWords()
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: String(card.id) })
  const kind = `${words(draftTypeNames[card.draftType])} · ${words(formNames[card.form])}`
  return (
    <li>
      <article
        ref={setNodeRef}
        {...listeners}
        className={`xw-card${isDragging ? ' is-away' : ''}${isLifted ? ' is-lifted' : ''}`}
        data-card={card.id}
        tabIndex={isEntry ? 0 : -1}
        aria-label={[card.title, kind, words(columnNames[card.column])].join(words({ zh: '，', en: ', ' }))}
        aria-keyshortcuts="Enter Space Alt+ArrowLeft Alt+ArrowRight"
        onClick={(event) => !(event.target as Element).closest('a, button') && onOpen()}
      >
        <CardFace card={card} time={time} onMove={onMove} />
      </article>
    </li>
  )
}
