import { randomUUID } from 'node:crypto'
import { createLocalReq, type BasePayload, type CollectionSlug, type PayloadRequest } from 'payload'
import { DomainError, StaleSaveError } from '@/platform/errors'
import { unlessStale } from '@/platform/removal/unless-stale'
import { writePast } from '@/platform/removal/write-past'
import type { Id } from '@/platform/uses/declaration'
import { loadWhole } from '@/platform/uses/documents'
import { PLAN_ACTS } from '../collections/plan-acts'

type Planned = 'topics' | 'occasions'
type Made = { collection: Planned; data: Record<string, unknown> }
type Change = { collection: Planned; id: Id; data: Record<string, unknown> }
export type PlanWork = { make: Made[] } | { change: Change[] }
type State = 'making' | 'made' | 'moving' | 'undoing'
type Row = { id: Id; act: string; state: State; work: PlanWork; by?: string | null; at: string }

/** The way back is offered for ten seconds; the journal keeps it a day, for whoever was slow. */
const KEPT_MS = 86_400_000
/** Acts that this process is carrying through: the sweep that runs beside them leaves them alone. */
const underWay = new Set<string>()

/**
 * Carries an act through that writes many documents: all of them, whatever happens. It is written down whole first;
 * what a kill cut off, the next start ends. A document that is refused takes back the whole act.
 */
export async function carryOut(req: PayloadRequest, work: PlanWork): Promise<string> {
  const { payload } = req
  const act = randomUUID()
  const state: State = 'make' in work ? 'making' : 'moving'
  underWay.add(act)
  try {
    const at = new Date().toISOString()
    const data = { act, state, work, by: req.user ? String(req.user.id) : null, at, createdAt: at, updatedAt: at }
    const row = (await payload.db.create({ collection: PLAN_ACTS, data })) as unknown as Row
    if (!(await finish(payload, { ...row, work }))) throw notYet
    return act
  } finally {
    underWay.delete(act)
  }
}

/** Takes back what an act made, unless somebody has worked on it since. @throws DomainError `ACT_UNKNOWN`, `ACT_BUILT_ON` */
export async function undoMaking(req: PayloadRequest, act: string): Promise<number> {
  const { payload } = req
  const row = await rowOf(payload, act)
  if (!row || row.state !== 'made' || row.by !== (req.user ? String(req.user.id) : null)) throw unknown
  const made = await madeBy(payload, row)
  const touched = made.filter(({ revision, stage, deletedAt }) => revision !== 1 || stage === 'inWriting' || Boolean(deletedAt))
  if (touched.length > 0) throw builtOn(touched.map(({ title }) => title))
  underWay.add(act)
  try {
    await payload.db.updateOne({ collection: PLAN_ACTS, id: row.id, data: { state: 'undoing' } })
    await finish(payload, { ...row, state: 'undoing' })
    return made.length
  } finally {
    underWay.delete(act)
  }
}

/** Ends what was cut off, and forgets what nobody takes back any more. Run at a start, and later for what began `before`. */
export async function finishPlanActs(payload: BasePayload, before?: Date): Promise<void> {
  const { docs } = await payload.db.find<Row>({ collection: PLAN_ACTS, where: { state: { not_equals: 'made' } }, sort: 'at', limit: 0, pagination: false })
  for (const row of docs) {
    if (underWay.has(row.act) || (before && Date.parse(row.at) > before.getTime())) continue
    await finish(payload, row).catch((error: unknown) => payload.logger.error({ err: error, act: row.act }, 'a planning act could not be ended'))
  }
  const old = new Date(Date.now() - KEPT_MS).toISOString()
  await payload.db.deleteMany({ collection: PLAN_ACTS, where: { and: [{ state: { equals: 'made' } }, { at: { less_than: old } }] } })
}

/** Every step may be repeated; the journal's line goes last. False when a document stays claimed by a save that was killed. */
async function finish(payload: BasePayload, row: Row): Promise<boolean> {
  if (row.state === 'undoing') {
    await unmake(payload, row)
    return true
  }
  if ('change' in row.work) {
    for (const change of row.work.change) if (!(await unlessStale(() => applyChange(payload, change)))) return false
    await payload.db.deleteOne({ collection: PLAN_ACTS, where: { id: { equals: row.id } } })
    return true
  }
  try {
    await make(payload, row, row.work.make)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await unmake(payload, row)
    throw error
  }
  await payload.db.updateOne({ collection: PLAN_ACTS, id: row.id, data: { state: 'made' } })
  return true
}

