'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { PushStatus } from '../../rules/platforms'
import type { Id } from '../../rules/room-answers'
import type { Trouble } from '../../rules/trouble'

/** A push as the API shows it, with the names of what it refers to. */
export type ShownPush = {
  id: Id
  draft: { id: Id; title?: string } | Id | null
  dueAt: string
  status: PushStatus
  lateToleranceMinutes: number
  hardStopAt: string | null
  segmentNote: string | null
  createdBy: { name?: string } | Id | null
  createdAt: string
  trouble: Trouble[] | null
}

/** Asked anew when it was moved. */
export function usePush(id: Id, at: string): { push: ShownPush | null; problem: Problem | null; reload: () => Promise<void> } {
  const { i18n } = useTranslation()
  const [push, setPush] = useState<ShownPush | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    call<ShownPush>(`/pushes/${id}?depth=1`, { language: i18n.language, signal: stop.signal })
      .then((answer) => {
        setProblem(answer.ok ? null : answer.problem)
        if (answer.ok) setPush(answer.value)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, at, turn, i18n.language])
  return { push, problem, reload: () => Promise.resolve(setTurn((before) => before + 1)) }
}
