import { Forbidden, type PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { columnOf, columns, stageOf, type Column } from '../rules/plan-columns'
import { byTime, isOverdue, type PlanRow } from '../rules/plan-card'
import { windowOf, type Period, type Window } from '../rules/plan-days'
import { wordsIn, type PlanQuery } from '../rules/plan-query'
import { planStoreOf } from './open-plan-store'
import type { Asked } from './plan-store'
import type { TopicStage } from '../rules/topic-stages'

/** So many topics are looked at for one question; which were left out is said. */
export const MOST_TOPICS = 2_000

export type Moment = { now: number; zone: string }
/** `total`: how many there are; more than were looked at where the plan is larger than a screen can mean. */
export type PlanRows = { rows: PlanRow[]; total: number; looked: number }

/**
 * The topics that answer a question, with where each stands, earliest first: three statements, however many there are.
 * The store is asked past Payload's operations, so the right to read is asked here.
 * @throws DomainError `NOT_SIGNED_IN` (401), Forbidden
 */
export async function planRows(req: PayloadRequest, query: PlanQuery, { now, zone, within }: Moment & { within?: Window }): Promise<PlanRows> {
  const { id: me } = signedIn(req)
  const { payload } = req
  if ((await payload.collections.topics.config.access.read({ req })) !== true) throw new Forbidden(req.t)
  const store = planStoreOf(payload.db)
  const asked = askedOf(query, { now, zone, me: String(me) })
  const both = within && asked.within ? overlap(within, asked.within) : (within ?? asked.within)
  const [light, count] = await Promise.all([store.topics({ ...asked, within: both }), within ? null : store.count(asked)])
  const standings = await store.standings(light.filter(({ stage }) => stage === 'inWriting').map(({ id }) => id))
  const drafts = new Map(standings.map((draft) => [String(draft.topic), draft]))
  const rows = light.map((topic): PlanRow => {
    const draft = drafts.get(String(topic.id)) ?? null
    const standing = draft && { draftStage: draft.stage, hasPush: draft.push !== null, isLive: draft.isLive }
    return { ...topic, column: columnOf(topic.stage, standing), draft }
  })
  const wanted = query.filters.stage as Column[] | undefined
  const isAsked = (row: PlanRow) => (!wanted || wanted.includes(row.column)) && (query.filters.period?.[0] !== 'overdue' || isOverdue(row, now))
  return { rows: rows.filter(isAsked).sort(byTime), total: Math.max(count ?? 0, light.length), looked: light.length }
}

function askedOf({ words, filters }: PlanQuery, { now, zone, me }: Moment & { me: string }): Asked {
  const period = filters.period?.[0] as Period | undefined
  const stages = (filters.stage as Column[] | undefined)?.map(stageOf) ?? []
  return {
    words: wordsIn(words),
    stages: [...new Set<TopicStage>(stages)],
    draftType: filters.type ?? [],
    form: filters.form ?? [],
    product: filters.product ?? [],
    owner: (filters.owner ?? []).map((value) => (value === 'me' ? me : value)),
    occasion: filters.occasion ?? [],
    within: period ? windowOf(period, { now, zone }) : null,
    dueBefore: period === 'overdue' ? new Date(now).toISOString() : null,
    isUndated: period === 'undated',
    most: MOST_TOPICS,
  }
}

function overlap(one: Window, other: Window): Window {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
}

/** How many stand in each column. */
export function countColumns(rows: readonly PlanRow[]): Record<Column, number> {
  return Object.fromEntries(columns.map((column) => [column, rows.filter((row) => row.column === column).length])) as Record<Column, number>
}
