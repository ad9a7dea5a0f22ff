import type { PayloadRequest } from 'payload'
import { isVisible } from '@/distribution'
import type { Happening } from '../rules/needs'
import { nameOf } from './name-of'

const day = 24 * 60 * 60 * 1000
const most = 8
/** A draft's body and a delivery's frozen content are no part of a line. */
const populate = { drafts: { title: true }, channels: { name: true } } as const

/** What is scheduled for the next fourteen days, and what went live in the last seven. */
export async function listHappenings(req: PayloadRequest, now: number): Promise<{ ahead: Happening[]; behind: Happening[] }> {
  const asMe = { overrideAccess: false, user: req.user, req, limit: most, pagination: false, depth: 1 } as const
  const soon = new Date(now + 14 * day).toISOString()
  const recently = new Date(now - 7 * day).toISOString()
  const [pushes, live] = await Promise.all([
    req.payload.find({
      collection: 'pushes',
      where: { and: [{ status: { equals: 'scheduled' } }, { dueAt: { less_than: soon } }] },
      sort: 'dueAt',
      select: { draft: true, channels: true, dueAt: true, troubledAt: true },
      populate,
      ...asMe,
    }),
    req.payload.find({
      collection: 'deliveries',
      where: { and: [{ state: { equals: 'published' } }, { mode: { equals: 'live' } }, { publishedAt: { greater_than: recently } }] },
      sort: '-publishedAt',
      select: { draft: true, channel: true, publishedAt: true, state: true, mode: true, receipt: true },
      populate,
      ...asMe,
      limit: most * 4,
    }),
  ])
  return {
    ahead: pushes.docs.map((push) => ({
      key: `push:${push.id}`,
      at: push.dueAt,
      state: push.troubledAt ? 'troubled' : 'scheduled',
      what: channelNames(push.channels),
      object: nameOf(push),
      href: `/admin/collections/pushes/${push.id}`,
    })),
    behind: live.docs
      .filter(isVisible)
      .slice(0, most)
      .map((delivery) => ({
        key: `delivery:${delivery.id}`,
        at: String(delivery.publishedAt),
        state: 'live',
        what: channelNames([delivery.channel]),
        object: nameOf(delivery),
        href: `/admin/collections/deliveries/${delivery.id}`,
      })),
  }
}

function channelNames(channels: unknown): { zh: string; en: string } {
  const names = (Array.isArray(channels) ? channels : []).map((channel: unknown) => (channel as { name?: string } | null)?.name).filter(Boolean)
  return { zh: names.join('、'), en: names.join(', ') }
}
