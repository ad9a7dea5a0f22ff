import type { PayloadRequest } from 'payload'
import type { Asset, Draft, Product } from '@/payload-types'
import { bestPrice, pricedOf, upcomingDepartures, type Offer, type Priced } from '@/catalog'
import { readConfig } from '@/platform/config'
import { dayIn } from '@/platform/say-moment'
import { isDocumentId } from '@/platform/document-id'
import { readVariants, type RichDocument } from '@/writing'
import { arranged, paragraphsIn } from '../rules/arrange'
import type { ProductFacts, Resources } from '../rules/contract'
import { idOf } from '../rules/raw'
import { collectReferences } from '../rules/references'
import type { Front } from '../picture-maker/card-set'
import { productFact } from '../rules/facts'
import { factLine } from '../picture-maker/card-strips'
import { partsOf } from '../picture-maker/document-parts'
import type { Part } from '../picture-maker/parts'
import { productParts, type ProductStory } from '../picture-maker/product-parts'
import { refusePictures, type PictureRequest } from './picture-request'
import { loadResources } from './load-resources'

/** Everything layout needs, read from the database once. */
export type PictureSource = {
  collection: 'drafts' | 'products'
  id: string
  title: string
  theme: string | null
  front: Front
  /** Whether it says what the draft says on one channel, not the draft itself. */
  isVersion: boolean
  parts: Part[]
  product: ProductFacts | null
  assets: Map<string, Asset>
  resources: Resources
}

const EMPTY = { root: { type: 'root', children: [], version: 1 } } as unknown as RichDocument

/** @throws DomainError when the draft or product does not exist. */
export async function loadPictureSource(req: PayloadRequest, request: PictureRequest): Promise<PictureSource> {
  const { collection, id } = request.from
  const found =
    isDocumentId(req.payload, id) && (await req.payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true, disableErrors: true, req }))
  if (!found) {
    const what = collection === 'drafts' ? { zh: '文稿', en: 'draft' } : { zh: '产品', en: 'product' }
    throw refusePictures(
      'SOURCE_GONE',
      { zh: `没有编号为 ${id} 的${what.zh}，可能已被删除。`, en: `There is no ${what.en} with the id ${id}; it may have been deleted.` },
      404,
    )
  }
  requireTitle(titleOf(found, request), request)
  return collection === 'drafts' ? fromDraft(req, found as Draft, request) : fromProduct(req, found as Product, request)
}

/** A draft is saved before it has a title; cuts of one picture show none. */
function requireTitle(title: string | null | undefined, { kind, options }: PictureRequest): void {
  if (title?.trim() || options.title?.trim() || kind.id === 'cover' || kind.id === 'nine-cut') return
  throw refusePictures('PICTURES_NEED_TITLE', {
    zh: '还没有标题，图上写不了字。请先写标题，或在「图上的标题」里填一个。',
    en: 'There is no title to write on the pictures. Write one first, or fill in “Title on the picture”.',
  })
}

/** The title that the pictures show: of the channel's version where they say what stands there. */
function titleOf(found: { title?: string | null; variants?: unknown }, { from, kind }: PictureRequest): string | null | undefined {
  const version = from.collection === 'drafts' ? readVariants(found.variants)[CHANNEL_OF[kind.id] ?? ''] : undefined
  return version?.title ?? found.title
}

/** A set of cards goes out on this channel, so it says what the draft says there. */
const CHANNEL_OF: Partial<Record<PictureRequest['kind']['id'], string>> = { cards: 'xiaohongshu' }

async function fromDraft(req: PayloadRequest, draft: Draft, { kind, options }: PictureRequest): Promise<PictureSource> {
  const version = readVariants(draft.variants)[CHANNEL_OF[kind.id] ?? ''] ?? {}
  const own = version.body?.kind === 'own' ? paragraphsIn(version.body.text) : null
  const { document } = arranged((draft.body ?? EMPTY) as RichDocument, version, own)
  const title = version.title ?? draft.title
  const productId = options.productId ?? idOf(draft.product)
  const cover = options.pictureId ?? version.cover ?? idOf(draft.cover)
  const { resources, assets } = await gather(req, document, { products: [productId], assets: [cover] })
  const parts = partsOf(document, resources)
  const first = parts.flatMap((part) => (part.kind === 'picture' ? [part.asset] : []))[0]
  return {
    collection: 'drafts',
    id: String(draft.id),
    title,
    isVersion: [version.title, version.digest, version.opening, own].some((said) => said !== undefined && said !== null),
    theme: draft.theme,
    front: frontOf({ title, digest: version.digest ?? draft.digest ?? '', byline: draft.author ?? '', cover: cover || first || null }, options),
    parts,
    product: resources.products[productId] ?? null,
    assets,
    resources,
  }
}

