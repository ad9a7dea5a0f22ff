import type { BasePayload } from 'payload'
import type { Id, Standing } from '@/platform/uses/declaration'

/** Drafts whose newest content passed its review: what they show is bound to bytes. */
export async function approvedDrafts(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const { docs } = await payload.find({
    collection: 'drafts',
    where: { and: [{ id: { in: ids } }, { stage: { equals: 'approved' } }] },
    draft: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
    joins: false,
    select: { stage: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id }) => [String(id), 'approved']))
}
