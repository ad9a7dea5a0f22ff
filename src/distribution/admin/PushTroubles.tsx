'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import type { Trouble } from '../rules/trouble'
import { TroubleList } from './TroubleList'

type Stored = { id: string | number; dueAt: string; draft: string | number | null; trouble: Trouble[] | null }

const LIVELY_MS = 5000

/** Troubles of scheduled pushes that match a query of the API, looked at again every few seconds. */
export function Troubles({ where }: { where: string }) {
  const [pushes, setPushes] = useState<Stored[]>([])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      void call<{ docs: Stored[] }>(`/pushes?${where}&where[status][equals]=scheduled&where[troubledAt][exists]=true&sort=dueAt&limit=10&depth=0`).then(
        (answer) => answer.ok && setPushes(answer.value.docs),
      )
    }
    look()
    const timer = setInterval(look, LIVELY_MS)
    return () => clearInterval(timer)
  }, [where])
  return pushes.map((push) => (push.trouble ? <TroubleList key={push.id} push={{ ...push, trouble: push.trouble }} /> : null))
}

/** On a push. */
export function PushTroubles() {
  const { id } = useDocumentInfo()
  return id ? <Troubles where={`where[id][equals]=${id}`} /> : null
}

/** On a topic: those of its drafts. */
export function TopicTroubles() {
  const { id } = useDocumentInfo()
  const isNew = useFormFields(([fields]) => fields?.title?.value) === undefined
  return id && !isNew ? <Troubles where={`where[draft.topic][equals]=${id}`} /> : null
}