async function fromProduct(req: PayloadRequest, product: Product, { options }: PictureRequest): Promise<PictureSource> {
  const id = String(product.id)
  const pictures = (product.pictures ?? []).map(idOf)
  const cover = options.pictureId ?? pictures[0]
  const now = Date.now()
  const { resources, assets, offers } = await gather(req, EMPTY, { products: [id], assets: [...pictures, ...(cover ? [cover] : [])] })
  const facts = resources.products[id] ?? null
  return {
    collection: 'products',
    id,
    title: product.title,
    isVersion: false,
    theme: null,
    front: frontOf({ title: product.title, digest: product.subtitle ?? '', byline: product.operatorName ?? '', cover: cover ?? null }, options),
    parts: productParts(storyOf(product, { pictures, facts, offers: offers.get(id) ?? [], now })),
    product: facts,
    assets,
    resources,
  }
}

function gather(req: PayloadRequest, document: RichDocument, also: { products: string[]; assets: string[] }) {
  const found = collectReferences(document)
  return loadResources({
    payload: req.payload,
    req,
    references: { ...found, products: [...found.products, ...also.products.filter(Boolean)], assets: [...found.assets, ...also.assets.filter(Boolean)] },
    now: Date.now(),
    timeZone: readConfig().timeZone,
  })
}

type Told = Omit<Front, 'focus'>

function frontOf(own: Told, { title, digest, focus }: PictureRequest['options']): Front {
  return { ...own, title: title || own.title || '', digest: digest ?? own.digest, focus: focus ?? null }
}

type Around = { pictures: string[]; facts: ProductFacts | null; offers: Offer[]; now: number }

function storyOf(product: Product, { pictures, facts, offers, now }: Around): ProductStory {
  const priced = pricedOf(product)
  const lines = (rows: { text: string }[] | null | undefined) => (rows ?? []).map(({ text }) => ({ text }))
  return {
    title: product.title,
    subtitle: product.subtitle ?? '',
    pictures,
    facts: facts ? [factLine(facts)].filter(Boolean) : [],
    priceMinor: facts?.priceMinor ?? null,
    priceIsFrom: facts?.priceIsFrom !== false,
    priceUntil: facts ? (productFact(facts, 'priceUntil') ?? '') : '',
    priceUnit: product.priceUnit ?? '每人',
    highlights: (product.highlights ?? []).map(({ title, text }) => ({ title, text })),
    itinerary: (product.itinerary ?? []).map((day) => ({
      title: day.title,
      text: day.text,
      meals: day.meals ?? '',
      lodging: day.lodging ?? '',
      transport: day.transport ?? '',
    })),
    departures: upcomingDepartures(priced, dayIn(readConfig().timeZone, now)).map((departure) => ({
      ...departure,
      priceMinor: priceOn(departure, { priced, offers, now }),
    })),
    included: lines(product.included),
    excluded: lines(product.excluded),
    notices: lines(product.notices),
    refundRules: (product.refundRules ?? []).map(({ until, text }) => ({ until, text })),
    optionalItems: product.optionalItems ?? '',
    safety: product.safety ?? '',
    operator: product.operatorName ?? '',
    licence: product.operatorLicence ?? '',
  }
}

/** What a date costs now, under running offers; null where no price is known. */
function priceOn(departure: { priceMinor: number | null }, { priced, offers, now }: { priced: Priced; offers: Offer[]; now: number }): number | null {
  const list = departure.priceMinor ?? priced.priceMinor
  return list === null ? null : bestPrice(list, offers, now).minor
}
