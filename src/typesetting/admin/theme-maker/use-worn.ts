'use client'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Theme, Typeset } from '../../index'
import { sampleArticle } from '../../rules/theme-sample'
import { sampleHtml } from '../ThemeSample'

export type Worn = { html: string; isStale: boolean; problem: Problem | null }

const SETTLED_MS = 350

/** A draft, or the sample when `draft` is '', in a theme that need not be saved. The sample is written here, at once. */
export function useWorn(theme: Theme, draft: string, language: string): Worn {
  const [worn, setWorn] = useState<Worn>({ html: '', isStale: true, problem: null })
  useEffect(() => {
    if (draft === '') {
      setWorn({ html: sampleHtml(theme, sampleArticle), isStale: false, problem: null })
      return
    }
    const gone = new AbortController()
    setWorn((last) => ({ ...last, isStale: true }))
    const timer = setTimeout(() => {
      const body = { draftId: draft, channel: 'wechat', theme }
      call<Typeset>('/typeset', { method: 'POST', body, language, signal: gone.signal }).then(
        (answer) =>
          setWorn((last) => (answer.ok ? { html: answer.value.html, isStale: false, problem: null } : { ...last, isStale: false, problem: answer.problem })),
        () => undefined,
      )
    }, SETTLED_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [theme, draft, language])
  return worn
}
