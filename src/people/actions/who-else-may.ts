import type { PayloadRequest } from 'payload'
import { rolesFor, type Act } from '../rules/access-table'

/** Names of the other members who may perform an act, as many as a sentence holds; empty when there is nobody else. */
export async function whoElseMay(req: PayloadRequest, act: Act, than: string | number): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ role: { in: [...rolesFor(act)] } }, { deactivatedAt: { exists: false } }, { id: { not_equals: than } }] },
    sort: 'createdAt',
    limit: 5,
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    req,
  })
  return docs.map(({ name }) => name)
}
