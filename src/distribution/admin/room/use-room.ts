'use client'
import { useCallback, useEffect, useMemo } from 'react'
import { useRoomAnswer, type RoomAsked } from '@/platform/admin/room/use-room-answer'
import type { Id, RoomAnswer } from '../../rules/room-answers'

export type Room = Pick<RoomAsked<RoomAnswer>, 'answer' | 'problem' | 'isAsking' | 'reload'> & {
  /** Shows a push at another time until the server is asked again. */
  patch: (push: Id, at: string) => void
}

/** What is on its way changes by itself; it is looked at again this often. */
const LIVELY_MS = 5_000

/** The answer to the question of the address. What was found before stays in sight meanwhile. */
export function useRoom(address: string): Room {
  const { answer, setAnswer, problem, isAsking, reload } = useRoomAnswer<RoomAnswer>(`/pushes/room?${address}`)
  const isLively =
    answer?.entries.some(({ kind, at, delivery }) => kind === 'going' || (delivery === null && Math.abs(Date.parse(at) - Date.now()) < 60_000)) ?? false
  useLooks(reload, isLively)
  const patch = useCallback((push: Id, at: string) => setAnswer((before) => before && moved(before, push, at)), [setAnswer])
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
