'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Answer, type Problem } from '@/platform/admin/call'
import { type Theme, unclaimed } from '../../index'
import { forgetThemes, ownThemes } from '../use-themes'

type Id = string | number
/** `docId`: of the document in the collection; `theme`: as it was stored, with the id that drafts wear it by. */
export type KeptTheme = { docId: Id; theme: Theme; name: Theme['name'] }
export type ThemeKeeping = { kept: KeptTheme | null; isBusy: boolean; problem: Problem | null; keep(draft: Theme): Promise<KeptTheme | null>; forget(): void }

/** Keeps the look of a source as a theme that nobody can choose yet. */
export function useThemeDraft(): ThemeKeeping {
  const { i18n } = useTranslation()
  const [kept, setKept] = useState<KeptTheme | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const keep = async (draft: Theme) => {
    setBusy(true)
    let answer = await store(draft, i18n.language)
    // Somebody took the name in the meantime.
    if (!answer.ok && answer.problem.code === 'THEME_ID_TAKEN') answer = await store(draft, i18n.language)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return null
    setKept(answer.value)
    return answer.value
  }
  const forget = () => {
    setKept(null)
    setProblem(null)
  }
  return { kept, isBusy, problem, keep, forget }
}

/** The theme maker, trying the theme on a draft when there is one. */
export function makerAddress(docId: Id, draftId?: Id): `/admin/${string}` {
  return `/admin/collections/themes/${docId}${draftId === undefined ? '' : `?draft=${draftId}`}`
}

async function store(draft: Theme, language: string): Promise<Answer<KeptTheme>> {
  forgetThemes()
  const theme = unclaimed(
    draft,
    (await ownThemes()).map((one) => one.theme),
  )
  forgetThemes()
  const answer = await call<{ doc: { id: Id } }>('/themes', { method: 'POST', body: { theme, archived: true }, language })
  return answer.ok ? { ok: true, value: { docId: answer.value.doc.id, theme, name: theme.name } } : answer
}
