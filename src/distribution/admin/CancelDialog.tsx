'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'

/** Takes a whole push back. Asked, because nothing brings it back but a new push. */
export function CancelDialog({ pushId, onClose }: { pushId: string | number; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function cancel() {
    setBusy(true)
    const answer = await call(`/pushes/${pushId}/cancel`, { method: 'POST', language: i18n.language })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.problem)
  }
  return (
    <Dialog
      title={t({ zh: '取消这次排期', en: 'Cancel this push' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '不取消', en: 'Keep it' })}
          </Button>
          <Button disabled={isBusy} onClick={() => void cancel()}>
            {t({ zh: '取消排期', en: 'Cancel the push' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '这次排期里还没有发出的渠道都不再发。已经发出的不受影响；以后要发，重新排期即可。',
          en: 'No channel of this push that is still waiting goes out. What went out stays; schedule again to send later.',
        })}
      </p>
    </Dialog>
  )
}
