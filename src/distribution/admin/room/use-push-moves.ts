'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import { call } from '@/platform/admin/call'
import type { Notice } from '@/platform/admin/room/UndoLine'
import type { Time } from '@/platform/admin/room/use-time'
import type { Bilingual } from '@/platform/language'
import { judgeMove, type Judged } from '../../rules/push-move'
import type { RoomEntry } from '../../rules/room-answers'
import type { Room } from './use-room'

export type PushMoves = {
  notice: Notice | null
  dismiss: () => void
  tell: (text: Bilingual, undo?: () => Promise<void>) => void
  may: (act: Act) => boolean
  /** What moving it there would do, or why it cannot. */
  judge: (entry: RoomEntry, to: { channel: string; iso: string }) => Judged
  move: (entry: RoomEntry, iso: string) => Promise<void>
}

/** What the room does to pushes: at once, through the act that does it, with the way back for ten seconds. */
export function usePushMoves(room: Room, time: Time): PushMoves {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const [notice, setNotice] = useState<Notice | null>(null)
  const turn = useRef(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { answer, patch, reload } = room
  const role = (user?.role as Role | undefined) ?? null
  const may = useCallback((act: Act) => mayAct(role, act), [role])
  const dismiss = useCallback(() => setNotice(null), [])
  const tell = useCallback((text: Bilingual, undo?: () => Promise<void>) => {
    turn.current += 1
    setNotice({ key: turn.current, text, undo })
  }, [])
  const judge = useCallback<PushMoves['judge']>(
    (entry, to) => {
      const { entries = [], blackouts = [], channels = [] } = answer ?? {}
      return judgeMove(entry, to, { entries, blackouts, channels, now: Date.now(), zone: time.zone, moment: time.moment(to.iso), mayAct: may('push.schedule') })
    },
    [answer, may, time],
  )
  const reschedule = useCallback(
    (entry: RoomEntry, dueAt: string, seen: string) =>
      call<{ dueAt: string }>(`/pushes/${entry.push}/reschedule`, { method: 'POST', body: { dueAt, seen }, language: i18n.language }),
    [i18n.language],
  )
  const move = useCallback<PushMoves['move']>(
    (entry, iso) => {
      const work = async () => {
        const before = entry.at
        const judged = judge(entry, { channel: entry.channel, iso })
        if (!judged.isAllowed) return tell(notMoved(entry, judged.says))
        patch(entry.push, iso)
        const reply = await reschedule(entry, iso, before)
        if (!reply.ok) {
          patch(entry.push, before)
          reload()
          return tell(notMoved(entry, reply.problem.text))
        }
        reload()
        tell(saidMove(entry, judged.says), async () => {
          patch(entry.push, before)
          const back = await reschedule(entry, before, iso)
          reload()
          tell(back.ok ? { zh: '已撤销', en: 'Undone' } : { zh: `没有撤销：${back.problem.text.zh}`, en: `Not undone: ${back.problem.text.en}` })
        })
      }
      // One after the other: the second move of a push begins where the first ended.
      const next = last.current.then(work)
      last.current = next.catch(() => undefined)
      return next
    },
    [judge, patch, reload, reschedule, tell],
  )
  return useMemo(() => ({ notice, dismiss, tell, may, judge, move }), [notice, dismiss, tell, may, judge, move])
}

function saidMove({ title }: RoomEntry, says: Bilingual): Bilingual {
  return { zh: `《${title}》${says.zh}`, en: `“${title}”: ${says.en}` }
}

function notMoved({ title }: RoomEntry, why: Bilingual): Bilingual {
  const end = (text: string, stop: string) => text.replace(/[。.]$/u, '') + stop
  return { zh: `《${title}》没有移动：${end(why.zh, '。')}`, en: `“${title}” was not moved: ${end(why.en, '.')}` }
}
