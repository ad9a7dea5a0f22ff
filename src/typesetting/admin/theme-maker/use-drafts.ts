'use client'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { DraftStage } from '@/writing'

type Id = string | number
export type TriedDraft = { id: Id; title?: string | null; theme?: string | null; stage?: DraftStage | null }

const WANTED = 'draft=true&depth=0&select[title]=true&select[theme]=true&select[stage]=true'

/** The drafts that were worked on last, and `asked` whenever that was worked on; `adopt` takes over what was changed in one. */
export function useDrafts(asked: string): { drafts: TriedDraft[]; adopt: (id: Id, change: Partial<TriedDraft>) => void } {
  const [drafts, setDrafts] = useState<TriedDraft[]>([])
  useEffect(() => {
    const gone = new AbortController()
    load(asked, gone.signal).then(setDrafts, () => undefined)
    return () => gone.abort()
  }, [asked])
  const adopt = (id: Id, change: Partial<TriedDraft>) => setDrafts((known) => known.map((draft) => (draft.id === id ? { ...draft, ...change } : draft)))
  return { drafts, adopt }
}

async function load(asked: string, signal: AbortSignal): Promise<TriedDraft[]> {
  const latest = await call<{ docs: TriedDraft[] }>(`/drafts?${WANTED}&limit=30&sort=-updatedAt`, { signal })
  const docs = latest.ok ? latest.value.docs : []
  if (asked === '' || docs.some(({ id }) => String(id) === asked)) return docs
  const one = await call<TriedDraft>(`/drafts/${encodeURIComponent(asked)}?${WANTED}`, { signal })
  return one.ok ? [one.value, ...docs] : docs
}
