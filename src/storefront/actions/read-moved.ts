import type { CollectionSlug } from 'payload'
import { holderOf, type Addressed } from '@/platform/old-addresses'
import type { Moved } from '../rules/shop-model'
import { shopPaths } from '../rules/shop-route'
import type { ReadContext } from './read-context'

const pathOf: Record<Addressed, (slug: string) => string> = {
  posts: shopPaths.post,
  products: shopPaths.product,
  'product-categories': shopPaths.category,
}

/** Where what had this address is now; null when nothing of the kind ever had it. */
export async function readMoved({ payload }: ReadContext, kind: Addressed, slug: string): Promise<Moved | null> {
  const holder = await holderOf({ payload }, { kind, slug })
  if (holder === null) return null
  const where = { id: { equals: payload.db.defaultIDType === 'number' ? Number(holder) : holder } }
  const found = await payload.db.findOne<{ id: string | number; slug?: string | null }>({ collection: kind as CollectionSlug, where, select: { slug: true } })
  const now = found?.slug
  return { id: holder, path: now && now !== slug ? pathOf[kind](now) : null }
}
