import type { Payload, PayloadRequest } from 'payload'
import { createPlan, markDays, proposePlan, undoPlan } from '@/planning/actions/back-plan'
import { lookAtMove, moveAnchor } from '@/planning/actions/move-plan'
import { finishPlanActs } from '@/planning/actions/plan-journal'
import { yearView } from '@/planning/actions/year-view'
import type { PlanProposal } from '@/planning/rules/answers'
import { settleRemovals } from '@/platform/removal/settle'
import { countWrites, forgetClaims, killAtWrite } from '../../support/kill-at-write'
import { describe, expect, test } from '../../support/fixtures'

type Id = string | number
type Requests = (role: 'marketer' | 'editor' | 'designer' | 'reviewer') => Promise<PayloadRequest>
const refusal = (code: string) => expect.objectContaining({ code }) as Error
const noon = (day: string) => `${day}T12:00:00.000Z`
let made = 0

async function occasion(payload: Payload, over: object = {}): Promise<Id> {
  made += 1
  const data = { title: `节点 ${made}`, kind: 'own', startsOn: noon('2031-10-01'), endsOn: noon('2031-10-03'), ...over }
  return (await payload.create({ collection: 'occasions', data: data as never, overrideAccess: true })).id
}

async function product(payload: Payload, days: string[]): Promise<Id> {
  made += 1
  const data = {
    title: `大理慢游 ${made}`,
    destination: '大理',
    days: 5,
    role: 'profit',
    priceMinor: 100_000,
    departures: days.map((date) => ({ date: noon(date) })),
    _status: 'published',
  }
  return (await payload.create({ collection: 'products', data: data as never, overrideAccess: true })).id
}

async function pattern(payload: Payload): Promise<Id> {
  return (await payload.find({ collection: 'plan-patterns', limit: 1, overrideAccess: true })).docs[0]?.id ?? ''
}

const rowsOf = ({ rows }: PlanProposal) => rows.map(({ title, draftType, form, publishOn, dueOn }) => ({ title, draftType, form, publishOn, dueOn }))

async function planned(payload: Payload, requestAs: Requests, id: Id) {
  const from = { kind: 'occasion', id }
  const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
  const { act } = await createPlan(await requestAs('marketer'), { from, day: proposal.day, rows: rowsOf(proposal) })
  return { from, act, proposal, topics: await topicsOf(payload, id) }
}

async function topicsOf(payload: Payload, id: Id) {
  const { docs } = await payload.find({
    collection: 'topics',
    where: { occasion: { equals: id } },
    sort: 'publishAt',
    depth: 0,
    limit: 0,
    overrideAccess: true,
  })
  return docs
}

const days = (topics: { publishAt?: string | null }[]) => topics.map(({ publishAt }) => publishAt?.slice(0, 10))
const journal = (payload: Payload) => payload.db.count({ collection: 'plan-acts', where: { state: { not_equals: 'made' } } })

