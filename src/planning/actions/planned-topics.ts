import type { PayloadRequest, Where } from 'payload'
import type { PlannedTopic } from '../rules/move-plan'
import { isDay } from '../rules/days'
import type { Anchor } from './plan-anchor'

/** A plan of one day has at most so many topics; more are a mistake of somebody’s script. */
const MOST_TOPICS = 500

/** The topics whose dates were counted from an occasion, or from a departure of a product. */
export async function plannedTopics(req: PayloadRequest, anchor: Pick<Anchor, 'kind' | 'id' | 'day'>): Promise<PlannedTopic[]> {
  const { kind, id, day } = anchor
  const where: Where =
    kind === 'occasion'
      ? { and: [{ occasion: { equals: id } }, { 'plannedFrom.kind': { equals: 'occasion' } }] }
      : { and: [{ product: { equals: id } }, { 'plannedFrom.kind': { equals: 'departure' } }, { 'plannedFrom.day': { equals: day } }] }
  const { docs } = await req.payload.find({
    collection: 'topics',
    where,
    sort: 'publishAt',
    depth: 0,
    limit: MOST_TOPICS,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.flatMap(({ id, title, stage, plannedFrom, publishAt, dueAt, revision }) =>
    isDay(plannedFrom?.day)
      ? [
          {
            id,
            title,
            stage,
            day: plannedFrom.day,
            offset: plannedFrom.offset ?? 0,
            publishAt: publishAt ?? null,
            dueAt: dueAt ?? null,
            revision: revision ?? 1,
          },
        ]
      : [],
  )
}
