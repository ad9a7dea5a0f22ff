import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireAct } from '@/people/server'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { dayIn } from '@/platform/say-moment'
import type { MovePreview } from '../rules/answers'
import { addDays, daysBetween, isPlanDay, type Day } from '../rules/days'
import { movePlan, type PlannedTopic } from '../rules/move-plan'
import { anchorSchema, dayToStore, findAnchor, type Anchor } from './plan-anchor'
import { carryOut } from './plan-journal'
import { plannedTopics } from './planned-topics'
import { readBodyAs } from './read-body-as'

const moving = z.object({
  from: anchorSchema,
  to: z.string().refine(isPlanDay),
  /** The last day of an occasion; without it the occasion stays as long as it is. */
  lastDay: z.string().refine(isPlanDay).optional(),
  seen: z.string().max(64).optional(),
})

type Known = { anchor: Anchor; topics: PlannedTopic[]; preview: MovePreview }

/** What would follow if an occasion, or the plan of a departure, moved to another day; nothing is written. @throws DomainError */
export async function lookAtMove(req: PayloadRequest, body: Record<string, unknown>): Promise<MovePreview> {
  requireAct('plan.move', req)
  return (await look(req, readBodyAs(moving, body))).preview
}

/**
 * Moves an occasion and what was planned from it and is not started, in one act: all of it or none. The departure of a
 * product is moved on the product; here its plan follows it.
 * @throws DomainError `PLAN_CHANGED` with the new list when it is not the one that was looked at, `DAYS_REVERSED`, `DEPARTURE_UNKNOWN`
 */
export async function moveAnchor(req: PayloadRequest, body: Record<string, unknown>): Promise<{ moved: number; stayed: number; from: Day; lastDay: Day }> {
  requireAct('plan.move', req)
  const asked = readBodyAs(moving, body)
  const { anchor, topics, preview } = await look(req, asked)
  if (asked.seen !== preview.seen) throw changed(preview)
  const offsets = new Map(topics.map(({ id, offset }) => [id, offset]))
  const kind = anchor.kind
  const change = preview.moves.map(({ id, publishAt, dueAt }) => ({
    collection: 'topics' as const,
    id,
    data: { publishAt, dueAt, plannedFrom: { kind, day: preview.to, offset: offsets.get(id) ?? 0 } },
  }))
  const own = { collection: 'occasions' as const, id: anchor.id, data: { startsOn: dayToStore(preview.to), endsOn: dayToStore(preview.lastDay) } }
  const work = [...(anchor.kind === 'occasion' ? [own] : []), ...change]
  if (work.length > 0) await carryOut(req, { change: work })
  return { moved: change.length, stayed: preview.stays.length, from: anchor.day, lastDay: anchor.lastDay }
}

async function look(req: PayloadRequest, { from, to, lastDay: wanted }: z.infer<typeof moving>): Promise<Known> {
  const anchor = await findAnchor(req, from)
  if (anchor.kind === 'departure' && !anchor.departures.includes(to)) throw noDeparture(anchor)
  const lastDay = anchor.kind === 'departure' ? to : (wanted ?? addDays(to, Math.max(0, daysBetween(anchor.day, anchor.lastDay))))
  if (lastDay < to) throw reversed
  const topics = await plannedTopics(req, anchor)
  const zone = readConfig().timeZone
  const plan = movePlan(topics, { to, zone, today: dayIn(zone, Date.now()) })
  const seen = createHash('sha256')
    .update(JSON.stringify([anchor.day, anchor.lastDay, to, lastDay, plan]))
    .digest('hex')
    .slice(0, 32)
  return { anchor, topics, preview: { ...plan, name: anchor.name, from: anchor.day, to, lastDay, seen } }
}

function noDeparture({ name }: Anchor): DomainError {
  return new DomainError({
    code: 'DEPARTURE_UNKNOWN',
    status: 422,
    text: {
      zh: `「${name}」没有这一天出发的班期。班期在产品里改，这里让选题跟上。`,
      en: `“${name}” has no departure on this day. Departures are changed on the product; here the topics follow.`,
    },
  })
}

const reversed = new DomainError({
  code: 'DAYS_REVERSED',
  status: 422,
  text: { zh: '结束的日子在开始之前。请改正后再移。', en: 'The last day is before the first. Correct it and move again.' },
})

function changed(preview: MovePreview): DomainError {
  return new DomainError({
    code: 'PLAN_CHANGED',
    status: 409,
    text: {
      zh: '刚刚有人改过这些选题，什么都没有移。请看过新的清单再确认。',
      en: 'Somebody has just changed these topics; nothing was moved. Look at the new list and confirm again.',
    },
    data: { preview },
  })
}
