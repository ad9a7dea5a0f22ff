import { shopPaths } from '../rules/shop-route'
import type { AddressEntry, AddressKind, PostSummary } from '../rules/shop-model'
import { absolute, type PageContext } from './context'
import { markup, raw, type Markup } from './html'

/** Characters XML 1.0 has no way to say, not even escaped. */
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const declaration = raw('<?xml version="1.0" encoding="UTF-8"?>\n')

/** RSS 2.0 of the newest posts. */
export function feed(context: PageContext, posts: PostSummary[]): string {
  const { front } = context
  const items = posts.map((post) => {
    const address = absolute(context, shopPaths.post(post.slug))
    return markup`<item><title>${post.title}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${new Date(post.publishedAt).toUTCString()}</pubDate>${post.author && markup`<dc:creator>${post.author}</dc:creator>`}${post.digest && markup`<description>${post.digest}</description>`}</item>`
  })
  const text =
    markup`${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${front.name}</title><link>${absolute(context, '/')}</link><description>${front.slogan ?? front.name}</description><language>zh-CN</language><atom:link href="${absolute(context, '/feed.xml')}" rel="self" type="application/rss+xml"/>${items}</channel></rss>`
      .text
  return text.replace(unspeakable, '')
}

const sitemapSpace = raw('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"')

/** The list of sitemaps, each of a bounded number of addresses. */
export function sitemapIndex(context: PageContext, parts: Record<AddressKind, number>): string {
  const of = (kind: AddressKind) => Array.from({ length: parts[kind] }, (_, i) => shopPaths.sitemapPart(kind, i + 1))
  const paths = ['/sitemap/pages.xml', ...of('product'), ...of('post')]
  return markup`${declaration}<sitemapindex ${sitemapSpace}>${paths.map((path) => markup`<sitemap><loc>${absolute(context, path)}</loc></sitemap>`)}</sitemapindex>`
    .text
}

/** Home, the list of posts and the categories. */
export function sitemapOfPages(context: PageContext, categories: AddressEntry[]): string {
  return urlSet(markup`<url><loc>${absolute(context, '/')}</loc></url><url><loc>${absolute(context, '/posts')}</loc></url>${urls(context, categories)}`)
}

export function sitemapOf(context: PageContext, entries: AddressEntry[]): string {
  return urlSet(markup`${urls(context, entries)}`)
}

function urls(context: PageContext, entries: AddressEntry[]): Markup[] {
  return entries.map(({ kind, slug, updatedAt }) => markup`<url><loc>${absolute(context, shopPaths[kind](slug))}</loc><lastmod>${updatedAt}</lastmod></url>`)
}

function urlSet(content: Markup): string {
  return markup`${declaration}<urlset ${sitemapSpace}>${content}</urlset>`.text
}

export function robots({ publicUrl }: PageContext): string {
  return `User-agent: *\nDisallow: /admin\nDisallow: /api\nSitemap: ${publicUrl}/sitemap.xml\n`
}
