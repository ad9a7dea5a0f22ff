import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { contentChanged } from '@/platform/events'
import { DomainError, type Refusal } from '@/platform/errors'
import { cutText } from '@/platform/cut-text'
import { whyBlackedOut } from './blackouts'
import { examineDraft, type Examined } from './examine-draft'
import { channelIdsIn, numberIn, textIn } from './read-body'
import { requireNone } from './seen-variants'
import { whyNotApproved } from '../rules/approval'
import { instantOf, whyNotSchedulable, type ScheduleWish } from '../rules/schedule'

/**
 * Plans a draft for channels and a time: `{channels, dueAt, lateToleranceMinutes?, hardStopAt?, segmentNote?}`.
 * Times are ISO 8601 with an offset; the tolerance is by default the smallest of the channels'.
 * @throws DomainError with every reason in `data.refusals`.
 */
export async function schedulePush(req: PayloadRequest, draftId: string, body: Record<string, unknown>) {
  const person = requireAct('push.schedule', req)
  const channelIds = channelIdsIn(body)
  const now = Date.now()
  const { examined } = await examineDraft({ payload: req.payload, draftId, channelIds, now, judgeAt: dueIn(body, now), req })
  const wish = wishIn(body, examined)
  const blackout = await whyBlackedOut(
    req.payload,
    examined.map(({ channel }) => channel),
    dueIn(body, now),
  )
  requireNone([...whyNotSchedulable(wish, now), ...blackout, ...examined.flatMap(whyNotSendable)])
  const push = await req.payload.create({
    collection: 'pushes',
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      draft: idFor(req, draftId),
      channels: channelIds.map((id) => idFor(req, id)),
      createdBy: person.id as never,
      status: 'scheduled',
      dueAt: new Date(wish.dueAt).toISOString(),
      lateToleranceMinutes: wish.lateToleranceMinutes,
      hardStopAt: wish.hardStopAt === null ? null : new Date(wish.hardStopAt).toISOString(),
      segmentNote: cutText(textIn(body, 'segmentNote') ?? '', 120) || null,
    },
  })
  contentChanged({ collection: 'pushes', id: String(push.id) })
  return { id: push.id, dueAt: push.dueAt, status: push.status, lateToleranceMinutes: push.lateToleranceMinutes, hardStopAt: push.hardStopAt ?? null }
}

/** What speaks against sending a variant through its channel as both stand now. */
export function whyNotSendable({ channel, variant, approval, contentRefusals, channelRefusals }: Examined): Refusal[] {
  const notApproved = whyNotApproved(approval, variant.channelName, channel.target === 'storefront')
  return [...(channel.enabled ? [] : [switchedOff(channel.name)]), ...channelRefusals, ...contentRefusals, ...(notApproved ? [notApproved] : [])]
}

/** Rights have to hold when it goes out, not only now. */
function dueIn(body: Record<string, unknown>, now: number): number {
  return Math.max(now, instantOf(textIn(body, 'dueAt') ?? '') ?? now)
}

function wishIn(body: Record<string, unknown>, examined: readonly Examined[]): ScheduleWish {
  const dueAt = textIn(body, 'dueAt')
  if (dueAt === null) throw new DomainError({ code: 'DUE_MISSING', text: { zh: '请填写发布时间（dueAt）。', en: 'Enter the due time (`dueAt`).' } })
  const usual = Math.min(...examined.map(({ channel }) => channel.lateToleranceMinutes))
  return { dueAt, lateToleranceMinutes: numberIn(body, 'lateToleranceMinutes') ?? usual, hardStopAt: textIn(body, 'hardStopAt') }
}

function switchedOff(name: string): Refusal {
  return {
    code: 'CHANNEL_OFF',
    text: { zh: `渠道「${name}」已停用，请先启用或换一个渠道。`, en: `The channel “${name}” is switched off. Switch it on or choose another.` },
    data: { channel: name },
  }
}

/** SQLite numbers its documents; MongoDB names them. */
export function idFor({ payload }: PayloadRequest, id: string): never {
  return (payload.db.defaultIDType === 'number' ? Number(id) : id) as never
}
