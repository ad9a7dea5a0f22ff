'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import { call, type Answer } from '@/platform/admin/call'
import type { Notice } from '@/platform/admin/room/UndoLine'
import type { Bilingual } from '@/platform/language'
import type { Id, PlanCard } from '../../rules/plan-card'
import { moveBetween, type Column, type StageAct, type StageMove } from '../../rules/plan-columns'
import type { MoveAnswer, Moved } from '../../rules/topic-move'
import type { Plan } from './use-plan'

export type NewTopic = { title: string; draftType: string; form: string; product?: Id; dueAt?: string; publishAt?: string; column: 'proposed' | 'approved' }

export type Moves = {
  notice: Notice | null
  dismiss: () => void
  tell: (text: Bilingual, undo?: () => Promise<void>) => void
  /** Whether dates and owners may be changed at all. */
  mayChange: boolean
  mayCreate: boolean
  may: (act: Act) => boolean
  /** What dropping a card into a column does, or why not. */
  stageMove: (card: PlanCard, to: Column) => StageMove | null
  setStage: (card: PlanCard, to: Column) => Promise<void>
  setDates: (card: PlanCard, set: Moved, how: { said: Bilingual; shown?: Partial<PlanCard> }) => Promise<void>
  create: (topic: NewTopic) => Promise<boolean>
}

/** What the room does to topics: at once, through the acts that do it, with the way back for ten seconds. */
export function useMoves(plan: Plan): Moves {
  const { i18n } = useTranslation()
  const { user, permissions } = useAuth()
  const [notice, setNotice] = useState<Notice | null>(null)
  const turn = useRef(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { patch, reload, cardOf } = plan
  const role = (user?.role as Role | undefined) ?? null
  const dismiss = useCallback(() => setNotice(null), [])
  const tell = useCallback((text: Bilingual, undo?: () => Promise<void>) => {
    turn.current += 1
    setNotice({ key: turn.current, text, undo })
  }, [])
  const post = useCallback(
    <T>(path: `/${string}`, body?: unknown): Promise<Answer<T>> => call<T>(path, { method: 'POST', body, language: i18n.language }),
    [i18n.language],
  )
  /** One after the other: the second move of a card begins from the revision of the first. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = last.current.then(work)
    last.current = next.catch(() => undefined)
    return next
  }, [])
  const may = useCallback((act: Act) => mayAct(role, act), [role])
  const stageMove = useCallback((card: PlanCard, to: Column) => moveBetween({ from: card.column, to, may }), [may])

  const setDates = useCallback<Moves['setDates']>(
    (card, set, { said, shown }) =>
      inTurn(async () => {
        const now = cardOf(card.id) ?? card
        patch(card.id, { ...set, ...shown })
        const reply = await post<MoveAnswer>(`/topics/${card.id}/move`, { revision: now.revision, set })
        if (!reply.ok) {
          patch(card.id, now)
          reload()
          return tell(reply.problem.text)
        }
        patch(card.id, { revision: reply.value.revision })
        const { before } = reply.value
        tell(said, async () => {
          const back = await post<MoveAnswer>(`/topics/${card.id}/move`, { revision: reply.value.revision, set: before })
          if (back.ok) patch(card.id, { ...before, ownerName: now.ownerName, revision: back.value.revision })
          else reload()
          tell(back.ok ? undone : notUndone(back.problem.text))
        })
      }),
    [cardOf, inTurn, patch, post, reload, tell],
  )

  const setStage = useCallback<Moves['setStage']>(
    (card, to) =>
      inTurn(async () => {
        const move = stageMove(card, to)
        if (!move) return
        if (!move.act) return tell(refusedMove(card, move.says))
        const now = cardOf(card.id) ?? card
        patch(card.id, { column: to })
        const reply = await post<Done>(`/topics/${card.id}/${move.act}`)
        if (!reply.ok) {
          patch(card.id, now)
          reload()
          return tell(reply.problem.text)
        }
        reload()
        tell(saidOf(card, move.act), async () => {
          const [path, body] = back(move.act, reply.value)
          const undo = await post(`/topics/${card.id}/${path}`, body)
          if (undo.ok) patch(card.id, { column: now.column, stage: now.stage, draft: now.draft })
          reload()
          tell(undo.ok ? undone : notUndone(undo.problem.text))
        })
      }),
    [cardOf, inTurn, patch, post, reload, stageMove, tell],
  )

  const create = useCallback<Moves['create']>(
    async ({ column, ...data }) => {
      const reply = await post<{ doc: { id: Id } }>('/topics?depth=0', data)
      if (!reply.ok) {
        tell(reply.problem.text)
        return false
      }
      const { id } = reply.value.doc
      const approved = column === 'approved' ? await post(`/topics/${id}/approve`) : null
      reload()
      if (approved && !approved.ok) tell(approved.problem.text)
      else {
        tell({ zh: `已加选题「${data.title}」`, en: `Added “${data.title}”` }, async () => {
          const gone = await call(`/topics/${id}`, { method: 'DELETE', language: i18n.language })
          reload()
          tell(gone.ok ? undone : notUndone(gone.problem.text))
        })
      }
      return true
    },
    [i18n.language, post, reload, tell],
  )
  const { update, create: mayMake } = permissions?.collections?.topics ?? {}
  return useMemo(
    () => ({ notice, dismiss, tell, mayChange: Boolean(update), mayCreate: Boolean(mayMake), may, stageMove, setStage, setDates, create }),
    [notice, dismiss, tell, update, mayMake, may, stageMove, setStage, setDates, create],
  )
}

type Done = { draftId?: Id }

/** The act that takes an act back. */
function back(act: StageAct, { draftId }: Done): [path: string, body?: unknown] {
  if (act === 'start') return ['unstart', { draftId }]
  return [act === 'approve' ? 'reconsider' : 'approve']
}

const undone: Bilingual = { zh: '已撤销', en: 'Undone' }

function notUndone(why: Bilingual): Bilingual {
  return { zh: `没有撤销：${why.zh}`, en: `Not undone: ${why.en}` }
}

function refusedMove({ title }: PlanCard, why: Bilingual): Bilingual {
  return { zh: `「${title}」没有移动：${why.zh}。`, en: `“${title}” was not moved: ${why.en}.` }
}

function saidOf({ title }: PlanCard, act: StageAct): Bilingual {
  if (act === 'approve') return { zh: `通过了「${title}」`, en: `Approved “${title}”` }
  if (act === 'reconsider') return { zh: `「${title}」退回待定`, en: `“${title}” is proposed again` }
  return { zh: `「${title}」开始写了，文稿建好了`, en: `“${title}” is in writing; its draft is made` }
}
