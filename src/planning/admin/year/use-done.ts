'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Bilingual } from '@/platform/language'
import type { Done } from './DoneLine'

export type Doing = {
  done: Done | null
  dismiss: () => void
  /** Says what was done and shows the year anew; `undo` is the way back and answers what came of it. */
  tell: (text: Bilingual, undo?: () => Promise<Bilingual>) => void
  /** The way back from an act that made documents. */
  undoAct: (act: string) => () => Promise<Bilingual>
}

/** What was done in the room, with its way back. */
export function useDone(reload: () => void): Doing {
  const { i18n } = useTranslation()
  const [done, setDone] = useState<Done | null>(null)
  const turn = useRef(0)
  const dismiss = useCallback(() => setDone(null), [])
  const tell = useCallback(
    (text: Bilingual, undo?: () => Promise<Bilingual>) => {
      turn.current += 1
      setDone({ key: turn.current, text, undo })
      reload()
    },
    [reload],
  )
  const undoAct = useCallback(
    (act: string) => async (): Promise<Bilingual> => {
      const answer = await call('/occasions/plan/undo', { method: 'POST', body: { act }, language: i18n.language })
      return answer.ok ? { zh: '已撤销', en: 'Undone' } : { zh: `没有撤销：${answer.problem.text.zh}`, en: `Not undone: ${answer.problem.text.en}` }
    },
    [i18n.language],
  )
  return { done, dismiss, tell, undoAct }
}
