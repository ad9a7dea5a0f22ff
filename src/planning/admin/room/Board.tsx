'use client'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import type { BoardAnswer } from '../../rules/plan-answers'
import type { PlanCard } from '../../rules/plan-card'
import { columnNames, columns, type Column } from '../../rules/plan-columns'
import { BoardCard, BoardColumn } from './BoardColumn'
import { DragRoom, type Drop } from '@/platform/admin/room/DragRoom'
import { focusBeside } from '@/platform/admin/room/focus-beside'
import { KeyHint } from '@/platform/admin/room/KeyHint'
import { QuickTopic } from './QuickTopic'
import { CardFace } from './TopicCard'
import type { Moves, NewTopic } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'
import './board.css'

type Props = {
  answer: BoardAnswer
  moves: Moves
  time: Time
  /** The columns that are asked for; all where none is. */
  shown: readonly string[] | undefined
  given: Partial<NewTopic>
  onOpen: (card: PlanCard) => void
  onMove: (card: PlanCard) => void
  onMore: (column: Column) => Promise<void>
}
type Lifted = { id: string; to: Column } | null

/** 看板: the topics by where they stand. A card goes where its documents let it; elsewhere the column says why not. */
export function Board({ answer, moves, time, shown, given, onOpen, onMove, onMore }: Props) {
  const words = useWords()
  const [lifted, setLifted] = useState<Lifted>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const cardOf = (id: string) => answer.cards.find((card) => String(card.id) === id)
  const visible = columns.filter((column) => !shown || shown.includes(column))
  const cardsIn = (column: Column) => answer.cards.filter((card) => card.column === column)
  const sayDrop = (id: string, place: string): Drop | null => {
    const card = cardOf(id)
    const move = card && moves.stageMove(card, place as Column)
    if (!move) return null
    const { zh, en } = columnNames[place as Column]
    return { isAllowed: move.act !== null, says: { zh: `${zh}：${move.says.zh}`, en: `${en}: ${move.says.en}` } }
  }
  const drop = (id: string, place: string) => {
    const card = cardOf(id)
    if (card) void moves.setStage(card, place as Column)
  }
  const lift = (card: PlanCard, side: number) => {
    const id = String(card.id)
    const at = visible.indexOf(lifted?.id === id ? lifted.to : card.column) + side
    const to = visible[Math.min(visible.length - 1, Math.max(0, at))] ?? card.column
    setLifted(to === card.column ? null : { id, to })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement
    const card = target.dataset.card === undefined ? undefined : cardOf(target.dataset.card)
    if (!card) return
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const isMoving = lifted?.id === String(card.id)
    if (event.altKey && side !== 0) lift(card, side)
    else if (event.key === 'Enter' && isMoving) {
      setLifted(null)
      drop(lifted.id, lifted.to)
    } else if (event.key === 'Enter') onMove(card)
    else if (event.key === ' ') onOpen(card)
    else if (event.key === 'Escape' && isMoving) setLifted(null)
    else if (event.key.startsWith('Arrow') && !event.altKey) focusBeside(target, event.key)
    else return
    event.preventDefault()
  }
  const first = visible.flatMap(cardsIn)[0]
  const entry = focused !== null && cardOf(focused) ? focused : String(first?.id ?? '')
  const quickIn = (column: Column) => {
    if (!moves.mayCreate || (column !== 'proposed' && !(column === 'approved' && moves.may('topic.approve')))) return null
    return (
      <QuickTopic
        moves={moves}
        given={{ ...given, column }}
        label={words({ zh: `在${columnNames[column].zh}里加选题`, en: `Add a topic to ${columnNames[column].en}` })}
      />
    )
  }
  return (
    <DragRoom sayDrop={sayDrop} onDrop={drop} face={(id) => faceOf(cardOf(id), time)}>
      <div
        className="xw-board"
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.dataset.card !== undefined && setFocused(event.target.dataset.card)}
        onBlur={() => setLifted(null)}
      >
        {visible.map((column) => (
          <BoardColumn
            key={column}
            column={column}
            count={answer.counts[column]}
            told={cardsIn(column).length}
            keyed={lifted?.to === column ? sayDrop(lifted.id, column) : null}
            sayDrop={sayDrop}
            quick={quickIn(column)}
            onMore={onMore}
          >
            {cardsIn(column).map((card) => (
              <BoardCard
                key={card.id}
                card={card}
                time={time}
                isEntry={String(card.id) === entry}
                isLifted={lifted?.id === String(card.id)}
                onOpen={() => onOpen(card)}
                onMove={() => onMove(card)}
              />
            ))}
          </BoardColumn>
        ))}
      </div>
      <KeyHint drop={lifted ? sayDrop(lifted.id, lifted.to) : null} />
    </DragRoom>
  )
}

function faceOf(card: PlanCard | undefined, time: Time): React.ReactNode {
  return card ? (
    <div className="xw-card is-lifted">
      <CardFace card={card} time={time} />
    </div>
  ) : null
}
