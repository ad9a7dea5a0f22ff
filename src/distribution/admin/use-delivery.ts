'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import type { Refusal } from '@/platform/errors'
import type { FrozenContent, StoredReceipt, StoredStep } from '../ledger/ledger-store'
import { isFinal, type DeliveryState } from '../rules/delivery-state'
import type { Mode, Platform } from '../rules/platforms'

type Named = { id: string | number; title?: string; name?: string }

/** A row of the ledger as the API shows it, with the names of what it refers to. */
export type ShownDelivery = {
  id: string | number
  key: string
  draft: Named | string | number | null
  channel: Named | string | number | null
  push: { id: string | number; dueAt?: string } | string | number | null
  platform: Platform
  mode: Mode
  slot: number
  contentHash: string
  content?: Pick<FrozenContent, 'title' | 'author' | 'html'> | null
  state: DeliveryState
  dueAt: string
  readyAt: string
  attempt: number
  looks: number
  intent: { name: string; at: number } | null
  steps: StoredStep[] | null
  receipt: StoredReceipt | null
  reason: Refusal | null
  publishedAt: string | null
  finishedAt: string | null
}

const LIVELY_MS = 3000

/** A delivery, looked at again every few seconds until nothing more can happen to it. */
export function useDelivery(id: string | number | undefined): { delivery: ShownDelivery | null; problem: Problem | null; reload: () => Promise<void> } {
  const { i18n } = useTranslation()
  const [delivery, setDelivery] = useState<ShownDelivery | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const reload = useCallback(async () => {
    if (id === undefined) return
    const answer = await call<ShownDelivery>(`/deliveries/${id}?depth=1`, { language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setDelivery(answer.value)
  }, [id, i18n.language])
  const isOver = delivery !== null && isFinal(delivery.state)
  useEffect(() => {
    void reload()
    if (isOver) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload()
    }, LIVELY_MS)
    return () => clearInterval(timer)
  }, [reload, isOver])
  return { delivery, problem, reload }
}
