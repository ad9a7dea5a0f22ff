'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { FactList } from './FactList'
import type { ShownDelivery } from './use-delivery'
import { useVariants } from './use-variants'
import { changesOf, seenOf } from './variants'

type Props = { delivery: ShownDelivery; draftId: string | number; mayConfirm: boolean; onClose: () => void }

/** Lets a held delivery go out now. Facts that changed since the approval are shown first, and confirmed with the same click. */
export function ReleaseDialog({ delivery, draftId, mayConfirm, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { variants, problem: unread, reload } = useVariants(draftId, null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const channelId = String(typeof delivery.channel === 'object' ? delivery.channel?.id : delivery.channel)
  const own = variants?.find((variant) => variant.channelId === channelId)
  const changes = own ? changesOf(own) : []

  async function ask(path: `/${string}`, body?: unknown): Promise<boolean> {
    const answer = await call(path, { method: 'POST', body, language: i18n.language })
    if (!answer.ok) setProblem(answer.problem)
    return answer.ok
  }
  async function release() {
    setBusy(true)
    const isConfirmed = changes.length === 0 || !own || (await ask(`/drafts/${draftId}/confirm-facts`, { seen: seenOf([own]) }))
    const isReleased = isConfirmed && (await ask(`/deliveries/${delivery.id}/release`))
    setBusy(false)
    if (isReleased) onClose()
    else void reload()
  }
  return (
    <Dialog
      title={t({ zh: '现在发布', en: 'Publish now' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不发', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy || !variants || (changes.length > 0 && !mayConfirm)} onClick={() => void release()}>
            {t(changes.length > 0 ? { zh: '确认新事实并发布', en: 'Confirm the new facts and publish' } : { zh: '现在发布', en: 'Publish now' })}
          </Button>
        </>
      }
    >
      <p>
        {t({ zh: '原定', en: 'It was due' })} <Moment iso={delivery.dueAt} />
        {t({ zh: '。现在发布，用的是此刻审核有效的成品。', en: '. What goes out is what is approved at this moment.' })}
      </p>
      {changes.length > 0 && <FactList changes={changes} />}
      {changes.length > 0 && !mayConfirm && (
        <p className="xw-warning">{t({ zh: '请先由审核或运营确认新事实。', en: 'A reviewer or marketer has to confirm the new facts first.' })}</p>
      )}
    </Dialog>
  )
}
