'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { ShownDelivery } from './use-delivery'

/** A person has looked on the platform and says what is there. The answer is final, so it is asked for in plain words. */
export function ResolveDialog({ delivery, onClose }: { delivery: ShownDelivery; onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const mayHaveFailed = delivery.state === 'unknown'
  const [verdict, setVerdict] = useState<'published' | 'failed' | null>(mayHaveFailed ? null : 'published')
  const [detail, setDetail] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function settle() {
    setBusy(true)
    const body = verdict === 'published' ? { state: verdict, url: detail } : { state: verdict, remark: detail }
    const answer = await call(`/deliveries/${delivery.id}/resolve`, { method: 'POST', body, language: i18n.language })
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.problem)
  }
  const choice = (value: 'published' | 'failed', label: Bilingual, hint: Bilingual) => (
    <label className="xw-channel">
      <input type="radio" name="xw-verdict" checked={verdict === value} onChange={() => setVerdict(value)} />
      <span>
        {t(label)}
        <small>{t(hint)}</small>
      </span>
    </label>
  )
  return (
    <Dialog
      title={t({ zh: '核实结果', en: 'Say what happened' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '还不确定', en: 'Not sure yet' })}
          </Button>
          <Button disabled={isBusy || verdict === null} onClick={() => void settle()}>
            {t({ zh: '记下结果', en: 'Record it' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '请先到平台后台看一眼，再回来选。选了就记入投递记录，不能再改。',
          en: 'Look on the platform first, then choose. The answer goes into the ledger and stays.',
        })}
      </p>
      {choice('published', { zh: '已发布', en: 'It was published' }, { zh: '平台上能看到这篇内容', en: 'The platform shows it' })}
      {mayHaveFailed &&
        choice(
          'failed',
          { zh: '没有发布', en: 'It was not published' },
          { zh: '平台上没有这篇内容，之后可以重试', en: 'The platform does not have it; it can be retried' },
        )}
      {verdict && (
        <label className="xw-field">
          <span className="xw-label">
            {t(
              verdict === 'published'
                ? { zh: '文章地址（可不填）', en: 'Address of the article (optional)' }
                : { zh: '说明（可不填）', en: 'Remark (optional)' },
            )}
          </span>
          <input value={detail} maxLength={500} inputMode={verdict === 'published' ? 'url' : 'text'} onChange={(event) => setDetail(event.target.value)} />
        </label>
      )}
    </Dialog>
  )
}
