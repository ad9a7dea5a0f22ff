'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { call } from '@/platform/admin/call'
import type { RoomChannel } from '../../rules/room-answers'
import type { PushMoves } from './use-push-moves'

/** Stops sending at once, through one channel or all: asked nothing, because it can be taken back and every second counts. */
export function usePause(tell: PushMoves['tell'], reload: () => void): (channel: RoomChannel | null, reason?: string) => Promise<void> {
  const { i18n } = useTranslation()
  return useCallback(
    async (channel, reason) => {
      const body = { ...(channel ? { channel: channel.id } : {}), ...(reason ? { reason } : {}) }
      const answer = await call('/pushes/pause', { method: 'POST', body, language: i18n.language })
      reload()
      if (!answer.ok) return tell(answer.problem.text)
      if (reason) return
      tell(
        channel
          ? {
              zh: `「${channel.name}」已暂停：到点也不发，正在发的会做完`,
              en: `“${channel.name}” is paused: nothing leaves when it is due; what is under way ends`,
            }
          : { zh: '全部暂停：到点也不发，正在发的会做完', en: 'Everything is paused: nothing leaves when it is due; what is under way ends' },
      )
    },
    [i18n.language, reload, tell],
  )
}
