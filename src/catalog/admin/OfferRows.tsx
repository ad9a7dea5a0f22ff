'use client'
import { useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import { previewOffer, type NamedProduct, type PreviewRow } from '../rules/judge-offer'
import type { Offer } from '../rules/offer'
import { yuan } from '../rules/products'

type Props = { offer: Offer; products: NamedProduct[]; today: string }

/** A row for every price of every product: what it is, and what it becomes. */
export function OfferRows({ offer, products, today }: Props) {
  const { i18n } = useTranslation()
  if (products.length === 0) return <p>{say({ zh: '还没有选参加的产品。', en: 'No products chosen yet.' }, i18n.language)}</p>
  return (
    <table>
      <tbody>
        {products.flatMap((product) =>
          previewOffer(offer, product, today).map((row) => (
            <tr key={`${product.id}-${row.date ?? ''}`}>
              <td>
                {product.title}
                {row.date && <small>{row.date}</small>}
              </td>
              <td>
                ¥{yuan(row.listMinor)} → <b>{resultOf(row, offer, i18n.language)}</b>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function resultOf({ resultMinor, listMinor }: PreviewRow, { thresholdMinor }: Offer, language: string): string {
  if (resultMinor !== null) return `¥${yuan(resultMinor)}`
  if (thresholdMinor > listMinor) return say({ zh: '单人不满门槛', en: 'below the threshold for one' }, language)
  return say({ zh: '不变', en: 'unchanged' }, language)
}
