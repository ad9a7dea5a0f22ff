import { demoAssets, demoCategories, demoDestinations, demoProducts, demoPromotions, type DemoAsset, type DemoProduct } from './content'
import type { DemoContext } from './demo-context'
import { renderScene } from './pictures/render'

const day = 24 * 60 * 60 * 1000
const destinationName = (key: string) => demoDestinations.find((one) => one.key === key)?.name ?? key

/** Draws and stores the pictures, sources before what was made from them. */
export async function loadLibrary({ payload, keys, progress }: DemoContext) {
  const sourcesFirst = [...demoAssets].sort((a, b) => depthOf(a) - depthOf(b))
  for (const [index, asset] of sourcesFirst.entries()) {
    if (index % 10 === 0) progress(`插画 ${index}/${demoAssets.length} · pictures`)
    const { data, fileName, mimeType } = await renderScene(asset.key)
    const { title, alt, caption, tier, tags, season, source, licence, author, origin, note } = asset
    const made = await payload.create({
      collection: 'assets',
      data: {
        title,
        alt,
        caption,
        tier,
        tags,
        season,
        source,
        licence,
        author,
        origin,
        note,
        destination: destinationName(asset.destination),
        derivedFrom: asset.derivedFrom ? keys.id('asset', asset.derivedFrom) : undefined,
      },
      file: { data, name: fileName, mimetype: mimeType, size: data.length },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('asset', asset.key, made.id)
  }
}

/** How many assets one descends from. */
function depthOf(asset: DemoAsset): number {
  const parent = demoAssets.find(({ key }) => key === asset.derivedFrom)
  return parent ? 1 + depthOf(parent) : 0
}

export async function loadProducts(context: DemoContext) {
  const { payload, keys, now, progress } = context
  progress('产品与活动 · products and promotions')
  for (const { key, ...category } of demoCategories) {
    const made = await payload.create({ collection: 'product-categories', data: category, depth: 0, overrideAccess: true })
    keys.set('category', key, made.id)
  }
  for (const product of demoProducts) {
    const made = await payload.create({
      collection: 'products',
      data: { ...productData(product, context), _status: 'published' },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('product', product.key, made.id)
  }
  for (const promotion of demoPromotions) {
    const { key, title, kind, amountIs, amountMinor, thresholdMinor, code } = promotion
    const made = await payload.create({
      collection: 'promotions',
      data: {
        title,
        kind,
        amountIs,
        amountMinor,
        thresholdMinor,
        code,
        startsAt: new Date(now + promotion.startsInDays * day).toISOString(),
        endsAt: new Date(now + promotion.endsInDays * day).toISOString(),
        products: promotion.products.map((product) => keys.id('product', product)),
      },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('promotion', key, made.id)
  }
}

function productData(product: DemoProduct, { keys }: DemoContext) {
  const {
    title,
    slug,
    subtitle,
    departureCity,
    days,
    nights,
    role,
    priceMinor,
    priceUnit,
    groupMin,
    highlights,
    itinerary,
    refundRules,
    departures,
    validUntil,
  } = product
  const line = (text: string) => ({ text })
  const optional = product.optionalItems.map((item) => `${item.name}（${item.duration}，¥${item.priceMinor / 100}）：${item.text}`)
  return {
    title,
    slug,
    subtitle,
    departureCity,
    days,
    nights,
    role,
    priceMinor,
    priceUnit,
    groupMin,
    highlights,
    itinerary: itinerary.map((one, at) => ({ ...one, picture: at < product.pictures.length ? keys.id('asset', product.pictures[at] ?? '') : undefined })),
    refundRules,
    ...pricesBeside(priceMinor),
    destination: destinationName(product.destination),
    category: keys.id('category', product.category),
    pictures: product.pictures.map((picture) => keys.id('asset', picture)),
    included: product.included.map(line),
    excluded: product.excluded.map(line),
    notices: product.notices.map(line),
    suitability: product.suitability,
    departures: departures.map((departure) => ({ ...dayPrices(departure.priceMinor ?? priceMinor), ...departure, date: atNoon(departure.date) })),
    validUntil: atNoon(validUntil),
    safety: product.safety,
    optionalItems: [...optional, product.shoppingStatement].join('\n'),
    operatorName: product.operator.name,
    operatorLicence: product.operator.licence,
    complaintPhone: '12345',
  }
}

/** Invented, as the prices are: what a trip costs us, and how early an early bird is. */
function pricesBeside(priceMinor: number) {
  return { floorMinor: wholeTens(priceMinor * 0.72), earlyDays: 30 }
}

function dayPrices(priceMinor: number) {
  return { childMinor: wholeTens(priceMinor * 0.7), singleMinor: wholeTens(priceMinor * 0.34), earlyMinor: wholeTens(priceMinor * 0.95) }
}

/** Fen, to ten yuan. */
function wholeTens(minor: number): number {
  return Math.round(minor / 1000) * 1000
}

/** Day-only dates are stored at noon UTC, as the admin's day picker stores them: the same day in every zone we serve. */
export function atNoon(date: string): string {
  return `${date}T12:00:00.000Z`
}
