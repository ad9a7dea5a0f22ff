'use client'
import { FieldError, useField, useTranslation } from '@payloadcms/ui'
import { ChevronLeft, ChevronRight, Undo2 } from 'lucide-react'
import type { ArrayFieldClientProps } from 'payload'
import { useMemo, useRef } from 'react'
import { useZone } from '@/platform/admin/Moment'
import { useWords } from '@/platform/admin/room/use-words'
import { languageOf } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import { addMonths } from '../../rules/calendar'
import { withoutDates } from '../../rules/calendar-edits'
import { yuan } from '../../rules/products'
import { DayPanel, type DayPanelHandle } from './DayPanel'
import { MonthTable } from './MonthTable'
import { useDaySelection } from './use-day-selection'
import { usePriceCalendar } from './use-price-calendar'
import './price-calendar.css'

/** The departures as a month: prices and seats in the days, many days changed at once, each change taken back by a press. */
export function PriceCalendar({ field, path, readOnly }: ArrayFieldClientProps) {
  const words = useWords()
  const { i18n } = useTranslation()
  const today = dayIn(useZone(), Date.now())
  const { disabled, showError, errorMessage } = useField({ path, hasRows: true })
  const { rows, usualMinor, put, undo, said } = usePriceCalendar(path)
  const next = rows.find(({ date }) => date >= today)
  const selection = useDaySelection(next?.date ?? today)
  const panel = useRef<DayPanelHandle>(null)
  const isLocked = readOnly === true || disabled
  const byDate = useMemo(() => new Map(rows.map((row) => [row.date, row])), [rows])
  const { month } = selection
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isCommand = event.metaKey || event.ctrlKey
    if (selection.key(event.key, event.shiftKey)) event.preventDefault()
    else if (isCommand && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      selection.chooseMonth()
    } else if (isCommand && event.key.toLowerCase() === 'z' && undo) {
      event.preventDefault()
      undo()
    } else if (event.key === 'Escape' && selection.dates.size > 0) {
      event.stopPropagation()
      selection.clear()
    } else if (!isLocked && !isCommand && (event.key === 'Enter' || /^\d$/.test(event.key))) {
      event.preventDefault()
      panel.current?.begin(event.key === 'Enter' ? '' : event.key)
    } else if (!isLocked && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      remove()
    }
  }
  const remove = () => {
    const gone = [...selection.dates].filter((date) => byDate.has(date))
    if (gone.length === 0) return
    put(withoutDates(rows, gone), { zh: `移除了 ${gone.length} 个班期`, en: `${gone.length} dates removed` })
  }
  const label = typeof field.label === 'object' ? words(field.label as { zh: string; en: string }) : (field.label ?? field.name)
  return (
    <fieldset className="field-type xw-dates" id={`field-${path}`}>
      <legend>
        {label}
        <small>{words(summary(rows, next, usualMinor))}</small>
      </legend>
      {showError && errorMessage && <FieldError message={errorMessage} path={path} showError />}
      <div className="xw-dates__bar">
        <button type="button" aria-label={words({ zh: '上个月', en: 'Previous month' })} onClick={() => selection.show(addMonths(month, -1))}>
          <ChevronLeft size={20} aria-hidden />
        </button>
        <h3 aria-live="polite">{monthName(month, i18n.language)}</h3>
        <button type="button" aria-label={words({ zh: '下个月', en: 'Next month' })} onClick={() => selection.show(addMonths(month, 1))}>
          <ChevronRight size={20} aria-hidden />
        </button>
        <button type="button" onClick={() => selection.show(today.slice(0, 7))}>
          {words({ zh: '本月', en: 'This month' })}
        </button>
        <button type="button" onClick={selection.chooseMonth}>
          {words({ zh: '选整月', en: 'Choose the month' })}
        </button>
        <span className="xw-dates__said" role="status">
          {said && words(said)}
        </span>
        {undo && (
          <button type="button" className="xw-dates__undo" onClick={undo}>
            <Undo2 size={16} aria-hidden />
            {words({ zh: '撤销', en: 'Undo' })}
          </button>
        )}
      </div>
      <div className="xw-dates__room">
        <MonthTable {...{ byDate, usualMinor, today, selection, onKeyDown }} />
        {!isLocked && <DayPanel key={[...selection.dates].join()} handle={panel} {...{ rows, usualMinor, selection, put }} onRemove={remove} />}
      </div>
    </fieldset>
  )
}

function summary(rows: readonly { date: string }[], next: { date: string; priceMinor: number | null } | undefined, usualMinor: number | null) {
  if (rows.length === 0) return { zh: '还没有班期：选中几天，输入价格或余位', en: 'No dates yet: choose days and type a price or seats' }
  const minor = next?.priceMinor ?? usualMinor
  const price = minor === null ? '' : ` ¥${yuan(minor)}`
  if (!next) return { zh: `${rows.length} 个班期，都过去了`, en: `${rows.length} dates, all past` }
  return { zh: `${rows.length} 个班期，最近 ${next.date}${price}`, en: `${rows.length} dates, next ${next.date}${price}` }
}

function monthName(month: string, language: string): string {
  const [year, number] = month.split('-')
  if (languageOf(language) === 'zh') return `${year} 年 ${Number(number)} 月`
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}
