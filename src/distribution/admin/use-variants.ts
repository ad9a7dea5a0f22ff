'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Described, DescribedVariant } from './variants'

type Variants = { variants: DescribedVariant[] | null; problem: Problem | null; reload: () => Promise<void> }

/** What each channel of a draft would show now. Asked anew when `version` (its revision) changes. */
export function useVariants(draftId: string | number, version: unknown): Variants {
  const { i18n } = useTranslation()
  const [variants, setVariants] = useState<DescribedVariant[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const reload = useCallback(async () => {
    const answer = await call<Described>(`/drafts/${draftId}/variants`, { language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setVariants(answer.value.variants)
  }, [draftId, i18n.language])
  useEffect(() => {
    void reload()
  }, [reload, version])
  return { variants, problem, reload }
}
