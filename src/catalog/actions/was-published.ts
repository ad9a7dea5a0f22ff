import type { PayloadRequest } from 'payload'

/** Whether a product is, or ever was, open to readers, as far as its versions go back. */
export async function wasPublished(req: PayloadRequest, id: string | number): Promise<boolean> {
  const { payload } = req
  const live = await payload.count({
    collection: 'products',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  if (live.totalDocs > 0) return true
  const earlier = await payload.countVersions({
    collection: 'products',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  return earlier.totalDocs > 0
}
