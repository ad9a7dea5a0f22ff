'use client'
import { useTranslation } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { FIRST_YEAR, LAST_YEAR } from '../../rules/days'
import type { YearView } from '../../rules/year-view'

export type YearState = {
  year: number | null
  view: YearView | null
  problem: Problem | null
  isAsking: boolean
  go: (year: number) => void
  reload: () => void
}

/** The year that is shown: the address names it, without one it is this year. */
export function useYear(): YearState {
  const { i18n } = useTranslation()
  const search = useSearchParams()
  const path = usePathname()
  const named = Number(search.get('year'))
  const asked = Number.isInteger(named) && named >= FIRST_YEAR && named <= LAST_YEAR ? named : null
  const [kept, setKept] = useState(asked)
  if (asked !== null && asked !== kept) setKept(asked)
  const year = asked ?? kept
  const [view, setView] = useState<YearView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(true)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const gone = new AbortController()
    setAsking(true)
    call<YearView>(`/occasions/year${year === null ? '' : `?year=${year}`}`, { language: i18n.language, signal: gone.signal })
      .then((answer) => {
        if (answer.ok) setView(answer.value)
        setProblem(answer.ok ? null : answer.problem)
        setAsking(false)
      })
      .catch(() => undefined)
    return () => gone.abort()
  }, [year, i18n.language, turn])
  // The stock list, which is still around the room, writes its own question over the year: it is written anew.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (year !== null && asked === null) window.history.replaceState(null, '', `${path}?year=${year}`)
    }, 0)
    return () => clearTimeout(timer)
  }, [year, asked, path])
  // The browser's own history: the server is asked for no page.
  const go = useCallback((next: number) => window.history.pushState(null, '', `${path}?year=${next}`), [path])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  return { year: view?.year ?? year, view, problem, isAsking, go, reload }
}
