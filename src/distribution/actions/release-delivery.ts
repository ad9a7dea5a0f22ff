import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { refuseFenced } from '@/platform/fence'
import { contentChanged } from '@/platform/events'
import { briefOf, findDelivery, wrongState } from './find-delivery'
import { freshContent } from './fresh-content'
import { ledgerOf } from './open-ledger'

/** missed | waiting for a person → queued: publishes now what was held back, if it is approved as it stands. @throws DomainError */
export async function releaseDelivery(req: PayloadRequest, id: string) {
  requireAct('delivery.release', req)
  await refuseFenced(req.payload)
  const delivery = await findDelivery(req, id)
  const asked = { zh: '「现在发布」', en: 'publish it now' }
  if (delivery.state !== 'missed' && delivery.state !== 'waiting-for-person') throw wrongState(delivery, asked)
  const released = await ledgerOf(req.payload).release(id, await freshContent(req, delivery))
  if (!released) throw wrongState(await findDelivery(req, id), asked)
  contentChanged({ collection: 'deliveries', id })
  return briefOf(released)
}
