'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { jumpTo } from '@/platform/admin/jump-to-field'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { useAct } from '@/platform/admin/use-act'
import type { Refusal } from '@/platform/errors'
import { say, type Bilingual } from '@/platform/language'
import type { Described } from './variants'

type Props = { found: Described; act: Pick<ReturnType<typeof useAct>, 'isBusy' | 'problem'>; onSubmit: () => void; onClose: () => void }

/** All that stands in the way of a draft at once: what keeps it from being submitted, and what a reviewer could not approve. */
export function SubmitDialog({ found: { missing, variants }, act, onSubmit, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const isStopped = missing.length > 0
  return (
    <Dialog
      title={t(isStopped ? { zh: '还不能提交', en: 'Not ready to be submitted' } : { zh: '这样提交，审核通不过', en: 'As it is, it cannot be approved' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={act.problem} />
          {!isStopped && (
            <Button buttonStyle="secondary" disabled={act.isBusy} onClick={onSubmit}>
              {t({ zh: '仍然提交', en: 'Submit all the same' })}
            </Button>
          )}
          <Button onClick={onClose}>{t({ zh: '先去改', en: 'Mend it first' })}</Button>
        </>
      }
    >
      {isStopped && <p>{t({ zh: '先把这些补上：', en: 'These are needed first:' })}</p>}
      {isStopped && <Reasons reasons={missing} onJump={onClose} />}
      {variants.length > 0 && (
        <p>
          {t(
            isStopped
              ? { zh: '还有这些，不解决审核者不能通过：', en: 'And these, or reviewers cannot approve it:' }
              : {
                  zh: '下面的问题解决之前，审核者不能通过；仍然提交，多半会被退回。',
                  en: 'Reviewers cannot approve before the following is mended. Submitted as it is, it will most likely come back.',
                },
          )}
        </p>
      )}
      {variants.map(({ channelId, channelName, contentRefusals }) => (
        <section key={channelId}>
          <h3>{channelName}</h3>
          <Reasons reasons={contentRefusals} onJump={onClose} />
        </section>
      ))}
    </Dialog>
  )
}

/** What is not about a field of its own is about the text. */
function Reasons({ reasons, onJump }: { reasons: Refusal[]; onJump: () => void }) {
  const { i18n } = useTranslation()
  const jump = (field: unknown) => {
    onJump()
    // The dialog gives the cursor back to its button as it closes.
    window.setTimeout(() => jumpTo(typeof field === 'string' ? field : 'body'), 80)
  }
  return (
    <ul>
      {reasons.map(({ code, text, data }, place) => (
        <li key={`${code}-${place}`}>
          {say(text, i18n.language)}
          <button type="button" className="xw-problem__jump" onClick={() => jump(data?.['field'])}>
            {say({ zh: '去改', en: 'Go there' }, i18n.language)}
          </button>
        </li>
      ))}
    </ul>
  )
}
