'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import type { DescribedVariant } from './variants'

type Props = { stopped: DescribedVariant[]; act: Pick<ReturnType<typeof useAct>, 'isBusy' | 'problem'>; onSubmit: () => void; onClose: () => void }

/** What a reviewer could not approve, told to the writer before anybody waits for it. */
export function SubmitDialog({ stopped, act, onSubmit, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <Dialog
      title={t({ zh: '这样提交，审核通不过', en: 'As it is, it cannot be approved' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={act.problem} />
          <Button buttonStyle="secondary" disabled={act.isBusy} onClick={onSubmit}>
            {t({ zh: '仍然提交', en: 'Submit all the same' })}
          </Button>
          <Button onClick={onClose}>{t({ zh: '先去改', en: 'Mend it first' })}</Button>
        </>
      }
    >
      <p>
        {t({
          zh: '下面的问题解决之前，审核者不能通过；仍然提交，多半会被退回。',
          en: 'Reviewers cannot approve before the following is mended. Submitted as it is, it will most likely come back.',
        })}
      </p>
      {stopped.map(({ channelId, channelName, contentRefusals }) => (
        <section key={channelId}>
          <h3>{channelName}</h3>
          <ul>
            {contentRefusals.map(({ code, text }, place) => (
              <li key={`${code}-${place}`}>{t(text)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}
