import type { BasePayload } from 'payload'
import type { Bilingual } from '@/platform/language'
import { channelRefusals, loadChannels } from './channel'
import { checkingConnectors } from '../registry'

/** How a channel fares: what it lacks, and when it last delivered or passed a test. Epoch ms. */
export type ChannelHealth = {
  id: string
  name: string
  isLive: boolean
  isOn: boolean
  problem: Bilingual | null
  lastSentAt: number | null
  lastTestedAt: number | null
}

export type QueueHealth = { queued: number; overdueSince: number | null; held: number; failed: number; unknown: number }

/** Asks no platform: what is known without. */
export async function channelHealth(payload: BasePayload): Promise<ChannelHealth[]> {
  const { docs } = await payload.find({ collection: 'channels', pagination: false, depth: 0, sort: 'name', select: { name: true }, overrideAccess: true })
  const channels = await loadChannels(
    payload,
    docs.map(({ id }) => String(id)),
  )
  return Promise.all(
    [...channels.values()].map(async (channel) => {
      const [sent, tested] = await Promise.all([lastSent(payload, channel.id), payload.kv.get<{ at: string }>(`channel-test:${channel.id}`)])
      const [refusal] = channelRefusals(payload, checkingConnectors, channel)
      return {
        id: channel.id,
        name: channel.name,
        isLive: channel.mode === 'live',
        isOn: channel.enabled,
        problem: refusal?.text ?? null,
        lastSentAt: sent,
        lastTestedAt: tested ? Date.parse(tested.at) : null,
      }
    }),
  )
}

async function lastSent(payload: BasePayload, channel: string): Promise<number | null> {
  const id = payload.db.defaultIDType === 'number' ? Number(channel) : channel
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { and: [{ channel: { equals: id } }, { state: { equals: 'published' } }] },
    sort: '-publishedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { publishedAt: true },
    overrideAccess: true,
  })
  return docs[0]?.publishedAt ? Date.parse(docs[0].publishedAt) : null
}

/** How the deliveries stand as a whole. A failed one counts for a week: what nobody dealt with by then is nobody's worry. */
export async function queueHealth(payload: BasePayload, now: number): Promise<QueueHealth> {
  const week = new Date(now - 7 * 86_400_000).toISOString()
  const count = async (where: object) => (await payload.count({ collection: 'deliveries', where: where as never, overrideAccess: true })).totalDocs
  const [queued, held, failed, unknown, oldest] = await Promise.all([
    count({ state: { equals: 'queued' } }),
    count({ state: { in: ['waiting-for-person', 'missed'] } }),
    count({ and: [{ state: { equals: 'failed' } }, { dueAt: { greater_than: week } }] }),
    count({ state: { equals: 'unknown' } }),
    payload.find({
      collection: 'pushes',
      where: { and: [{ status: { equals: 'scheduled' } }, { dueAt: { less_than: new Date(now).toISOString() } }] },
      sort: 'dueAt',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { dueAt: true },
      overrideAccess: true,
    }),
  ])
  const dueAt = oldest.docs[0]?.dueAt
  return { queued, held, failed, unknown, overdueSince: dueAt ? Date.parse(dueAt) : null }
}
