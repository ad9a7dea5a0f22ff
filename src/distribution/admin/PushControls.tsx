'use client'
import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import { Moment } from '@/platform/admin/Moment'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { pushStatusNames, type PushStatus } from '../rules/platforms'
import { troubledName } from '../rules/trouble'
import { deliveriesAddress } from './addresses'
import { CancelDialog } from './CancelDialog'
import { RescheduleDialog } from './RescheduleDialog'
import { pushTones } from './tones'
import './distribution.css'

/** Where a push stands; it can be moved or taken back until it is due. */
export function PushControls() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const router = useRouter()
  const status = useFormFields(([fields]) => fields?.status?.value as PushStatus | undefined)
  const dueAt = useFormFields(([fields]) => fields?.dueAt?.value as string | undefined)
  const lateToleranceMinutes = useFormFields(([fields]) => fields?.lateToleranceMinutes?.value as number | undefined) ?? 0
  const hardStopAt = useFormFields(([fields]) => fields?.hardStopAt?.value as string | null | undefined) ?? null
  const asked = useSearchParams().get('act')
  const [open, setOpen] = useState<'move' | 'cancel' | null>(asked === 'move' || asked === 'cancel' ? asked : null)
  const isTroubled = Boolean(useFormFields(([fields]) => fields?.troubledAt?.value)) && status === 'scheduled'
  if (!id || !status || !dueAt) return null
  const t = (text: Bilingual) => say(text, i18n.language)
  const may = (act: Act) => mayAct((user?.role as Role | undefined) ?? null, act)
  const close = () => {
    setOpen(null)
    router.refresh()
  }
  return (
    <div className="xw-acts">
      <StateWord tone={isTroubled ? 'failed' : pushTones[status]}>{t(isTroubled ? troubledName : pushStatusNames[status])}</StateWord>
      <Moment iso={dueAt} />
      {status === 'scheduled' && may('push.cancel') && (
        <Button size="medium" buttonStyle="secondary" onClick={() => setOpen('cancel')}>
          {t({ zh: '取消排期', en: 'Cancel' })}
        </Button>
      )}
      {status === 'scheduled' && may('push.schedule') && (
        <Button size="medium" onClick={() => setOpen('move')}>
          {t({ zh: '改时间', en: 'Change the time' })}
        </Button>
      )}
      {status === 'dispatched' && (
        <Button el="link" to={deliveriesAddress(id)} size="medium" buttonStyle="secondary">
          {t({ zh: '看投递记录', en: 'Open its deliveries' })}
        </Button>
      )}
      {open === 'cancel' && <CancelDialog pushId={id} onClose={close} />}
      {open === 'move' && <RescheduleDialog pushId={id} {...{ dueAt, lateToleranceMinutes, hardStopAt }} onClose={close} />}
    </div>
  )
}
