import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { NamedProduct } from '../rules/judge-offer'
import type { Offer } from '../rules/offer'
import { pricedOf } from '../rules/priced'
import { offerOf } from '../rules/stored-offer'

export type Offered = { products: NamedProduct[]; others: Offer[] }

const nothing: Offered = { products: [], others: [] }

/** The chosen products with their prices as readers see them, and other promotions they take part in. `idsJson`: the form's value. */
export function useOfferedProducts(idsJson: string): Offered {
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}`
  const [offered, setOffered] = useState(nothing)
  useEffect(() => {
    const ids = idsIn(JSON.parse(idsJson))
    const abort = new AbortController()
    read(api, ids, abort.signal).then(setOffered, () => undefined)
    return () => abort.abort()
  }, [api, idsJson])
  return offered
}

async function read(api: string, ids: string[], signal: AbortSignal): Promise<Offered> {
  if (ids.length === 0) return nothing
  const list = encodeURIComponent(ids.join(','))
  const of = async (path: string) => ((await (await fetch(`${api}${path}`, { credentials: 'include', signal })).json()) as { docs?: Stored[] }).docs ?? []
  const [products, promotions] = await Promise.all([
    of(`/products?where[id][in]=${list}&depth=0&limit=0&pagination=false`),
    of(`/promotions?where[products][in]=${list}&where[endsAt][greater_than]=${new Date().toISOString()}&depth=0&limit=0&pagination=false`),
  ])
  const named = products.map((product) => ({ ...pricedOf(product), id: String(product.id), title: String(product.title ?? '') }))
  return { products: named, others: promotions.map((one) => offerOf(one)).filter((offer) => offer !== null) }
}

type Stored = Parameters<typeof pricedOf>[0] & Parameters<typeof offerOf>[0]

function idsIn(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : []
  return all.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
}
