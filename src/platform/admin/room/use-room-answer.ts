'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { call, type Problem } from '../call'

export type RoomAsked<T> = {
  answer: T | null
  /** Shows something otherwise until the server is asked again. */
  setAnswer: Dispatch<SetStateAction<T | null>>
  problem: Problem | null
  setProblem: (problem: Problem | null) => void
  /** For another question; the same one asked again changes what is shown when it is answered. */
  isAsking: boolean
  reload: () => void
}

/** The answer to what a room asks at `path`, its question included. What was found before stays in sight while the next is asked. */
export function useRoomAnswer<T>(path: `/${string}`, isReady = true): RoomAsked<T> {
  const { i18n } = useTranslation()
  const [turn, setTurn] = useState(0)
  const [answer, setAnswer] = useState<T | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(true)
  const answered = useRef<string | null>(null)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    if (!isReady) return
    const stop = new AbortController()
    setAsking(answered.current !== path)
    call<T>(path, { language: i18n.language, signal: stop.signal })
      .then((reply) => {
        answered.current = reply.ok ? path : null
        setAsking(false)
        setProblem(reply.ok ? null : reply.problem)
        if (reply.ok) setAnswer(reply.value)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [path, i18n.language, isReady, turn])
  return { answer, setAnswer, problem, setProblem, isAsking, reload }
}
