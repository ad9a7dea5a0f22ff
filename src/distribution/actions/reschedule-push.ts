import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { contentChanged } from '@/platform/events'
import { findPush } from './find-push'
import { ledgerOf } from './open-ledger'
import { numberIn, textIn } from './read-body'
import { requireNone } from './seen-variants'
import { alreadyDispatched } from '../rules/refusals'
import { whyNotSchedulable } from '../rules/schedule'

/** Moves a push that is not due yet: `{dueAt?, lateToleranceMinutes?, hardStopAt?}`; what is absent stays. @throws DomainError */
export async function reschedulePush(req: PayloadRequest, pushId: string, body: Record<string, unknown>) {
  requireAct('push.schedule', req)
  const push = await findPush(req, pushId)
  const wish = {
    dueAt: textIn(body, 'dueAt') ?? push.dueAt,
    lateToleranceMinutes: numberIn(body, 'lateToleranceMinutes') ?? push.lateToleranceMinutes,
    hardStopAt: body.hardStopAt === null ? null : (textIn(body, 'hardStopAt') ?? push.hardStopAt ?? null),
  }
  requireNone(whyNotSchedulable(wish, Date.now()))
  const change = {
    dueAt: Date.parse(wish.dueAt),
    lateToleranceMinutes: wish.lateToleranceMinutes,
    hardStopAt: wish.hardStopAt === null ? null : Date.parse(wish.hardStopAt),
  }
  if (!(await ledgerOf(req.payload).changePush(pushId, 'scheduled', change))) requireNone([alreadyDispatched])
  contentChanged({ collection: 'pushes', id: pushId })
  return { id: push.id, status: 'scheduled', ...wish }
}
