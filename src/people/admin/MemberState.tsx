'use client'
import { Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { say } from '@/platform/language'
import { mayAct } from '../rules/access-table'
import type { Role } from '../rules/roles'
import { DeactivateDialog } from './DeactivateDialog'
import { ReactivateDialog } from './ReactivateDialog'

/** On a member's page: taking them out of the team, or bringing them back. */
export function MemberState() {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { id, savedDocumentData } = useDocumentInfo()
  const [isAsking, setAsking] = useState(false)
  const role = (user as { role?: Role } | null)?.role ?? null
  if (!id || !mayAct(role, 'member.deactivate')) return null
  const isOut = Boolean(savedDocumentData?.deactivatedAt)
  const name = String(savedDocumentData?.name ?? '')
  const close = () => setAsking(false)
  return (
    <>
      <Button id={isOut ? 'reactivate-member' : 'deactivate-member'} buttonStyle="secondary" margin={false} size="medium" onClick={() => setAsking(true)}>
        {say(isOut ? { zh: '恢复账号', en: 'Bring back' } : { zh: '停用…', en: 'Deactivate…' }, i18n.language)}
      </Button>
      {isAsking && (isOut ? <ReactivateDialog id={id} name={name} onClose={close} /> : <DeactivateDialog id={id} name={name} onClose={close} />)}
    </>
  )
}
