import type { PayloadRequest, Where } from 'payload'

type Stored = { id: string | number; _status?: string | null }

/** Whether a product is, or ever was, open to readers, as far as its versions go back. Asked within a save, so past the hooks of reading. */
export async function wasPublished(req: PayloadRequest, id: string | number): Promise<boolean> {
  const { db } = req.payload
  const live = await db.findOne<Stored>({ collection: 'products', where: { id: { equals: id } }, req })
  if (live?._status === 'published') return true
  const where: Where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  const { docs } = await db.findVersions({ collection: 'products', where, limit: 1, pagination: false, req })
  return docs.length > 0
}
