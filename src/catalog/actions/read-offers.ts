import type { BasePayload, PayloadRequest, Where } from 'payload'
import { documentIds } from '@/platform/document-id'
import type { Offer } from '../rules/offer'
import { offerOf } from '../rules/stored-offer'

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
