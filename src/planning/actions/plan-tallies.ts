import type { PayloadRequest, Where } from 'payload'
import { mayAct, type Act } from '@/people'
import { signedIn } from '@/people/server'
import { coverageOf, type CoverKey } from '../rules/coverage'
import { tasksOf, type WaitingDraft } from '../rules/my-week'
import type { PlanQuery } from '../rules/plan-query'
import { formNames } from '../rules/vocabulary'
import { planRows, type Moment } from './plan-rows'
import type { CoverageAnswer, WeekAnswer } from '../rules/plan-answers'
import type { PlanRow } from '../rules/plan-card'
import { planCards } from './plan-cards'

const MOST_DRAFTS = 100
/** So many lines a coverage has at most, and so many tasks a week. */
const MOST_LINES = 200
const MOST_TASKS = 200

/** What this person owns, has to write or has to decide, soonest first. */
export async function weekView(req: PayloadRequest, query: PlanQuery, how: Moment): Promise<WeekAnswer> {
  const { id: me, role } = signedIn(req)
  const may = (act: Act) => mayAct(role, act)
  const [{ rows }, drafts] = await Promise.all([planRows(req, query, how), waitingDrafts(req, { me, seesReviews: may('draft.approve') })])
  const all = tasksOf({ rows, drafts, me, may })
  const tasks = all.slice(0, MOST_TASKS)
  const shown = new Set(tasks.map(({ topic }) => String(topic)))
  return {
    view: 'week',
    tasks,
    left: all.length - tasks.length,
    cards: await planCards(
      req,
      rows.filter(({ id }) => shown.has(String(id))),
    ),
  }
}

async function waitingDrafts(req: PayloadRequest, { me, seesReviews }: { me: string | number; seesReviews: boolean }): Promise<WaitingDraft[]> {
  const mine: Where = { and: [{ owner: { equals: me } }, { stage: { in: ['inWriting', 'changesRequested'] } }] }
  const { docs } = await req.payload.find({
    collection: 'drafts',
    draft: true,
    where: seesReviews ? { or: [mine, { stage: { equals: 'inReview' } }] } : mine,
    sort: '-updatedAt',
    limit: MOST_DRAFTS,
    pagination: false,
    depth: 0,
    select: { title: true, stage: true, owner: true, topic: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const idOf = (reference: unknown) => (reference ?? null) as string | number | null
  return docs.map(({ id, title, stage, owner, topic }) => ({ id, title, stage, owner: idOf(owner), topic: idOf(topic) }))
}

/** How many topics of each type there are of every form, product or channel; what has none is a line too. */
export async function coverageView(req: PayloadRequest, query: PlanQuery, how: Moment): Promise<CoverageAnswer> {
  const [{ rows, total, looked }, keys] = await Promise.all([planRows(req, query, how), keysOf(req, query)])
  const about: Record<PlanQuery['axis'], (row: PlanRow) => (string | number | null)[]> = {
    form: ({ form }) => [form],
    product: ({ product }) => [product],
    channel: ({ draft }) => draft?.channels ?? [],
  }
  const lines = coverageOf(rows, keys, about[query.axis])
  return { view: 'coverage', cards: [], lines: lines.slice(0, MOST_LINES), left: Math.max(0, lines.length - MOST_LINES), total, looked }
}

async function keysOf(req: PayloadRequest, { axis, filters }: PlanQuery): Promise<CoverKey[]> {
  if (axis === 'form') return Object.keys(formNames).map((key) => ({ key, name: key }))
  const named = filters.product?.filter((id) => id !== 'none') ?? []
  const asked = {
    sort: axis === 'product' ? 'title' : 'createdAt',
    limit: MOST_LINES + 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  } as const
  if (axis === 'channel') {
    const { docs } = await req.payload.find({ collection: 'channels', select: { name: true }, ...asked })
    return docs.map(({ id, name }) => ({ key: String(id), name }))
  }
  const where: Where = named.length > 0 ? { id: { in: named } } : { _status: { equals: 'published' } }
  const { docs } = await req.payload.find({ collection: 'products', where, select: { title: true }, ...asked })
  return docs.map(({ id, title }) => ({ key: String(id), name: title }))
}
