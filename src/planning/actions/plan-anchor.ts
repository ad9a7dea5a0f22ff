import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import type { Id } from '@/platform/uses/declaration'
import { isDay, type Day } from '../rules/days'

export const anchorSchema = z.object({
  kind: z.enum(['occasion', 'departure']),
  id: z.union([z.string().max(40), z.number()]),
  /** The departure that is meant; an occasion begins on its own day. */
  day: z.string().refine(isDay).optional(),
})
type Given = z.infer<typeof anchorSchema>

/** What a plan counts from. */
export type Anchor = {
  kind: 'occasion' | 'departure'
  id: Id
  day: Day
  lastDay: Day
  name: string
  place: string
  product: Id | null
  occasion: Id | null
  departures: Day[]
}

/** Reads an occasion, or a departure of a product. @throws DomainError `ANCHOR_GONE` (404), `DEPARTURE_UNKNOWN` (422) */
export async function findAnchor(req: PayloadRequest, { kind, id, day }: Given): Promise<Anchor> {
  const known = storedId(req, id)
  if (kind === 'occasion') {
    const { docs } = await req.payload.find({
      collection: 'occasions',
      where: { id: { equals: known } },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const [occasion] = docs
    if (!occasion) throw gone
    const products = (occasion.products ?? []).map((one) => (typeof one === 'object' ? one.id : one))
    const starts = storedDay(occasion.startsOn)
    return {
      ...{ kind, id: occasion.id, day: starts, lastDay: storedDay(occasion.endsOn), name: occasion.title, place: occasion.place ?? '' },
      ...{ product: products.length === 1 ? (products[0] ?? null) : null, occasion: occasion.id, departures: [] },
    }
  }
  const { docs } = await req.payload.find({
    collection: 'products',
    where: { id: { equals: known } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [product] = docs
  if (!product) throw gone
  const departures = (product.departures ?? []).map(({ date }) => storedDay(date)).sort()
  const leaves = day ?? departures[0] ?? ''
  return {
    kind,
    id: product.id,
    day: leaves,
    lastDay: leaves,
    name: product.title,
    place: product.destination,
    product: product.id,
    occasion: null,
    departures,
  }
}

/** As the database keeps ids. @throws DomainError `ANCHOR_GONE` */
export function storedId({ payload }: PayloadRequest, id: Id): Id {
  if (!isDocumentId(payload, String(id))) throw gone
  return payload.db.defaultIDType === 'number' ? Number(id) : String(id)
}

/** Days alone are stored at noon, UTC. */
export function storedDay(iso: string): Day {
  return iso.slice(0, 10)
}

export function dayToStore(day: Day): string {
  return `${day}T12:00:00.000Z`
}

const gone = new DomainError({
  code: 'ANCHOR_GONE',
  status: 404,
  text: { zh: '这个节点或产品已经不在了。刷新后再看。', en: 'This occasion or product is no longer there. Reload to see what is.' },
})
