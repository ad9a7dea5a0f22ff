import { availabilityOf, bookableDepartures, effectivePrice, yuan, type EffectivePrice } from '@/catalog'
import { sayDate, sayDay, sayLength, sayUntil } from '../rules/say-facts'
import { shopPaths } from '../rules/shop-route'
import type { PostSummary, ProductSummary } from '../rules/shop-model'
import { link, word, type PageContext } from './context'
import { markup, type Markup } from './html'
import { pictureTag } from './picture'

/** ¥3,680 起 每人: the sum large, the rest small, so that sums line up; below it the offer that makes it, with its end. A trip that has ended promises no price. */
export function priceTag(context: PageContext, product: ProductSummary): Markup | null {
  if (availabilityOf(product, context.today) === 'ended') return null
  const price = effectivePrice(product, product.offers, context)
  if (!price) return markup`<span class="ask">${word(context, 'priceOnRequest')}</span>`
  const sum = markup`<b><i>¥</i>${yuan(price.minor)}</b>`
  const from = price.isFrom && markup`<small>${word(context, 'from')}</small>`
  const unit = price.unit && markup`<small>${price.unit}</small>`
  const offer = offerLine(context, price)
  return context.language === 'en'
    ? markup`<span class="price">${from} ${sum} ${unit}</span>${offer}`
    : markup`<span class="price">${sum} ${from} ${unit}</span>${offer}`
}

/** 限时秒杀 11 月 30 日 23:59 截止; the former price struck out where one is on record. */
function offerLine(context: PageContext, { offer, formerMinor, earlyUntil }: EffectivePrice): Markup | null {
  if (earlyUntil) return markup`<span class="till">${sayEarly(context, earlyUntil)}</span>`
  if (!offer) return null
  const former = formerMinor !== null && markup`<s>¥${yuan(formerMinor)}</s> `
  return markup`<span class="till">${former}${word(context, 'limited')} ${sayUntil(offer.endsAt, context.timeZone, context.language)}</span>`
}

/** 早鸟价，12 月 8 日 周二止. */
export function sayEarly(context: PageContext, lastDay: string): string {
  const day = sayDate(lastDay, context.today, context.language)
  return context.language === 'en' ? `${word(context, 'early')} until ${day}` : `${word(context, 'early')}，${day}止`
}

/** One line that says whether and when one can go. */
export function departureLine(context: PageContext, product: ProductSummary): Markup | null {
  const availability = availabilityOf(product, context.today)
  if (availability === 'soldOut' || availability === 'ended') return markup`<span class="state">${word(context, availability)}</span>`
  const next = bookableDepartures(product, context.today)[0]
  return next ? markup`<span class="next">${word(context, 'next')} ${sayDate(next.date, context.today, context.language)}</span>` : null
}

export function productCard(context: PageContext, product: ProductSummary): Markup {
  const facts = [product.destination, sayLength(product, context.language)].filter((fact) => fact !== null).join(' · ')
  return markup`<li class="card"><a href="${link(context, shopPaths.product(product.slug))}"><span class="pic">${pictureTag(context, { picture: product.cover, sizes: 'card' })}</span><span class="over">${facts}</span><h3>${product.title}</h3>${product.subtitle && markup`<p>${product.subtitle}</p>`}<span class="foot">${priceTag(context, product)}${departureLine(context, product)}</span></a></li>`
}

export function productGrid(context: PageContext, products: ProductSummary[]): Markup {
  return markup`<ul class="grid">${products.map((product) => productCard(context, product))}</ul>`
}

export function postRow(context: PageContext, post: PostSummary): Markup {
  const byline = [post.author, sayDay(post.publishedAt, context.timeZone, context.language)].filter(Boolean).join(' · ')
  return markup`<li class="row"><a href="${link(context, shopPaths.post(post.slug))}"><span class="text"><h3>${post.title}</h3>${post.digest && markup`<p>${post.digest}</p>`}<small>${byline}</small></span>${post.cover && markup`<span class="pic">${pictureTag(context, { picture: post.cover, sizes: 'row', alt: '' })}</span>`}</a></li>`
}

export function postRows(context: PageContext, posts: PostSummary[]): Markup {
  return markup`<ul class="rows">${posts.map((post) => postRow(context, post))}</ul>`
}

/** Earlier and later pages of a list, as plain links. */
export function pager(context: PageContext, list: { page: number; pages: number; path: string }): Markup | null {
  if (list.pages < 2) return null
  const to = (page: number) => link(context, page === 1 ? list.path : `${list.path}/page/${page}`)
  return markup`<nav class="pager">${list.page > 1 && markup`<a rel="prev" href="${to(list.page - 1)}">${word(context, 'later')}</a>`}<span>${list.page} / ${list.pages}</span>${list.page < list.pages && markup`<a rel="next" href="${to(list.page + 1)}">${word(context, 'earlier')}</a>`}</nav>`
}
