'use client'
import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import { say, type Bilingual } from '@/platform/language'
import { isWaitingInBox } from '../rules/said-state'
import { CancelDialog } from './CancelDialog'
import { ResolveDialog } from './ResolveDialog'
import { SendAgainDialog } from './SendAgainDialog'
import type { ShownDelivery } from './use-delivery'

type Props = {
  delivery: ShownDelivery
  onDone: () => Promise<void>
  /** Where another delivery takes the place of this one; its page is opened otherwise. */
  onSent?: () => Promise<void>
}

/** What a person can do about a delivery in its present state. */
export function DeliveryActs({ delivery, onDone, onSent }: Props) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const router = useRouter()
  const [open, setOpen] = useState<'resolve' | 'release' | 'retry' | 'cancel' | null>(null)
  const t = (text: Bilingual) => say(text, i18n.language)
  const may = (act: Act) => mayAct((user?.role as Role | undefined) ?? null, act)
  const { id, state } = delivery
  const isHeld = state === 'missed' || state === 'waiting-for-person'
  const pushId = idOf(delivery.push)
  const draftId = idOf(delivery.draft)
  const isInBox = isWaitingInBox(delivery)
  const isUncertain = state === 'unknown' || state === 'waiting-for-person' || isInBox
  const close = () => {
    setOpen(null)
    void onDone()
  }
  const sent = (sentId: string | number) => {
    if (String(sentId) === String(id)) return close()
    if (onSent) {
      setOpen(null)
      void onSent()
    } else router.push(`/admin/collections/deliveries/${sentId}`)
  }
  return (
    <div className="xw-acts">
      {(isHeld || state === 'queued') && pushId !== null && may('push.cancel') && (
        <Button buttonStyle="secondary" onClick={() => setOpen('cancel')}>
          {t({ zh: '取消', en: 'Cancel' })}
        </Button>
      )}
      {isUncertain && may('delivery.resolve') && (
        <Button buttonStyle={isHeld ? 'secondary' : 'primary'} onClick={() => setOpen('resolve')}>
          {t(isInBox ? { zh: '我已发表', en: 'I have published it' } : { zh: '核实结果', en: 'Say what happened' })}
        </Button>
      )}
      {isHeld && draftId !== null && may('delivery.release') && <Button onClick={() => setOpen('release')}>{t({ zh: '现在发布', en: 'Publish now' })}</Button>}
      {state === 'failed' && draftId !== null && may('delivery.retry') && <Button onClick={() => setOpen('retry')}>{t({ zh: '重试', en: 'Retry' })}</Button>}
      {open === 'resolve' && <ResolveDialog delivery={delivery} onClose={close} />}
      {(open === 'release' || open === 'retry') && draftId !== null && (
        <SendAgainDialog delivery={delivery} draftId={draftId} act={open} mayConfirm={may('facts.confirm')} onClose={close} onSent={sent} />
      )}
      {open === 'cancel' && pushId !== null && <CancelDialog pushId={pushId} onClose={close} />}
    </div>
  )
}

function idOf(reference: { id: string | number } | string | number | null): string | number | null {
  return typeof reference === 'object' ? (reference?.id ?? null) : reference
}
