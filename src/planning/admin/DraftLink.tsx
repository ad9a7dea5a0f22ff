'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { say } from '@/platform/language'

type Found = { docs: { id: string | number }[] }

type DraftLinkProps = { topicId: string | number; /** Shown when the topic has no draft any more. */ otherwise: React.ReactNode }

/** The way from a topic to the draft that is being written of it. */
export function DraftLink({ topicId, otherwise }: DraftLinkProps) {
  const { i18n } = useTranslation()
  const [draftId, setDraftId] = useState<string | number | null | undefined>(undefined)
  useEffect(() => {
    const gone = new AbortController()
    call<Found>(`/drafts?where[topic][equals]=${topicId}&sort=-updatedAt&limit=1&depth=0&draft=true&select[title]=true`, { signal: gone.signal })
      .then((answer) => setDraftId(answer.ok ? (answer.value.docs[0]?.id ?? null) : undefined))
      .catch(() => undefined)
    return () => gone.abort()
  }, [topicId])
  if (draftId === undefined) return null
  if (draftId === null) return otherwise
  return (
    <Button el="link" to={`/admin/collections/drafts/${draftId}`} buttonStyle="secondary" size="medium">
      {say({ zh: '打开文稿', en: 'Open the draft' }, i18n.language)}
    </Button>
  )
}
