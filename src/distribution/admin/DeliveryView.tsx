'use client'
import { Gutter, SetDocumentStepNav, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { StateWord } from '@/platform/admin/StateWord'
import { say, type Bilingual } from '@/platform/language'
import { sayState } from '../rules/said-state'
import { DeliveryActs } from './DeliveryActs'
import { DeliveryFacts } from './DeliveryFacts'
import { Receipt } from './Receipt'
import { StepList } from './StepList'
import { toneOf } from './tones'
import { useDelivery, type ShownDelivery } from './use-delivery'
import './distribution.css'

/** One act of sending, told from the ledger: what it is, where it stands, what was done, what came back. */
export function DeliveryView() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { delivery, problem, reload } = useDelivery(id)
  useHeading(delivery)
  const nav = <SetDocumentStepNav collectionSlug="deliveries" id={id} useAsTitle="key" pluralLabel={t({ zh: '投递记录', en: 'Deliveries' })} />
  if (!delivery) {
    return (
      <Gutter className="xw-delivery">
        {nav}
        <ProblemNote problem={problem} />
        {!problem && <div className="xw-delivery__waiting" aria-busy="true" />}
      </Gutter>
    )
  }
  const tone = toneOf(delivery)
  return (
    <Gutter className="xw-delivery">
      {nav}
      {delivery.mode === 'rehearsal' && (
        <p className="xw-rehearsal">{t({ zh: '演练：没有发往真实平台。', en: 'A rehearsal: nothing was sent to the real platform.' })}</p>
      )}
      <header className="xw-delivery__head">
        <StateWord tone={tone}>{t(sayState(delivery))}</StateWord>
        <DeliveryActs delivery={delivery} onDone={reload} />
      </header>
      {delivery.reason && <p className={`xw-reason xw-reason--${tone}`}>{t(delivery.reason.text)}</p>}
      <ProblemNote problem={problem} />
      <DeliveryFacts delivery={delivery} />
      {delivery.receipt && <Receipt receipt={delivery.receipt} />}
      <StepList steps={delivery.steps ?? []} />
    </Gutter>
  )
}

/** Heads the page with what went where; the key of the ledger row says nothing to a person. */
function useHeading(delivery: ShownDelivery | null) {
  const { title: shown, setDocumentTitle } = useDocumentTitle()
  const title = delivery && typeof delivery.draft === 'object' ? delivery.draft?.title : undefined
  const channel = delivery && typeof delivery.channel === 'object' ? delivery.channel?.name : undefined
  const heading = [title, channel].filter(Boolean).join(' → ')
  useEffect(() => {
    // Payload sets its own title again whenever the document's data arrives.
    if (heading && shown !== heading) setDocumentTitle(heading)
  }, [heading, shown, setDocumentTitle])
}
