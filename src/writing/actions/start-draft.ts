import type { PayloadRequest } from 'payload'
import { whyNotStartable } from '@/planning'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { channelsInUse } from './begin-draft'
import { draftTypes } from '../draft-types/registry'
import { document } from '../rules/build'

/**
 * Starts the draft of an approved topic with the structure of its type, and moves the topic to in-writing.
 * @throws DomainError when the person may not, or the topic is not approved, or a draft of it exists.
 */
export async function startDraft(req: PayloadRequest, topicId: string | number): Promise<{ draftId: string | number }> {
  const person = requireAct('topic.start', req)
  const { payload } = req
  const topic = await payload.findByID({ collection: 'topics', id: topicId, depth: 1, overrideAccess: true, req })
  const { totalDocs: drafts } = await payload.count({ collection: 'drafts', where: { topic: { equals: topic.id } }, overrideAccess: true, req })
  const why = whyNotStartable({ title: topic.title, stage: topic.stage, drafts })
  if (why) throw new DomainError({ code: 'TOPIC_NOT_STARTABLE', status: 409, text: why })
  const product = typeof topic.product === 'object' ? topic.product : null
  // The topic moves first, from the revision that was judged: only one of two clicks gets through.
  await payload.update({ collection: 'topics', id: topicId, data: { stage: 'inWriting', revision: topic.revision }, depth: 0, overrideAccess: true, req })
  const body = document(
    ...draftTypes[topic.draftType].outline({
      title: topic.title,
      angle: topic.angle ?? null,
      productId: product?.id ?? null,
      promotionId: product ? await runningPromotion(req, product.id) : null,
    }),
  )
  const draft = await payload.create({
    collection: 'drafts',
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      title: topic.title.slice(0, 64),
      draftType: topic.draftType,
      form: topic.form,
      titleStyle: topic.titleStyle,
      topic: topic.id,
      product: product?.id,
      owner: person.id as never,
      channels: await channelsInUse(req),
      theme: 'sea',
      stage: 'inWriting',
      body: body as never,
    },
  })
  return { draftId: draft.id }
}

/** The promotion of a product that has not ended and ends first. */
async function runningPromotion(req: PayloadRequest, product: string | number): Promise<string | number | null> {
  const { docs } = await req.payload.find({
    collection: 'promotions',
    where: { products: { in: [product] }, endsAt: { greater_than: new Date().toISOString() } },
    sort: 'endsAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
    req,
  })
  return docs[0]?.id ?? null
}
