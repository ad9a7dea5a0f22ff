'use client'
import { useState } from 'react'
import { useWords } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import { addMonths } from '../../rules/calendar'
import { monthOnto, weekOnto, withCopies, type CopyPlan, type DateRow } from '../../rules/calendar-edits'
import type { DaySelection } from './use-day-selection'

type Props = { rows: readonly DateRow[]; selection: DaySelection; put: (rows: DateRow[], said: Bilingual) => void }

/** A week or a month once more. What stands on the other days already stays. */
export function CopyActs({ rows, selection: { cursor, month }, put }: Props) {
  const words = useWords()
  const [weeks, setWeeks] = useState(4)
  const copy = (plan: CopyPlan) => {
    const made = withCopies(rows, plan)
    const rest = made.kept > 0 ? { zh: `，${made.kept} 天已有班期，没有动`, en: `; ${made.kept} days had one and stay` } : { zh: '', en: '' }
    put(made.rows, { zh: `复制了 ${made.copied} 个班期${rest.zh}`, en: `${made.copied} dates copied${rest.en}` })
  }
  const next = Number(addMonths(month, 1).slice(5))
  return (
    <div className="xw-day-panel__copies">
      <button type="button" onClick={() => copy(weekOnto(cursor, weeks))}>
        {words({ zh: `这周复制到后 ${weeks} 周`, en: `Copy this week to the next ${weeks}` })}
      </button>
      <input
        type="number"
        min={1}
        max={52}
        value={weeks}
        aria-label={words({ zh: '复制到后几周', en: 'To how many weeks' })}
        onChange={(event) => setWeeks(Math.max(1, Math.min(52, Math.round(Number(event.target.value)) || 1)))}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <button type="button" onClick={() => copy(monthOnto(month))}>
        {words({ zh: `这个月按星期复制到 ${next} 月`, en: `Copy this month to the next, by weekday` })}
      </button>
    </div>
  )
}
