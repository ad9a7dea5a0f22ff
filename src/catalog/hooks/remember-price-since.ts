import type { CollectionBeforeChangeHook } from 'payload'
import type { Product } from '@/payload-types'

/**
 * Records since when the public price has stood: only a price with such a record may be shown struck out beside an offer.
 * What is being typed into a draft is not public and records nothing.
 */
export const rememberPriceSince: CollectionBeforeChangeHook<Product> = async ({ data, operation, originalDoc, req }) => {
  if (data._status !== 'published') return data
  const id = operation === 'update' ? originalDoc?.id : undefined
  const before = id === undefined ? null : await req.payload.findByID({ collection: 'products', id, depth: 0, overrideAccess: true, disableErrors: true, req })
  const stands = before?._status === 'published' && before.priceMinor === data.priceMinor && before.priceSince
  return { ...data, priceSince: stands || new Date().toISOString() }
}
