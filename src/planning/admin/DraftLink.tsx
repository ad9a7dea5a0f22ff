'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { say } from '@/platform/language'

type Found = { docs: { id: string | number }[] }

/** The way from a topic to the draft that is being written of it. */
export function DraftLink({ topicId }: { topicId: string | number }) {
  const { i18n } = useTranslation()
  const [draftId, setDraftId] = useState<string | number | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    call<Found>(`/drafts?where[topic][equals]=${topicId}&sort=-updatedAt&limit=1&depth=0&draft=true&select[title]=true`, { signal: gone.signal })
      .then((answer) => setDraftId(answer.ok ? (answer.value.docs[0]?.id ?? null) : null))
      .catch(() => undefined)
    return () => gone.abort()
  }, [topicId])
  if (draftId === null) return null
  return (
    <Button el="link" to={`/admin/collections/drafts/${draftId}`} buttonStyle="secondary" size="medium">
      {say({ zh: '打开文稿', en: 'Open the draft' }, i18n.language)}
    </Button>
  )
}
