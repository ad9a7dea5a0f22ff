import type { Listed, PostSummary } from '../rules/shop-model'
import { pager, postRows } from './cards'
import { word, type PageContext } from './context'
import { markup } from './html'
import { breadcrumbs } from './json-ld'
import { layout } from './layout'

/** All posts, newest first. */
export function postsPage(context: PageContext, list: Listed<PostSummary>): string {
  const title = word(context, 'posts')
  return layout(context, {
    title,
    description: `${context.front.name} · ${title}`,
    canonical: list.page === 1 ? '/posts' : `/posts/page/${list.page}`,
    kind: 'website',
    picture: list.items[0]?.cover ?? null,
    jsonLd: [breadcrumbs(context, [{ name: title, path: '/posts' }])],
    main: markup`<div class="wrap story"><div class="head"><h1>${title}</h1></div>${list.items.length > 0 ? postRows(context, list.items) : markup`<p>${word(context, 'emptyPosts')}</p>`}${pager(context, { ...list, path: '/posts' })}</div>`,
  })
}
