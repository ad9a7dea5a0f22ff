import type { Clock } from '@/platform/clock'
import { categoryPage } from './pages/category'
import { link, type PageContext } from './pages/context'
import { feed, robots, sitemapIndex, sitemapOf, sitemapOfPages } from './pages/feeds'
import { homePage } from './pages/home'
import { postPage } from './pages/post'
import { postsPage } from './pages/posts'
import { productPage } from './pages/product'
import { stopPage, type StopReason } from './pages/stop'
import { dateIn, nextMidnight } from './rules/shop-date'
import { tags } from './rules/cache-tags'
import { freshUntilOf, picturesIn, tagsIn } from './rules/made-of'
import { missingPath, type Page, type PageRequest, type RenderPage } from './rules/page'
import type { ProductSummary, ShopPicture, ShopReader } from './rules/shop-model'
import { shopRouteOf, type ShopRoute } from './rules/shop-route'
import { plainTone, type Tone } from './rules/tone'

export type ShopRenderOptions = {
  shop: ShopReader
  /** Average colours of a picture; may answer slowly the first time. */
  toneOf(file: string): Promise<Tone>
  publicUrl: string
  timeZone: string
  clock: Clock
}

/** What a page shows, before it is written: the view, how to write it, and the answer's other parts. */
type Draft = { status?: Page['status']; location?: string; contentType?: string; view: unknown; tags: string[]; write(context: PageContext): string }

const RELATED = 3
const ALTERNATIVES = 6

/** Makes any page of the shop from its address; null for a wrong one. */
export function makeShopRender(options: ShopRenderOptions): RenderPage {
  return async (request) => {
    const now = options.clock.now()
    const draft = await draftAt(options.shop, request.path)
    if (draft === null) return null
    const front = await options.shop.front()
    const tones = await tonesOf(options, picturesIn(draft.view))
    const context: PageContext = {
      front,
      language: request.language,
      publicUrl: options.publicUrl,
      timeZone: options.timeZone,
      now,
      today: dateIn(options.timeZone, now),
      toneOf: ({ file }) => tones.get(file) ?? plainTone,
    }
    return {
      ...(draft.location === undefined ? {} : { location: link(context, draft.location) }),
      status: draft.status ?? 200,
      contentType: draft.contentType ?? 'text/html; charset=utf-8',
      body: draft.write(context),
      tags: [...new Set([tags.everything, ...draft.tags, ...tagsIn(draft.view)])],
      freshUntil: freshUntilOf(draft.view, now, nextMidnight(options.timeZone, now)),
    }
  }
}

/** The page for a fault of ours; needs no data, so it can be made when the database is away. */
export function renderBroken(options: Pick<ShopRenderOptions, 'publicUrl' | 'timeZone' | 'clock'>, { language }: PageRequest): string {
  const front = { name: '行文', slogan: null, notice: null, contactPhone: null, contactUrl: null }
  const now = options.clock.now()
  return stopPage(
    { front, language, publicUrl: options.publicUrl, timeZone: options.timeZone, now, today: dateIn(options.timeZone, now), toneOf: () => plainTone },
    'broken',
    [],
  )
}

async function draftAt(shop: ShopReader, path: string): Promise<Draft | null> {
  if (path === missingPath) return stop(shop, 'missing')
  const route = shopRouteOf(path)
  return route && draftOf(shop, route)
}

async function draftOf(shop: ShopReader, route: ShopRoute): Promise<Draft | null> {
  switch (route.name) {
    case 'home': {
      const view = await shop.home()
      return { view, tags: [tags.home], write: (context) => homePage(context, view) }
    }
    case 'category':
      return categoryDraft(shop, route)
    case 'product':
      return productDraft(shop, route.slug)
    case 'posts': {
      const view = await shop.posts(route.page)
      if (route.page > view.pages) return null
      return { view, tags: [tags.posts], write: (context) => postsPage(context, view) }
    }
    case 'post':
      return postDraft(shop, route.slug)
    case 'sitemap':
    case 'sitemapPages':
    case 'sitemapPart':
      return sitemapDraft(shop, route)
    case 'feed': {
      const items = await shop.newestPosts()
      return { view: null, tags: [tags.posts], contentType: 'application/rss+xml; charset=utf-8', write: (context) => feed(context, items) }
    }
    case 'robots':
      return { view: null, tags: [], contentType: 'text/plain; charset=utf-8', write: robots }
  }
}

