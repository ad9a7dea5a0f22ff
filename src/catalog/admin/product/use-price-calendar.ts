'use client'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Bilingual } from '@/platform/language'
import type { DateRow } from '../../rules/calendar-edits'
import { departuresIn, withDepartures } from '../../rules/departure-state'

export type Priced = {
  rows: DateRow[]
  /** The price of a day without one of its own; fen. */
  usualMinor: number | null
  /** Puts other departures into the form, all at once; `said` tells what was done. */
  put: (rows: DateRow[], said: Bilingual) => void
  undo: (() => void) | null
  said: Bilingual | null
}

const MOST_STEPS = 50
/** How long an answer to an earlier save may be on its way. */
const UNDER_WAY_MS = 5_000

/** The departures in Payload's form, and the way back from each change of them. */
export function usePriceCalendar(path: string): Priced {
  const [fields] = useAllFormFields()
  const { dispatchFields, getFields, setModified } = useForm()
  const [steps, setSteps] = useState<{ rows: DateRow[]; said: Bilingual }[]>([])
  const rows = useMemo(() => departuresIn(fields as never, path), [fields, path])
  const latest = useRef(rows)
  latest.current = rows
  const wanted = useRef({ rows, until: 0 })
  const write = useCallback(
    (next: DateRow[]) => {
      const named = next.map((row) => ({ ...row, id: row.id ?? rowId() }))
      wanted.current = { rows: named, until: Date.now() + UNDER_WAY_MS }
      const state = withDepartures(getFields() as never, path, { rows: named, makeId: rowId })
      dispatchFields({ type: 'REPLACE_STATE', state })
      setModified(true)
    },
    [dispatchFields, getFields, path, setModified],
  )
  useEffect(() => {
    // A save that was under way answers with the rows it was sent: what was done since is put back.
    const { rows: meant, until } = wanted.current
    if (Date.now() > until || textOf(rows) === textOf(meant)) return
    write(meant)
    wanted.current.until = until
  }, [rows, write])
  const put = useCallback(
    (next: DateRow[], said: Bilingual) => {
      const before = latest.current
      setSteps((all) => [...all, { rows: before, said }].slice(-MOST_STEPS))
      write(next)
    },
    [write],
  )
  const last = steps.at(-1)
  const undo = useMemo(() => {
    if (!last) return null
    return () => {
      write(last.rows)
      setSteps((all) => all.slice(0, -1))
    }
  }, [last, write])
  const usual = fields.priceMinor?.value
  return { rows, usualMinor: typeof usual === 'number' ? usual : null, put, undo, said: last?.said ?? null }
}

function textOf(rows: readonly DateRow[]): string {
  return JSON.stringify(
    rows.map(({ id: _id, date, seats, priceMinor, childMinor, singleMinor, earlyMinor }) => [date, seats, priceMinor, childMinor, singleMinor, earlyMinor]),
  )
}

/** As Payload names rows: 24 hexadecimal digits. */
function rowId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
