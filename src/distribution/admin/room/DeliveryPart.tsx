'use client'
import { PhoneFrame } from '@/platform/admin/PhoneFrame'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useWords } from '@/platform/admin/room/use-words'
import { DeliveryActs } from '../DeliveryActs'
import { DeliveryFacts } from '../DeliveryFacts'
import { Receipt } from '../Receipt'
import { StepList } from '../StepList'
import { toneOf } from '../tones'
import { useDelivery } from '../use-delivery'
import type { Id } from '../../rules/room-answers'

/** What has begun, told from the ledger: what can be done, the bytes that went or will go, the receipt, what was done when. */
export function DeliveryPart({ id, onChanged }: { id: Id; onChanged: () => void }) {
  const words = useWords()
  const { delivery, problem, reload } = useDelivery(id)
  if (!delivery) return problem ? <ProblemNote problem={problem} /> : <div className="xw-pushsheet__phone is-waiting" aria-busy="true" />
  const done = async () => {
    await reload()
    onChanged()
  }
  const { content, mode, reason, receipt } = delivery
  return (
    <>
      {mode === 'rehearsal' && (
        <p className="xw-rehearsal">{words({ zh: '演练：没有发往真实平台。', en: 'A rehearsal: nothing was sent to the real platform.' })}</p>
      )}
      {reason && <p className={`xw-reason xw-reason--${toneOf(delivery)}`}>{words(reason.text)}</p>}
      <DeliveryActs delivery={delivery} onDone={done} onSent={done} />
      {receipt && <Receipt receipt={receipt} />}
      {content?.html && (
        <details className="xw-pushsheet__seen" open={!receipt}>
          <summary>{words({ zh: '冻结的内容（读者看到的）', en: 'What was frozen (what readers see)' })}</summary>
          <div className="xw-pushsheet__phone">
            <PhoneFrame html={content.html} title={content.title} byline={content.author} width={375} label={content.title} />
          </div>
        </details>
      )}
      <StepList steps={delivery.steps ?? []} />
      <DeliveryFacts delivery={delivery} />
    </>
  )
}
