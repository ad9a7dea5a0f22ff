'use client'
import { useEffect, useRef } from 'react'
import { useWords, type Words } from '@/platform/admin/room/use-words'
import { monthGrid } from '../../rules/calendar'
import type { DateRow } from '../../rules/calendar-edits'
import { yuan } from '../../rules/products'
import type { DaySelection } from './use-day-selection'

export const weekdayNames = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
]

type Props = {
  byDate: ReadonlyMap<string, DateRow>
  usualMinor: number | null
  today: string
  selection: DaySelection
  onKeyDown: (event: React.KeyboardEvent) => void
}

/** One month; one day of it has the focus, arrows lead on. */
export function MonthTable({ byDate, usualMinor, today, selection, onKeyDown }: Props) {
  const words = useWords()
  const table = useRef<HTMLTableElement>(null)
  const { cursor, month } = selection
  useEffect(() => {
    // The cursor went on by keys: the focus goes with it, also into another month.
    if (table.current?.contains(document.activeElement)) table.current.querySelector<HTMLElement>(`[data-date="${cursor}"]`)?.focus()
  }, [cursor])
  return (
    <table className="xw-sale-month" role="grid" aria-multiselectable="true" aria-label={words({ zh: `${month} 的班期`, en: `Dates of ${month}` })} ref={table}>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name.en} scope="col">
              {words(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) =>
              date === null ? (
                <td key={column} />
              ) : (
                <Day key={date} {...{ date, usualMinor, selection, words, onKeyDown }} row={byDate.get(date)} isPast={date < today} isToday={date === today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = {
  date: string
  row: DateRow | undefined
  usualMinor: number | null
  isPast: boolean
  isToday: boolean
  selection: DaySelection
  words: Words
  onKeyDown: (event: React.KeyboardEvent) => void
}

function Day({ date, row, usualMinor, isPast, isToday, selection, words, onKeyDown }: DayProps) {
  const isChosen = selection.dates.has(date)
  const minor = row ? (row.priceMinor ?? usualMinor) : null
  const seats = row && row.seats !== null ? words(row.seats === 0 ? { zh: '满', en: 'full' } : { zh: `余 ${row.seats}`, en: `${row.seats} left` }) : null
  const said = [
    words({ zh: `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`, en: date }),
    row ? (minor === null ? words({ zh: '没有价格', en: 'no price' }) : `¥${yuan(minor)}`) : words({ zh: '没有班期', en: 'no departure' }),
    seats,
  ]
  const classes = [
    'xw-sale-day',
    row && 'has-row',
    isPast && 'is-past',
    isToday && 'is-today',
    row?.priceMinor === null && 'is-usual',
    row?.seats === 0 && 'is-full',
  ]
  return (
    <td role="gridcell" aria-selected={isChosen}>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        data-date={date}
        tabIndex={selection.cursor === date ? 0 : -1}
        aria-label={said.filter(Boolean).join('，')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          selection.press(date, { isRange: event.shiftKey, isMore: event.metaKey || event.ctrlKey || event.pointerType === 'touch' })
        }}
        onPointerEnter={(event) => event.buttons === 1 && selection.drag(date)}
      >
        <span className="xw-sale-day__number">{Number(date.slice(8))}</span>
        {minor !== null && <span className="xw-sale-day__price">{yuan(minor)}</span>}
        {row && <span className="xw-sale-day__seats">{seats ?? (minor === null ? '?' : '')}</span>}
        {row?.earlyMinor !== null && row?.earlyMinor !== undefined && (
          <span className="xw-sale-day__early">{words({ zh: `早鸟 ${yuan(row.earlyMinor)}`, en: `early ${yuan(row.earlyMinor)}` })}</span>
        )}
      </button>
    </td>
  )
}
