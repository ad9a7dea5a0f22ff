'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { call } from '@/platform/admin/call'
import { useRoomAnswer, type RoomAsked } from '@/platform/admin/room/use-room-answer'
import type { PlanAnswer } from '../../rules/plan-answers'
import type { Id, PlanCard } from '../../rules/plan-card'
import type { Column } from '../../rules/plan-columns'
import type { View } from '../../rules/plan-query'

export type Plan = Pick<RoomAsked<PlanAnswer>, 'answer' | 'problem' | 'isAsking' | 'reload'> & {
  cardOf: (id: Id) => PlanCard | undefined
  /** Shows a card otherwise until the server is asked again. */
  patch: (id: Id, change: Partial<PlanCard>) => void
  /** Asks for more of what is shown in pages: of a column of the board, or of the table. */
  more: (column?: Column) => Promise<void>
}

/** The answer to the question of the address. What was found before stays in sight while the same view is asked again. */
export function usePlan(address: string, view: View, isReady: boolean): Plan {
  const { i18n } = useTranslation()
  const { answer, setAnswer, problem, setProblem, isAsking, reload } = useRoomAnswer<PlanAnswer>(`/topics/room?${address}`, isReady)
  const latest = useRef<PlanAnswer | null>(null)
  latest.current = answer
  useReturning(reload)
  const patch = useCallback((id: Id, change: Partial<PlanCard>) => setAnswer((before) => before && patched(before, id, change)), [setAnswer])
  const cardOf = useCallback((id: Id) => latest.current?.cards.find((card) => String(card.id) === String(id)), [])
  const more = useCallback(
    async (column?: Column) => {
      const before = latest.current
      const skip = before?.cards.filter((card) => !column || card.column === column).length ?? 0
      const reply = await call<PlanAnswer>(`/topics/room?${address}&skip=${skip}${column ? `&column=${column}` : ''}`, { language: i18n.language })
      if (!reply.ok) return setProblem(reply.problem)
      setAnswer((now) => (now && now.view === reply.value.view ? added(now, reply.value.cards) : now))
    },
    [address, i18n.language, setAnswer, setProblem],
  )
  const shown = answer?.view === view ? answer : null
  return useMemo(
    () => ({ answer: shown, problem, isAsking: isAsking || (shown === null && !problem), reload, cardOf, patch, more }),
    [shown, problem, isAsking, reload, cardOf, patch, more],
  )
}

/** Somebody who comes back to the window sees what others did meanwhile. */
function useReturning(reload: () => void) {
  useEffect(() => {
    const onShow = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', onShow)
    return () => document.removeEventListener('visibilitychange', onShow)
  }, [reload])
}

function patched(answer: PlanAnswer, id: Id, change: Partial<PlanCard>): PlanAnswer {
  const before = answer.cards.find((card) => String(card.id) === String(id))
  if (!before) return answer
  const cards = answer.cards.map((card) => (card === before ? { ...card, ...change } : card))
  if (!('counts' in answer) || !change.column || change.column === before.column) return { ...answer, cards }
  const { counts } = answer
  return { ...answer, cards, counts: { ...counts, [before.column]: counts[before.column] - 1, [change.column]: counts[change.column] + 1 } }
}

function added(answer: PlanAnswer, cards: readonly PlanCard[]): PlanAnswer {
  const known = new Set(answer.cards.map(({ id }) => String(id)))
  return { ...answer, cards: [...answer.cards, ...cards.filter(({ id }) => !known.has(String(id)))] }
}
