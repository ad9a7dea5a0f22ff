import { offerChanges, type Offer } from '@/catalog'
import { tags } from './cache-tags'
import type { ProductSummary, PostSummary, ShopPicture } from './shop-model'

type Parts = { pictures: ShopPicture[]; products: ProductSummary[]; posts: PostSummary[]; offers: Offer[]; withheld: string[] }

/** Every picture a view shows. */
export function picturesIn(view: unknown): ShopPicture[] {
  return partsOf(view).pictures
}

/** Tags of everything a view shows, or would show but for a licence, so that a change of any of it drops the page. */
export function tagsIn(view: unknown): string[] {
  const parts = partsOf(view)
  return [
    ...parts.products.map(({ id }) => tags.product(id)),
    ...parts.posts.map(({ id }) => tags.post(id)),
    ...parts.pictures.map(({ id }) => tags.asset(id)),
    ...parts.withheld.map(tags.asset),
  ]
}

/** When time alone makes a view wrong: midnight, a promotion's start or end, the end of a picture's licence. Epoch ms. */
export function freshUntilOf(view: unknown, now: number, midnight: number): number {
  const parts = partsOf(view)
  const expiries = parts.pictures.flatMap(({ expiresAt }) => (expiresAt ? [Date.parse(expiresAt)] : [])).filter((at) => at > now)
  return Math.min(midnight, ...offerChanges(parts.offers, now), ...expiries)
}

/** Views are plain trees of a few hundred nodes; each kind of part is known by fields no other has. */
function partsOf(view: unknown): Parts {
  const parts: Parts = { pictures: [], products: [], posts: [], offers: [], withheld: [] }
  collect(view, parts)
  return parts
}

function collect(node: unknown, parts: Parts): void {
  if (Array.isArray(node)) for (const item of node) collect(item, parts)
  else if (node !== null && typeof node === 'object') {
    if ('file' in node) parts.pictures.push(node as ShopPicture)
    else if ('departures' in node) parts.products.push(node as ProductSummary)
    else if ('digest' in node) parts.posts.push(node as PostSummary)
    else if ('thresholdMinor' in node) parts.offers.push(node as Offer)
    if ('withheld' in node) parts.withheld.push(...(node.withheld as string[]))
    for (const value of Object.values(node)) collect(value, parts)
  }
}
