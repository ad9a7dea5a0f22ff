import { mustCarryAiLabel, type Origin } from '@/assets'
import type { CategoryLink, Departure, PostSummary, ProductDetail, ProductSummary, ShopPicture } from '../rules/shop-model'
import { asStored, dayOf, numberOf, rowsOf, textOf, type Stored } from './stored-fields'

/** Only what the pages show is read from the database. */
export const pictureFields = { filename: true, width: true, height: true, alt: true, tier: true, licence: true, expiresAt: true, origin: true } as const
export const categoryFields = { title: true, slug: true, description: true } as const
export const productFields = {
  title: true,
  slug: true,
  subtitle: true,
  category: true,
  destination: true,
  departureCity: true,
  days: true,
  nights: true,
  priceMinor: true,
  priceUnit: true,
  priceSince: true,
  validUntil: true,
  earlyDays: true,
  departures: true,
  pictures: true,
  updatedAt: true,
  _status: true,
} as const
export const postFields = { title: true, slug: true, author: true, digest: true, cover: true, publishedAt: true, changedAt: true } as const

/** A picture the shop may show now: ready, with a known licence that is running. Null for any other. */
export function pictureView(value: unknown, now: number): ShopPicture | null {
  const document = asStored(value)
  const file = document && textOf(document, 'filename')
  if (!document || !file || document.tier !== 'ready' || !document.licence || document.licence === 'unknown') return null
  const [width, height, expiresAt] = [numberOf(document, 'width'), numberOf(document, 'height'), textOf(document, 'expiresAt')]
  if (!width || !height || (expiresAt && Date.parse(expiresAt) <= now)) return null
  const aiMade = mustCarryAiLabel({ origin: textOf(document, 'origin') as Origin | null })
  return { id: String(document.id), file, width, height, alt: textOf(document, 'alt') ?? '', expiresAt, ...(aiMade ? { aiMade } : {}) }
}

export function categoryView(value: unknown): CategoryLink | null {
  const document = asStored(value)
  const [title, slug] = document ? [textOf(document, 'title'), textOf(document, 'slug')] : []
  return document && title && slug ? { id: String(document.id), title, slug, description: textOf(document, 'description') } : null
}

/** A trip whose offers are not read yet. */
export type Unoffered = Omit<ProductSummary, 'offers'>

/** A trip as lists show it, but for its offers; null when it is not public. */
export function productSummary(value: unknown, now: number): Unoffered | null {
  const document = asStored(value)
  const [title, slug] = document ? [textOf(document, 'title'), textOf(document, 'slug')] : []
  if (!document || !title || !slug || document._status !== 'published') return null
  return {
    id: String(document.id),
    title,
    slug,
    subtitle: textOf(document, 'subtitle'),
    category: categoryView(document.category),
    destination: textOf(document, 'destination'),
    departureCity: textOf(document, 'departureCity'),
    days: numberOf(document, 'days'),
    nights: numberOf(document, 'nights'),
    priceMinor: numberOf(document, 'priceMinor'),
    priceUnit: textOf(document, 'priceUnit'),
    priceSince: textOf(document, 'priceSince'),
    validUntil: dayOf(document, 'validUntil'),
    earlyDays: numberOf(document, 'earlyDays'),
    departures: rowsOf(document, 'departures')
      .map(departureView)
      .filter((departure) => departure !== null),
    cover: picturesOf(document, now)[0] ?? null,
    withheld: withheldIn(document.pictures, now),
    updatedAt: textOf(document, 'updatedAt') ?? new Date(now).toISOString(),
  }
}

type Around = Pick<ProductDetail, 'conditional' | 'posts'>

export function productDetail(document: Stored, summary: ProductSummary, around: Around & { now: number }): ProductDetail {
  const texts = (field: string) =>
    rowsOf(document, field)
      .map((row) => textOf(row, 'text'))
      .filter((text) => text !== null)
  const ofDays = rowsOf(document, 'itinerary').flatMap(({ picture }) => (asStored(picture) ? [picture] : []))
  return {
    ...summary,
    withheld: [...summary.withheld, ...withheldIn(ofDays, around.now)],
    conditional: around.conditional,
    posts: around.posts,
    groupMin: numberOf(document, 'groupMin'),
    pictures: picturesOf(document, around.now),
    highlights: rowsOf(document, 'highlights').map((row) => ({ title: textOf(row, 'title') ?? '', text: textOf(row, 'text') ?? '' })),
    itinerary: rowsOf(document, 'itinerary').map((row) => ({
      title: textOf(row, 'title') ?? '',
      text: textOf(row, 'text') ?? '',
      meals: textOf(row, 'meals'),
      lodging: textOf(row, 'lodging'),
      transport: textOf(row, 'transport'),
      sights: textOf(row, 'sights'),
      freeTime: textOf(row, 'freeTime'),
      picture: pictureView(row.picture, around.now),
    })),
    included: texts('included'),
    excluded: texts('excluded'),
    notices: texts('notices'),
    refundRules: rowsOf(document, 'refundRules').map((row) => ({ until: textOf(row, 'until') ?? '', text: textOf(row, 'text') ?? '' })),
    suitability: textOf(document, 'suitability'),
    safety: textOf(document, 'safety'),
    optionalItems: textOf(document, 'optionalItems'),
    operatorName: textOf(document, 'operatorName'),
    operatorLicence: textOf(document, 'operatorLicence'),
    complaintPhone: textOf(document, 'complaintPhone'),
  }
}

export function postSummary(value: unknown, now: number): PostSummary | null {
  const document = asStored(value)
  const [title, slug] = document ? [textOf(document, 'title'), textOf(document, 'slug')] : []
  if (!document || !title || !slug) return null
  const publishedAt = textOf(document, 'publishedAt') ?? new Date(now).toISOString()
  return {
    id: String(document.id),
    title,
    slug,
    updatedAt: textOf(document, 'changedAt') ?? publishedAt,
    author: textOf(document, 'author'),
    digest: textOf(document, 'digest'),
    cover: pictureView(document.cover, now),
    withheld: withheldIn([document.cover], now),
    publishedAt,
  }
}

function picturesOf(document: Stored, now: number): ShopPicture[] {
  const pictures = Array.isArray(document.pictures) ? document.pictures : []
  return pictures.map((picture) => pictureView(picture, now)).filter((picture) => picture !== null)
}

/** Ids of the pictures that would be shown if their tier and licence allowed it. */
function withheldIn(pictures: unknown, now: number): string[] {
  const stored = (Array.isArray(pictures) ? pictures : []).map(asStored).filter((picture) => picture !== null)
  return stored.filter((picture) => pictureView(picture, now) === null).map(({ id }) => String(id))
}

function departureView(row: Stored): Departure | null {
  const date = dayOf(row, 'date')
  if (!date) return null
  const [seats, priceMinor] = [numberOf(row, 'seats'), numberOf(row, 'priceMinor')]
  return {
    date,
    seats,
    priceMinor,
    childMinor: numberOf(row, 'childMinor'),
    singleMinor: numberOf(row, 'singleMinor'),
    earlyMinor: numberOf(row, 'earlyMinor'),
  }
}
