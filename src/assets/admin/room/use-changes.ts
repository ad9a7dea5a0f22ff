'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Bilingual } from '@/platform/language'
import type { ChangeAnswer, Changed, ChangeRequest } from '../../rules/change-many'
import type { Notice } from '@/platform/admin/room/UndoLine'
import type { Cards } from './use-cards'

export type ChangeOutcome = { answer: ChangeAnswer; problem: null } | { answer: null; problem: Problem }
export type Changing = {
  notice: Notice | null
  tell: (text: Bilingual, undo?: () => Promise<void>) => void
  dismiss: () => void
  /** Changes some pictures; `said` is the line below with how many were changed, and the way back stands in it. */
  change: (request: ChangeRequest, said: (count: number) => Bilingual) => Promise<ChangeOutcome>
  /** Changes one picture from what is shown of it; edits follow each other, and what is refused is told. */
  edit: (id: string | number, set: Changed, said: Bilingual) => void
}

/** What the room does to pictures: at once, with the way back for ten seconds. */
export function useChanges(cards: Cards, onChanged: () => void): Changing {
  const { i18n } = useTranslation()
  const [notice, setNotice] = useState<Notice | null>(null)
  const turn = useRef(0)
  const { renew, of } = cards
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const dismiss = useCallback(() => setNotice(null), [])
  const tell = useCallback((text: Bilingual, undo?: () => Promise<void>) => {
    turn.current += 1
    setNotice({ key: turn.current, text, undo })
  }, [])
  const send = useCallback(
    async (request: ChangeRequest): Promise<ChangeOutcome> => {
      const reply = await call<ChangeAnswer>('/assets/room/change', { method: 'POST', body: request, language: i18n.language })
      if (!reply.ok) return { answer: null, problem: reply.problem }
      await renew(request.changes.map(({ id }) => id))
      if (reply.value.done.length > 0) onChanged()
      return { answer: reply.value, problem: null }
    },
    [i18n.language, onChanged, renew],
  )
  const change = useCallback(
    async (request: ChangeRequest, said: (count: number) => Bilingual) => {
      const outcome = await send(request)
      const done = outcome.answer?.done ?? []
      if (done.length === 0) return outcome
      tell(said(done.length), async () => {
        const back = await send({ changes: done.map(({ id, revision, before }) => ({ id, revision, set: before })) })
        tell(sayBack(back))
      })
      return outcome
    },
    [send, tell],
  )
  const edit = useCallback(
    (id: string | number, set: Changed, said: Bilingual) => {
      last.current = last.current.then(async () => {
        const { answer, problem } = await change({ changes: [{ id, revision: of(id)?.revision, set }] }, () => said)
        const text = problem?.text ?? answer?.refused[0]?.text
        if (text) tell(text)
      })
    },
    [change, of, tell],
  )
  return { notice, tell, dismiss, change, edit }
}

function sayBack({ answer, problem }: ChangeOutcome): Bilingual {
  if (problem) return { zh: `没有撤销：${problem.text.zh}`, en: `Not undone: ${problem.text.en}` }
  const [refused] = answer.refused
  if (refused) return { zh: `有 ${answer.refused.length} 张没有撤销：${refused.text.zh}`, en: `${answer.refused.length} not undone: ${refused.text.en}` }
  return { zh: '已撤销', en: 'Undone' }
}
