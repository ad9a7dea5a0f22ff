import type { Role } from '@/people'
import { roles } from '@/people'
import type { Ask, Workspace } from './run-server'

/** One thing people do. `ask` makes the request of one sample, not measured itself; `n` differs at every sample. */
export type Course = { name: string; ask(n: number, workspace: Workspace): Ask | Promise<Ask>; isRefused?: true }

/** Far from each other, so that no sample finds what another warmed. */
const spread = (n: number, rows: number) => 1 + ((n * 37) % (rows - 1))

const page = (name: string, of: (n: number, rows: number) => string): Course => ({ name, ask: (n, { rows }) => ({ path: of(n, rows) }) })

/** Every kind of page of the shop: `cold` asks for another one at every sample. */
const shop: Course[] = [
  page('home', () => '/'),
  page('product, cold', (n, rows) => `/products/trip-${spread(n, rows)}`),
  page('post, cold', (n, rows) => `/posts/story-${spread(n, rows)}`),
  page('posts, cold page', (n, rows) => `/posts/page/${2 + ((n * 197) % Math.floor(rows / 20 - 2))}`),
  page('posts, last pages', (n, rows) => `/posts/page/${Math.floor(rows / 20) - n}`),
  page('category, cold page', (n, rows) => `/c/nature/page/${2 + ((n * 197) % Math.floor(rows / 24 - 2))}`),
  page('category, last pages', (n, rows) => `/c/nature/page/${Math.floor(rows / 24) - n}`),
  { ...page('address of nothing', (n) => `/posts/none-${n}`), isRefused: true },
  { ...page('page beyond the last', (n) => `/posts/page/${90_000 + n}`), isRefused: true },
  page('moved address', (n, rows) => `/posts/old-${spread(n, rows)}`),
  page('feed', () => '/feed.xml'),
  page('robots', () => '/robots.txt'),
  page('sitemap', () => '/sitemap.xml'),
  page('sitemap part of products', () => '/sitemap/products-1.xml'),
  page('sitemap part of posts', () => '/sitemap/posts-1.xml'),
  page('short link', (n, rows) => `/s/code${spread(n, rows)}`),
]

const list = (role: Role, collection: string): Course => ({
  name: `list of ${collection}`,
  ask: () => ({ path: `/admin/collections/${collection}?limit=10`, role }),
})
const later = (role: Role, collection: string): Course => ({
  name: `list of ${collection}, page 40`,
  ask: () => ({ path: `/admin/collections/${collection}?limit=10&page=40`, role }),
})
const search = (role: Role, collection: string, words: string): Course => ({
  name: `search in ${collection}`,
  ask: (n) => ({ path: `/admin/collections/${collection}?limit=10&search=${encodeURIComponent(`${words} ${90 + n}`)}`, role }),
})

const lists: Course[] = [
  list('editor', 'drafts'),
  later('editor', 'drafts'),
  search('editor', 'drafts', '文稿'),
  list('marketer', 'products'),
  later('marketer', 'products'),
  search('marketer', 'products', '慢住'),
  list('marketer', 'promotions'),
  list('editor', 'topics'),
  search('editor', 'topics', '选题'),
  list('designer', 'assets'),
  search('designer', 'assets', '洱海'),
  list('marketer', 'pushes'),
  list('marketer', 'deliveries'),
  list('marketer', 'posts'),
  search('marketer', 'posts', '文章'),
  list('administrator', 'old-addresses'),
  list('administrator', 'reviews'),
]

const find = (name: string, words: (n: number) => string): Course => ({
  name: `the one search: ${name}`,
  ask: (n) => ({ path: `/api/search?q=${encodeURIComponent(words(n))}`, role: 'editor' }),
})
const finds: Course[] = [find('two characters', () => '洱海'), find('two words', (n) => `文稿 ${90 + n}`), find('nothing', (n) => `没有${n}的词`)]

const starts: Course[] = roles.map((role) => ({ name: `start page: ${role}`, ask: () => ({ path: '/admin', role }) }))

/** A draft that each of the acts takes one step further: saved, submitted, approved, scheduled. */
const draftOf = (n: number, { rows, id }: Workspace) => `/api/drafts/${id('drafts', 1 + 20 * (n % Math.floor(rows / 20 - 1)))}`
const act = (name: string, role: Role, body: object): Course => ({
  name: `${name} a draft`,
  ask: (n, workspace) => ({ path: `${draftOf(n, workspace)}/${name}`, method: 'POST', role, body }),
})

const acts: Course[] = [
  {
    name: 'edit page of a draft',
    ask: (n, workspace) => ({ path: `/admin/collections/drafts/${workspace.id('drafts', spread(n, workspace.rows))}`, role: 'editor' }),
  },
  {
    name: 'save a draft',
    ask: (n, workspace) => ({
      path: `${draftOf(n, workspace)}?draft=true&autosave=true&depth=0`,
      method: 'PATCH',
      role: 'editor',
      body: { digest: `第 ${n} 次` },
    }),
  },
  act('submit', 'editor', {}),
  { name: 'variants of a draft', ask: (n, workspace) => ({ path: `${draftOf(n, workspace)}/variants`, role: 'reviewer' }) },
  {
    name: 'approve a draft',
    ask: async (n, workspace) => ({ path: `${draftOf(n, workspace)}/approve`, method: 'POST', role: 'reviewer', body: { seen: await seen(n, workspace) } }),
  },
  {
    name: 'schedule a draft',
    ask: async (n, workspace) => ({
      path: `${draftOf(n, workspace)}/schedule`,
      method: 'POST',
      role: 'marketer',
      body: { channels: Object.keys(await seen(n, workspace)), dueAt: new Date(Date.now() + 30 * 86_400_000).toISOString() },
    }),
  },
  {
    name: 'save a product',
    ask: (n, workspace) => ({
      path: `/api/products/${workspace.id('products', spread(n, workspace.rows))}?depth=0`,
      method: 'PATCH',
      role: 'marketer',
      body: { subtitle: `第 ${n} 次`, _status: 'published' },
    }),
  },
]

/** What a reviewer has on screen: the fingerprint of each channel's variant. */
async function seen(n: number, workspace: Workspace): Promise<Record<string, string>> {
  const { body } = await workspace.ask({ path: `${draftOf(n, workspace)}/variants`, role: 'reviewer' })
  const { variants } = JSON.parse(body) as { variants: { channelId: string; contentHash: string }[] }
  return Object.fromEntries(variants.map(({ channelId, contentHash }) => [channelId, contentHash]))
}

export const courses: Course[] = [...shop, ...lists, ...finds, ...starts, ...acts]
