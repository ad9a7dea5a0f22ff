import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { cutText } from '@/platform/cut-text'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { contentChanged } from '@/platform/events'
import { loadChannels } from './channel'
import { everything, openPauses } from './pauses'
import { textIn } from './read-body'
import { idFor } from './schedule-push'
import type { Pause } from '../rules/room-answers'

/**
 * Stops sending at once, through one channel or all: `{channel?, reason?}`. From the instant it is stored nothing is claimed; what is
 * being sent ends. Pausing what is paused already gives the pause that is there, with the reason if one is given: nobody has to
 * write one before it stands still. @throws DomainError
 */
export async function pauseSending(req: PayloadRequest, body: Record<string, unknown>): Promise<Pause> {
  const person = requireAct('push.pause', req)
  const channel = await channelIn(req, body)
  const scope = channel ?? everything
  const data = {
    ...{ scope, since: new Date().toISOString(), by: person.id as never },
    ...{ channel: channel === null ? null : idFor(req, channel), reason: cutText(textIn(body, 'reason') ?? '', 120) || null },
  }
  try {
    await req.payload.create({ collection: 'pauses', depth: 0, overrideAccess: true, req, data })
  } catch (error) {
    // It is paused already, or somebody did so a moment ago: the database lets one through, and that is the answer for both.
    const there = await findOpen(req, channel)
    if (!there) throw error
    if (data.reason !== null) {
      await req.payload.update({ collection: 'pauses', id: there.id, depth: 0, overrideAccess: true, req, data: { reason: data.reason } })
    }
  }
  contentChanged({ collection: 'pauses', id: scope })
  const pause = await findOpen(req, channel)
  if (!pause) throw new Error(`the pause of ${scope} is not there after it was stored`)
  return pause
}

export async function findOpen(req: PayloadRequest, channel: string | null): Promise<Pause | null> {
  return (await openPauses(req.payload)).find((pause) => pause.channel === channel) ?? null
}

/** The channel of a request; null for all. @throws DomainError `CHANNEL_UNKNOWN` (404) */
export async function channelIn(req: PayloadRequest, { channel }: Record<string, unknown>): Promise<string | null> {
  if (channel === undefined || channel === null) return null
  const id = typeof channel === 'string' || typeof channel === 'number' ? String(channel) : ''
  if (isDocumentId(req.payload, id) && (await loadChannels(req.payload, [id], req)).has(id)) return id
  throw new DomainError({
    code: 'CHANNEL_UNKNOWN',
    status: 404,
    text: { zh: `没有编号为 ${id} 的渠道，请刷新页面。`, en: `There is no channel with the id ${id}. Reload the page.` },
  })
}
