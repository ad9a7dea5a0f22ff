'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { call, type Problem } from './call'
import { useSavedForm } from './use-saved-form'

type Acting = {
  isBusy: boolean
  problem: Problem | null
  forget: () => void
  /** Saves what is unsaved, then asks the server; null when it refused, with the reason in `problem`. */
  run: <T>(path: `/${string}`, body?: unknown) => Promise<T | null>
}

/** One act of a person on the document of the surrounding form, and what came of it. */
export function useAct(): Acting {
  const { i18n } = useTranslation()
  const { settle, adopt } = useSavedForm()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(
    async <T>(path: `/${string}`, body?: unknown): Promise<T | null> => {
      setBusy(true)
      const unsaved = await settle()
      const answer = unsaved ? ({ ok: false, problem: unsaved } as const) : await call<T>(path, { method: 'POST', body, language: i18n.language })
      setBusy(false)
      setProblem(answer.ok ? null : answer.problem)
      if (!answer.ok) return null
      const { stage, revision } = (answer.value ?? {}) as { stage?: unknown; revision?: unknown }
      adopt({ stage, revision })
      return answer.value
    },
    [adopt, i18n.language, settle],
  )
  const forget = useCallback(() => setProblem(null), [])
  return { isBusy, problem, forget, run }
}
