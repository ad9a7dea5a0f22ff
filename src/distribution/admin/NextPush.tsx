'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { say } from '@/platform/language'
import type { PushStatus } from '../rules/platforms'
import { deliveriesAddress } from './addresses'

type Push = { id: string | number; dueAt: string; status: PushStatus }

/** The latest push of a draft that was not cancelled. Asked anew when `version` changes. */
export function useNextPush(draftId: string | number, version: number): Push | null {
  const [push, setPush] = useState<Push | null>(null)
  useEffect(() => {
    void call<{ docs: Push[] }>(`/pushes?where[draft][equals]=${draftId}&where[status][not_equals]=cancelled&sort=-createdAt&limit=1&depth=0`).then((answer) =>
      setPush(answer.ok ? (answer.value.docs[0] ?? null) : null),
    )
  }, [draftId, version])
  return push
}

/** When an approved draft goes out, or that it went. */
export function NextPush({ push }: { push: Push }) {
  const { i18n } = useTranslation()
  const isPlanned = push.status === 'scheduled'
  return (
    <Link className="xw-next-push" href={isPlanned ? `/admin/collections/pushes/${push.id}` : deliveriesAddress(push.id)}>
      {say(isPlanned ? { zh: '已排期', en: 'Scheduled' } : { zh: '投递记录', en: 'Deliveries' }, i18n.language)} <Moment iso={push.dueAt} />
    </Link>
  )
}
