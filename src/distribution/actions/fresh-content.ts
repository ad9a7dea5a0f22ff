import type { PayloadRequest } from 'payload'
import { whyBlackedOut } from './blackouts'
import { draftGone, examineDraft } from './examine-draft'
import { freeze } from './build-parcel'
import { findPush } from './find-push'
import { refusePaused } from './pauses'
import { whyNotSendable } from './schedule-push'
import { requireNone } from './seen-variants'
import type { Delivery, FrozenContent } from '../ledger/ledger-store'
import { graceMs, hardStopPassed } from '../rules/late-policy'

/** Time a person's "publish now" has to get through the queue. */
const releaseWindowMs = 15 * graceMs

export type FreshContent = { content: FrozenContent; contentHash: string; readyAt: number; lateUntil: number }

/**
 * Renders a delivery's content anew and lets it through only if it is approved and may go out now.
 * @throws DomainError with every reason in `data.refusals`
 */
export async function freshContent(req: PayloadRequest, delivery: Delivery): Promise<FreshContent> {
  const now = Date.now()
  const { examined } = await examineDraft({ payload: req.payload, draftId: delivery.draft, channelIds: [delivery.channel], now, req })
  const [one] = examined
  if (!one) throw draftGone(delivery.draft)
  const hardStopAt = delivery.push ? ((await findPush(req, delivery.push)).hardStopAt ?? null) : null
  const stopped = hardStopAt !== null && Date.parse(hardStopAt) <= now ? [hardStopPassed(hardStopAt)] : []
  await refusePaused(req.payload, [one.channel])
  requireNone([...stopped, ...(await whyBlackedOut(req.payload, [one.channel], now)), ...whyNotSendable(one)])
  const lateUntil = Math.min(now + releaseWindowMs, hardStopAt === null ? Infinity : Date.parse(hardStopAt))
  return { content: freeze(one.variant, { frozenFor: now, decidedAt: now }), contentHash: one.variant.contentHash, readyAt: now, lateUntil }
}
