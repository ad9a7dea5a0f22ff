import type { ProductSummary } from '../rules/shop-model'
import type { Word } from '../rules/wording'
import { productGrid } from './cards'
import { link, word, type PageContext } from './context'
import { markup } from './html'
import { layout } from './layout'

export type StopReason = 'offlineTrip' | 'offlinePost' | 'missing' | 'broken'

const explanation = { offlineTrip: 'offlineText', offlinePost: 'offlineText', missing: 'missingText', broken: 'brokenText' } as const satisfies Record<
  StopReason,
  Word
>
const status = { offlineTrip: '410', offlinePost: '410', missing: '404', broken: '500' } as const satisfies Record<StopReason, string>

/** Where a road ends: what happened, and ways on. */
export function stopPage(context: PageContext, reason: StopReason, ways: ProductSummary[]): string {
  const title = word(context, reason)
  return layout(context, {
    title,
    description: word(context, explanation[reason]),
    canonical: null,
    kind: 'website',
    picture: null,
    jsonLd: [],
    main: markup`<div class="wrap"><div class="stop"><p class="code">${status[reason]}</p><h1>${title}</h1><p>${word(context, explanation[reason])}</p><div class="acts"><a class="btn" href="${link(context, '/')}">${word(context, 'backHome')}</a><a class="btn alt" href="${link(context, '/posts')}">${word(context, 'readPosts')}</a></div></div>${ways.length > 0 && markup`<section class="sec"><h2>${word(context, 'related')}</h2>${productGrid(context, ways)}</section>`}</div>`,
  })
}
