import type { PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { calendarLayers, windowOfDays } from '@/planning/server'
import { addMonths, daysShown, startOf, type Day } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import { loadBlackouts } from './blackouts'
import { loadChannels, type Channel } from './channel'
import { openPauses } from './pauses'
import { roomRows, sendsByChannel } from './room-rows'
import { workspace } from './workspace'
import { checkingConnectors } from '../registry'
import type { Pause, RoomAnswer, RoomChannel, RoomEntry } from '../rules/room-answers'
import { quotaUses, type Quota } from '../rules/quota'
import { readRoomQuery, type RoomQuery } from '../rules/room-query'

/** `GET /api/pushes/room?view=week|month|list&at=&q=&channel=&state=&owner=`: what goes out where on which day. @throws DomainError `ROOM_QUESTION` (400) */
export async function pushRoom(req: PayloadRequest): Promise<RoomAnswer> {
  const person = signedIn(req)
  const query = readRoomQuery(req.query)
  const zone = workspace().timeZone
  const shown = daysShown(query.view, query.at ?? dayIn(zone, Date.now()))
  const window = windowOfDays(shown, (day) => startOf(day, zone))
  const counted = wholeMonths(shown, zone)
  const [{ entries, total, looked }, channels, pauses, blackouts, layers] = await Promise.all([
    roomRows(req, counted),
    everyChannel(req),
    openPauses(req.payload),
    loadBlackouts(req.payload, { from: shown[0] ?? '', to: shown.at(-1) ?? '' }),
    calendarLayers(req, { days: shown, window, zone, hidden: ['pushes', 'departures'] }),
  ])
  const sends = sendsByChannel(entries, zone)
  const inWindow = entries.filter(({ at }) => at >= window.from && at < window.to)
  return {
    shown,
    channels: channels.map((channel) => roomChannel(channel, { shown, sends: sends.get(channel.id) ?? [], pauses })),
    entries: chosen(inWindow, query, String(person.id)),
    notes: layers.days,
    blackouts: blackouts.flatMap(({ id, day, until, reason, channels: only }) =>
      shown.filter((one) => one >= day && one <= (until ?? day)).map((one) => ({ id, day: one, reason, channels: [...only] })),
    ),
    pause: pauses.find(({ channel }) => channel === null) ?? null,
    total,
    looked,
  }
}

/** A quota is counted over whole months, also where a week is shown. */
function wholeMonths(shown: readonly Day[], zone: string): { from: string; to: string } {
  const first = (day: Day | undefined) => `${(day ?? '').slice(0, 7)}-01`
  return { from: startOf(first(shown[0]), zone), to: startOf(addMonths(first(shown.at(-1)), 1), zone) }
}

async function everyChannel(req: PayloadRequest): Promise<Channel[]> {
  const { docs } = await req.payload.find({
    ...{ collection: 'channels', sort: 'name', limit: 200, pagination: false, depth: 0, select: { name: true } },
    ...{ overrideAccess: false, user: req.user, req },
  })
  const ids = docs.map(({ id }) => String(id))
  const channels = await loadChannels(req.payload, ids, req)
  return ids.flatMap((id) => channels.get(id) ?? [])
}

type Around = { shown: readonly Day[]; sends: Parameters<typeof quotaUses>[1]['sends']; pauses: readonly Pause[] }

function roomChannel(channel: Channel, { shown, sends, pauses }: Around): RoomChannel {
  const { id, name, platform, mode, enabled } = channel
  const quota = quotaOf(channel)
  return {
    ...{ id, name, platform, mode, enabled, quota },
    pause: pauses.find((pause) => pause.channel === id) ?? null,
    uses: quota ? quotaUses(quota, { days: shown, sends }) : [],
  }
}

/** What the team says of an account comes before what its platform says of all. */
function quotaOf({ ownQuota, platform, settings }: Channel): Quota | null {
  if (ownQuota) return { ...ownQuota, basis: { zh: '本渠道设置的额度', en: 'As set on this channel' } }
  return checkingConnectors.get(platform)?.quota?.(settings) ?? null
}

/** What was cancelled is shown only to who asks for it. */
function chosen(entries: readonly RoomEntry[], { words, filters }: RoomQuery, me: string): RoomEntry[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean)
  const owners = filters.owner?.map((one) => (one === 'me' ? me : one))
  return entries.filter(
    ({ channel, kind, title, ownerId }) =>
      (filters.channel?.includes(channel) ?? true) &&
      (filters.state ? (filters.state as string[]).includes(kind) : kind !== 'cancelled') &&
      (owners ? ownerId !== null && owners.includes(ownerId) : true) &&
      wanted.every((word) => title.toLowerCase().includes(word)),
  )
}
