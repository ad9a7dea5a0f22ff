import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireAct } from '@/people/server'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { dayIn, instantIn } from '@/platform/say-moment'
import type { PlanProposal } from '../rules/answers'
import { addDays, isDay, isPlanDay } from '../rules/days'
import { marks, MOST_ROWS, offsetOf, planRow, proposeRows, type PatternStep, type PlanRow } from '../rules/plan-pattern'
import { anchorSchema, findAnchor, storedId, type Anchor } from './plan-anchor'
import { carryOut, undoMaking } from './plan-journal'
import { plannedTopics } from './planned-topics'
import { readBodyAs } from './read-body-as'
import { daysAround } from './year-days'

const asking = z.object({ from: anchorSchema, pattern: z.union([z.string(), z.number()]).nullish() })
const creating = z.object({ from: anchorSchema, day: z.string().refine(isPlanDay), rows: z.array(planRow).min(1).max(MOST_ROWS) })
const marking = z.object({ days: z.array(z.string().refine(isPlanDay)).min(1).max(MOST_ROWS) })
const undoing = z.object({ act: z.string().max(64) })

/** Proposes the topics of a pattern before an occasion or a departure; nothing is written. @throws DomainError `ANCHOR_GONE`, `PATTERN_GONE` */
export async function proposePlan(req: PayloadRequest, body: Record<string, unknown>): Promise<PlanProposal> {
  requireAct('plan.make', req)
  const { from, pattern } = readBodyAs(asking, body)
  const anchor = await anchored(req, from)
  const steps = pattern === null || pattern === undefined ? [] : await stepsOf(req, pattern)
  const today = todayHere()
  const days = await daysAround(
    req.payload,
    steps.map(({ offset }) => addDays(anchor.day, offset)),
  )
  const planned = (await plannedTopics(req, anchor)).map(({ id, title }) => ({ id, title }))
  return {
    name: anchor.name,
    day: anchor.day,
    today,
    rows: proposeRows(steps, { anchor: anchor.day, today, name: anchor.name, place: anchor.place, days }),
    planned,
  }
}

/** How days stand that a person chose instead: past, or free with the working day before them. */
export async function markDays(req: PayloadRequest, body: Record<string, unknown>) {
  requireAct('plan.make', req)
  const { days } = readBodyAs(marking, body)
  const known = await daysAround(req.payload, days)
  const today = todayHere()
  return { days: days.map((day) => ({ day, ...marks(day, { today, days: known }) })) }
}

/**
 * Makes the topics of a plan: all or none, and none half. `day` is the day that the person saw.
 * @throws DomainError `ANCHOR_MOVED` when it is another one by now
 */
export async function createPlan(req: PayloadRequest, body: Record<string, unknown>): Promise<{ act: string; count: number }> {
  const person = requireAct('plan.make', req)
  const { from, day, rows } = readBodyAs(creating, body)
  const anchor = await anchored(req, from)
  if (anchor.day !== day) throw moved(anchor)
  const make = rows.map((row) => ({ collection: 'topics' as const, data: topicOf(row, anchor, person.id) }))
  return { act: await carryOut(req, { make }), count: rows.length }
}

/** Takes back what one act of this person made. @throws DomainError `ACT_UNKNOWN`, `ACT_BUILT_ON` */
export async function undoPlan(req: PayloadRequest, body: Record<string, unknown>): Promise<{ count: number }> {
  requireAct('plan.make', req)
  return { count: await undoMaking(req, readBodyAs(undoing, body).act) }
}

function topicOf(row: PlanRow, anchor: Anchor, owner: string | number): Record<string, unknown> {
  const { title, draftType, form, publishOn, dueOn } = row
  const zone = readConfig().timeZone
  const at = (day: string, clock: string) => new Date(instantIn(zone, `${day}T${clock}`) ?? 0).toISOString()
  return {
    ...{ title, draftType, form, stage: 'proposed', owner, product: anchor.product, occasion: anchor.occasion },
    ...{ publishAt: at(publishOn, '20:00'), dueAt: at(dueOn, '18:00') },
    plannedFrom: { kind: anchor.kind, day: anchor.day, offset: offsetOf(anchor.day, publishOn) },
  }
}

async function anchored(req: PayloadRequest, from: z.infer<typeof anchorSchema>): Promise<Anchor> {
  const anchor = await findAnchor(req, from)
  if (isDay(anchor.day) && (anchor.kind === 'occasion' || anchor.departures.includes(anchor.day))) return anchor
  throw new DomainError({
    code: 'DEPARTURE_UNKNOWN',
    status: 422,
    text: {
      zh: `「${anchor.name}」没有这一天出发的班期。请在产品里加上班期，或选别的日子。`,
      en: `“${anchor.name}” has no departure on this day. Add it to the product, or choose another day.`,
    },
  })
}

async function stepsOf(req: PayloadRequest, pattern: string | number): Promise<PatternStep[]> {
  const { docs } = await req.payload.find({
    collection: 'plan-patterns',
    where: { id: { equals: storedId(req, pattern) } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (docs[0]) return docs[0].steps
  throw new DomainError({
    code: 'PATTERN_GONE',
    status: 404,
    text: { zh: '这个倒推模板已经不在了。请选别的模板。', en: 'This pattern is no longer there. Choose another one.' },
  })
}

function moved({ name, day }: Anchor): DomainError {
  return new DomainError({
    code: 'ANCHOR_MOVED',
    status: 409,
    text: {
      zh: `「${name}」刚刚改到了 ${day}，一个选题也没有建。请重新倒推。`,
      en: `“${name}” has just been moved to ${day}; no topic was made. Plan back again.`,
    },
    data: { day },
  })
}

function todayHere(): string {
  return dayIn(readConfig().timeZone, Date.now())
}
