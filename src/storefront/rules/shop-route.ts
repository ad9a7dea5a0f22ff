/** What an address of the shop asks for. */
export type ShopRoute =
  | { name: 'home' }
  | { name: 'category'; slug: string; page: number }
  | { name: 'product'; slug: string }
  | { name: 'posts'; page: number }
  | { name: 'post'; slug: string }
  | { name: 'sitemap' }
  | { name: 'sitemapPages' }
  | { name: 'sitemapPart'; kind: 'product' | 'post'; number: number }
  | { name: 'feed' }
  | { name: 'robots' }

const fixed: Record<string, ShopRoute> = {
  '/': { name: 'home' },
  '/posts': { name: 'posts', page: 1 },
  '/sitemap.xml': { name: 'sitemap' },
  '/sitemap/pages.xml': { name: 'sitemapPages' },
  '/feed.xml': { name: 'feed' },
  '/robots.txt': { name: 'robots' },
}

/** Reads a decoded path; null when nothing of the shop lives there. Later pages of a list are `…/page/2`. */
export function shopRouteOf(path: string): ShopRoute | null {
  if (Object.hasOwn(fixed, path)) return fixed[path] ?? null
  const sitemap = /^\/sitemap\/(product|post)s-([1-9]\d{0,4})\.xml$/.exec(path)
  if (sitemap) return { name: 'sitemapPart', kind: sitemap[1] as 'product' | 'post', number: Number(sitemap[2]) }
  const parts = path.slice(1).split('/')
  const [kind, slug = '', word, number] = parts
  if (kind === 'posts' && slug === 'page' && parts.length === 3) return laterPage(word, (page) => ({ name: 'posts', page }))
  if (slug === '') return null
  if (kind === 'c' && parts.length === 2) return { name: 'category', slug, page: 1 }
  if (kind === 'c' && word === 'page' && parts.length === 4) return laterPage(number, (page) => ({ name: 'category', slug, page }))
  if (kind === 'products' && parts.length === 2) return { name: 'product', slug }
  if (kind === 'posts' && parts.length === 2) return { name: 'post', slug }
  return null
}

function laterPage(word: string | undefined, route: (page: number) => ShopRoute): ShopRoute | null {
  return word && /^[1-9]\d{0,4}$/.test(word) && word !== '1' ? route(Number(word)) : null
}

export const shopPaths = {
  category: (slug: string) => `/c/${encodeURIComponent(slug)}`,
  product: (slug: string) => `/products/${encodeURIComponent(slug)}`,
  post: (slug: string) => `/posts/${encodeURIComponent(slug)}`,
  sitemapPart: (kind: 'product' | 'post', number: number) => `/sitemap/${kind}s-${number}.xml`,
  picture: (file: string, width: number) => `/pictures/${encodeURIComponent(file)}/${width}.webp`,
}