describe('planning back from a day', () => {
  test('proposes the topics of a pattern, marks what is past or free, and writes nothing', async ({ payload, requestAs }) => {
    const id = await occasion(payload, { title: '国庆节', startsOn: noon('2026-10-01'), endsOn: noon('2026-10-07') })
    const proposal = await proposePlan(await requestAs('editor'), { from: { kind: 'occasion', id }, pattern: await pattern(payload) })
    expect(proposal).toMatchObject({ name: '国庆节', day: '2026-10-01', planned: [] })
    expect(proposal.rows.map(({ offset, title, publishOn, dueOn, workingDay }) => [offset, title, publishOn, dueOn, workingDay])).toEqual([
      [-45, '国庆节：值得出发的理由', '2026-08-17', '2026-08-14', null],
      [-30, '国庆节攻略', '2026-09-01', '2026-08-28', null],
      [-14, '国庆节优惠', '2026-09-17', '2026-09-15', null],
      [-3, '国庆节出发提醒', '2026-09-28', '2026-09-27', null],
    ])
    expect(await topicsOf(payload, id)).toEqual([])
    const { days: marked } = await markDays(await requestAs('editor'), { days: ['2026-09-20', '2026-09-26', '2026-10-05', '2020-01-06', '2027-02-05'] })
    expect(marked.map(({ workingDay }) => workingDay)).toEqual([null, '2026-09-24', '2026-09-30', null, '2027-02-04'])
    expect(marked[3]?.isPast).toBe(true)
  })

  test('makes all topics in one act; each remembers its day and offset, and the person owns them', async ({ payload, requestAs, users }) => {
    const id = await occasion(payload)
    const { topics } = await planned(payload, requestAs, id)
    expect(days(topics)).toEqual(['2031-08-17', '2031-09-01', '2031-09-17', '2031-09-28'])
    expect(topics.map(({ plannedFrom }) => plannedFrom)).toMatchObject([-45, -30, -14, -3].map((offset) => ({ kind: 'occasion', day: '2031-10-01', offset })))
    expect(topics.every(({ owner, stage }) => owner === users.marketer.id && stage === 'proposed')).toBe(true)
    const again = await proposePlan(await requestAs('marketer'), { from: { kind: 'occasion', id }, pattern: null })
    expect(again.planned).toHaveLength(4)
    const copy = await payload.duplicate({ collection: 'topics', id: topics[0]?.id ?? '', overrideAccess: true })
    expect(copy.plannedFrom?.kind ?? null).toBe(null)
    expect(copy.madeIn?.act ?? null).toBe(null)
  })

  test('refuses what is malformed, gone, moved or not allowed, and makes nothing', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const from = { kind: 'occasion', id }
    const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
    const rows = rowsOf(proposal)
    const create = async (body: Record<string, unknown>) => createPlan(await requestAs('marketer'), { from, day: proposal.day, rows, ...body })
    await expect(create({ rows: [] })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
    await expect(create({ rows: [...rows, { ...rows[0], publishOn: '2031-02-30' }] })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
    await expect(create({ rows: [...rows, { ...rows[0], title: ' ' }] })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
    await expect(create({ rows: [...rows, { ...rows[0], draftType: 'spam' }] })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
    await expect(create({ day: '2031-10-02' })).rejects.toThrow(refusal('ANCHOR_MOVED'))
    for (const gone of ['999999', 'ffffffffffffffffffffffff', '../1', '']) {
      await expect(create({ from: { kind: 'occasion', id: gone } })).rejects.toThrow(refusal('ANCHOR_GONE'))
    }
    await expect(createPlan(await requestAs('designer'), { from, day: proposal.day, rows })).rejects.toThrow(refusal('NOT_ALLOWED'))
    const trip = await product(payload, ['2031-12-20'])
    await expect(create({ from: { kind: 'departure', id: trip, day: '2031-12-21' }, day: '2031-12-21' })).rejects.toThrow(refusal('DEPARTURE_UNKNOWN'))
    expect(await topicsOf(payload, id)).toEqual([])
  })

  test('one topic that is refused takes back the others', async ({ payload, requestAs }) => {
    const gone = await product(payload, ['2031-12-20'])
    const id = await occasion(payload, { products: [gone] })
    const from = { kind: 'occasion', id }
    const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
    await payload.db.updateOne({ collection: 'products', id: gone, data: { deletedAt: new Date().toISOString() } })
    await expect(createPlan(await requestAs('marketer'), { from, day: proposal.day, rows: rowsOf(proposal) })).rejects.toThrow()
    expect(await topicsOf(payload, id)).toEqual([])
    expect((await journal(payload)).totalDocs).toBe(0)
  })

  test('is taken back for whoever did it, unless somebody worked on it since', async ({ payload, requestAs }) => {
    const first = await planned(payload, requestAs, await occasion(payload))
    await expect(undoPlan(await requestAs('editor'), { act: first.act })).rejects.toThrow(refusal('ACT_UNKNOWN'))
    expect(await undoPlan(await requestAs('marketer'), { act: first.act })).toEqual({ count: 4 })
    expect(await topicsOf(payload, first.from.id)).toEqual([])
    await expect(undoPlan(await requestAs('marketer'), { act: first.act })).rejects.toThrow(refusal('ACT_UNKNOWN'))
    const second = await planned(payload, requestAs, await occasion(payload))
    await payload.update({ collection: 'topics', id: second.topics[1]?.id ?? '', data: { angle: '写了一句' }, overrideAccess: true })
    await expect(undoPlan(await requestAs('marketer'), { act: second.act })).rejects.toThrow(refusal('ACT_BUILT_ON'))
    expect(await topicsOf(payload, second.from.id)).toHaveLength(4)
  })
})

describe('moving the day', () => {
  test('lists what follows and what stays with its reason, and moves it in one act with the occasion', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const { from, topics } = await planned(payload, requestAs, id)
    await payload.update({ collection: 'topics', id: topics[0]?.id ?? '', data: { stage: 'inWriting' }, overrideAccess: true })
    // Moved by hand: keeps its distance of one day.
    await payload.update({ collection: 'topics', id: topics[3]?.id ?? '', data: { publishAt: '2031-09-27T03:30:00.000Z' }, overrideAccess: true })
    const preview = await lookAtMove(await requestAs('marketer'), { from, to: '2031-10-11' })
    expect(preview.moves.map(({ from: before, to }) => [before, to])).toEqual([
      ['2031-09-01', '2031-09-11'],
      ['2031-09-17', '2031-09-27'],
      ['2031-09-27', '2031-10-07'],
    ])
    expect(preview.stays).toMatchObject([{ id: topics[0]?.id, on: '2031-08-17', reason: { zh: '已经在写，日期由写的人决定' } }])
    expect(preview.lastDay).toBe('2031-10-13')
    await expect(moveAnchor(await requestAs('marketer'), { from, to: '2031-10-11', seen: 'other' })).rejects.toThrow(refusal('PLAN_CHANGED'))
    expect(days(await topicsOf(payload, id))).toEqual(['2031-08-17', '2031-09-01', '2031-09-17', '2031-09-27'])
    const done = await moveAnchor(await requestAs('marketer'), { from, to: '2031-10-11', seen: preview.seen })
    expect(done).toMatchObject({ moved: 3, stayed: 1, from: '2031-10-01', lastDay: '2031-10-03' })
    const after = await topicsOf(payload, id)
    expect(after.map(({ publishAt }) => publishAt)).toEqual([
      '2031-08-17T12:00:00.000Z',
      '2031-09-11T12:00:00.000Z',
      '2031-09-27T12:00:00.000Z',
      '2031-10-07T03:30:00.000Z',
    ])
    expect(after.map(({ plannedFrom }) => plannedFrom?.day)).toEqual(['2031-10-01', '2031-10-11', '2031-10-11', '2031-10-11'])
    expect(await payload.findByID({ collection: 'occasions', id, overrideAccess: true })).toMatchObject({
      startsOn: noon('2031-10-11'),
      endsOn: noon('2031-10-13'),
    })
    // The way back is the same act the other way.
    const back = await lookAtMove(await requestAs('marketer'), { from, to: done.from, lastDay: done.lastDay })
    await moveAnchor(await requestAs('marketer'), { from, to: done.from, lastDay: done.lastDay, seen: back.seen })
    expect(days(await topicsOf(payload, id))).toEqual(['2031-08-17', '2031-09-01', '2031-09-17', '2031-09-27'])
  })

  test('of a product’s departure is seen in the year, and the plan follows to another departure', async ({ payload, requestAs }) => {
    const id = await product(payload, ['2031-12-20', '2031-12-27'])
    const from = { kind: 'departure', id, day: '2031-12-20' }
    const proposal = await proposePlan(await requestAs('editor'), { from, pattern: await pattern(payload) })
    await createPlan(await requestAs('editor'), { from, day: '2031-12-20', rows: rowsOf(proposal) })
    const seen = async () => yearView(await requestAs('reviewer'), '2031')
    const mine = ({ departures }: Awaited<ReturnType<typeof seen>>) =>
      departures.filter((one) => one.product === id).map(({ day, planned: count }) => [day, count])
    expect(mine(await seen())).toEqual([
      ['2031-12-20', 4],
      ['2031-12-27', 0],
    ])
    const { departures, revision } = await payload.findByID({ collection: 'products', id, overrideAccess: true })
    const moved = (departures ?? []).map((one) => ({ ...one, date: one.date.startsWith('2031-12-20') ? noon('2031-12-22') : one.date }))
    await payload.update({ collection: 'products', id, data: { departures: moved, revision, _status: 'published' }, overrideAccess: true })
    const view = await seen()
    expect(view.lost).toMatchObject([{ product: id, day: '2031-12-20', planned: 4, departures: ['2031-12-22', '2031-12-27'] }])
    await expect(lookAtMove(await requestAs('editor'), { from, to: '2031-12-25' })).rejects.toThrow(refusal('DEPARTURE_UNKNOWN'))
    const preview = await lookAtMove(await requestAs('editor'), { from, to: '2031-12-22' })
    await moveAnchor(await requestAs('editor'), { from, to: '2031-12-22', seen: preview.seen })
    expect(mine(await seen())).toEqual([
      ['2031-12-22', 4],
      ['2031-12-27', 0],
    ])
    expect((await seen()).lost).toEqual([])
  })

  test('to days that run backwards, or by who may not, moves nothing', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const from = { kind: 'occasion', id }
    await expect(lookAtMove(await requestAs('marketer'), { from, to: '2031-11-01', lastDay: '2031-10-20' })).rejects.toThrow(refusal('DAYS_REVERSED'))
    await expect(lookAtMove(await requestAs('reviewer'), { from, to: '2031-11-01' })).rejects.toThrow(refusal('NOT_ALLOWED'))
    await expect(lookAtMove(await requestAs('marketer'), { from, to: '2031-11-31' })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
  })

  test('by the form leaves topics where they are and says how many stand adrift', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    await planned(payload, requestAs, id)
    await payload.update({ collection: 'occasions', id, data: { startsOn: noon('2031-10-05'), endsOn: noon('2031-10-06') }, overrideAccess: true })
    const shown = (await yearView(await requestAs('editor'), '2031')).occasions.find((one) => one.id === id)
    expect(shown).toMatchObject({ planned: 4, adrift: 4 })
  })
})

describe('a kill in the middle', () => {
  test('of a new plan leaves all of its topics or none', async ({ payload, requestAs }) => {
    const run = async (kill: (act: () => Promise<unknown>) => Promise<unknown>) => {
      const id = await occasion(payload)
      const from = { kind: 'occasion', id }
      const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
      const req = await requestAs('marketer')
      const result = await kill(() => createPlan(req, { from, day: proposal.day, rows: rowsOf(proposal) }))
      await forgetClaims(payload)
      await settleRemovals(payload)
      expect((await journal(payload)).totalDocs).toBe(0)
      return { result, count: (await topicsOf(payload, id)).length }
    }
    const { result: writes } = await run((act) => countWrites(payload, act))
    const outcomes = new Set<number>()
    for (let nth = 1; nth <= Number(writes); nth += Math.max(1, Math.floor(Number(writes) / 12))) {
      outcomes.add((await run((act) => killAtWrite(payload, nth, act))).count)
    }
    expect([...outcomes].sort()).toEqual([0, 4])
  })

  test('of a move leaves the occasion and all of its topics on one of the two days', async ({ payload, requestAs }) => {
    const run = async (kill: (act: () => Promise<unknown>) => Promise<unknown>) => {
      const id = await occasion(payload)
      const { from } = await planned(payload, requestAs, id)
      const { seen } = await lookAtMove(await requestAs('marketer'), { from, to: '2031-10-11' })
      const req = await requestAs('marketer')
      const result = await kill(() => moveAnchor(req, { from, to: '2031-10-11', seen }))
      await forgetClaims(payload)
      await settleRemovals(payload)
      const { startsOn } = await payload.findByID({ collection: 'occasions', id, overrideAccess: true })
      const anchors = (await topicsOf(payload, id)).map(({ plannedFrom }) => plannedFrom?.day)
      return { result, stands: [...new Set([startsOn.slice(0, 10), ...anchors])] }
    }
    const { result: writes } = await run((act) => countWrites(payload, act))
    for (let nth = 1; nth <= Number(writes); nth += Math.max(1, Math.floor(Number(writes) / 10))) {
      const { stands } = await run((act) => killAtWrite(payload, nth, act))
      expect({ nth, stands: stands.length }).toEqual({ nth, stands: 1 })
    }
  })

  test('of taking back leaves no topic', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const { act } = await planned(payload, requestAs, id)
    const req = await requestAs('marketer')
    await killAtWrite(payload, 4, () => undoPlan(req, { act }))
    await forgetClaims(payload)
    await settleRemovals(payload)
    expect(await topicsOf(payload, id)).toEqual([])
  })

  test('is ended once, also when two processes do it at the same time', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const from = { kind: 'occasion', id }
    const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
    const req = await requestAs('marketer')
    for (let nth = 1; (await journal(payload)).totalDocs === 0; nth++) {
      expect(nth).toBeLessThan(20)
      await killAtWrite(payload, nth, () => createPlan(req, { from, day: proposal.day, rows: rowsOf(proposal) }))
    }
    await forgetClaims(payload)
    await Promise.all([finishPlanActs(payload), finishPlanActs(payload)])
    expect(days(await topicsOf(payload, id))).toEqual(['2031-08-17', '2031-09-01', '2031-09-17', '2031-09-28'])
  })

  test('is ended by the sweep only when it began before', async ({ payload, requestAs }) => {
    const id = await occasion(payload)
    const from = { kind: 'occasion', id }
    const proposal = await proposePlan(await requestAs('marketer'), { from, pattern: await pattern(payload) })
    const req = await requestAs('marketer')
    for (let nth = 1; (await journal(payload)).totalDocs === 0; nth++) {
      expect(nth).toBeLessThan(20)
      await killAtWrite(payload, nth, () => createPlan(req, { from, day: proposal.day, rows: rowsOf(proposal) }))
    }
    await forgetClaims(payload)
    await finishPlanActs(payload, new Date(0))
    expect((await topicsOf(payload, id)).length).toBeLessThan(4)
    await finishPlanActs(payload)
    expect(await topicsOf(payload, id)).toHaveLength(4)
  })
})
