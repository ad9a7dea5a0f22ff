import type { BasePayload } from 'payload'
import { DomainError, type Refusal } from '@/platform/errors'
import { idOf } from './ids'
import type { Pause } from '../rules/room-answers'

/** The scope of a pause of everything; that of a channel is its id, which is also its lane in the ledger. */
export const everything = 'all'

/** What is paused now, everything first. */
export async function openPauses(payload: BasePayload): Promise<Pause[]> {
  const { docs } = await payload.find({
    collection: 'pauses',
    where: { endedAt: { exists: false } },
    sort: 'since',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const people = [...new Set(docs.flatMap(({ by }) => (by ? [idOf(by)] : [])))]
  const names = await namesOfPeople(payload, people)
  const pauses = docs.map(({ id, scope, since, by, reason }): Pause => ({
    ...{ id, channel: scope === everything ? null : scope, since, reason: reason ?? '' },
    by: by ? (names.get(idOf(by)) ?? '') : '',
  }))
  return pauses.sort((one, other) => Number(other.channel === null) - Number(one.channel === null))
}

async function namesOfPeople(payload: BasePayload, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = payload.db.defaultIDType === 'number' ? ids.map(Number) : ids
  const { docs } = await payload.find({
    ...{ collection: 'users', where: { id: { in: wanted } }, select: { name: true }, limit: ids.length },
    ...{ pagination: false, depth: 0, overrideAccess: true },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** Why nothing goes out through these channels at this moment; empty when it does. */
export function whyPaused(pauses: readonly Pause[], channels: readonly { id: string; name: string }[]): Refusal[] {
  const whole = pauses.find(({ channel }) => channel === null)
  if (whole) return [pausedWhole(whole)]
  return channels.flatMap(({ id, name }) => {
    const pause = pauses.find(({ channel }) => channel === id)
    return pause ? [pausedChannel(pause, name)] : []
  })
}

/** For acts that send at once. @throws DomainError `PAUSED` (409) */
export async function refusePaused(payload: BasePayload, channels: readonly { id: string; name: string }[]): Promise<void> {
  const [refusal] = whyPaused(await openPauses(payload), channels)
  if (refusal) throw new DomainError({ ...refusal, status: 409 })
}

function because({ by, reason }: Pause): { zh: string; en: string } {
  const why = reason === '' ? '' : reason
  return { zh: [by && `${by}暂停`, why].filter(Boolean).join('：'), en: [by && `by ${by}`, why].filter(Boolean).join(': ') }
}

function pausedWhole(pause: Pause): Refusal {
  const { zh, en } = because(pause)
  return {
    code: 'PAUSED',
    text: {
      zh: `全部投递已暂停（${zh}），现在什么都不发。请先在排期页恢复。`,
      en: `Everything is paused (${en}), so nothing goes out now. Resume it in the room of pushes first.`,
    },
  }
}

function pausedChannel(pause: Pause, name: string): Refusal {
  const { zh, en } = because(pause)
  return {
    code: 'PAUSED',
    text: {
      zh: `渠道「${name}」已暂停（${zh}），现在不发。请先在排期页恢复。`,
      en: `“${name}” is paused (${en}), so it sends nothing now. Resume it in the room of pushes first.`,
    },
    data: { channelId: pause.channel },
  }
}
