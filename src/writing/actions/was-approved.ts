import type { PayloadRequest, Where } from 'payload'
import { approvals } from '../rules/stages'

/** Whether a draft was approved before: what was approved may be out, under its address. */
export async function wasApproved(req: PayloadRequest, id: string | number): Promise<boolean> {
  const where: Where = { and: [{ draft: { equals: id } }, { act: { in: [...approvals] } }] }
  const { totalDocs } = await req.payload.db.count({ collection: 'reviews', where, req })
  return totalDocs > 0
}
