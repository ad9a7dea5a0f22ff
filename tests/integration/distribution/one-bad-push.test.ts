import type { Payload } from 'payload'
import { describeVariants } from '@/distribution/actions/describe-variants'
import { setAsideOf } from '@/distribution/actions/set-aside'
import { expandDuePushes } from '@/distribution/server'
import { describe, expect, refusal, test, type Scene } from './scene'

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()

async function planned(scene: Scene, channel: string): Promise<{ draft: string; push: string }> {
  const draft = await scene.approvedDraft([channel])
  return { draft, push: await scene.schedule(draft, [channel], { dueAt: inMs(60_000) }) }
}

/** Makes loading the drafts break, as a document of a form that nobody foresaw would, as long as one of them is asked for. */
function breakDraft(payload: Payload, draft: string): () => void {
  const find = payload.db.find.bind(payload.db)
  const queryDrafts = payload.db.queryDrafts.bind(payload.db)
  const spoil = <T extends { docs: unknown[] }>(answer: T): T => {
    for (const one of answer.docs as { id: unknown; channels?: unknown; title?: unknown; variants?: unknown }[]) {
      if (String(one.id) === draft) Object.defineProperty(one, 'title', { get: () => broken(), enumerable: true, configurable: true })
    }
    return answer
  }
  const broken = (): never => {
    throw new TypeError('title is not what it was')
  }
  payload.db.queryDrafts = (async (args: never) => spoil(await queryDrafts(args))) as never
  payload.db.find = (async (args: never) => spoil(await find(args))) as never
  return () => Object.assign(payload.db, { find, queryDrafts })
}

describe('one push that cannot be built', () => {
  test('is held with its reason, and the others of the round go out', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const before = await planned(scene, channel)
    const bad = await planned(scene, channel)
    const after = await planned(scene, channel)
    const mend = breakDraft(payload, bad.draft)
    try {
      scene.clock.offset = 61_000
      await scene.dispatcher()
      for (const { push } of [before, after]) await scene.until(push, ['published'])
      const [held] = await scene.until(bad.push, ['waiting-for-person'])
      expect(held).toMatchObject({ draft: bad.draft, reason: { code: 'CANNOT_BE_BUILT' }, content: null })
      expect(held!.reason!.text.zh).toContain('title is not what it was')
      expect(held!.reason!.text.zh).toContain('恢复')
    } finally {
      mend()
    }
    expect((await describeVariants(await requestAs('reviewer'), bad.draft)).variants).toHaveLength(1)
  })

  test('whose draft lies unreadable in the database is held, said at the draft, and goes once it is mended', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const bad = await planned(scene, channel)
    const good = await planned(scene, channel)
    const { docs } = await payload.db.findVersions({
      collection: 'drafts',
      where: { parent: { equals: bad.draft } },
      limit: 1,
      sort: '-updatedAt',
      pagination: false,
    })
    const [latest] = docs as { id: string; version: Record<string, unknown> }[]
    const body = { root: { type: 'root', children: [{ type: 'block', fields: null }, 5] } }
    const parent = (latest as unknown as { parent: unknown }).parent
    await payload.db.updateVersion({
      collection: 'drafts',
      id: latest!.id,
      versionData: { parent, latest: true, version: { ...latest!.version, body } } as never,
    })
    scene.clock.offset = 61_000
    await scene.dispatcher()
    await scene.until(good.push, ['published'])
    const [held] = await scene.until(bad.push, ['waiting-for-person'])
    expect(held?.reason).toMatchObject({ code: 'BODY_UNREADABLE' })
    const { variants } = await describeVariants(await requestAs('reviewer'), bad.draft)
    expect(variants[0]?.contentRefusals).toMatchObject([{ code: 'BODY_UNREADABLE' }])
  })

  test('is tried again when it was the database that did not answer', async ({ scene, payload }) => {
    const channel = await scene.channel()
    const { push } = await planned(scene, channel)
    scene.clock.offset = 61_000
    const find = payload.db.find
    payload.db.find = () => Promise.reject(new Error('no connection'))
    const { ledger } = scene
    const wakeTimes = () => Promise.reject(new Error('no connection'))
    try {
      await expect(expandDuePushes({ payload, ledger: { ...ledger, wakeTimes }, clock: scene.clock })).rejects.toThrow('no connection')
    } finally {
      payload.db.find = find
    }
    expect(await scene.deliveries(push)).toEqual([])
    await scene.dispatcher()
    await scene.until(push, ['published'])
  })

  test('whose rows cannot be written rests, stands before nobody and turns no loop', async ({ scene, payload }) => {
    const channel = await scene.channel()
    const bad = await planned(scene, channel)
    const good = await planned(scene, channel)
    scene.clock.offset = 61_000
    const { ledger } = scene
    let asked = 0
    const enqueue: typeof ledger.enqueue = (entry, now) => {
      if (entry.push !== bad.push) return ledger.enqueue(entry, now)
      asked += 1
      return Promise.reject(new Error('the disk says no'))
    }
    const dispatch = { payload, ledger: { ...ledger, enqueue }, clock: scene.clock }
    expect(await expandDuePushes(dispatch)).toBe(1)
    expect(await expandDuePushes(dispatch)).toBe(0)
    expect(asked).toBe(2)
    expect(setAsideOf(payload).resting(scene.clock.now())).toEqual([bad.push])
    expect((await scene.deliveries(good.push)).map(({ state }) => state)).toEqual(['queued'])
    scene.clock.offset = 61_000 + 3_600_000
    expect(await expandDuePushes({ payload, ledger, clock: scene.clock })).toBe(1)
    expect((await scene.deliveries(bad.push)).map(({ state }) => state)).toEqual(['missed'])
  })
})

describe('a row of the ledger that was damaged', () => {
  test.for([
    [5],
    ['abc'],
    [[]],
    [{}],
    [{ title: 'a' }],
    [{ title: 'a', author: '', digest: '', html: '', text: '', slug: '', cover: 5, pictures: {}, productIds: 1, facts: null }],
  ])('with %j for its content is held, and its lane goes on', async ([content], { scene, payload }) => {
    const channel = await scene.channel()
    const bad = await planned(scene, channel)
    const good = await planned(scene, channel)
    scene.clock.offset = 61_000
    await expandDuePushes({ payload, ledger: scene.ledger, clock: scene.clock })
    const [row] = await scene.deliveries(bad.push)
    await payload.db.updateOne({ collection: 'deliveries', id: row!.id, data: { content: content as never } })
    await scene.dispatcher()
    await scene.until(good.push, ['published'])
    const [held] = await scene.until(bad.push, ['waiting-for-person'])
    expect(held?.reason).toMatchObject({ code: 'NO_CONTENT' })
  })
})

test('a draft that cannot be rendered is refused with a reason', async ({ scene, payload, requestAs }) => {
  const draft = await scene.approvedDraft([await scene.channel()])
  const mend = breakDraft(payload, draft)
  const refused = await refusal(describeVariants(await requestAs('reviewer'), draft)).finally(mend)
  expect(refused).toMatchObject({ code: 'CANNOT_BE_BUILT', status: 422 })
})
