import type { PayloadRequest } from 'payload'
import { judgementBefore } from '../rules/last-judged'
import { reviewActNames, type ReviewAct } from '../rules/stages'

/** What a reviewer was last shown or said something about before a version of a draft; null when nothing was. */
export async function lastJudged(req: PayloadRequest, draft: string, version: { revision: number | null }) {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ draft: { equals: draft } }, { act: { in: ['submitted', 'changesRequested', 'approved', 'approvedAlone', 'restored'] } }] },
    sort: ['-at', '-id'],
    limit: 200,
    pagination: false,
    depth: 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const found = judgementBefore(docs, version.revision)
  if (!found) return null
  const { act, at, by, revision } = found
  return { revision, act: reviewActNames[act as ReviewAct], at, by: typeof by === 'object' ? (by?.name ?? null) : null }
}
