'use client'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { RenderFields, ShimmerEffect, useFormFields } from '@payloadcms/ui'
import { ArrowDown, ArrowUp, ChevronDown, Copy, GripVertical, Trash2 } from 'lucide-react'
import type { ArrayFieldClientProps } from 'payload'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { DayPicture } from './DayPicture'
import type { Rows } from './use-rows'

type Props = {
  props: ArrayFieldClientProps
  rows: Rows
  row: Rows['rows'][number]
  at: number
  isDays: boolean
  isOpen: boolean
  onToggle: () => void
  onMove: (to: number) => void
}

/** One row: folded it says what it holds, open it is its fields. */
export function RowCard({ props, rows, row, at, isDays, isOpen, onToggle, onMove }: Props) {
  const words = useWords()
  const path = `${rows.path}.${at}`
  const { title, facts, picture } = useSaid(path)
  const drag = useDraggable({ id: row.id, disabled: rows.isLocked })
  const drop = useDroppable({ id: row.id })
  // A row that was empty when it came is being written: it stays open, title or not, until somebody folds it.
  const [beganEmpty] = useState(title === '')
  const isShown = isOpen !== beganEmpty
  const name = isDays ? words({ zh: `第 ${at + 1} 天`, en: `Day ${at + 1}` }) : String(at + 1)
  const { x, y } = drag.transform ?? { x: 0, y: 0 }
  return (
    <li
      ref={(element) => {
        drag.setNodeRef(element)
        drop.setNodeRef(element)
      }}
      className={['xw-row-card', drag.isDragging && 'is-dragged', drop.isOver && !drag.isDragging && 'is-over'].filter(Boolean).join(' ')}
      style={drag.isDragging ? { translate: `${x}px ${y}px`, zIndex: 3 } : undefined}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || rows.isLocked) return
        event.preventDefault()
        onMove(at + (event.key === 'ArrowUp' ? -1 : 1))
      }}
    >
      <header className="xw-row-card__head">
        <span className="xw-row-card__grip" {...drag.listeners} title={words({ zh: '拖动', en: 'Drag' })} aria-hidden>
          <GripVertical size={16} />
        </span>
        <button type="button" className="xw-row-card__fold" aria-expanded={isShown} onClick={onToggle}>
          {picture !== null && !isShown && <DayPicture id={picture} />}
          <span className="xw-row-card__name">{name}</span>
          <span className="xw-row-card__title">{title || words({ zh: '还没有标题', en: 'No title yet' })}</span>
          {!isShown && facts.length > 0 && <span className="xw-row-card__facts">{facts.join(' · ')}</span>}
          <ChevronDown size={16} aria-hidden />
        </button>
        {!rows.isLocked && <CardActs {...{ rows, at, name, onMove }} />}
      </header>
      {isShown && (
        <div className="xw-row-card__body">
          {row.isLoading ? (
            <ShimmerEffect height={240} />
          ) : (
            <RenderFields
              fields={props.field.fields}
              margins="small"
              parentIndexPath=""
              parentPath={path}
              parentSchemaPath={props.schemaPath ?? rows.path}
              permissions={props.permissions === true ? true : ((props.permissions as { fields?: never } | undefined)?.fields ?? true)}
              readOnly={rows.isLocked}
            />
          )}
        </div>
      )}
    </li>
  )
}

function CardActs({ rows, at, name, onMove }: { rows: Rows; at: number; name: string; onMove: (to: number) => void }) {
  const words = useWords()
  const acts = [
    { icon: ArrowUp, label: { zh: `${name}：上移`, en: `${name}: up` }, act: () => onMove(at - 1), isOff: at === 0 },
    { icon: ArrowDown, label: { zh: `${name}：下移`, en: `${name}: down` }, act: () => onMove(at + 1), isOff: at === rows.rows.length - 1 },
    { icon: Copy, label: { zh: `${name}：复制`, en: `${name}: duplicate` }, act: () => rows.duplicate(at), isOff: false },
    { icon: Trash2, label: { zh: `${name}：移除`, en: `${name}: remove` }, act: () => rows.remove(at), isOff: false },
  ]
  return (
    <span className="xw-row-card__acts">
      {acts.map(({ icon: Icon, label, act, isOff }) => (
        <button key={label.zh} type="button" aria-label={words(label)} title={words(label)} disabled={isOff} onClick={act}>
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </span>
  )
}

/** What a folded card says of itself. */
function useSaid(path: string) {
  const said = useFormFields(([fields]) => {
    const text = (name: string) => {
      const value = fields[`${path}.${name}`]?.value
      return typeof value === 'string' ? value.trim() : ''
    }
    const picture = fields[`${path}.picture`]?.value
    return JSON.stringify({
      title: text('title'),
      facts: ['transport', 'meals', 'lodging', 'freeTime'].map(text).filter(Boolean),
      picture: typeof picture === 'string' || typeof picture === 'number' ? String(picture) : null,
    })
  })
  return JSON.parse(said) as { title: string; facts: string[]; picture: string | null }
}
