'use client'
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
} from '@dnd-kit/core'
import { useCallback, useState } from 'react'
import { useWords } from './use-words'
import type { Bilingual } from '../../language'
import './drag.css'

/** What dropping at a place does, or why it may not be dropped there. */
export type Drop = { isAllowed: boolean; says: Bilingual }
type Props = {
  /** The words of a drop, before it happens; null where nothing would change. */
  sayDrop: (item: string, place: string) => Drop | null
  onDrop: (item: string, place: string) => void
  /** What is under the finger. */
  face: (item: string) => React.ReactNode
  children: React.ReactNode
}

/** Mouse and finger drag what is in here; a finger has to rest first, so that it still scrolls. */
export function DragRoom({ sayDrop, onDrop, face, children }: Props) {
  const words = useWords()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 280, tolerance: 8 } }),
  )
  const [item, setItem] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const drop = item !== null && place !== null ? sayDrop(item, place) : null
  const clear = useCallback(() => {
    setItem(null)
    setPlace(null)
  }, [])
  const said = (at: { active: { id: unknown }; over: { id: unknown } | null }) => {
    const found = at.over ? sayDrop(String(at.active.id), String(at.over.id)) : null
    return found ? words(found.says) : undefined
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }: DragStartEvent) => setItem(String(active.id))}
      onDragOver={({ over }: DragOverEvent) => setPlace(over ? String(over.id) : null)}
      onDragCancel={clear}
      onDragEnd={({ active, over }: DragEndEvent) => {
        clear()
        if (over && sayDrop(String(active.id), String(over.id))) onDrop(String(active.id), String(over.id))
      }}
      accessibility={{
        screenReaderInstructions: { draggable: '' },
        announcements: {
          onDragStart: () => undefined,
          onDragOver: said,
          onDragEnd: () => undefined,
          onDragCancel: () => words({ zh: '没有移动', en: 'Not moved' }),
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {item !== null && (
          <div className="xw-dragged">
            {face(item)}
            {drop && <p className={drop.isAllowed ? 'xw-dragged__says' : 'xw-dragged__says is-refused'}>{words(drop.says)}</p>}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
