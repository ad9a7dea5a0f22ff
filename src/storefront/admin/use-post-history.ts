'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { FactDifference } from '../rules/fact-differences'
import type { PostAct } from '../rules/post-act'
import type { VersionKind } from '../rules/post-version'

export type ShownVersion = {
  key: string
  kind: VersionKind
  at: string
  deliveryKey: string
  title: string
  author: string
  html: string
  text: string
  changes: FactDifference[]
}

export type PostHistory = {
  id: string
  status: 'live' | 'withdrawn'
  title: string
  slug: string
  draftId: string
  publishedAt: string | null
  changedAt: string | null
  acts: PostAct[]
  current: string
  shortLinks: number
  pushes: { id: string | number; dueAt: string }[]
  versions: ShownVersion[]
}

/** What is known of a post, and a way to ask again. */
export function usePostHistory(id: string | number | undefined) {
  const { i18n } = useTranslation()
  const [post, setPost] = useState<PostHistory | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const reload = useCallback(async () => {
    if (id === undefined) return
    const answer = await call<PostHistory>(`/posts/${id}/history`, { language: i18n.language })
    if (answer.ok) setPost(answer.value)
    setProblem(answer.ok ? null : answer.problem)
  }, [id, i18n.language])
  useEffect(() => {
    void reload()
  }, [reload])
  return { post, problem, reload }
}
