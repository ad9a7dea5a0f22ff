'use client'
import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { CheckboxFieldClientProps } from 'payload'
import { useEffect, useMemo } from 'react'
import { useZone } from '@/platform/admin/Moment'
import { say } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import { judgeOffer, overlapping, whyNotOffer, type Findings } from '../rules/judge-offer'
import type { Offer } from '../rules/offer'
import { offerOf } from '../rules/stored-offer'
import { OfferRows } from './OfferRows'
import { PriceFindings } from './PriceFindings'
import { useOfferedProducts, type Offered } from './use-offered-products'
import './money.css'

const parts = ['title', 'kind', 'amountIs', 'amountMinor', 'thresholdMinor', 'startsAt', 'endsAt'] as const

/** What each product of the promotion will cost, while the promotion is being typed; and the word of a person where that looks wrong. */
export function OfferPreview({ path: givenPath }: CheckboxFieldClientProps) {
  const { i18n } = useTranslation()
  const zone = useZone()
  const { id } = useDocumentInfo()
  const { value, setValue } = useField<boolean>({ potentiallyStalePath: givenPath })
  const typed = useFormFields(([fields]) => JSON.stringify(Object.fromEntries(parts.map((part) => [part, fields[part]?.value ?? null]))))
  const productIds = useFormFields(([fields]) => JSON.stringify(fields.products?.value ?? []))
  const offer = useMemo(() => offerOf({ ...(JSON.parse(typed) as object), id }), [typed, id])
  const offered = useOfferedProducts(productIds)
  useEffect(() => setValue(false, true), [typed, productIds, setValue])

  if (!offer) return null
  const moment = { now: Date.now(), today: dayIn(zone, Date.now()) }
  const findings = findingsOf(offer, offered, moment)
  const others = overlapping(offer, offered.others)
  return (
    <section className="xw-offer" aria-live="polite">
      <h3>{say({ zh: '保存前看一眼：参加后的价格', en: 'Before you save: the resulting prices' }, i18n.language)}</h3>
      <OfferRows offer={offer} products={offered.products} today={moment.today} />
      {others.length > 0 && (
        <p className="xw-offer__ask">
          {say(
            {
              zh: `同时还有${others.map(({ title }) => `「${title}」`).join('')}：不叠加，哪个到手价低就按哪个；一样低时按结束得晚的。`,
              en: `At the same time: ${others.map(({ title }) => `“${title}”`).join(', ')}. They do not add up: the lower price wins; of equal ones the one that ends later.`,
            },
            i18n.language,
          )}
        </p>
      )}
      <PriceFindings findings={findings} confirmed={value === true} onConfirm={setValue} />
    </section>
  )
}

function findingsOf(offer: Offer, { products }: Offered, moment: { now: number; today: string }): Findings {
  const refusals = whyNotOffer(offer)
  if (refusals.length > 0) return { refusals, asks: [] }
  const found = products.map((product) => judgeOffer(offer, product, moment))
  return { refusals: found.flatMap((one) => one.refusals), asks: found.flatMap((one) => one.asks) }
}
