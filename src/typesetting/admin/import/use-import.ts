'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { problemIn, type Answer, type Problem } from '@/platform/admin/call'
import type { Imported } from '../../index'

/** What was handed in: kept, so that a draft is made of exactly what was looked at. */
export type Handed = { kind: 'file'; file: File } | { kind: 'html' | 'text' | 'url'; content: string }
export type Brought = Imported & { draftId?: string | number; title?: string }

export type Bringing = {
  handed: Handed | null
  brought: Brought | null
  problem: Problem | null
  busy: 'reading' | 'making' | null
  read(handed: Handed): Promise<void>
  make(): Promise<Brought | null>
  clear(): void
}

export function useImport(): Bringing {
  const { i18n } = useTranslation()
  const [handed, setHanded] = useState<Handed | null>(null)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<Bringing['busy']>(null)
  const run = async (given: Handed, create: boolean): Promise<Brought | null> => {
    setBusy(create ? 'making' : 'reading')
    setProblem(null)
    const answer = await send(given, { create, language: i18n.language })
    setBusy(null)
    if (answer.ok) return answer.value
    setProblem(answer.problem)
    return null
  }
  return {
    handed,
    brought,
    problem,
    busy,
    async read(given) {
      setBrought(null)
      setHanded(given)
      setBrought(await run(given, false))
    },
    make: async () => (handed ? run(handed, true) : null),
    clear() {
      setHanded(null)
      setBrought(null)
      setProblem(null)
    },
  }
}

async function send(handed: Handed, { create, language }: { create: boolean; language: string }): Promise<Answer<Brought>> {
  const form = new FormData()
  if (handed.kind === 'file') form.append('file', handed.file)
  form.append('_payload', JSON.stringify({ create }))
  const isFile = handed.kind === 'file'
  try {
    const response = await fetch('/api/import', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, ...(isFile ? {} : { 'Content-Type': 'application/json' }) },
      body: isFile ? form : JSON.stringify({ [handed.kind]: handed.content, create }),
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, value: answer as Brought } : { ok: false, problem: problemIn(answer, response.status) }
  } catch {
    return {
      ok: false,
      problem: {
        code: 'UNREACHABLE',
        data: {},
        text: { zh: '连不上服务器。请检查网络后重试。', en: 'The server cannot be reached. Check the network and try again.' },
      },
    }
  }
}
