import { sayDay, sayLength } from '../rules/say-facts'
import { shopPaths } from '../rules/shop-route'
import type { PostDetail, ProductSummary } from '../rules/shop-model'
import { departureLine, priceTag, productGrid } from './cards'
import { link, word, type PageContext } from './context'
import { markup, raw, type Markup } from './html'
import { breadcrumbs, postData } from './json-ld'
import { layout } from './layout'
import { pictureTag } from './picture'
import { quickPictures } from './quick-pictures'
import { headline } from './title'

/** A post as it was approved, with the trips it tells of below. The HTML inside is frozen: nothing of what it shows is touched. */
export function postPage(context: PageContext, post: PostDetail, related: ProductSummary[]): string {
  const path = shopPaths.post(post.slug)
  const byline = [post.author, sayDay(post.publishedAt, context.timeZone, context.language), sayUpdated(context, post)].filter(Boolean).join(' · ')
  return layout(context, {
    title: post.title,
    description: post.digest ?? post.title,
    canonical: path,
    kind: 'article',
    picture: post.cover,
    head: markup`<meta property="article:published_time" content="${post.publishedAt}"><meta property="article:modified_time" content="${post.updatedAt}">`,
    jsonLd: [
      postData(context, post),
      breadcrumbs(context, [
        { name: word(context, 'posts'), path: '/posts' },
        { name: post.title, path },
      ]),
    ],
    main: markup`<div class="wrap"><article class="story"><div class="head"><h1>${headline(post.title)}</h1><p class="by1">${byline}</p></div><div class="prose">${raw(quickPictures(post.html))}</div>${post.products.map((product) => boundProduct(context, product))}</article>${related.length > 0 && markup`<section class="sec"><h2>${word(context, 'related')}</h2>${productGrid(context, related)}</section>`}</div>`,
  })
}

/** Said where it was on another day. */
function sayUpdated({ timeZone, language }: PageContext, { publishedAt, updatedAt }: PostDetail): string | null {
  const [first, now] = [sayDay(publishedAt, timeZone, language), sayDay(updatedAt, timeZone, language)]
  if (first === now) return null
  return language === 'en' ? `updated ${now}` : `更新于 ${now}`
}

function boundProduct(context: PageContext, product: ProductSummary): Markup {
  const facts = [
    product.destination,
    sayLength(product, context.language),
    product.departureCity && (context.language === 'en' ? `from ${product.departureCity}` : `${product.departureCity}出发`),
  ]
  return markup`<aside class="bound"><a href="${link(context, shopPaths.product(product.slug))}"><span class="pic">${pictureTag(context, { picture: product.cover, sizes: 'card' })}</span><span class="in"><span class="over">${facts.filter(Boolean).join(' · ')}</span><h3>${product.title}</h3><span class="foot">${priceTag(context, product)}${departureLine(context, product)}</span><span class="more go">${word(context, 'look')}</span></span></a></aside>`
}
