'use client'
import { Button } from '@payloadcms/ui'
import { useImperativeHandle, useRef, useState, type RefObject } from 'react'
import { useWords, type Words } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import { commonNumber, withChange, type DateChange, type DateNumber, type DateRow } from '../../rules/calendar-edits'
import { yuan } from '../../rules/products'
import { readNumber } from '../../rules/read-number'
import { CopyActs } from './CopyActs'
import { DaySpan } from './DaySpan'
import type { DaySelection } from './use-day-selection'

export type DayPanelHandle = { begin: (typed: string) => void }

const numbers: { name: DateNumber; label: Bilingual; unit: Bilingual }[] = [
  { name: 'priceMinor', label: { zh: '成人价', en: 'Adult' }, unit: { zh: '元', en: 'yuan' } },
  { name: 'childMinor', label: { zh: '儿童价', en: 'Child' }, unit: { zh: '元', en: 'yuan' } },
  { name: 'singleMinor', label: { zh: '单房差', en: 'Single room' }, unit: { zh: '元', en: 'yuan' } },
  { name: 'earlyMinor', label: { zh: '早鸟价', en: 'Early bird' }, unit: { zh: '元', en: 'yuan' } },
  { name: 'seats', label: { zh: '余位', en: 'Seats left' }, unit: { zh: '位', en: 'seats' } },
]

type Props = {
  handle: RefObject<DayPanelHandle | null>
  rows: readonly DateRow[]
  usualMinor: number | null
  selection: DaySelection
  put: (rows: DateRow[], said: Bilingual) => void
  onRemove: () => void
}

/** What is set on the chosen days: only what is typed changes, and all of it at once. */
export function DayPanel({ handle, rows, usualMinor, selection, put, onRemove }: Props) {
  const words = useWords()
  const [typed, setTyped] = useState<Partial<Record<DateNumber, string>>>({})
  const first = useRef<HTMLInputElement>(null)
  useImperativeHandle(handle, () => ({
    begin: (text) => {
      if (text) setTyped((before) => ({ ...before, priceMinor: text }))
      first.current?.focus()
    },
  }))
  const { dates } = selection
  if (dates.size === 0) {
    return (
      <aside className="xw-day-panel">
        <DaySpan selection={selection} />
        <p className="xw-day-panel__hint">
          {words({
            zh: '拖过几天选中它们，或用 Shift 加方向键；输入一个数字就改价格，Delete 移除。',
            en: 'Drag over days to choose them, or press Shift with arrows; type a number to set the price, Delete removes.',
          })}
        </p>
      </aside>
    )
  }
  const read = numbers.map(({ name }) => ({ name, ...readNumber(name, typed[name] ?? '') }))
  const isWrong = read.some(({ problem }) => problem !== null)
  const change = Object.fromEntries(read.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))) as DateChange
  const isReady = !isWrong && Object.keys(change).length > 0
  const apply = () => {
    if (!isReady) return
    put(withChange(rows, [...dates].sort(), change), { zh: `改了 ${dates.size} 天`, en: `${dates.size} days changed` })
    setTyped({})
  }
  const empty = (name: DateNumber) => {
    const held = rows.filter((row) => dates.has(row.date)).map(({ date }) => date)
    put(withChange(rows, held, { [name]: null }), { zh: `清空了 ${held.length} 天`, en: `${held.length} days emptied` })
  }
  const withRow = rows.filter(({ date }) => dates.has(date)).length
  return (
    <aside className="xw-day-panel" aria-label={words({ zh: '选中的日期', en: 'The chosen days' })}>
      <DaySpan selection={selection} />
      <div className="xw-day-panel__numbers" onKeyDown={(event) => enter(event, apply)}>
        {numbers.map(({ name, label, unit }, at) => {
          const common = commonNumber(rows, dates, name)
          return (
            <label key={name}>
              <span>
                {words(label)}
                {common !== null && (
                  <button type="button" onClick={() => empty(name)}>
                    {words({ zh: '清空', en: 'Empty' })}
                  </button>
                )}
              </span>
              <span className="xw-day-panel__box">
                <input
                  ref={at === 0 ? first : undefined}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  name={`days-${name}`}
                  aria-label={words(label)}
                  value={typed[name] ?? ''}
                  placeholder={placeholderOf(name, common, { usualMinor, words })}
                  aria-invalid={read[at]?.problem ? true : undefined}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
                <i>{words(unit)}</i>
              </span>
              {read[at]?.problem && <small role="alert">{words(read[at].problem)}</small>}
            </label>
          )
        })}
      </div>
      <div className="xw-day-panel__acts">
        <Button margin={false} size="medium" disabled={!isReady} onClick={apply}>
          {words({ zh: `应用到 ${dates.size} 天`, en: `Apply to ${dates.size} days` })}
        </Button>
        {withRow > 0 && (
          <button type="button" className="xw-day-panel__remove" onClick={onRemove}>
            {words({ zh: `移除 ${withRow} 个班期`, en: `Remove ${withRow} dates` })}
          </button>
        )}
      </div>
      <CopyActs {...{ rows, selection, put }} />
    </aside>
  )
}

/** Enter applies; it must never send the form that the calendar stands in. */
function enter(event: React.KeyboardEvent, apply: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || (event.target as Element).tagName !== 'INPUT') return
  event.preventDefault()
  apply()
}

function placeholderOf(name: DateNumber, common: number | 'mixed' | null, { usualMinor, words }: { usualMinor: number | null; words: Words }): string {
  if (common === 'mixed') return words({ zh: '各不相同', en: 'various' })
  if (common !== null) return name === 'seats' ? String(common) : yuan(common)
  return name === 'priceMinor' && usualMinor !== null ? words({ zh: `起价 ${yuan(usualMinor)}`, en: `from ${yuan(usualMinor)}` }) : ''
}
