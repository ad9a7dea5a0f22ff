import type { CollectionSlug, PayloadRequest } from 'payload'
import { documentIds } from '@/platform/document-id'
import type { Id, PlanCard, PlanRow } from '../rules/plan-card'

/** The field that says what a document is called. */
const titles: Partial<Record<CollectionSlug, string>> = { users: 'name', channels: 'name' }

export type Names = Map<string, string>

/** What documents are called, by their ids: one statement a collection. What is gone has no name. */
export async function namesOf(req: PayloadRequest, collection: CollectionSlug, wanted: readonly (Id | null)[]): Promise<Names> {
  const field = titles[collection] ?? 'title'
  const ids = documentIds(req.payload, wanted.filter((id) => id !== null).map(String))
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    select: { [field]: true } as never,
    draft: collection === 'drafts',
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map((docs as unknown as Record<string, unknown>[]).map((doc) => [String(doc.id), String(doc[field] ?? '')]))
}

/** The cards of these rows, with the names of what they refer to. */
export async function planCards(req: PayloadRequest, rows: readonly PlanRow[]): Promise<PlanCard[]> {
  const [products, owners, occasions, channels] = await Promise.all([
    namesOf(
      req,
      'products',
      rows.map(({ product }) => product),
    ),
    namesOf(
      req,
      'users',
      rows.map(({ owner }) => owner),
    ),
    namesOf(
      req,
      'occasions',
      rows.map(({ occasion }) => occasion),
    ),
    namesOf(
      req,
      'channels',
      rows.flatMap(({ draft }) => draft?.channels ?? []),
    ),
  ])
  return rows.map((row) => ({
    ...row,
    productName: products.get(String(row.product)) ?? null,
    ownerName: owners.get(String(row.owner)) ?? null,
    occasionName: occasions.get(String(row.occasion)) ?? null,
    channelNames: (row.draft?.channels ?? []).flatMap((id) => channels.get(String(id)) ?? []),
  }))
}
