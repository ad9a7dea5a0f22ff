import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { whyNotApprovable } from '../rules/topic-stages'

/** proposed → approved. @throws DomainError when the person may not, or the topic is past it. */
export async function approveTopic(req: PayloadRequest, id: string | number) {
  requireAct('topic.approve', req)
  const topic = await req.payload.findByID({ collection: 'topics', id, depth: 0, overrideAccess: true, req })
  const why = whyNotApprovable(topic)
  if (why) throw new DomainError({ code: 'TOPIC_NOT_APPROVABLE', status: 409, text: why })
  return req.payload.update({ collection: 'topics', id, data: { stage: 'approved', revision: topic.revision }, depth: 0, overrideAccess: true, req })
}
