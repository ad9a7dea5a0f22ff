'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { useShowAnew } from './use-show-anew'

/** Sends a draft back with the one thing its author needs: what has to change. */
export function RequestChangesDialog({ draftId, onClose }: { draftId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [remark, setRemark] = useState('')
  const { isBusy, problem, run } = useAct()
  const showAnew = useShowAnew()
  async function send() {
    if (!(await run(`/drafts/${draftId}/request-changes`, { remark }))) return
    onClose()
    await showAnew()
  }
  return (
    <Dialog
      title={t({ zh: '退回修改', en: 'Request changes' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '再想想', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy || !remark.trim()} onClick={() => void send()}>
            {t({ zh: '退回给作者', en: 'Send back' })}
          </Button>
        </>
      }
    >
      <label>
        <span className="xw-label">{t({ zh: '要改什么', en: 'What has to change' })}</span>
        <textarea rows={6} maxLength={2000} value={remark} autoFocus onChange={(event) => setRemark(event.target.value)} />
      </label>
      <p className="xw-hint">{t({ zh: '作者会在审核记录里看到这段话。', en: 'The author finds this in the review log.' })}</p>
    </Dialog>
  )
}
