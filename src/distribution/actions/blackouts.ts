import type { BasePayload } from 'payload'
import type { Day } from '@/platform/calendar-days'
import type { Refusal } from '@/platform/errors'
import { dayIn } from '@/platform/say-moment'
import { idOf, idsOf } from './ids'
import { workspace } from './workspace'
import { whyBlackout, type Blackout } from '../rules/blackout'

/** The blackout days that touch a span of days. */
export async function loadBlackouts(payload: BasePayload, { from, to }: { from: Day; to: Day }): Promise<Blackout[]> {
  const { docs } = await payload.find({
    collection: 'blackout-days',
    where: { and: [{ day: { less_than_equal: to } }, { or: [{ day: { greater_than_equal: from } }, { until: { greater_than_equal: from } }] }] },
    sort: 'day',
    limit: 1_000,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, day, until, reason, channels }) => ({ id: idOf(id), day, until: until || null, reason, channels: idsOf(channels) }))
}

/** Why nothing may go out through these channels at a moment (epoch ms). */
export async function whyBlackedOut(payload: BasePayload, channels: readonly { id: string; name: string }[], at: number): Promise<Refusal[]> {
  const zone = workspace().timeZone
  const day = dayIn(zone, at)
  return whyBlackout(await loadBlackouts(payload, { from: day, to: day }), { channels, at, zone })
}

/** The same for many moments: loaded once. */
export async function blackoutsBetween(
  payload: BasePayload,
  ats: readonly number[],
): Promise<(channels: readonly { id: string; name: string }[], at: number) => Refusal[]> {
  const zone = workspace().timeZone
  const days = ats.map((at) => dayIn(zone, at)).sort()
  const blackouts = await loadBlackouts(payload, { from: days[0] ?? '', to: days.at(-1) ?? '' })
  return (channels, at) => whyBlackout(blackouts, { channels, at, zone })
}
