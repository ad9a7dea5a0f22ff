import { shopPaths } from '../rules/shop-route'
import type { CategoryView, ProductSummary } from '../rules/shop-model'
import { pager, productGrid } from './cards'
import { word, type PageContext } from './context'
import { markup } from './html'
import { breadcrumbs } from './json-ld'
import { layout } from './layout'

/** The trips of one category; `others` are offered when it has none. */
export function categoryPage(context: PageContext, { category, products }: CategoryView, others: ProductSummary[]): string {
  const path = shopPaths.category(category.slug)
  const isEmpty = products.items.length === 0
  return layout(context, {
    title: category.title,
    description: category.description ?? `${category.title} · ${context.front.name}`,
    canonical: products.page === 1 ? path : `${path}/page/${products.page}`,
    kind: 'website',
    picture: products.items[0]?.cover ?? null,
    jsonLd: [breadcrumbs(context, [{ name: category.title, path }])],
    main: markup`<div class="wrap"><div class="head"><h1>${category.title}</h1>${category.description && markup`<p>${category.description}</p>`}</div>${isEmpty ? markup`<p>${word(context, 'emptyCategory')}</p><section class="sec">${productGrid(context, others)}</section>` : productGrid(context, products.items)}${pager(context, { ...products, path })}</div>`,
  })
}
