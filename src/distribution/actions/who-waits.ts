import type { BasePayload, Where } from 'payload'
import type { Bilingual } from '@/platform/language'
import { exactMoment } from '@/platform/say-moment'
import type { FoundUse, Id, Standing } from '@/platform/uses/declaration'
import type { Delivery } from '@/payload-types'
import { workspace } from './workspace'
import { deliveryStateLabels, isFinal, deliveryStates, type DeliveryState } from '../rules/delivery-state'

const openStates = deliveryStates.filter((state) => !isFinal(state))

/** The ledger's rows about something: what waits, what is out, and that there were others. */
export async function deliveriesOf(payload: BasePayload, about: Where): Promise<FoundUse[]> {
  const [current, past] = await Promise.all([
    find(payload, { and: [about, { state: { in: [...openStates, 'published'] } }] }, 50),
    find(payload, { and: [about, { state: { in: ['failed', 'cancelled'] } }] }, 5),
  ])
  return [...current, ...past].map(useOf)
}

/** Waiting deliveries whose frozen content shows a picture. */
export async function waitingPictures(payload: BasePayload, id: Id): Promise<FoundUse[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { state: { in: openStates } },
    depth: 0,
    pagination: false,
    limit: 0,
    select: { key: true, state: true, content: true, dueAt: true, mode: true, platform: true },
    overrideAccess: true,
  })
  return docs.filter(({ content }) => picturesIn(content).includes(String(id))).map((delivery) => useOf(delivery))
}

type Row = Pick<Delivery, 'key' | 'state' | 'dueAt' | 'mode' | 'platform' | 'content'> & { id: Id }

async function find(payload: BasePayload, where: Where, limit: number): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where,
    sort: '-dueAt',
    limit,
    pagination: false,
    depth: 0,
    select: { key: true, state: true, dueAt: true, mode: true, platform: true, content: true },
    overrideAccess: true,
  })
  return docs
}

function useOf({ id, key, state, dueAt, mode, platform, content }: Row): FoundUse {
  const title = (content as { title?: unknown } | null)?.title
  const label = deliveryStateLabels[state]
  return {
    collection: 'deliveries',
    id,
    title: typeof title === 'string' ? title : key,
    where: { zh: `${momentOf(dueAt).zh} 的投递（${label.zh}）`, en: `the delivery of ${momentOf(dueAt).en} (${label.en})` },
    standing: standingOf(state, { mode, platform }),
  }
}

/** A post of the shop says itself whether it is live; what a real account shows stays there, a rehearsal shows nobody anything. */
function standingOf(state: DeliveryState, { mode, platform }: Pick<Row, 'mode' | 'platform'>): Standing {
  if (!isFinal(state)) return 'scheduled'
  return state === 'published' && mode === 'live' && platform !== 'shop' ? 'live' : 'past'
}

function picturesIn(content: unknown): string[] {
  const { cover, pictures } = (content ?? {}) as { cover?: { id?: unknown } | null; pictures?: { id?: unknown }[] }
  return [cover, ...(Array.isArray(pictures) ? pictures : [])].flatMap((picture) => (typeof picture?.id === 'string' ? [picture.id] : []))
}

/** Drafts that a push or a delivery still waits for, and those that are out. */
export async function plannedDrafts(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const about: Where = { draft: { in: ids } }
  const select = { draft: true, state: true, mode: true, platform: true } as const
  const [pushes, deliveries] = await Promise.all([
    payload.find({
      collection: 'pushes',
      where: { and: [about, { status: { equals: 'scheduled' } }] },
      depth: 0,
      pagination: false,
      limit: 0,
      select: { draft: true },
      overrideAccess: true,
    }),
    payload.find({
      collection: 'deliveries',
      where: { and: [about, { state: { in: [...openStates, 'published'] } }] },
      depth: 0,
      pagination: false,
      limit: 0,
      select,
      overrideAccess: true,
    }),
  ])
  const standings = new Map<string, Standing>()
  for (const { draft } of pushes.docs) standings.set(String(draft), 'scheduled')
  for (const delivery of deliveries.docs) {
    const standing = standingOf(delivery.state, delivery)
    if (standing === 'live' || (standing === 'scheduled' && !standings.has(String(delivery.draft)))) standings.set(String(delivery.draft), standing)
  }
  return standings
}

/** The pushes that somebody scheduled and that are still to come. */
export function plannedBy(member: Id): Where {
  const by: Where = { createdBy: { equals: member } }
  return { and: [by, { status: { equals: 'scheduled' } }] }
}

/** A push that is not scheduled any more is history. */
export async function openPushes(payload: BasePayload, ids: Id[]): Promise<Map<string, Standing>> {
  const { docs } = await payload.find({
    collection: 'pushes',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    limit: ids.length,
    select: { status: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, status }) => [String(id), status === 'scheduled' ? 'scheduled' : 'past']))
}

export function pushTitle({ dueAt }: Record<string, unknown>): Bilingual {
  const at = momentOf(String(dueAt))
  return { zh: `${at.zh} 的排期`, en: `Push of ${at.en}` }
}

function momentOf(iso: string): Bilingual {
  const { timeZone } = workspace()
  return { zh: exactMoment(iso, timeZone, 'zh'), en: exactMoment(iso, timeZone, 'en') }
}
