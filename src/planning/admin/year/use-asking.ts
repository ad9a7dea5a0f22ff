'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'

export type Asking = {
  isBusy: boolean
  problem: Problem | null
  forget: () => void
  /** Asks the server; null when it refused, with the reason in `problem`. */
  ask: <T>(path: `/${string}`, body: unknown) => Promise<T | null>
}

/** What a dialog asks of the server, one thing at a time. */
export function useAsking(): Asking {
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const forget = useCallback(() => setProblem(null), [])
  const ask = useCallback(
    async <T>(path: `/${string}`, body: unknown): Promise<T | null> => {
      setBusy(true)
      const answer = await call<T>(path, { method: 'POST', body, language: i18n.language })
      setBusy(false)
      setProblem(answer.ok ? null : answer.problem)
      return answer.ok ? answer.value : null
    },
    [i18n.language],
  )
  return { isBusy, problem, forget, ask }
}
