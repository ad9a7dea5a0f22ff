import path from 'node:path'
import type { BasePayload, Payload, PayloadRequest } from 'payload'
import { changesThePrice } from '@/catalog'
import { readOffers } from '@/catalog/server'
import { can } from '@/people/server'
import { systemClock } from '@/platform/clock'
import { readConfig } from '@/platform/config'
import { documentIds } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { productPage } from '../pages/product'
import type { PageContext } from '../pages/context'
import { makePictures, originalsIn, type Pictures } from '../pictures'
import { dateIn } from '../rules/shop-date'
import { picturesIn } from '../rules/made-of'
import type { ProductDetail } from '../rules/shop-model'
import { plainTone, type Tone } from '../rules/tone'
import { makeShopReader } from './read-shop'
import { asStored, idOf, idsOf, rowsOf, textOf, type Stored } from './stored-fields'
import { categoryFields, categoryView, pictureFields, productDetail, productSummary } from './stored-views'

const UNTITLED = '未命名的产品'

/** The shop's page of a product as it stands in somebody's form, made by the shop's own renderer. Writes nothing. */
export async function previewProduct(req: PayloadRequest, body: Record<string, unknown>): Promise<{ html: string }> {
  if ((await can('products', 'update')({ req })) !== true) throw notAllowed
  const typed = asStored(body.product) ?? {}
  const { publicUrl, timeZone } = readConfig()
  const now = systemClock.now()
  const product = await productOf(req, typed, now)
  const front = await makeShopReader(req.payload as Payload, { timeZone }).front()
  const tones = await tonesOf(req.payload, product)
  const context: PageContext = {
    ...{ front, language: 'zh', publicUrl, timeZone, now },
    today: dateIn(timeZone, now),
    toneOf: ({ file }) => tones.get(file) ?? plainTone,
  }
  return { html: productPage(context, product, []) }
}

const notAllowed = new DomainError({
  code: 'NOT_ALLOWED',
  status: 403,
  text: { zh: '只有能编辑产品的人可以预览产品页。', en: 'Only people who may edit products see this preview.' },
})

/** What is typed counts as if it were published; what it refers to is read as it is stored. */
async function productOf(req: PayloadRequest, typed: Stored, now: number): Promise<ProductDetail> {
  const { payload } = req
  const assets = await picturesById(req, typed)
  const withPicture = (value: unknown) => assets.get(String(idOf(value))) ?? null
  const document: Stored = {
    ...typed,
    id: idOf(typed.id) ?? 'new',
    _status: 'published',
    title: textOf(typed, 'title') ?? UNTITLED,
    slug: textOf(typed, 'slug') ?? 'preview',
    category: await categoryOf(req, typed),
    pictures: idsOf(typed, 'pictures').map(withPicture),
    itinerary: rowsOf(typed, 'itinerary').map((row) => ({ ...row, picture: withPicture(row.picture) })),
  }
  const summary = productSummary(document, now)
  if (!summary) throw notAllowed
  const offers = (await readOffers({ payload, productIds: [summary.id], now, req })).get(summary.id) ?? []
  const around = { conditional: offers.filter((offer) => !changesThePrice(offer)), posts: [], now }
  return productDetail(document, { ...summary, offers: offers.filter(changesThePrice) }, around)
}

async function picturesById(req: PayloadRequest, typed: Stored): Promise<Map<string, unknown>> {
  const wanted = [...idsOf(typed, 'pictures'), ...rowsOf(typed, 'itinerary').map((row) => idOf(row.picture))].filter((id) => id !== null)
  const ids = documentIds(req.payload, [...new Set(wanted.map(String))])
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: pictureFields,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((document) => [String(document.id), document]))
}

async function categoryOf(req: PayloadRequest, typed: Stored): Promise<unknown> {
  const [id] = documentIds(req.payload, [String(idOf(typed.category))])
  if (id === undefined) return null
  const { docs } = await req.payload.find({
    collection: 'product-categories',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: categoryFields,
    overrideAccess: true,
    req,
  })
  return categoryView(docs[0]) && docs[0]
}

const kept = new WeakMap<BasePayload, Pictures>()

/** The colour of the page comes from its first picture, as in the shop. */
async function tonesOf(payload: BasePayload, product: ProductDetail): Promise<Map<string, Tone>> {
  const pictures = kept.get(payload) ?? openPictures(payload)
  kept.set(payload, pictures)
  return new Map(await Promise.all(picturesIn(product).map(async ({ file }) => [file, await pictures.toneOf(file)] as const)))
}

function openPictures(payload: BasePayload): Pictures {
  const { dataDir, mediaDir } = readConfig()
  const shop = makeShopReader(payload as Payload)
  return makePictures({
    directory: path.join(dataDir, 'renditions'),
    readOriginal: originalsIn(mediaDir),
    lookUp: (file) => shop.publicPicture(file),
    clock: systemClock,
  })
}
