import { availabilityOf, effectivePrice, priceHoldsUntil } from '@/catalog'
import { shopPaths } from '../rules/shop-route'
import type { PostDetail, ProductDetail } from '../rules/shop-model'
import { absolute, absolutePicture, word, type PageContext } from './context'

const schemaOf = { open: 'InStock', onRequest: 'InStock', soldOut: 'SoldOut', ended: 'Discontinued' } as const

type Step = { name: string; path: string }

export function breadcrumbs(context: PageContext, steps: Step[]): unknown {
  const all = [{ name: word(context, 'home'), path: '/' }, ...steps]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: absolute(context, path) })),
  }
}

/** The trip as something that can be bought and as something that is travelled. Prices as numbers in yuan. */
export function productData(context: PageContext, product: ProductDetail): unknown {
  const url = absolute(context, shopPaths.product(product.slug))
  const price = effectivePrice(product, product.offers, context)
  // The day of an early bird comes before what an offer that loses to it would change.
  const until = price?.earlyUntil ?? priceHoldsUntil(product.offers, context.now) ?? product.validUntil
  const offer = price && {
    '@type': 'Offer',
    url,
    price: (price.minor / 100).toFixed(2),
    priceCurrency: 'CNY',
    availability: `https://schema.org/${schemaOf[availabilityOf(product, context.today)]}`,
    ...(until && { priceValidUntil: until }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': ['Product', 'TouristTrip'],
    name: product.title,
    url,
    ...(product.subtitle && { description: product.subtitle }),
    image: product.pictures.map((picture) => absolutePicture(context, picture)),
    ...(product.operatorName && { provider: { '@type': 'TravelAgency', name: product.operatorName } }),
    ...(product.itinerary.length > 0 && {
      itinerary: { '@type': 'ItemList', itemListElement: product.itinerary.map(({ title }, i) => ({ '@type': 'ListItem', position: i + 1, name: title })) },
    }),
    ...(offer && { offers: offer }),
  }
}

export function postData(context: PageContext, post: PostDetail): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: post.title,
    ...(post.digest && { description: post.digest }),
    ...(post.cover && { image: [absolutePicture(context, post.cover)] }),
    datePublished: post.publishedAt,
    dateModified: post.updatedAt,
    ...(post.author && { author: { '@type': 'Person', name: post.author } }),
    publisher: { '@type': 'Organization', name: context.front.name },
    mainEntityOfPage: absolute(context, shopPaths.post(post.slug)),
    ...(post.products.length > 0 && {
      mentions: post.products.map(({ title, slug }) => ({ '@type': 'Product', name: title, url: absolute(context, shopPaths.product(slug)) })),
    }),
  }
}
