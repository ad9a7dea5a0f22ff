import type { PayloadRequest } from 'payload'
import { idsOf } from './ids'
import { nearMs } from '../rules/near-push'

/** When the same draft goes, or went, through each channel close to a moment (epoch ms): the closest of each, ISO 8601. */
export async function nearPushes(req: PayloadRequest, { draftId, at }: { draftId: string; at: number }): Promise<Record<string, string>> {
  const moment = (shift: number) => new Date(at + shift).toISOString()
  const { docs } = await req.payload.find({
    collection: 'pushes',
    where: {
      and: [
        { draft: { equals: draftId } },
        { status: { not_equals: 'cancelled' } },
        { dueAt: { greater_than_equal: moment(-nearMs) } },
        { dueAt: { less_than_equal: moment(nearMs) } },
      ],
    },
    limit: 200,
    pagination: false,
    depth: 0,
    select: { channels: true, dueAt: true },
    overrideAccess: true,
    req,
  })
  const far = (iso: string) => Math.abs(Date.parse(iso) - at)
  const closestLast = docs.sort((one, other) => far(other.dueAt) - far(one.dueAt))
  return Object.fromEntries(closestLast.flatMap(({ channels, dueAt }) => idsOf(channels).map((channel) => [channel, dueAt])))
}
