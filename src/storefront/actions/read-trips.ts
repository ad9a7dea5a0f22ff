import type { Where } from 'payload'
import { availabilityOf, changesThePrice } from '@/catalog'
import { readOffers } from '@/catalog/server'
import { dateIn } from '../rules/shop-date'
import type { CategoryLink, CategoryView, Found, ProductDetail, ProductSummary } from '../rules/shop-model'
import type { ReadContext } from './read-context'
import { asStored } from './stored-fields'
import {
  categoryFields,
  categoryView,
  pictureFields,
  postFields,
  postSummary,
  productDetail,
  productFields,
  productSummary,
  type Unoffered,
} from './stored-views'
import { withOffers } from './with-offers'

const TRIPS_A_PAGE = 24
const CATEGORIES_SHOWN = 30
const STORIES_SHOWN = 3
const CONDITIONAL_SHOWN = 10
const isPublic: Where = { _status: { equals: 'published' } }
const populate = { assets: pictureFields, 'product-categories': categoryFields }

export async function readCategories({ payload }: ReadContext): Promise<CategoryLink[]> {
  const { docs } = await payload.find({
    collection: 'product-categories',
    sort: 'order',
    limit: CATEGORIES_SHOWN,
    pagination: false,
    depth: 0,
    select: categoryFields,
    overrideAccess: true,
  })
  return docs.map(categoryView).filter((category) => category !== null)
}

export async function readCategory(context: ReadContext, slug: string, page: number): Promise<CategoryView | null> {
  const { payload } = context
  const found = await payload.find({
    collection: 'product-categories',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: categoryFields,
    overrideAccess: true,
  })
  const category = categoryView(found.docs[0])
  if (!category) return null
  const where: Where = { and: [isPublic, { category: { equals: found.docs[0]?.id } }] }
  const { totalDocs } = await payload.count({ collection: 'products', where, overrideAccess: true })
  const pages = Math.max(1, Math.ceil(totalDocs / TRIPS_A_PAGE))
  return {
    category,
    products: { items: page > pages ? [] : await withOffers(context, await findTrips(context, where, { limit: TRIPS_A_PAGE, page })), page, pages },
  }
}

/** Public trips with these ids, in this order; without ids the newest ones. */
export async function readTrips(context: ReadContext, ids: (string | number)[], limit: number): Promise<ProductSummary[]> {
  const where: Where = ids.length > 0 ? { and: [isPublic, { id: { in: ids } }] } : isPublic
  const found = await withOffers(context, await findTrips(context, where, { limit: ids.length > 0 ? ids.length : limit }))
  if (ids.length === 0) return found
  const byId = new Map(found.map((product) => [product.id, product]))
  return ids.map((id) => byId.get(String(id))).filter((product) => product !== undefined)
}

export async function readTrip(context: ReadContext, slug: string): Promise<Found<ProductDetail>> {
  const { payload, clock } = context
  const found = await payload.find({
    collection: 'products',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 1,
    populate,
    overrideAccess: true,
  })
  const document = asStored(found.docs[0])
  if (!document) return { state: 'missing' }
  const summary = productSummary(document, clock.now())
  if (!summary) return (await wasEverPublic(context, document.id)) ? { state: 'offline', id: String(document.id) } : { state: 'missing' }
  const [offers, posts] = await Promise.all([readOffers({ payload, productIds: [summary.id], now: clock.now() }), readStories(context, document.id)])
  const all = offers.get(summary.id) ?? []
  const around = { conditional: all.filter((offer) => !changesThePrice(offer)).slice(0, CONDITIONAL_SHOWN), posts, now: clock.now() }
  return { state: 'live', value: productDetail(document, { ...summary, offers: all.filter(changesThePrice) }, around) }
}

/** Trips to go on with: same category first, bookable ones before full ones. */
export async function readRelated(context: ReadContext, to: { id: string; categoryId: string | null } | null, limit: number): Promise<ProductSummary[]> {
  const isOther: Where = to ? { and: [isPublic, { id: { not_equals: to.id } }] } : isPublic
  const near = to?.categoryId ? await findTrips(context, { and: [isOther, { category: { equals: to.categoryId } }] }, { limit: limit * 2 }) : []
  const far = near.length >= limit ? [] : await findTrips(context, isOther, { limit: limit * 2 })
  const today = dateIn(context.timeZone, context.clock.now())
  const all = [...new Map([...near, ...far].map((product) => [product.id, product])).values()]
  const running = all.filter((product) => availabilityOf(product, today) !== 'ended')
  const isOpen = (product: Unoffered) => Number(availabilityOf(product, today) !== 'soldOut')
  return withOffers(context, running.sort((a, b) => isOpen(b) - isOpen(a)).slice(0, limit))
}

async function findTrips({ payload, clock }: ReadContext, where: Where, { limit, page = 1 }: { limit: number; page?: number }): Promise<Unoffered[]> {
  const { docs } = await payload.find({
    collection: 'products',
    where,
    sort: '-createdAt',
    limit,
    page,
    pagination: false,
    depth: 1,
    select: productFields,
    populate,
    overrideAccess: true,
  })
  return summaries(docs, clock.now())
}

/** An unpublished trip keeps the versions it was public with; a trip never published has none and stays unknown. */
async function wasEverPublic({ payload }: ReadContext, id: unknown): Promise<boolean> {
  const { docs } = await payload.findVersions({
    collection: 'products',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.length > 0
}

async function readStories({ payload, clock }: ReadContext, productId: unknown) {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { and: [{ status: { equals: 'live' } }, { products: { in: [productId] } }] },
    sort: '-publishedAt',
    limit: STORIES_SHOWN,
    pagination: false,
    depth: 1,
    select: postFields,
    populate,
    overrideAccess: true,
  })
  return docs.map((document) => postSummary(document, clock.now())).filter((post) => post !== null)
}

function summaries(docs: unknown[], now: number): Unoffered[] {
  return docs.map((document) => productSummary(document, now)).filter((product) => product !== null)
}
