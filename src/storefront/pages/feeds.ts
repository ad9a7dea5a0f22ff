import { shopPaths } from '../rules/shop-route'
import type { AddressEntry, PostSummary } from '../rules/shop-model'
import { absolute, type PageContext } from './context'
import { markup, raw } from './html'

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

/** Every public address, as sitemaps.org asks. */
export function sitemap(context: PageContext, entries: AddressEntry[]): string {
  const fixed = markup`<url><loc>${absolute(context, '/')}</loc></url><url><loc>${absolute(context, '/posts')}</loc></url>`
  const urls = entries.map(
    ({ kind, slug, updatedAt }) => markup`<url><loc>${absolute(context, shopPaths[kind](slug))}</loc><lastmod>${updatedAt}</lastmod></url>`,
  )
  return markup`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${fixed}${urls}</urlset>`.text
}

export function robots({ publicUrl }: PageContext): string {
  return `User-agent: *\nDisallow: /admin\nDisallow: /api\nSitemap: ${publicUrl}/sitemap.xml\n`
}
