import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { whyNotReconsiderable } from '../rules/topic-stages'

/** approved → proposed. @throws DomainError when the person may not, or the topic is not waiting to be written. */
export async function reconsiderTopic(req: PayloadRequest, id: string | number) {
  requireAct('topic.approve', req)
  const topic = await req.payload.findByID({ collection: 'topics', id, depth: 0, overrideAccess: true, req })
  const why = whyNotReconsiderable(topic)
  if (why) throw new DomainError({ code: 'TOPIC_NOT_RECONSIDERABLE', status: 409, text: why })
  return req.payload.update({ collection: 'topics', id, data: { stage: 'proposed', revision: topic.revision }, depth: 0, overrideAccess: true, req })
}
