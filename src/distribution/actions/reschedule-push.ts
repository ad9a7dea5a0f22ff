import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { contentChanged } from '@/platform/events'
import { DomainError } from '@/platform/errors'
import { sayMomentAt } from '@/platform/calendar-days'
import { whyBlackedOut } from './blackouts'
import { loadChannels } from './channel'
import { findPush } from './find-push'
import { idsOf } from './ids'
import { ledgerOf } from './open-ledger'
import { numberIn, textIn } from './read-body'
import { requireNone } from './seen-variants'
import { workspace } from './workspace'
import { alreadyDispatched } from '../rules/refusals'
import { instantOf, whyNotSchedulable } from '../rules/schedule'

/**
 * Moves a push that is not due yet: `{dueAt?, lateToleranceMinutes?, hardStopAt?, seen?}`; what is absent stays. `seen` is when it
 * was due for whoever moves it: if somebody else has moved it meanwhile, nothing is done. @throws DomainError, `PUSH_MOVED` (409)
 */
export async function reschedulePush(req: PayloadRequest, pushId: string, body: Record<string, unknown>) {
  requireAct('push.schedule', req)
  const push = await findPush(req, pushId)
  const wish = {
    dueAt: textIn(body, 'dueAt') ?? push.dueAt,
    lateToleranceMinutes: numberIn(body, 'lateToleranceMinutes') ?? push.lateToleranceMinutes,
    hardStopAt: body.hardStopAt === null ? null : (textIn(body, 'hardStopAt') ?? push.hardStopAt ?? null),
  }
  const seen = instantOf(textIn(body, 'seen') ?? '')
  const before = Date.parse(push.dueAt)
  if (push.status === 'scheduled' && seen !== null && seen !== before) throw movedMeanwhile(push.dueAt)
  const due = instantOf(wish.dueAt)
  const isMoved = due !== null && due !== before
  const channels = isMoved ? [...(await loadChannels(req.payload, idsOf(push.channels), req)).values()] : []
  requireNone([...whyNotSchedulable(wish, Date.now()), ...(isMoved ? await whyBlackedOut(req.payload, channels, due) : [])])
  const change = {
    dueAt: Date.parse(wish.dueAt),
    lateToleranceMinutes: wish.lateToleranceMinutes,
    hardStopAt: wish.hardStopAt === null ? null : Date.parse(wish.hardStopAt),
  }
  if (!(await ledgerOf(req.payload).changePush(pushId, { status: 'scheduled', dueAt: before }, change))) {
    const now = await findPush(req, pushId)
    if (now.status === 'scheduled') throw movedMeanwhile(now.dueAt)
    requireNone([alreadyDispatched])
  }
  contentChanged({ collection: 'pushes', id: pushId })
  return { id: push.id, status: 'scheduled', ...wish }
}

function movedMeanwhile(dueAt: string): DomainError {
  const at = (language: string) => sayMomentAt(dueAt, { zone: workspace().timeZone, now: Date.now(), language })
  return new DomainError({
    code: 'PUSH_MOVED',
    status: 409,
    text: {
      zh: `这次排期刚被别人改到 ${at('zh')}，你的改动没有写入。`,
      en: `Somebody has just moved this push to ${at('en')}; your change was not written.`,
    },
    data: { dueAt },
  })
}
