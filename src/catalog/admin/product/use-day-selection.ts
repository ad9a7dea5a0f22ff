'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addDays, addMonths, datesBetween, daysOfMonth, weekdayOf } from '../../rules/calendar'

export type DaySelection = {
  month: string
  cursor: string
  /** Days that are chosen and whose weekday is wanted. */
  dates: ReadonlySet<string>
  span: { from: string; to: string } | null
  weekdays: readonly number[]
  toggleWeekday: (weekday: number) => void
  chooseSpan: (from: string, to: string) => void
  chooseMonth: () => void
  clear: () => void
  show: (month: string) => void
  press: (date: string, how: { isRange: boolean; isMore: boolean }) => void
  drag: (date: string) => void
  /** Where a key leads; false when it means nothing here. */
  key: (key: string, isRange: boolean) => boolean
}

const steps: Record<string, (date: string) => string> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => addDays(date, -weekdayOf(date)),
  End: (date) => addDays(date, 6 - weekdayOf(date)),
  PageUp: (date) => sameDay(date, -1),
  PageDown: (date) => sameDay(date, 1),
}

function sameDay(date: string, months: number): string {
  const days = daysOfMonth(addMonths(date.slice(0, 7), months))
  return days[Math.min(days.length, Number(date.slice(8))) - 1] ?? date
}

/** Which days of the calendar are chosen: by pressing, dragging, with Shift and arrows, by a span, by weekdays. */
export function useDaySelection(first: string): DaySelection {
  const [cursor, setCursor] = useState(first)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [weekdays, setWeekdays] = useState<readonly number[]>([])
  const anchor = useRef(first)
  const isDragging = useRef(false)
  useEffect(() => {
    const end = () => (isDragging.current = false)
    window.addEventListener('pointerup', end)
    return () => window.removeEventListener('pointerup', end)
  }, [])
  const span = useMemo(() => {
    const sorted = [...chosen].sort()
    const [from, to] = [sorted[0], sorted.at(-1)]
    return from && to ? { from, to } : null
  }, [chosen])
  const dates = useMemo(() => (weekdays.length === 0 ? chosen : new Set([...chosen].filter((date) => weekdays.includes(weekdayOf(date))))), [chosen, weekdays])
  const range = useCallback((to: string) => setChosen(new Set(datesBetween(anchor.current, to))), [])
  const only = useCallback((date: string) => {
    anchor.current = date
    setChosen(new Set([date]))
  }, [])
  const press = useCallback(
    (date: string, { isRange, isMore }: { isRange: boolean; isMore: boolean }) => {
      setCursor(date)
      if (isRange) return range(date)
      isDragging.current = !isMore
      if (!isMore) return only(date)
      anchor.current = date
      setChosen((before) => new Set(before.has(date) ? [...before].filter((one) => one !== date) : [...before, date]))
    },
    [only, range],
  )
  const drag = useCallback(
    (date: string) => {
      if (!isDragging.current) return
      setCursor(date)
      range(date)
    },
    [range],
  )
  const key = useCallback(
    (pressed: string, isRange: boolean) => {
      const step = steps[pressed]
      if (!step) return false
      const to = step(cursor)
      setCursor(to)
      if (isRange) range(to)
      else only(to)
      return true
    },
    [cursor, only, range],
  )
  return {
    ...{ month: cursor.slice(0, 7), cursor, dates, span, weekdays, press, drag, key },
    toggleWeekday: (weekday) => setWeekdays((all) => (all.includes(weekday) ? all.filter((one) => one !== weekday) : [...all, weekday])),
    chooseSpan: (from, to) => {
      anchor.current = from
      setCursor(from)
      setChosen(new Set(datesBetween(from, to)))
    },
    chooseMonth: () => setChosen(new Set(daysOfMonth(cursor.slice(0, 7)))),
    clear: () => setChosen(new Set()),
    show: (month) => setCursor(`${month}-01`),
  }
}
