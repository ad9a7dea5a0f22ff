'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'

type Shared = { label: string; isLocked: boolean; note?: string }
type TextProps = Shared & {
  value: string
  most: number
  lines?: number
  isNeeded?: boolean
  type?: 'text' | 'date'
  placeholder?: string
  onSave: (value: string) => void
}

/** A fact that is edited where it stands: saved by Enter or by leaving it, put back by Escape. */
export function TextFact({ label, value, most, lines = 1, isNeeded = false, type = 'text', placeholder, isLocked, note, onSave }: TextProps) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState(value)
  const isLeaving = useRef(false)
  useEffect(() => setTyped(value), [value])
  const isMissing = isNeeded && typed.trim() === ''
  const settle = () => {
    if (isLeaving.current || isMissing) setTyped(value)
    else if (typed.trim() !== value.trim()) onSave(typed.trim())
    isLeaving.current = false
  }
  const shared = {
    id,
    value: typed,
    maxLength: most,
    readOnly: isLocked,
    placeholder: placeholder ?? words({ zh: '没填', en: 'Not given' }),
    'aria-invalid': isMissing || undefined,
    'data-typed': typed !== value || undefined,
    onBlur: settle,
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
        event.preventDefault()
        event.currentTarget.blur()
      }
      if (event.key === 'Escape' && typed !== value) {
        event.preventDefault()
        event.stopPropagation()
        isLeaving.current = true
        event.currentTarget.blur()
      }
    },
  }
  return (
    <div className="xw-fact">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => setTyped(event.target.value)} />
      )}
      {note && <p className="xw-fact__note">{note}</p>}
    </div>
  )
}

type ChoiceProps = Shared & { value: string; options: readonly { value: string; name: string }[]; onSave: (value: string) => void }

export function ChoiceFact({ label, value, options, isLocked, onSave }: ChoiceProps) {
  const id = useId()
  return (
    <div className="xw-fact">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={isLocked} onChange={(event) => onSave(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
