import type { PayloadRequest } from 'payload'
import type { Promotion } from '@/payload-types'
import { readConfig } from '@/platform/config'
import { documentIds } from '@/platform/document-id'
import type { Bilingual } from '@/platform/language'
import { dayIn } from '@/platform/say-moment'
import { judgeOffer, sayFindings, whyNotOffer, type Findings } from '../rules/judge-offer'
import { whyNotMoney } from '../rules/money'
import { pricedOf } from '../rules/priced'
import { offerOf } from '../rules/stored-offer'

type Asked = { req: PayloadRequest; id?: string | number; data: Partial<Promotion>; now: number }

/** Why a promotion may not be saved as it stands, in itself and against every product it is for; null when it may. */
export async function whyNotPromotion({ req, id, data, now }: Asked): Promise<Bilingual | null> {
  const offer = offerOf({ ...data, id })
  // What is missing or no money, and an end before the start, is said at its own field.
  if (!offer || whyNotMoney(offer.amountMinor) || whyNotMoney(offer.thresholdMinor) || offer.endsAt <= offer.startsAt) return null
  const findings: Findings = { refusals: whyNotOffer(offer), asks: [] }
  if (findings.refusals.length === 0) {
    const moment = { now, today: dayIn(readConfig().timeZone, now) }
    for (const product of await productsOf(req, data)) {
      const found = judgeOffer(offer, { ...pricedOf(product), id: String(product.id), title: product.title }, moment)
      findings.refusals.push(...found.refusals)
      findings.asks.push(...found.asks)
    }
  }
  return sayFindings(findings, data.confirmed === true)
}

/** Products as readers see them; one that is not published yet as it was last saved. */
async function productsOf(req: PayloadRequest, { products }: Partial<Promotion>) {
  const ids = documentIds(
    req.payload,
    (products ?? []).map((one) => String(typeof one === 'object' && one !== null ? one.id : one)),
  )
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { title: true, priceMinor: true, priceUnit: true, validUntil: true, floorMinor: true, departures: true },
    overrideAccess: true,
    req,
  })
  return docs
}
