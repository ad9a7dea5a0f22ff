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

type Props = {
  delivery: ShownDelivery
  draftId: string | number
  mayConfirm: boolean
  /** `release` lets a held delivery go, `retry` sends a failed one again as a delivery of its own. */
  act: 'release' | 'retry'
  onClose: () => void
  onSent: (sentId: string | number) => void
}

/** Says what goes out, where, and that it goes at once. Facts that changed since the approval are shown, and confirmed with the same click. */
export function SendAgainDialog({ delivery, draftId, mayConfirm, act, onClose, onSent }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { variants, problem: unread, reload } = useVariants(draftId, null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const channelId = String(typeof delivery.channel === 'object' ? delivery.channel?.id : delivery.channel)
  const own = variants?.find((variant) => variant.channelId === channelId)
  const changes = own ? changesOf(own) : []

  async function isDone(path: `/${string}`, body?: unknown): Promise<{ id?: string | number } | null> {
    const answer = await call<{ id?: string | number }>(path, { method: 'POST', body, language: i18n.language })
    if (answer.ok) return answer.value
    setProblem(answer.problem)
    return null
  }
  async function send() {
    setBusy(true)
    const isConfirmed = changes.length === 0 || !own || (await isDone(`/drafts/${draftId}/confirm-facts`, { seen: seenOf([own]) }))
    const sent = isConfirmed && (await isDone(`/deliveries/${delivery.id}/${act}`))
    setBusy(false)
    if (sent) onSent(sent.id ?? delivery.id)
    else void reload()
  }
  const name = act === 'release' ? { zh: '现在发布', en: 'Publish now' } : { zh: '重试', en: 'Retry' }
  return (
    <Dialog
      title={t(name)}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不发', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy || !variants || (changes.length > 0 && !mayConfirm)} onClick={() => void send()}>
            {t(changes.length > 0 ? { zh: `确认新事实并${name.zh}`, en: 'Confirm the new facts and send' } : name)}
          </Button>
        </>
      }
    >
      <p>
        {t({ zh: '原定', en: 'It was due' })} <Moment iso={delivery.dueAt} />
        {t({ zh: '。点了马上发出，用的是此刻审核有效的成品。', en: '. It goes out at once, as it is approved at this moment.' })}
      </p>
      <p>{t(whereItGoes(delivery))}</p>
      {changes.length > 0 && <FactList changes={changes} />}
      {changes.length > 0 && !mayConfirm && (
        <p className="xw-warning">{t({ zh: '请先由审核或运营确认新事实。', en: 'A reviewer or marketer has to confirm the new facts first.' })}</p>
      )}
    </Dialog>
  )
}

function whereItGoes({ channel, mode }: ShownDelivery): Bilingual {
  const name = typeof channel === 'object' ? (channel?.name ?? '') : ''
  return mode === 'rehearsal'
    ? {
        zh: `「${name}」是演练渠道，只发到本机的模拟器，读者看不到。`,
        en: `“${name}” is a rehearsal: it goes to the simulator of this machine, where no reader sees it.`,
      }
    : { zh: `「${name}」是正式渠道，发出后收不回来。`, en: `“${name}” is live: what went out cannot be called back.` }
}
