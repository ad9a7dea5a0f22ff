'use client'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'

export type Hit = { collection: string; id: string; title: string; snippet: string }
export type Found = { words: string; hits: Hit[]; isPartial: boolean; problem: Problem | null }

const PAUSE_MS = 120
const nothing: Found = { words: '', hits: [], isPartial: false, problem: null }

/** What the search answers to the words, a moment after the last key; what was found before stays until then. */
export function useFound(words: string, language: string): { found: Found; isAsking: boolean } {
  const [found, setFound] = useState<Found>(nothing)
  const asked = words.trim()
  useEffect(() => {
    if (asked === '') return setFound(nothing)
    const abort = new AbortController()
    const timer = setTimeout(() => {
      ask(asked, language, abort.signal).then(setFound, () => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, language])
  return { found, isAsking: found.words !== asked }
}

async function ask(words: string, language: string, signal: AbortSignal): Promise<Found> {
  const answer = await call<{ results: Hit[]; isPartial?: boolean }>(`/search?${new URLSearchParams({ q: words, limit: '24' }).toString()}`, {
    language,
    signal,
  })
  if (!answer.ok) return { words, hits: [], isPartial: false, problem: answer.problem }
  return { words, hits: answer.value.results, isPartial: answer.value.isPartial === true, problem: null }
}
