'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'

/** Takes a draft out of its review, to go on writing. */
export function WithdrawDialog({ draftId, onClose }: { draftId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [remark, setRemark] = useState('')
  const { isBusy, problem, run } = useAct()
  async function withdraw() {
    // Reloaded because fields are made writable by the server.
    if (await run(`/drafts/${draftId}/withdraw`, { remark })) window.location.reload()
  }
  return (
    <Dialog
      title={t({ zh: '撤回送审', en: 'Withdraw from review' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '继续等审核', en: 'Go on waiting' })}
          </Button>
          <Button disabled={isBusy} onClick={() => void withdraw()}>
            {t({ zh: '撤回', en: 'Withdraw' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '文稿回到「写作中」，可以接着改；它会从审核的待办里消失，写完要重新提交。审核记录会写明是你撤回的。',
          en: 'The draft is in writing again and can be changed. It leaves the reviewers’ list and has to be submitted again. The review log says that you withdrew it.',
        })}
      </p>
      <label>
        <span className="xw-label">{t({ zh: '为什么（可不填）', en: 'Why (optional)' })}</span>
        <input value={remark} maxLength={500} onChange={(event) => setRemark(event.target.value)} />
      </label>
    </Dialog>
  )
}
