import type { PayloadRequest, Where } from 'payload'
import type { Push } from '@/payload-types'
import { namesOf } from '@/planning/server'
import { documentIds } from '@/platform/document-id'
import { dayIn } from '@/platform/say-moment'
import type { Day } from '@/platform/calendar-days'
import { idOf, idsOf } from './ids'
import type { SaidDelivery } from '../rules/said-state'
import { kindOf, sayStanding, type PushKind } from '../rules/push-kind'
import type { Id, RoomEntry } from '../rules/room-answers'
import type { Trouble } from '../rules/trouble'

/** So many pushes are looked at for one screen. */
export const MOST_PUSHES = 3_000

type Row = SaidDelivery & { id: Id; slot: number }
type LightPush = Pick<Push, 'id' | 'draft' | 'channels' | 'dueAt' | 'status' | 'trouble' | 'createdBy'>

/** Pushes between two moments with the newest row of the ledger on each of their channels: as many statements however many there are. */
export async function roomRows(
  req: PayloadRequest,
  { from, to }: { from: string; to: string },
): Promise<{ entries: RoomEntry[]; total: number; looked: number }> {
  const where: Where = { and: [{ dueAt: { greater_than_equal: from } }, { dueAt: { less_than: to } }] }
  const { docs, totalDocs } = await req.payload.find({
    collection: 'pushes',
    where,
    sort: 'dueAt',
    limit: MOST_PUSHES,
    depth: 0,
    select: { draft: true, channels: true, dueAt: true, status: true, trouble: true, createdBy: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const pushes: LightPush[] = docs
  const [rows, drafts, owners] = await Promise.all([
    newestRows(req, pushes),
    namesOf(
      req,
      'drafts',
      pushes.flatMap(({ draft }) => idsOf(draft)),
    ),
    namesOf(
      req,
      'users',
      pushes.flatMap(({ createdBy }) => idsOf(createdBy)),
    ),
  ])
  return { entries: pushes.flatMap((push) => entriesOf(push, { rows, drafts, owners })), total: totalDocs, looked: pushes.length }
}

type Known = { rows: Map<string, Row>; drafts: Map<string, string>; owners: Map<string, string> }

function entriesOf(push: LightPush, { rows, drafts, owners }: Known): RoomEntry[] {
  const channels = idsOf(push.channels)
  const draft = idsOf(push.draft)[0] ?? null
  const owner = idsOf(push.createdBy)[0]
  const troubles = (push.status === 'scheduled' ? (push.trouble as Trouble[] | null | undefined) : null) ?? []
  return channels.map((channel) => {
    const key = `${push.id}/${channel}`
    const delivery = rows.get(key) ?? null
    // What is the same for several channels is stored once; what is this one's own comes first.
    const trouble = troubles.find(({ data }) => data?.channelId === channel) ?? troubles[0]
    const standing = { status: push.status, isTroubled: trouble !== undefined, delivery }
    return {
      ...{ key, push: push.id, channel, draft, title: (draft && drafts.get(draft)) || '', at: push.dueAt, status: push.status },
      ...{ kind: kindOf(standing), said: sayStanding(standing), trouble: delivery ? null : (trouble?.text ?? null) },
      ...{ delivery: delivery?.id ?? null, owner: (owner && owners.get(owner)) || null, ownerId: owner ?? null, others: channels.length - 1 },
    }
  })
}

async function newestRows(req: PayloadRequest, pushes: readonly LightPush[]): Promise<Map<string, Row>> {
  const ids = documentIds(
    req.payload,
    pushes.map(({ id }) => String(id)),
  )
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'deliveries',
    where: { push: { in: ids } },
    sort: 'slot',
    limit: 0,
    pagination: false,
    depth: 0,
    select: { push: true, channel: true, state: true, slot: true, mode: true, receipt: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.flatMap((row) => (row.push && row.channel ? [[`${idOf(row.push)}/${idOf(row.channel)}`, row]] : [])))
}

/** What counts against the quota of each channel. */
export function sendsByChannel(entries: readonly RoomEntry[], zone: string): Map<string, { day: Day; kind: PushKind }[]> {
  const sends = new Map<string, { day: Day; kind: PushKind }[]>()
  for (const { channel, at, kind } of entries) {
    const list = sends.get(channel) ?? []
    list.push({ day: dayIn(zone, Date.parse(at)), kind })
    sends.set(channel, list)
  }
  return sends
}
