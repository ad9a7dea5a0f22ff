'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { call, type Answer } from '@/platform/admin/call'
import type { Bilingual } from '@/platform/language'
import type { Id, PlanCard } from '../../rules/plan-card'
import type { MoveManyAnswer, Moved, RefusedMove } from '../../rules/topic-move'
import type { Moves } from './use-moves'

const AT_ONCE = 200

export type Many = {
  setMany: (moves: readonly { card: PlanCard; set: Moved }[], said: (count: number) => Bilingual) => Promise<void>
  approveMany: (cards: readonly PlanCard[]) => Promise<void>
}

/** What is done to many topics at once: each for itself, those that are refused named, the rest undone together. */
export function useMany({ tell }: Pick<Moves, 'tell'>, onChanged: () => void): Many {
  const { i18n } = useTranslation()
  const post = useCallback(
    <T>(path: `/${string}`, body?: unknown): Promise<Answer<T>> => call<T>(path, { method: 'POST', body, language: i18n.language }),
    [i18n.language],
  )
  const send = useCallback(
    async (moves: readonly { id: Id; revision: number; set: Moved }[]): Promise<MoveManyAnswer> => {
      const all: MoveManyAnswer = { done: [], refused: [] }
      for (let at = 0; at < moves.length; at += AT_ONCE) {
        const reply = await post<MoveManyAnswer>('/topics/room/move', { moves: moves.slice(at, at + AT_ONCE) })
        if (!reply.ok) {
          all.refused.push({ id: '', title: '', code: reply.problem.code, text: reply.problem.text })
          break
        }
        all.done.push(...reply.value.done)
        all.refused.push(...reply.value.refused)
      }
      onChanged()
      return all
    },
    [onChanged, post],
  )
  const setMany = useCallback<Many['setMany']>(
    async (moves, said) => {
      const { done, refused } = await send(moves.map(({ card, set }) => ({ id: card.id, revision: card.revision, set })))
      if (done.length === 0) return tell(refused[0]?.text ?? nothing)
      tell(withRefused(said(done.length), refused), async () => {
        const back = await send(done.map(({ id, revision, before }) => ({ id, revision, set: before })))
        tell(withRefused(undone, back.refused))
      })
    },
    [send, tell],
  )
  const approveMany = useCallback<Many['approveMany']>(
    async (cards) => {
      const each = async (ids: readonly Id[], act: 'approve' | 'reconsider') => {
        const done: Id[] = []
        const refused: RefusedMove[] = []
        for (const id of ids) {
          const reply = await post(`/topics/${id}/${act}`)
          if (reply.ok) done.push(id)
          else refused.push({ id, title: '', code: reply.problem.code, text: reply.problem.text })
        }
        onChanged()
        return { done, refused }
      }
      const { done, refused } = await each(
        cards.map(({ id }) => id),
        'approve',
      )
      if (done.length === 0) return tell(refused[0]?.text ?? nothing)
      tell(withRefused({ zh: `通过了 ${done.length} 个选题`, en: `${done.length} topics approved` }, refused), async () => {
        const back = await each(done, 'reconsider')
        tell(withRefused(undone, back.refused))
      })
    },
    [onChanged, post, tell],
  )
  return { setMany, approveMany }
}

const undone: Bilingual = { zh: '已撤销', en: 'Undone' }
const nothing: Bilingual = { zh: '没有可改的。', en: 'There is nothing to change.' }

function withRefused(said: Bilingual, refused: readonly RefusedMove[]): Bilingual {
  const [first] = refused
  if (!first) return said
  return { zh: `${said.zh}；${refused.length} 个没有：${first.text.zh}`, en: `${said.en}; ${refused.length} not: ${first.text.en}` }
}
