'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { RoomCard } from '../../rules/room-card'

/** So many are asked for at once. */
const PAGE = 60
/** What was not answered is asked for again after so long. */
const AGAIN_MS = 4_000

export type Cards = {
  of: (id: string | number) => RoomCard | undefined
  /** Asks for those that are not known yet. */
  need: (ids: readonly (string | number)[]) => void
  /** Asks anew, also for what is known. */
  renew: (ids: readonly (string | number)[]) => Promise<void>
}

/** What is known of the pictures that came into sight. */
export function useCards(): Cards {
  const { i18n } = useTranslation()
  const known = useRef(new Map<string, RoomCard>())
  const asked = useRef(new Map<string, number>())
  const [turn, setTurn] = useState(0)
  const renew = useCallback(
    async (ids: readonly (string | number)[]) => {
      for (let at = 0; at < ids.length; at += PAGE) {
        const some = ids.slice(at, at + PAGE).map(String)
        for (const id of some) asked.current.set(id, Date.now())
        const answer = await call<{ cards: RoomCard[] }>(`/assets/room/cards?ids=${some.join(',')}`, { language: i18n.language })
        if (!answer.ok) {
          setTimeout(() => setTurn((before) => before + 1), AGAIN_MS)
          continue
        }
        for (const card of answer.value.cards) known.current.set(String(card.id), card)
        setTurn((before) => before + 1)
      }
    },
    [i18n.language],
  )
  const need = useCallback(
    (ids: readonly (string | number)[]) => {
      const since = Date.now() - AGAIN_MS
      const missing = ids.filter((id) => !known.current.has(String(id)) && (asked.current.get(String(id)) ?? 0) < since)
      if (missing.length > 0) void renew(missing)
    },
    [renew],
  )
  const of = useCallback((id: string | number) => known.current.get(String(id)), [])
  // A new object with every answer, so that who draws with it draws anew.
  return useMemo(() => ({ turn, of, need, renew }), [turn, of, need, renew])
}
