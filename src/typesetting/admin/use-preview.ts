'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { TargetName, Typeset } from '../index'

export type Preview = { result: Typeset | null; isStale: boolean; problem: Problem | null }

const TYPING_MS = 500

/** What a channel would show of the draft as it is in the form, a moment after the last change. The last picture stays while the next is made. */
export function usePreview(target: TargetName, isWanted: boolean): Preview {
  const { i18n } = useTranslation()
  const body = useFormFields(([fields]) => fields?.body?.value)
  const title = useFormFields(([fields]) => fields?.title?.value)
  const theme = useFormFields(([fields]) => fields?.theme?.value as string | undefined)
  const [result, setResult] = useState<Typeset | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isStale, setStale] = useState(true)

  useEffect(() => {
    if (!isWanted) return
    const gone = new AbortController()
    setStale(true)
    const timer = setTimeout(() => {
      call<Typeset>('/typeset', {
        method: 'POST',
        body: { lexical: body ?? emptyBody, channel: target, theme },
        language: i18n.language,
        signal: gone.signal,
      }).then(
        (answer) => {
          setStale(false)
          setProblem(answer.ok ? null : answer.problem)
          if (answer.ok) setResult(answer.value)
        },
        () => undefined,
      )
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [body, title, theme, target, isWanted, i18n.language])
  return { result, isStale, problem }
}

const emptyBody = { root: { type: 'root', children: [], version: 1 } }
