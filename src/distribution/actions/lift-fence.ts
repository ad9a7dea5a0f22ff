import type { BasePayload, PayloadRequest, Where } from 'payload'
import type { Push } from '@/payload-types'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { contentChanged } from '@/platform/events'
import { liftFence, readFence, type Fence } from '@/platform/fence'
import { loadChannels } from './channel'
import { expandDuePushes } from './expand-due-pushes'
import { ledgerOf } from './open-ledger'
import { lastMoment } from '../rules/late-policy'
import { heldAtRelease } from '../rules/refusals'
import type { NewDelivery } from '../ledger/ledger-store'
import type { Mode, Platform } from '../rules/platforms'

/** What would leave through one channel the moment a copy is released. `late`: is missed in any case; `lookedUp`: the platform is asked first. */
export type Waiting = {
  channel: string
  name: string
  platform: Platform
  mode: Mode
  due: number
  late: number
  lookedUp: number
  oldest: string
  titles: string[]
}
export type BehindFence = { fence: Fence; waiting: Waiting[]; later: { count: number; first: string | null } }

const mostTitles = 3

/** What is behind the fence, for whoever decides. @throws DomainError `NOT_FENCED`, `NOT_ALLOWED` */
export async function listBehindFence(req: PayloadRequest): Promise<BehindFence> {
  requireAct('fence.release', req)
  const fence = await fenceOf(req.payload)
  const now = Date.now()
  const groups = new Map<string, Omit<Waiting, 'name' | 'platform' | 'mode'>>()
  const into = (channel: string, at: string, title: string): Omit<Waiting, 'name' | 'platform' | 'mode'> => {
    const group = groups.get(channel) ?? { channel, due: 0, late: 0, lookedUp: 0, oldest: at, titles: [] }
    groups.set(channel, group)
    if (at < group.oldest) group.oldest = at
    if (title !== '' && group.titles.length < mostTitles && !group.titles.includes(title)) group.titles.push(title)
    return group
  }
  for (const push of await duePushes(req.payload, now)) {
    const isLate = lastMoment({ dueAt: push.dueAt, lateToleranceMinutes: push.lateToleranceMinutes, hardStopAt: push.hardStopAt ?? null }) < now
    for (const channel of push.channels ?? []) into(idOf(channel), push.dueAt, titleOf(push.draft))[isLate ? 'late' : 'due'] += 1
  }
  for (const { channel, dueAt, lateUntil, state, draft } of await openDeliveries(req.payload)) {
    const what = state === 'unknown' ? 'lookedUp' : Date.parse(lateUntil) < now ? 'late' : 'due'
    into(channel, dueAt, titleOf(draft))[what] += 1
  }
  const channels = await loadChannels(req.payload, [...groups.keys()], req)
  const waiting = [...groups.values()].flatMap((group) => {
    const channel = channels.get(group.channel)
    return channel ? [{ ...group, name: channel.name, platform: channel.platform, mode: channel.mode }] : []
  })
  return { fence, waiting, later: await laterPushes(req.payload, now) }
}

/**
 * Releases a copy: `{send: [channel ids]}` are the channels through which what is overdue may still go; of all others it is
 * held as missed. The holding is done first, so that whatever cuts this off, nothing leaves that nobody released.
 * @throws DomainError `NOT_FENCED`, `NOT_ALLOWED`
 */
export async function releaseFence(req: PayloadRequest, body: Record<string, unknown>): Promise<{ released: true; held: number }> {
  const person = requireAct('fence.release', req)
  const { payload } = req
  await fenceOf(payload)
  const send = new Set((Array.isArray(body.send) ? body.send : []).map(String))
  const ledger = ledgerOf(payload)
  const now = Date.now()
  await ledger.takeOverAll(now)
  let held = 0
  const judge = (entry: NewDelivery): NewDelivery => {
    if (entry.state !== 'queued' || send.has(entry.channel)) return entry
    held += 1
    return { ...entry, state: 'missed', reason: heldAtRelease }
  }
  while ((await expandDuePushes({ payload, ledger, clock: { now: () => now }, logger: payload.logger as never, judge })) > 0) continue
  for (const { id, channel, state } of await openDeliveries(payload)) {
    if (send.has(channel)) continue
    const isHeld = state === 'unknown' ? await ledger.leaveToPerson(id, heldAtRelease) : await ledger.setAside(id, heldAtRelease, now)
    if (isHeld) held += 1
    contentChanged({ collection: 'deliveries', id })
  }
  payload.logger.warn({ msg: 'a restored copy was released', by: String(person.id), send: [...send], held })
  await liftFence(payload)
  contentChanged({ collection: 'pushes', id: '' })
  return { released: true, held }
}

async function fenceOf(payload: BasePayload): Promise<Fence> {
  const fence = await readFence(payload)
  if (fence) return fence
  throw new DomainError({
    code: 'NOT_FENCED',
    status: 409,
    text: { zh: '这个工作区已经放行，照常投递。', en: 'This workspace is released already and delivers as usual.' },
  })
}

async function duePushes(payload: BasePayload, now: number): Promise<Push[]> {
  const where: Where = { and: [{ status: { equals: 'scheduled' } }, { dueAt: { less_than_equal: new Date(now).toISOString() } }] }
  return (await payload.find({ collection: 'pushes', where, sort: 'dueAt', pagination: false, depth: 1, overrideAccess: true })).docs
}

async function laterPushes(payload: BasePayload, now: number): Promise<BehindFence['later']> {
  const where: Where = { and: [{ status: { equals: 'scheduled' } }, { dueAt: { greater_than: new Date(now).toISOString() } }] }
  const { docs, totalDocs } = await payload.find({ collection: 'pushes', where, sort: 'dueAt', limit: 1, depth: 0, overrideAccess: true })
  return { count: totalDocs, first: docs[0]?.dueAt ?? null }
}

type Open = { id: string; channel: string; dueAt: string; lateUntil: string; state: string; draft: unknown }

async function openDeliveries(payload: BasePayload): Promise<Open[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { state: { in: ['queued', 'sending', 'unknown'] } },
    sort: 'dueAt',
    pagination: false,
    depth: 1,
    select: { channel: true, dueAt: true, lateUntil: true, state: true, draft: true } as never,
    overrideAccess: true,
  })
  return (docs as unknown as (Omit<Open, 'id' | 'channel'> & { id: string | number; channel: unknown })[]).map((one) => ({
    ...one,
    id: String(one.id),
    channel: idOf(one.channel),
  }))
}

function idOf(reference: unknown): string {
  return String(typeof reference === 'object' && reference !== null ? (reference as { id: string | number }).id : reference)
}

function titleOf(draft: unknown): string {
  const title = typeof draft === 'object' && draft !== null ? (draft as { title?: unknown }).title : null
  return typeof title === 'string' ? title : ''
}
