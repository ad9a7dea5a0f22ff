'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Id, RoomAnswer } from '../../rules/room-answers'

export type Room = {
  answer: RoomAnswer | null
  problem: Problem | null
  /** For another question; the same one asked again changes what is shown when it is answered. */
  isAsking: boolean
  reload: () => void
  /** Shows a push at another time until the server is asked again. */
  patch: (push: Id, at: string) => void
}

/** What is on its way changes by itself; it is looked at again this often. */
const LIVELY_MS = 5_000

/** The answer to the question of the address. What was found before stays in sight meanwhile. */
export function useRoom(address: string): Room {
  const { i18n } = useTranslation()
  const [turn, setTurn] = useState(0)
  const [answer, setAnswer] = useState<RoomAnswer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(true)
  const answered = useRef<string | null>(null)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    setAsking(answered.current !== address)
    call<RoomAnswer>(`/pushes/room?${address}`, { language: i18n.language, signal: stop.signal })
      .then((reply) => {
        answered.current = reply.ok ? address : null
        setAsking(false)
        setProblem(reply.ok ? null : reply.problem)
        if (reply.ok) setAnswer(reply.value)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [address, i18n.language, turn])
  const isLively =
    answer?.entries.some(({ kind, at, delivery }) => kind === 'going' || (delivery === null && Math.abs(Date.parse(at) - Date.now()) < 60_000)) ?? false
  useLooks(reload, isLively)
  const patch = useCallback((push: Id, at: string) => setAnswer((before) => before && moved(before, push, at)), [])
  return useMemo(() => ({ answer, problem, isAsking, reload, patch }), [answer, problem, isAsking, reload, patch])
}

function moved(answer: RoomAnswer, push: Id, at: string): RoomAnswer {
  const entries = answer.entries.map((entry) => (entry.push === push ? { ...entry, at } : entry))
  return { ...answer, entries: entries.sort((one, other) => one.at.localeCompare(other.at)) }
}

/** Somebody who comes back to the window sees what happened meanwhile, and who waits sees it happen. */
function useLooks(reload: () => void, isLively: boolean) {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, isLively ? LIVELY_MS : 60_000)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [reload, isLively])
}
