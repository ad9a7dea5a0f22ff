'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'

type Props = { id: string | number; name: string; onClose: () => void }

export function ReactivateDialog({ id, name, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function reactivate() {
    setBusy(true)
    const answer = await call(`/users/${id}/reactivate`, { method: 'POST', language: i18n.language })
    setBusy(false)
    if (answer.ok) window.location.reload()
    else setProblem(answer.problem)
  }
  return (
    <Dialog
      title={t({ zh: `恢复「${name}」`, en: `Bring back ${name}` })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不', en: 'Not now' })}
          </Button>
          <Button id="confirm-reactivate" disabled={isBusy} onClick={() => void reactivate()}>
            {t({ zh: '恢复账号', en: 'Bring back' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '可以用原来的密码登录，角色不变；交接出去的工作不会自动回来。',
          en: 'They can sign in with their password and have their role again; work that was handed over stays with its new owner.',
        })}
      </p>
    </Dialog>
  )
}
