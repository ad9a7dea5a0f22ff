import { shopPaths } from '../rules/shop-route'
import type { CategoryLink, Hero, HomeView } from '../rules/shop-model'
import { postRows, productGrid } from './cards'
import { absolute, link, word, type PageContext } from './context'
import { markup, type Markup } from './html'
import { layout } from './layout'
import { pictureTag } from './picture'
import { headline } from './title'

/** Signboard, notice, focus picture, categories, featured trips, newest posts. */
export function homePage(context: PageContext, view: HomeView): string {
  const { front } = context
  const [first, ...others] = view.heroes
  const isEmpty = view.featured.length === 0 && view.posts.length === 0 && !first
  return layout(context, {
    title: front.name,
    description: front.slogan ?? front.notice ?? front.name,
    canonical: '/',
    kind: 'website',
    picture: first?.picture ?? view.featured[0]?.cover ?? null,
    jsonLd: [siteData(context)],
    main: markup`<div class="wrap"><div class="board"><h1>${front.name}</h1>${front.slogan && markup`<p>${front.slogan}</p>`}</div>${front.notice && markup`<div class="notice"><b>${word(context, 'notice')}</b><p>${front.notice}</p></div>`}${first && leadHero(context, first)}${others.length > 0 && markup`<div class="duo">${others.map((hero) => smallHero(context, hero))}</div>`}${isEmpty && markup`<p class="sec">${word(context, 'emptyHome')}</p>`}${categories(context, view.categories)}${view.featured.length > 0 && markup`<section class="sec" id="trips"><h2>${word(context, 'featured')}</h2>${productGrid(context, view.featured)}</section>`}${view.posts.length > 0 && markup`<section class="sec"><h2>${word(context, 'newestPosts')}</h2>${postRows(context, view.posts)}<a class="more" href="${link(context, '/posts')}">${word(context, 'allPosts')}</a></section>`}</div>`,
  })
}

function leadHero(context: PageContext, hero: Hero): Markup {
  const inside = markup`<span class="pic">${pictureTag(context, { picture: hero.picture, sizes: 'full', isFirst: true })}</span><span class="cap">${hero.title && markup`<h2>${headline(hero.title)}</h2>`}${hero.subtitle && markup`<p>${hero.subtitle}</p>`}${hero.productSlug && markup`<span class="go more">${word(context, 'look')}</span>`}</span>`
  return markup`<section class="lead">${heroLink(context, hero, inside)}</section>`
}

function smallHero(context: PageContext, hero: Hero): Markup {
  return heroLink(
    context,
    hero,
    markup`<span class="pic">${pictureTag(context, { picture: hero.picture, sizes: 'half' })}</span>${hero.title && markup`<h3>${hero.title}</h3>`}${hero.subtitle && markup`<p>${hero.subtitle}</p>`}`,
  )
}

function heroLink(context: PageContext, hero: Hero, inside: Markup): Markup {
  return hero.productSlug ? markup`<a href="${link(context, shopPaths.product(hero.productSlug))}">${inside}</a>` : markup`<div>${inside}</div>`
}

function categories(context: PageContext, all: CategoryLink[]): Markup | null {
  if (all.length === 0) return null
  return markup`<section class="sec"><h2>${word(context, 'categories')}</h2><ul class="kinds">${all.map(({ title, slug, description }) => markup`<li><a href="${link(context, shopPaths.category(slug))}"><b>${title}</b>${description && markup`<small>${description}</small>`}</a></li>`)}</ul></section>`
}

function siteData({ front, ...context }: PageContext): unknown {
  const telephone = front.contactPhone ? { telephone: front.contactPhone } : {}
  return {
    '@context': 'https://schema.org',
    '@type': 'TravelAgency',
    name: front.name,
    url: absolute({ front, ...context }, '/'),
    ...(front.slogan && { slogan: front.slogan }),
    ...telephone,
  }
}
