import { isDeepStrictEqual } from 'node:util'
import type { BasePayload } from 'payload'
import { availabilityOf } from '@/catalog'
import type { Clock } from '@/platform/clock'
import { typeset, type ProductFacts, type Typeset, type TypesetRequest } from '@/typesetting'
import { loadResources, type Gathered } from '@/typesetting/server'
import { withFacts, type BoundFacts } from '../rules/bound-facts'
import { dateIn } from '../rules/shop-date'
import { whyNotInert } from '../rules/inert-html'
import { plainTitle, withState } from '../rules/live-state'
import { asStored } from './stored-fields'
import { pictureView, productSummary } from './stored-views'

export type FactContext = { payload: BasePayload; clock: Clock; timeZone: string }

/** Reads what products and promotions say now, for any number of posts in a constant number of statements. */
export async function readLiveFacts(context: FactContext, posts: readonly BoundFacts[]): Promise<(bound: BoundFacts) => BoundFacts> {
  const { payload, clock, timeZone } = context
  const ids = (of: 'products' | 'promotions') => [...new Set(posts.flatMap((bound) => Object.keys(bound[of])))]
  const references = { assets: [], products: ids('products'), promotions: ids('promotions') }
  const gathered = await loadResources({ payload, references, now: clock.now(), timeZone })
  return (bound) => ({
    products: Object.fromEntries(Object.entries(bound.products).map(([id, was]) => [id, factsNow(context, { id, was, gathered })])),
    promotions: Object.fromEntries(Object.entries(bound.promotions).map(([id, was]) => [id, gathered.resources.promotions[id] ?? was])),
  })
}

type Asked = { id: string; was: ProductFacts; gathered: Gathered }

/** What is not in the shop any more keeps its last facts, and says so. */
function factsNow({ clock, timeZone }: FactContext, { id, was, gathered }: Asked): ProductFacts {
  const stored = gathered.products.get(id)
  const facts = gathered.resources.products[id]
  const summary = stored && productSummary(stored, clock.now())
  if (!facts || !summary) return withState({ ...was, title: plainTitle(was.title) }, 'offline')
  const availability = availabilityOf(summary, dateIn(timeZone, clock.now()))
  const picture = facts.picture && pictureView(asStored(gathered.assets.get(facts.picture.id)), clock.now()) ? facts.picture : null
  return withState({ ...facts, picture }, availability === 'soldOut' || availability === 'ended' ? availability : null)
}

/** Whether two sets of facts are the same; what was stored has lost what is undefined. */
export function areSameFacts(one: BoundFacts, other: BoundFacts): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

export function hasFacts({ products, promotions }: BoundFacts): boolean {
  return Object.keys(products).length + Object.keys(promotions).length > 0
}

/** A post made anew of what it was made of, with other facts; null when the shop would not show that. */
export function typesetWith(request: TypesetRequest, bound: BoundFacts): Typeset | null {
  const set = typeset(withFacts(request, bound))
  return whyNotInert(set.html) === null ? set : null
}
