import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Hindrances } from '../rules/hindrances'
import { hindrancesNow, type DescribedVariant } from './variants'

type Wish = { draftId: string | number; variants: DescribedVariant[]; channels: string[]; dueAt: string | null }

/** `near`: when the same draft goes through a channel close to the time that is being chosen. */
type Hindered = { hindrances: Hindrances; near: Record<string, string> }

/** A person goes on choosing for a moment; each pause is judged. */
const PAUSE_MS = 250

/** What speaks against each channel for the time that is being chosen: first as it stood when the draft was read, then as the server judges it. */
export function useHindrances({ draftId, variants, channels, dueAt }: Wish): Hindered {
  const { i18n } = useTranslation()
  const [judged, setJudged] = useState<Hindered | null>(null)
  const chosen = channels.join()
  useEffect(() => {
    const gone = new AbortController()
    const ask = async () => {
      const body = { channels: chosen.split(',').filter(Boolean), ...(dueAt === null ? {} : { dueAt }) }
      const options = { method: 'POST', body, language: i18n.language, signal: gone.signal } as const
      const answer = await call<{ channels: Hindrances; near: Record<string, string> }>(`/drafts/${draftId}/whether-schedulable`, options)
      // What cannot be asked now, the act itself says.
      if (answer.ok) setJudged({ hindrances: answer.value.channels, near: answer.value.near })
    }
    const timer = window.setTimeout(() => void ask().catch(() => undefined), PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      gone.abort()
    }
  }, [draftId, chosen, dueAt, i18n.language])
  return judged ?? { hindrances: hindrancesNow(variants), near: {} }
}
