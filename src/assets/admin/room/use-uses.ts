'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ListedUse } from '@/platform/admin/removal/UseList'
import { call, type Problem } from '@/platform/admin/call'

export type Uses = { uses: ListedUse[]; more: boolean }

/** Where a picture is used, from the product's one index; null while it is being looked for. */
export function useUses(id: string | number): { uses: Uses | null; problem: Problem | null } {
  const { i18n } = useTranslation()
  const [uses, setUses] = useState<Uses | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    setUses(null)
    setProblem(null)
    call<Uses>(`/assets/${id}/uses`, { language: i18n.language, signal: stop.signal })
      .then((answer) => (answer.ok ? setUses(answer.value) : setProblem(answer.problem)))
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, i18n.language])
  return { uses, problem }
}
