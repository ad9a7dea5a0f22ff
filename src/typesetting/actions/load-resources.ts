import type { BasePayload, PayloadRequest } from 'payload'
import { documentIds } from '@/platform/document-id'
import { mustCarryAiLabel } from '@/assets'
import { bookableDepartures, effectivePrice, pricedOf, usualAmountIs, type Offer } from '@/catalog'
import { readOffers } from '@/catalog/server'
import { dayIn, wallClock } from '@/platform/say-moment'
import type { Asset, Product, Promotion } from '@/payload-types'
import type { Picture, ProductFacts, PromotionFacts, Resources } from '../rules/contract'
import type { References } from '../rules/references'
import { loadThemes } from './load-themes'

/** What a document refers to, ready to be written, and the stored assets behind its pictures. */
export type Gathered = {
  resources: Resources
  assets: Map<string, Asset>
  products: Map<string, Product>
  promotions: Map<string, Promotion>
  offers: Map<string, Offer[]>
}

export type GatherRequest = {
  payload: BasePayload
  references: References
  /** Epoch ms: prices and the next departure are those of this moment. */
  now: number
  /** The workspace's zone. */
  timeZone: string
  req?: PayloadRequest
}

/**
 * Fetches everything documents refer to, with addresses within the shop, in at most six statements however many documents there are.
 * What no longer exists is simply absent; the caller decides what that means.
 */
export async function loadResources(request: GatherRequest): Promise<Gathered> {
  const { references } = request
  const [products, promotions, themes] = await Promise.all([
    productsByIds(request, references.products),
    byIds<Promotion>(request, { collection: 'promotions', ids: references.promotions }),
    loadThemes(request),
  ])
  const covers = [...products.values()].flatMap((product) => coverOf(product) ?? [])
  const assets = await byIds<Asset>(request, { collection: 'assets', ids: [...references.assets, ...covers] })
  const pictures = Object.fromEntries([...assets].map(([id, asset]): [string, Picture] => [id, pictureOf(asset)]))
  const offers = await readOffers({ payload: request.payload, productIds: [...products.keys()], now: request.now, onlyPrice: true, req: request.req })
  const facts = [...products].map(([id, product]): [string, ProductFacts] => [id, factsOf(product, { pictures, offers: offers.get(id) ?? [], ...request })])
  return {
    resources: {
      pictures,
      products: Object.fromEntries(facts),
      promotions: Object.fromEntries([...promotions].map(([id, one]) => [id, promotionOf(one, request.timeZone)])),
      themes,
      timeZone: request.timeZone,
    },
    assets,
    products,
    promotions,
    offers,
  }
}

type Stored = 'products' | 'promotions' | 'assets'

/** A product that readers see counts as it is published; one that is not published yet counts as it was last saved. */
async function productsByIds(request: GatherRequest, ids: string[]): Promise<Map<string, Product>> {
  const stored = await byIds<Product>(request, { collection: 'products', ids })
  const unpublished = [...stored.values()].filter((product) => product._status !== 'published').map(({ id }) => String(id))
  const newest = await byIds<Product>(request, { collection: 'products', ids: unpublished, draft: true })
  return new Map([...stored, ...newest])
}

type Wanted = { collection: Stored; ids: string[]; draft?: boolean }

async function byIds<T extends { id: string | number }>({ payload, req }: GatherRequest, { collection, ids, draft = false }: Wanted): Promise<Map<string, T>> {
  const wanted = documentIds(payload, ids)
  if (wanted.length === 0) return new Map()
  const found = await payload.find({
    collection,
    where: { id: { in: wanted } },
    draft,
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map((found.docs as unknown as T[]).map((doc) => [String(doc.id), doc]))
}

/** A picture at the width that phones and WeChat need; the shop makes and caches it (storefront `/pictures/`). */
export function pictureOf(asset: Asset): Picture {
  const { width, height } = asset
  return {
    id: String(asset.id),
    fromLibrary: true,
    url: `/pictures/${encodeURIComponent(asset.filename ?? '')}/1080.webp`,
    width: width ?? 0,
    height: height ?? 0,
    alt: asset.alt ?? '',
    ...(asset.filesize ? { bytes: asset.filesize } : {}),
    ...(asset.mimeType ? { mimeType: asset.mimeType } : {}),
    ...(mustCarryAiLabel(asset) ? { aiMade: true } : {}),
    ...(typeof asset.focalX === 'number' && typeof asset.focalY === 'number' ? { focus: { x: asset.focalX, y: asset.focalY } } : {}),
  }
}

function coverOf(product: Product): string | null {
  const first = product.pictures?.[0]
  if (first === undefined || first === null) return null
  return String(typeof first === 'object' ? first.id : first)
}

type Around = { pictures: Record<string, Picture>; offers: Offer[]; now: number; timeZone: string }

function factsOf(product: Product, { pictures, offers, now, timeZone }: Around): ProductFacts {
  const cover = coverOf(product)
  const priced = pricedOf(product)
  const today = dayIn(timeZone, now)
  const price = effectivePrice(priced, offers, { now, today })
  return {
    id: String(product.id),
    title: product.title,
    url: `/products/${encodeURIComponent(product.slug ?? '')}`,
    priceMinor: price?.minor ?? null,
    ...(price ? { priceIsFrom: price.isFrom } : {}),
    ...(price?.offer ? { priceUntil: wallClock(timeZone, Date.parse(price.offer.endsAt)) } : {}),
    days: product.days ?? null,
    nights: product.nights ?? null,
    departureCity: product.departureCity ?? null,
    destination: product.destination ?? null,
    nextDeparture: bookableDepartures(priced, today)[0]?.date ?? null,
    validUntil: product.validUntil?.slice(0, 10) ?? null,
    picture: cover ? (pictures[cover] ?? null) : null,
    priceUnit: product.priceUnit ?? null,
    itinerary: (product.itinerary ?? []).map(({ title, text, meals, lodging, transport }) => ({
      title,
      text,
      meals: meals ?? '',
      lodging: lodging ?? '',
      transport: transport ?? '',
    })),
    included: (product.included ?? []).map(({ text }) => text),
    excluded: (product.excluded ?? []).map(({ text }) => text),
  }
}

function promotionOf(promotion: Promotion, timeZone: string): PromotionFacts {
  return {
    id: String(promotion.id),
    title: promotion.title,
    amountIs: promotion.amountIs ?? usualAmountIs(promotion.kind),
    amountMinor: promotion.amountMinor ?? null,
    thresholdMinor: promotion.thresholdMinor ?? null,
    code: promotion.code ?? null,
    endsAt: promotion.endsAt ?? null,
    endsAtLocal: promotion.endsAt ? wallClock(timeZone, Date.parse(promotion.endsAt)) : null,
    url: '/',
  }
}

/** The same resources with the shop's full addresses, for readers who are elsewhere. Pictures keep theirs: a channel uploads them. */
export function seenFromOutside(resources: Resources, shopUrl: string): Resources {
  const withHost = <T extends { url: string }>(entries: Record<string, T>) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...entry, url: `${shopUrl}${entry.url}` }]))
  return { ...resources, products: withHost(resources.products), promotions: withHost(resources.promotions) }
}