type SitemapRoute = Extract<ShopRoute, { name: 'sitemap' | 'sitemapPages' | 'sitemapPart' }>

async function sitemapDraft({ addresses }: ShopReader, route: SitemapRoute): Promise<Draft | null> {
  const xml = { view: null, contentType: 'application/xml; charset=utf-8' }
  if (route.name === 'sitemap') {
    const parts = await addresses.parts()
    return { ...xml, tags: [tags.posts, tags.products], write: (context) => sitemapIndex(context, parts) }
  }
  if (route.name === 'sitemapPages') {
    const categories = await addresses.categories()
    return { ...xml, tags: [], write: (context) => sitemapOfPages(context, categories) }
  }
  const entries = await addresses.part(route.kind, route.number)
  return entries && { ...xml, tags: [route.kind === 'post' ? tags.posts : tags.products], write: (context) => sitemapOf(context, entries) }
}

async function categoryDraft(shop: ShopReader, { slug, page }: { slug: string; page: number }): Promise<Draft | null> {
  const view = await shop.category(slug, page)
  if (!view) return movedOrMissing(shop, { kind: 'product-categories', slug, rest: page === 1 ? '' : `/page/${page}` })
  if (page > view.products.pages) return null
  const others = view.products.items.length === 0 ? await shop.related(null, ALTERNATIVES) : []
  return { view: [view, others], tags: [tags.products], write: (context) => categoryPage(context, view, others) }
}

async function productDraft(shop: ShopReader, slug: string): Promise<Draft | null> {
  const found = await shop.product(slug)
  if (found.state === 'missing') return movedOrMissing(shop, { kind: 'products', slug })
  if (found.state === 'offline') return stop(shop, 'offlineTrip', tags.product(found.id))
  const product = found.value
  const related = await shop.related({ id: product.id, categoryId: product.category?.id ?? null }, RELATED)
  return { view: [product, related], tags: [tags.product(product.id)], write: (context) => productPage(context, product, related) }
}

async function postDraft(shop: ShopReader, slug: string): Promise<Draft | null> {
  const found = await shop.post(slug)
  if (found.state === 'missing') return movedOrMissing(shop, { kind: 'posts', slug })
  if (found.state === 'offline') return stop(shop, 'offlinePost', tags.post(found.id))
  const post = found.value
  const first = post.products[0]
  const related = await relatedToPost(shop, first, post.products)
  return { view: [post, related], tags: [tags.post(post.id), ...post.boundTo.map(tags.product)], write: (context) => postPage(context, post, related) }
}

async function relatedToPost(shop: ShopReader, first: ProductSummary | undefined, shown: ProductSummary[]): Promise<ProductSummary[]> {
  const candidates = await shop.related(first ? { id: first.id, categoryId: first.category?.id ?? null } : null, RELATED + shown.length)
  const isShown = new Set(shown.map(({ id }) => id))
  return candidates.filter(({ id }) => !isShown.has(id)).slice(0, RELATED)
}

type Asked = { kind: 'posts' | 'products' | 'product-categories'; slug: string; rest?: string }

/** Kept like any page: a link that was shared widely costs one render, until what it leads to changes. */
async function movedOrMissing(shop: ShopReader, { kind, slug, rest = '' }: Asked): Promise<Draft | null> {
  const moved = await shop.moved(kind, slug)
  if (!moved) return null
  const tag = kind === 'posts' ? tags.post(moved.id) : kind === 'products' ? tags.product(moved.id) : tags.everything
  if (moved.path === null) return stop(shop, kind === 'posts' ? 'offlinePost' : 'offlineTrip', tag)
  return { status: 301, location: moved.path + rest, view: null, tags: [tag], contentType: 'text/plain; charset=utf-8', write: () => '' }
}

async function stop(shop: ShopReader, reason: Exclude<StopReason, 'broken'>, tag?: string): Promise<Draft> {
  const ways = await shop.related(null, RELATED)
  return { status: reason === 'missing' ? 404 : 410, view: ways, tags: tag ? [tag] : [], write: (context) => stopPage(context, reason, ways) }
}

async function tonesOf(options: ShopRenderOptions, pictures: ShopPicture[]): Promise<Map<string, Tone>> {
  const files = [...new Set(pictures.map(({ file }) => file))]
  return new Map(await Promise.all(files.map(async (file) => [file, await options.toneOf(file)] as const)))
}
