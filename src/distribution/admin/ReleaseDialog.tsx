'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { FactChange } from '../rules/approval'
import { FactList } from './FactList'
import type { ShownDelivery } from './use-delivery'
import { useVariants } from './use-variants'
import { changesOf } from './variants'

/** Lets a held delivery go out now, after a look at what has changed since it was approved. */
export function ReleaseDialog({ delivery, onClose }: { delivery: ShownDelivery; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function release() {
    setBusy(true)
    const answer = await call(`/deliveries/${delivery.id}/release`, { method: 'POST', language: i18n.language })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.problem)
  }
  return (
    <Dialog
      title={t({ zh: '现在发布', en: 'Publish now' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不发', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy} onClick={() => void release()}>
            {t({ zh: '现在发布', en: 'Publish now' })}
          </Button>
        </>
      }
    >
      <p>
        {t({ zh: '原定', en: 'It was due' })} <Moment iso={delivery.dueAt} />
        {t({ zh: '。现在发布，用的是此刻审核有效的成品。', en: '. What goes out is what is approved at this moment.' })}
      </p>
      <ChangedFacts delivery={delivery} />
    </Dialog>
  )
}

function ChangedFacts({ delivery }: { delivery: ShownDelivery }) {
  const told = delivery.reason?.data?.changes as FactChange[] | undefined
  const draftId = typeof delivery.draft === 'object' ? delivery.draft?.id : delivery.draft
  return told ? <FactList changes={told} /> : draftId === undefined || draftId === null ? null : <CurrentFacts draftId={draftId} delivery={delivery} />
}

function CurrentFacts({ draftId, delivery }: { draftId: string | number; delivery: ShownDelivery }) {
  const { variants } = useVariants(draftId, null)
  const channelId = String(typeof delivery.channel === 'object' ? delivery.channel?.id : delivery.channel)
  const own = variants?.find((variant) => variant.channelId === channelId)
  const changes = own ? changesOf(own) : []
  return changes.length > 0 ? <FactList changes={changes} /> : null
}
