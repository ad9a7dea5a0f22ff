import type { Payload } from 'payload'
import { findShortLink } from '@/distribution/server'
import { systemClock, type Clock } from '@/platform/clock'
import type { Hero, HomeView, PublicPicture, ShopFront, ShopReader } from '../rules/shop-model'
import { webAddressOf } from '../rules/web-address'
import { makeAddressReader } from './read-addresses'
import { readNewestPosts, readPost, readPosts } from './read-posts'
import { readMoved } from './read-moved'
import { readShortLink } from './read-short-link'
import { readCategories, readCategory, readRelated, readTrip, readTrips } from './read-trips'
import type { ReadContext } from './read-context'
import { rememberShortLinks } from './remember-short-links'
import { asStored, idOf, idsOf, numberOf, rowsOf, textOf, type Stored } from './stored-fields'
import { pictureFields, pictureView } from './stored-views'

const FEATURED_WHEN_UNSET = 6
const POSTS_ON_HOME = 5

/** `addressesAPart`: how many documents one file of the sitemap is made of. */
type ReaderOptions = { clock?: Clock; timeZone?: string; addressesAPart?: number }

/**
 * What the shop reads, over Payload's Local API. The shop has no visitor of its own to check, so it reads
 * past access control and shows only what is published, live and licensed.
 */
export function makeShopReader(payload: Payload, { clock = systemClock, timeZone = 'Asia/Shanghai', addressesAPart }: ReaderOptions = {}): ShopReader {
  const context: ReadContext = { payload, clock, timeZone }
  const findDelivered = rememberShortLinks((code) => findShortLink(payload, code), clock)
  return {
    front: () => readFront(context),
    home: () => readHome(context),
    category: (slug, page) => readCategory(context, slug, page),
    product: (slug) => readTrip(context, slug),
    related: (to, limit) => readRelated(context, to, limit),
    posts: (page) => readPosts(context, page),
    newestPosts: () => readNewestPosts(context),
    post: (slug) => readPost(context, slug),
    moved: (kind, slug) => readMoved(context, kind, slug),
    shortLink: (code) => readShortLink(context, code, findDelivered),
    addresses: makeAddressReader(payload, addressesAPart),
    publicPicture: (file) => readPublicPicture(context, file),
  }
}

async function readStorefront({ payload }: ReadContext): Promise<Stored> {
  return asStored(await payload.findGlobal({ slug: 'storefront', depth: 0, overrideAccess: true })) ?? {}
}

async function readFront(context: ReadContext): Promise<ShopFront> {
  const stored = await readStorefront(context)
  return {
    name: textOf(stored, 'signboardName') ?? '行文旅行',
    slogan: textOf(stored, 'slogan'),
    notice: textOf(stored, 'notice'),
    contactPhone: textOf(stored, 'contactPhone'),
    contactUrl: webAddressOf(textOf(stored, 'contactUrl')),
  }
}

async function readHome(context: ReadContext): Promise<HomeView> {
  const stored = await readStorefront(context)
  const [heroes, categories, featured, posts] = await Promise.all([
    readHeroes(context, rowsOf(stored, 'hero')),
    readCategories(context),
    readTrips(context, idsOf(stored, 'featured'), FEATURED_WHEN_UNSET),
    readNewestPosts(context, POSTS_ON_HOME),
  ])
  const shown = new Set(heroes.map(({ picture }) => picture.id))
  const withheld = rowsOf(stored, 'hero').map((row) => String(idOf(row.picture)))
  return { heroes, withheld: withheld.filter((id) => !shown.has(id)), categories, featured, posts }
}

async function readHeroes(context: ReadContext, rows: Stored[]): Promise<Hero[]> {
  const pictureIds = rows.map((row) => idOf(row.picture)).filter((id) => id !== null)
  const productIds = rows.map((row) => idOf(row.product)).filter((id) => id !== null)
  const [pictures, products] = await Promise.all([
    pictureIds.length > 0
      ? context.payload.find({
          collection: 'assets',
          where: { id: { in: pictureIds } },
          pagination: false,
          depth: 0,
          select: pictureFields,
          overrideAccess: true,
        })
      : { docs: [] },
    productIds.length > 0 ? readTrips(context, productIds, productIds.length) : [],
  ])
  const pictureById = new Map(pictures.docs.map((document) => [String(document.id), pictureView(document, context.clock.now())]))
  const slugById = new Map(products.map(({ id, slug }) => [id, slug]))
  return rows.flatMap((row) => {
    const picture = pictureById.get(String(idOf(row.picture)))
    if (!picture) return []
    return [{ picture, title: textOf(row, 'title'), subtitle: textOf(row, 'subtitle'), productSlug: slugById.get(String(idOf(row.product))) ?? null }]
  })
}

async function readPublicPicture({ payload, clock }: ReadContext, file: string): Promise<PublicPicture | null> {
  const { docs } = await payload.find({
    collection: 'assets',
    where: { filename: { equals: file } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { ...pictureFields, filesize: true, mimeType: true },
    overrideAccess: true,
  })
  const document = asStored(docs[0])
  const picture = pictureView(document, clock.now())
  if (!document || !picture) return null
  return { ...picture, bytes: numberOf(document, 'filesize') ?? 0, mimeType: textOf(document, 'mimeType') ?? '' }
}
