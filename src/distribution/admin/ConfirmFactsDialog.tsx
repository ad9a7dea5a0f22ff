'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useAct } from '@/platform/admin/use-act'
import { say, type Bilingual } from '@/platform/language'
import { FactList } from './FactList'
import { changesOf, seenOf, type DescribedVariant } from './variants'

type Props = { draftId: string | number; variants: DescribedVariant[]; onClose: () => void; onStale: () => Promise<void> }

/** Only facts changed since the approval: one look at old and new, one confirmation. */
export function ConfirmFactsDialog({ draftId, variants, onClose, onStale }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { isBusy, problem, run } = useAct()
  async function confirm() {
    if (await run(`/drafts/${draftId}/confirm-facts`, { seen: seenOf(variants) })) onClose()
    else void onStale()
  }
  return (
    <Dialog
      title={t({ zh: '确认价格变化', en: 'Confirm changed facts' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不确认', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy} onClick={() => void confirm()}>
            {t({ zh: '确认新事实', en: 'Confirm the new facts' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '文字和图片与审核时一样，只有产品的事实变了。确认后照新事实发布。',
          en: 'Words and pictures are as approved; only facts of the product changed. Once confirmed, the new facts go out.',
        })}
      </p>
      {variants.map((variant) => (
        <section key={variant.channelId}>
          <h3>{variant.channelName}</h3>
          <FactList changes={changesOf(variant)} />
        </section>
      ))}
    </Dialog>
  )
}
