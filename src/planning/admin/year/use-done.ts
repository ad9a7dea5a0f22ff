'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Bilingual } from '@/platform/language'
import type { Notice } from '@/platform/admin/room/UndoLine'

export type Doing = {
  notice: Notice | null
  dismiss: () => void
  /** Says what was done and shows the year anew; `undo` is the way back and answers what came of it. */
  tell: (text: Bilingual, undo?: () => Promise<Bilingual>) => void
  /** The way back from an act that made documents. */
  undoAct: (act: string) => () => Promise<Bilingual>
}

/** What was done in the room, with its way back. */
export function useDone(reload: () => void): Doing {
  const { i18n } = useTranslation()
  const [notice, setNotice] = useState<Notice | null>(null)
  const turn = useRef(0)
  const dismiss = useCallback(() => setNotice(null), [])
  const tell = useCallback(
    function tell(text: Bilingual, undo?: () => Promise<Bilingual>): void {
      turn.current += 1
      setNotice({ key: turn.current, text, undo: undo && (async () => tell(await undo())) })
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
  return { notice, dismiss, tell, undoAct }
}
