'use client'
import { useWords } from '@/platform/admin/room/use-words'
import { weekdayNames } from './MonthTable'
import type { DaySelection } from './use-day-selection'

/** The chosen span in figures, for seasons longer than a month, and the weekdays of it that count. */
export function DaySpan({ selection }: { selection: DaySelection }) {
  const words = useWords()
  const { span, weekdays, cursor } = selection
  const change = (part: 'from' | 'to', value: string) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return
    const held = span ?? { from: cursor, to: cursor }
    selection.chooseSpan(part === 'from' ? value : held.from, part === 'to' ? value : value > held.to ? value : held.to)
  }
  return (
    <div className="xw-day-span">
      <div className="xw-day-span__days">
        <input type="date" aria-label={words({ zh: '从哪天', en: 'From' })} value={span?.from ?? ''} onChange={(event) => change('from', event.target.value)} />
        <span aria-hidden>–</span>
        <input type="date" aria-label={words({ zh: '到哪天', en: 'To' })} value={span?.to ?? ''} onChange={(event) => change('to', event.target.value)} />
      </div>
      <div className="xw-day-span__weekdays" role="group" aria-label={words({ zh: '只要这些星期', en: 'Only these weekdays' })}>
        {weekdayNames.map((name, weekday) => (
          <button
            key={name.en}
            type="button"
            aria-pressed={weekdays.includes(weekday)}
            aria-label={words({ zh: `只要周${name.zh}`, en: `Only ${name.en}` })}
            onClick={() => selection.toggleWeekday(weekday)}
          >
            {words({ zh: name.zh, en: name.en.slice(0, 2) })}
          </button>
        ))}
      </div>
    </div>
  )
}
