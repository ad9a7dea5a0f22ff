import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { refuseFenced } from '@/platform/fence'
import { contentChanged } from '@/platform/events'
import { shortCodeOf } from '@/platform/short-code'
import { briefOf, findDelivery, wrongState } from './find-delivery'
import { freshContent } from './fresh-content'
import { ledgerOf } from './open-ledger'
import { requireNone } from './seen-variants'
import { deliveryKey } from '../rules/delivery-key'
import { alreadyRetried } from '../rules/refusals'

/** Sends a failed delivery again in the next slot of its push, as a row of its own. @throws DomainError */
export async function retryDelivery(req: PayloadRequest, id: string) {
  requireAct('delivery.retry', req)
  await refuseFenced(req.payload)
  const failed = await findDelivery(req, id)
  if (failed.state !== 'failed' || failed.push === null) throw wrongState(failed, { zh: '重试', en: 'retry it' })
  const fresh = await freshContent(req, failed)
  const slot = failed.slot + 1
  const key = deliveryKey(failed.push, failed.channel, slot)
  const { push, channel, draft, lane, platform, mode } = failed
  const entry = {
    ...fresh,
    push,
    channel,
    draft,
    lane,
    platform,
    mode,
    key,
    slot,
    shortCode: shortCodeOf(key),
    state: 'queued' as const,
    dueAt: fresh.readyAt,
    reason: null,
  }
  const { created, delivery } = await ledgerOf(req.payload).enqueue(entry, fresh.readyAt)
  if (!created) requireNone([alreadyRetried])
  contentChanged({ collection: 'deliveries', id: delivery.id })
  return briefOf(delivery)
}
