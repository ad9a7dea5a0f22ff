import type { PayloadRequest, Where } from 'payload'
import { requireAct } from '@/people/server'
import { systemClock } from '@/platform/clock'
import { DomainError, type Refusal } from '@/platform/errors'
import { contentChanged } from '@/platform/events'
import { expandDuePushes } from './expand-due-pushes'
import { idOf, idsOf } from './ids'
import { ledgerOf } from './open-ledger'
import { channelIn, findOpen } from './pause'
import { everything, openPauses } from './pauses'
import { releaseDelivery } from './release-delivery'
import { heldAtResume } from '../rules/refusals'
import type { Id, Overdue, Pause } from '../rules/room-answers'

/** Below `/api/pushes/pause`: what became overdue while it lasted, for whoever ends it: `?channel=`. @throws DomainError `NOT_PAUSED` (409) */
export async function overdueOf(req: PayloadRequest): Promise<{ pause: Pause; overdue: Overdue[] }> {
  requireAct('push.resume', req)
  const channel = await channelIn(req, req.query)
  const pause = await pauseOf(req, channel)
  return { pause, overdue: await listOverdue(req, pause) }
}

/**
 * Ends a pause: `{channel?, send: [delivery ids]}`. Of what became overdue only what is named goes out, through the gate as it stands
 * now; everything else waits for a person. The holding comes first, so that whatever cuts this off, nothing leaves that
 * nobody chose. @throws DomainError `NOT_PAUSED` (409)
 */
export async function resumeSending(req: PayloadRequest, body: Record<string, unknown>) {
  const person = requireAct('push.resume', req)
  const channel = await channelIn(req, body)
  const pause = await pauseOf(req, channel)
  const { payload } = req
  const ledger = ledgerOf(payload)
  const now = Date.now()
  while ((await expandDuePushes({ payload, ledger, clock: systemClock })) > 0) continue
  const chosen = new Set((Array.isArray(body.send) ? body.send : []).map(String))
  const overdue = await listOverdue(req, pause)
  let held = 0
  for (const one of overdue) {
    const isStaying = one.isLate || !chosen.has(String(one.id))
    if (one.state === 'queued' && isStaying && (await ledger.setAside(String(one.id), heldAtResume, now))) held += 1
  }
  await endPause(req, pause, person.id)
  const sent: Id[] = []
  const refused: { id: Id; title: string; reason: Refusal }[] = []
  for (const one of overdue.filter(({ id }) => chosen.has(String(id)))) {
    const reason = one.state === 'queued' && !one.isLate ? null : await released(req, String(one.id))
    if (reason) refused.push({ id: one.id, title: one.title, reason })
    else sent.push(one.id)
  }
  contentChanged({ collection: 'pauses', id: channel ?? everything })
  contentChanged({ collection: 'deliveries', id: '' })
  return { resumed: true, sent, refused, held: overdue.length - sent.length - refused.length, setAside: held }
}

async function endPause(req: PayloadRequest, pause: Pause, person: string | number): Promise<void> {
  const data = { scope: `${pause.channel ?? everything}/${pause.id}`, endedAt: new Date().toISOString(), endedBy: person as never }
  await req.payload.update({ collection: 'pauses', id: pause.id, depth: 0, overrideAccess: true, req, data })
}

/** Why it could not go; null when it is on its way. */
async function released(req: PayloadRequest, id: string): Promise<Refusal | null> {
  try {
    await releaseDelivery(req, id)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { code: error.code, text: error.text }
  }
}

async function pauseOf(req: PayloadRequest, channel: string | null): Promise<Pause> {
  const pause = await findOpen(req, channel)
  if (pause) return pause
  throw new DomainError({
    code: 'NOT_PAUSED',
    status: 409,
    text: { zh: '这里没有暂停，照常投递。', en: 'Nothing is paused here; it sends as usual.' },
  })
}

/** What waits in the queue since the pause, and what was missed in it; what still stands under another pause is left to that one. */
async function listOverdue(req: PayloadRequest, pause: Pause): Promise<Overdue[]> {
  const now = Date.now()
  const others = (await openPauses(req.payload)).filter(({ id }) => id !== pause.id)
  if (others.some(({ channel }) => channel === null)) return []
  const where: Where = {
    and: [
      { dueAt: { less_than_equal: new Date(now).toISOString() } },
      { or: [{ state: { equals: 'queued' } }, { and: [{ state: { equals: 'missed' } }, { finishedAt: { greater_than_equal: pause.since } }] }] },
      ...(pause.channel === null ? [] : [{ channel: { equals: pause.channel } }]),
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'deliveries',
    where,
    sort: 'dueAt',
    limit: 500,
    pagination: false,
    depth: 1,
    select: { channel: true, draft: true, dueAt: true, lateUntil: true, state: true },
    populate: { drafts: { title: true }, channels: { name: true } },
    overrideAccess: true,
    req,
  })
  const paused = new Set(others.map(({ channel }) => channel))
  return docs.flatMap((row): Overdue[] => {
    const channel = row.channel ? idOf(row.channel) : ''
    if (paused.has(channel)) return []
    const named = (one: unknown, field: string) => (typeof one === 'object' && one !== null ? String((one as Record<string, unknown>)[field] ?? '') : '')
    return [
      {
        ...{ id: row.id, channel, channelName: named(row.channel, 'name'), draft: idsOf(row.draft)[0] ?? null, title: named(row.draft, 'title') },
        ...{ at: row.dueAt, state: row.state, isLate: row.state !== 'queued' || Date.parse(row.lateUntil) < now },
      },
    ]
  })
}
