'use client'
import { DndContext, PointerSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import type { ArrayFieldClientProps } from 'payload'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { RowCard } from './RowCard'
import { RowsFrame } from './RowsFrame'
import { useRows } from './use-rows'
import './rows.css'

/** Rows as cards: folded they say what they hold, open they are their fields; moved by dragging, by Alt with arrows, or by buttons. */
export function CardList(props: ArrayFieldClientProps) {
  const words = useWords()
  const rows = useRows(props)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 280, tolerance: 6 } }),
  )
  const isDays = props.path === 'itinerary'
  const toggle = (id: string) => setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows.rows.length || from === to) return
    rows.move(from, to)
    setSaid(words({ zh: `移到第 ${to + 1} 位`, en: `Moved to place ${to + 1}` }))
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const place = (id: unknown) => rows.rows.findIndex((row) => row.id === id)
    if (over) move(place(active.id), place(over.id))
  }
  return (
    <RowsFrame props={props} rows={rows} hint={words({ zh: '拖动或按 Alt 和方向键调整顺序', en: 'Drag, or press Alt with an arrow, to reorder' })}>
      <DndContext sensors={sensors} onDragEnd={onDragEnd}>
        <ol className="xw-row-cards">
          {rows.rows.map((row, at) => (
            <RowCard
              key={row.id}
              {...{ props, rows, row, at, isDays }}
              isOpen={open.has(row.id)}
              onToggle={() => toggle(row.id)}
              onMove={(to) => move(at, to)}
            />
          ))}
        </ol>
      </DndContext>
      <p className="xw-unseen" role="status" aria-live="polite">
        {said}
      </p>
    </RowsFrame>
  )
}
