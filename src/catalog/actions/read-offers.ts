import type { BasePayload, PayloadRequest, Where } from 'payload'
import { documentIds } from '@/platform/document-id'
import { promotionKindNames } from '../rules/products'
import { usualAmountIs, type Offer, type OfferKind } from '../rules/offer'

type Asked = {
  payload: BasePayload
  productIds: readonly string[]
  /** Epoch ms: offers that have ended by then are left out. */
  now: number
  /** Only offers that make everybody's price. */
  onlyPrice?: boolean
  req?: PayloadRequest
}

/** Running and coming offers of products, by product id: one statement for any number of products. */
export async function readOffers({ payload, productIds, now, onlyPrice = false, req }: Asked): Promise<Map<string, Offer[]>> {
  const byProduct = new Map<string, Offer[]>(productIds.map((id) => [id, []]))
  const ids = documentIds(payload, productIds)
  if (ids.length === 0) return byProduct
  const conditions: Where[] = [{ products: { in: ids } }, { endsAt: { greater_than: new Date(now).toISOString() } }]
  const { docs } = await payload.find({
    collection: 'promotions',
    where: { and: onlyPrice ? [...conditions, { kind: { equals: 'flash' } }] : conditions },
    sort: 'endsAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const document of docs) {
    const offer = offerOf(document)
    if (!offer) continue
    for (const product of document.products ?? []) byProduct.get(String(typeof product === 'object' ? product.id : product))?.push(offer)
  }
  return byProduct
}

type StoredOffer = {
  id?: unknown
  title?: string | null
  kind?: string | null
  amountIs?: string | null
  amountMinor?: number | null
  thresholdMinor?: number | null
  code?: string | null
  startsAt?: string | null
  endsAt?: string | null
}

/** A stored promotion as an offer; null while what an offer needs is missing. */
export function offerOf(stored: StoredOffer): Offer | null {
  const { kind, amountMinor, startsAt, endsAt } = stored
  if (!isOfferKind(kind) || typeof amountMinor !== 'number' || !startsAt || !endsAt) return null
  return {
    id: String(stored.id ?? ''),
    title: stored.title ?? '',
    kind,
    amountIs: stored.amountIs === 'price' || stored.amountIs === 'reduction' ? stored.amountIs : usualAmountIs(kind),
    amountMinor,
    thresholdMinor: stored.thresholdMinor ?? 0,
    code: stored.code?.trim() || null,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  }
}

function isOfferKind(value: unknown): value is OfferKind {
  return typeof value === 'string' && Object.hasOwn(promotionKindNames, value)
}
