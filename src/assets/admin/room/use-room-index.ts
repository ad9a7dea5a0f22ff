'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Counts } from '../../rules/room-facets'
import type { RoomItem } from '../../rules/room-layout'

export type Found = { items: RoomItem[]; counts: Counts }
/** `isAsking`: for another question; the same one asked again changes what is shown when it is answered. */
export type RoomState = { found: Found | null; problem: Problem | null; isAsking: boolean; reload: () => void }

/** The answer to the question of the address. What was found before stays in sight while the next is asked. */
export function useRoomIndex(address: string): RoomState {
  const { i18n } = useTranslation()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(true)
  const answered = useRef<string | null>(null)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    setAsking(answered.current !== address)
    call<Found>(`/assets/room?${address}`, { language: i18n.language, signal: stop.signal })
      .then((answer) => {
        answered.current = answer.ok ? address : null
        setAsking(false)
        setProblem(answer.ok ? null : answer.problem)
        if (answer.ok) setFound(answer.value)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [address, i18n.language, turn])
  return { found, problem, isAsking, reload }
}
