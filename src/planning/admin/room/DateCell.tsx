'use client'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import { instantIn, wallClock } from '@/platform/say-moment'
import { dateNames, type DateField } from '../../rules/calendar-items'
import { isOverdue, type PlanCard } from '../../rules/plan-card'
import { saidDates } from './MoveDialog'
import type { Moves } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'

type Props = { card: PlanCard; field: DateField; moves: Moves; time: Time }

/** A date that is changed where it stands: pressed, it is a field; left, or by Enter, it is sent. */
export function DateCell({ card, field, moves, time }: Props) {
  const words = useWords()
  const iso = card[field]
  const stored = iso === null ? '' : wallClock(time.zone, Date.parse(iso))
  const [typed, setTyped] = useState<string | null>(null)
  const label = words({ zh: `「${card.title}」的${dateNames[field].zh}`, en: `${dateNames[field].en} of “${card.title}”` })
  if (typed === null) {
    const shown = iso === null ? '–' : time.short(iso)
    const value = iso === null ? words({ zh: '未定', en: 'open' }) : words(time.moment(iso))
    return (
      <button
        type="button"
        className={field === 'dueAt' && isOverdue(card, time.now) ? 'xw-table__date is-late' : 'xw-table__date'}
        disabled={!moves.mayChange}
        aria-label={words({ zh: `${shown}，${label}：${value}`, en: `${shown}, ${label}: ${value}` })}
        onClick={() => setTyped(stored)}
      >
        {shown}
      </button>
    )
  }
  const send = () => {
    setTyped(null)
    if (typed.slice(0, 16) === stored) return
    const instant = typed === '' ? null : instantIn(time.zone, typed.slice(0, 16))
    const set = { [field]: instant === null ? null : new Date(instant).toISOString() }
    void moves.setDates(card, set, { said: saidDates(card, set, time) })
  }
  return (
    <input
      autoFocus
      type="datetime-local"
      className="xw-table__date"
      value={typed}
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
