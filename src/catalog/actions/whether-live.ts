import type { BasePayload } from 'payload'
import type { FoundUse, Id, Standing } from '@/platform/uses/declaration'

/** Promotions that run now: their prices stand on product pages. */
export async function runningPromotions(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const now = new Date().toISOString()
  const { docs } = await payload.find({
    collection: 'promotions',
    where: { and: [{ id: { in: ids } }, { startsAt: { less_than_equal: now } }, { endsAt: { greater_than: now } }] },
    depth: 0,
    limit: ids.length,
    pagination: false,
    select: { title: true, products: true },
    overrideAccess: true,
  })
  return new Map(docs.filter(({ products }) => (products ?? []).length > 0).map(({ id }) => [String(id), 'live']))
}

/** A product that is published has a page in the shop. */
export async function onSale(payload: BasePayload, id: Id): Promise<FoundUse[]> {
  const product = await payload.findByID({
    collection: 'products',
    id,
    depth: 0,
    disableErrors: true,
    select: { title: true, _status: true },
    overrideAccess: true,
  })
  if (product?._status !== 'published') return []
  return [{ collection: 'products', id, title: product.title, where: { zh: '店铺里的产品页', en: 'its page in the shop' }, standing: 'live' }]
}

/** A promotion that runs now is shown in the shop. */
export async function running(payload: BasePayload, id: Id): Promise<FoundUse[]> {
  if (!(await runningPromotions(payload, [id])).has(String(id))) return []
  const { title } = await payload.findByID({ collection: 'promotions', id, depth: 0, select: { title: true }, overrideAccess: true })
  return [{ collection: 'promotions', id, title, where: { zh: '店铺里正在进行的活动', en: 'the promotion running in the shop' }, standing: 'live' }]
}
