import type { Payload } from 'payload'
import { StaleSaveError } from '@/platform/errors'
import { storedId } from './post-store'

/** Another delivery may publish the same trip, or a person save it, at the same instant. */
const tries = 5

/** The trips a post names are published with it. */
export async function publishTrips(payload: Payload, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  for (let left = tries; ; left--) {
    try {
      for (const id of await unpublished(payload, productIds)) {
        await payload.update({ collection: 'products', id, data: { _status: 'published' }, depth: 0, overrideAccess: true })
      }
      return
    } catch (error) {
      if (!(error instanceof StaleSaveError)) throw error
      if (left === 0) throw new Error('the trips of a post are being saved by somebody else', { cause: error })
    }
  }
}

async function unpublished(payload: Payload, productIds: readonly string[]): Promise<(string | number)[]> {
  const ids = productIds.map((id) => storedId(payload, id))
  const { docs } = await payload.find({
    collection: 'products',
    where: { and: [{ id: { in: ids } }, { _status: { not_equals: 'published' } }] },
    pagination: false,
    depth: 0,
    select: { _status: true },
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