async function make(payload: BasePayload, row: Row, documents: readonly Made[]): Promise<void> {
  const there = new Set((await madeBy(payload, row)).map(({ collection, step }) => `${collection}:${step}`))
  const req = await createLocalReq({}, payload)
  for (const [step, { collection, data }] of documents.entries()) {
    if (there.has(`${collection}:${step}`)) continue
    const own = Object.assign(Object.create(Object.getPrototypeOf(req) as object) as PayloadRequest, req, { context: {} })
    await payload.create({ collection, data: { ...data, madeIn: { act: row.act, step } } as never, depth: 0, overrideAccess: true, req: own })
  }
  await dropTwins(payload, row)
}

/** Two processes of a team can end the same act at once: of what both made the first stays. */
async function dropTwins(payload: BasePayload, row: Row): Promise<void> {
  const kept = new Set<string>()
  for (const { collection, id, step } of (await madeBy(payload, row)).sort((a, b) => String(a.id).localeCompare(String(b.id)))) {
    const key = `${collection}:${step}`
    if (kept.has(key)) await payload.delete({ collection, where: { id: { equals: id } }, trash: true, depth: 0, overrideAccess: true })
    kept.add(key)
  }
}

type Standing = { collection: Planned; id: Id; step: number; title: string; revision: number; stage?: string; deletedAt?: string | null }

async function madeBy(payload: BasePayload, { act, work }: Row): Promise<Standing[]> {
  const collections = 'make' in work ? [...new Set(work.make.map(({ collection }) => collection))] : []
  const found = await Promise.all(
    collections.map(async (collection) => {
      const { docs } = await payload.find({
        collection: collection as CollectionSlug,
        where: { 'madeIn.act': { equals: act } },
        trash: true,
        depth: 0,
        limit: 0,
        pagination: false,
        overrideAccess: true,
      })
      const rows = docs as unknown as (Omit<Standing, 'collection' | 'step'> & { madeIn?: { step?: number | null } })[]
      return rows.map((one): Standing => ({ ...one, collection, step: one.madeIn?.step ?? -1 }))
    }),
  )
  return found.flat()
}

async function unmake(payload: BasePayload, row: Row): Promise<void> {
  for (const { collection, id } of await madeBy(payload, row)) {
    await payload.delete({ collection, id, trash: true, depth: 0, overrideAccess: true })
  }
  await payload.db.deleteOne({ collection: PLAN_ACTS, where: { id: { equals: row.id } } })
}

/** A save like any other; what it refuses for reasons of its own is written past it: all places change or none. */
async function applyChange(payload: BasePayload, { collection, id, data }: Change): Promise<void> {
  const [whole] = await loadWhole(payload, collection, [id])
  if (!whole) return
  const revision = whole.newest.revision as number
  try {
    await payload.update({ collection, id, trash: true, data: { ...data, revision } as never, depth: 0, overrideAccess: true })
  } catch (error) {
    if (error instanceof StaleSaveError || !isRefusal(error)) throw error
    await writePast(payload, { whole, change: { ...data, revision: revision + 1 }, only: 'newest' })
  }
}

async function rowOf(payload: BasePayload, act: string): Promise<Row | undefined> {
  const { docs } = await payload.db.find<Row>({ collection: PLAN_ACTS, where: { act: { equals: act } }, limit: 1, pagination: false })
  return docs[0]
}

function isRefusal(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 500
}

const notYet = new DomainError({
  code: 'PLAN_UNDER_WAY',
  status: 503,
  text: {
    zh: '有人正在保存其中一条，这一步已经记下，两分钟内会自动做完。稍后刷新看结果。',
    en: 'Somebody is saving one of them. This is written down and will be done within two minutes; reload later to see it.',
  },
})

const unknown = new DomainError({
  code: 'ACT_UNKNOWN',
  status: 404,
  text: { zh: '这一步已经不能撤销：时间过了，或者不是你做的。', en: 'This cannot be undone any more: too much time has passed, or it was not yours.' },
})

function builtOn(titles: string[]): DomainError {
  const [first = ''] = titles
  return new DomainError({
    code: 'ACT_BUILT_ON',
    status: 409,
    text: {
      zh: `「${first}」${titles.length > 1 ? `等 ${titles.length} 条` : ''}后来有人改过，没有撤销。请逐条处理。`,
      en: `“${first}”${titles.length > 1 ? ` and ${titles.length - 1} more have` : ' has'} been changed since; nothing was undone. Go through them one by one.`,
    },
    data: { titles },
  })
}
