import { availabilityOf, bookableDepartures } from '@/catalog'
import { sayDate, sayLength } from '../rules/say-facts'
import { shopPaths } from '../rules/shop-route'
import type { ProductDetail, ProductSummary } from '../rules/shop-model'
import { departureLine, postRows, priceTag, productGrid } from './cards'
import { consultActs } from './consult'
import { link, word, type PageContext } from './context'
import { markup, raw, type Markup, type Renderable } from './html'
import { breadcrumbs, productData } from './json-ld'
import { layout } from './layout'
import { pictureTag } from './picture'
import { sectionsOf, type Section } from './product-sections'
import { headline } from './title'

/** Picture, place, length, price; then why, day by day, what it costs, what could go wrong. */
export function productPage(context: PageContext, product: ProductDetail, related: ProductSummary[]): string {
  const path = shopPaths.product(product.slug)
  const sections = sectionsOf(context, product)
  const acts = consultActs(context, product)
  const steps = product.category ? [{ name: product.category.title, path: shopPaths.category(product.category.slug) }] : []
  return layout(context, {
    title: product.title,
    description: describe(context, product),
    canonical: path,
    kind: 'product',
    picture: product.cover,
    bodyClass: 'barred',
    jsonLd: [productData(context, product), breadcrumbs(context, [...steps, { name: product.title, path }])],
    main: markup`<div class="wrap trip">${pictures(context, product)}<div class="cols"><div class="main">${opening(context, product, sections)}${sections.map(({ id, title, body }) => markup`<section class="sec" id="${id}"><h2>${title}</h2>${body}</section>`)}${operator(context, product)}</div><aside class="side"><div class="stick">${priceTag(context, product)}${departureLine(context, product)}${acts}${jump(sections)}</div></aside></div>${storiesAndRelated(context, product, related)}</div>`,
    bar: markup`<div class="bar"><div class="sum">${priceTag(context, product)}${departureLine(context, product)}</div>${acts}</div>`,
  })
}

function describe(context: PageContext, product: ProductDetail): string {
  const facts = [product.destination, sayLength(product, context.language), product.subtitle]
  return facts.filter(Boolean).join(' · ') || product.title
}

function pictures(context: PageContext, product: ProductDetail): Markup | null {
  const { pictures: all } = product
  if (all.length === 0) return null
  const shape = all.length === 1 ? '' : all.length === 2 ? ' many pair' : ' many'
  return markup`<ul class="strip${shape}"${all.length > 1 && raw(' tabindex="0"')} aria-label="${word(context, 'pictures')}">${all.map((picture, i) => markup`<li><span class="pic">${pictureTag(context, { picture, sizes: i === 0 ? 'hero' : 'half', isFirst: i === 0 })}</span></li>`)}</ul>`
}

function opening(context: PageContext, product: ProductDetail, sections: Section[]): Markup {
  const place = [product.destination, sayLength(product, context.language)].filter(Boolean).join(' · ')
  const { category } = product
  return markup`<p class="over">${category ? markup`<a href="${link(context, shopPaths.category(category.slug))}">${category.title}</a> · ` : null}${place}</p><h1>${headline(product.title)}</h1>${product.subtitle && markup`<p class="sub">${product.subtitle}</p>`}<p class="headprice">${priceTag(context, product)}</p>${state(context, product)}${facts(context, product)}${jump(sections)}`
}

function state(context: PageContext, product: ProductDetail): Markup | null {
  const availability = availabilityOf(product, context.today)
  if (availability !== 'soldOut' && availability !== 'ended') return null
  return markup`<div class="flag"><b>${word(context, availability)}</b><p>${word(context, `${availability}Text`)}</p></div>`
}

function facts(context: PageContext, product: ProductDetail): Markup {
  const next = bookableDepartures(product, context.today)[0]
  const seats = next?.seats && (context.language === 'en' ? `${next.seats} seats left` : `余 ${next.seats} 位`)
  const group = product.groupMin && (context.language === 'en' ? `from ${product.groupMin} people` : `满 ${product.groupMin} 人成团`)
  const rows: [string, Renderable][] = [
    [word(context, 'length'), sayLength(product, context.language)],
    [word(context, 'departsFrom'), product.departureCity],
    [word(context, 'next'), next && markup`${sayDate(next.date, context.today, context.language)}${seats ? markup`<small>${seats}</small>` : null}`],
    [word(context, 'group'), group],
  ]
  return markup`<dl class="facts">${rows.map(([name, value]) => value && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** Links to the answers, so that nobody scrolls for one. */
function jump(sections: Section[]): Markup | null {
  if (sections.length < 3) return null
  return markup`<nav class="jump">${sections.map(({ id, title }) => markup`<a href="#${id}">${title}</a>`)}</nav>`
}

function operator(context: PageContext, product: ProductDetail): Markup | null {
  const { operatorName, operatorLicence, complaintPhone } = product
  const known = [
    operatorName && markup`${word(context, 'operator')}: ${operatorName}`,
    operatorLicence && markup`${word(context, 'licence')}: ${operatorLicence}`,
    complaintPhone && markup`${word(context, 'complaints')}: <a href="tel:${complaintPhone.replace(/[^\d+]/g, '')}">${complaintPhone}</a>`,
  ].filter((line) => line !== null && line !== '')
  return known.length > 0 ? markup`<p class="by" id="operator">${known.map((line, i) => markup`${i > 0 && raw('<br>')}${line}`)}</p>` : null
}

function storiesAndRelated(context: PageContext, product: ProductDetail, related: ProductSummary[]): Markup {
  return markup`${product.posts.length > 0 && markup`<section class="sec"><h2>${word(context, 'stories')}</h2>${postRows(context, product.posts)}</section>`}${related.length > 0 && markup`<section class="sec"><h2>${word(context, 'related')}</h2>${productGrid(context, related)}</section>`}`
}
