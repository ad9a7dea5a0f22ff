import type { PayloadRequest } from 'payload'
import type { Push } from '@/payload-types'
import { requireAct } from '@/people/server'
import { contentChanged } from '@/platform/events'
import { refuseFenced } from '@/platform/fence'
import { DomainError } from '@/platform/errors'
import { whyBlackedOut } from './blackouts'
import { examineDraft } from './examine-draft'
import { channelIdsIn, numberIn } from './read-body'
import { refusePaused } from './pauses'
import { idFor, whyNotSendable } from './schedule-push'
import { requireNone } from './seen-variants'

/**
 * A push that is due at once, through the same gates and the same ledger as any: `{channels, planned?}`. `planned` is how
 * many pushes the draft had when the person looked: of several who saw the same (two clicks, two tabs, two people) one
 * makes the push and the others get the same one. @throws DomainError with every reason in `data.refusals`, `ALREADY_GOING` (409)
 */
export async function publishNow(req: PayloadRequest, draftId: string, body: Record<string, unknown>) {
  const person = requireAct('push.schedule', req)
  await refuseFenced(req.payload)
  const channelIds = channelIdsIn(body)
  const now = Date.now()
  const { draft, examined } = await examineDraft({ payload: req.payload, draftId, channelIds, now, req })
  const channels = examined.map(({ channel }) => channel)
  await refusePaused(req.payload, channels)
  requireNone([...(await whyBlackedOut(req.payload, channels, now)), ...examined.flatMap(whyNotSendable)])
  const planned = numberIn(body, 'planned') ?? (await countPushes(req, draftId))
  const once = `now/${draftId}/${planned}`
  const isBusy = await isGoing(req, { draftId, channelIds, now })
  // Looked for after that: what is on its way may be what the same intent made a moment ago.
  const known = await findOnce(req, once)
  if (known) return answer(known, { channelIds, title: draft.title })
  if (isBusy) throw alreadyGoing(draft.title)
  const data = {
    draft: idFor(req, draftId),
    channels: channelIds.map((id) => idFor(req, id)),
    createdBy: person.id as never,
    status: 'scheduled' as const,
    dueAt: new Date(now).toISOString(),
    lateToleranceMinutes: Math.min(...examined.map(({ channel }) => channel.lateToleranceMinutes)),
    once,
  }
  try {
    const push = await req.payload.create({ collection: 'pushes', depth: 0, overrideAccess: true, req, data })
    contentChanged({ collection: 'pushes', id: String(push.id) })
    return answer(push, { channelIds, title: draft.title })
  } catch (error) {
    // Somebody was quicker with the same intent: the database let one through, and that is the answer for both.
    const first = await findOnce(req, once)
    if (!first) throw error
    return answer(first, { channelIds, title: draft.title })
  }
}

function answer(push: Push, { channelIds, title }: { channelIds: string[]; title: string }) {
  const its = (push.channels ?? []).map((channel) => String(typeof channel === 'object' ? channel.id : channel))
  if ([...its].sort().join() !== [...channelIds].sort().join()) throw alreadyGoing(title)
  return { id: push.id, dueAt: push.dueAt, status: push.status }
}

async function findOnce(req: PayloadRequest, once: string): Promise<Push | null> {
  const where = { once: { equals: once } }
  return (await req.payload.find({ collection: 'pushes', where, limit: 1, pagination: false, depth: 0, overrideAccess: true, req })).docs[0] ?? null
}

async function countPushes(req: PayloadRequest, draftId: string): Promise<number> {
  return (await req.payload.count({ collection: 'pushes', where: { draft: { equals: draftId } }, overrideAccess: true, req })).totalDocs
}

/** Due at this moment, or on its way to one of the channels. */
async function isGoing(req: PayloadRequest, { draftId, channelIds, now }: { draftId: string; channelIds: string[]; now: number }): Promise<boolean> {
  const soon = new Date(now + 60_000).toISOString()
  const asked = { limit: 50, pagination: false, depth: 0, overrideAccess: true, req } as const
  const ofDraft = { draft: { equals: draftId } }
  const [pushes, deliveries] = await Promise.all([
    req.payload.find({ collection: 'pushes', where: { and: [ofDraft, { status: { equals: 'scheduled' } }, { dueAt: { less_than: soon } }] }, ...asked }),
    req.payload.find({ collection: 'deliveries', where: { and: [ofDraft, { state: { in: ['queued', 'sending', 'unknown'] } }] }, ...asked }),
  ])
  const busy = [...pushes.docs.flatMap(({ channels }) => channels ?? []), ...deliveries.docs.flatMap(({ channel }) => channel ?? [])]
  return busy.some((channel) => channelIds.includes(String(typeof channel === 'object' ? channel.id : channel)))
}

function alreadyGoing(title: string): DomainError {
  return new DomainError({
    code: 'ALREADY_GOING',
    status: 409,
    text: {
      zh: `《${title}》刚刚已经有人发布，正在投递，没有再发一次。请看投递记录。`,
      en: `Somebody has just published “${title}”; it is on its way and was not sent again. See its deliveries.`,
    },
  })
}
