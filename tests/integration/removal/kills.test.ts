import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { deactivateMember } from '@/people/actions/member-state'
import { planReplacement } from '@/platform/removal/plan-replacement'
import { purgeDocument } from '@/platform/removal/purge-document'
import { replaceDocument } from '@/platform/removal/replace-document'
import { restoreDocument } from '@/platform/removal/restore-document'
import { settleRemovals } from '@/platform/removal/settle'
import { purgeExpired } from '@/platform/removal/sweep'
import { sweepFiles } from '@/platform/removal/sweep-files'
import { TERM_DAYS } from '@/platform/removal/term'
import { trashDocument } from '@/platform/removal/trash-document'
import { withdrawPost } from '@/storefront/actions/post-acts'
import { importSource } from '@/typesetting/actions/import-source'
import { audit, mediaIn } from '../../support/audit'
import { countWrites, forgetClaims, killAtWrite } from '../../support/kill-at-write'
import { press } from '../../support/press'
import { expect, test as base, type Scene } from '../distribution/scene'

type Id = string | number

let names = 0
/** For names that no other document of this file has. */
const next = () => (names += 1)
type World = { scene: Scene; payload: Payload; requestAs: Scene['requestAs'] }

/** One act of a person: what it needs, the act, and what stands afterwards: `before`, `after`, or anything else that is half. */
type Act<T> = { prepare: (world: World) => Promise<T>; act: (world: World, what: T) => Promise<unknown>; found: (world: World, what: T) => Promise<string> }

function anAct<T>(act: Act<T>): Act<unknown> {
  return act as Act<unknown>
}

const find = (payload: Payload, collection: string, id: Id) =>
  payload.find({ collection: collection as CollectionSlug, where: { id: { equals: id } }, trash: true, draft: true, depth: 0, overrideAccess: true })

async function where({ payload }: World, collection: string, id: Id): Promise<string> {
  const [found] = (await find(payload, collection, id)).docs as { deletedAt?: string | null }[]
  return !found ? 'gone' : found.deletedAt ? 'in the trash' : 'there'
}

async function reviewed({ scene, payload, requestAs }: World): Promise<Id> {
  const id = await scene.draft([])
  await payload.update({ collection: 'drafts', id, draft: true, data: { title: '改过一次' }, overrideAccess: true })
  const draft = (payload.db.defaultIDType === 'number' ? Number(id) : id) as never
  await payload.create({
    collection: 'reviews',
    data: { draft, act: 'submitted', at: new Date().toISOString() },
    overrideAccess: true,
    req: await requestAs('editor'),
  })
  return id
}

async function inTrash(world: World, collection: string, id: Id): Promise<Id> {
  await trashDocument(await world.requestAs('administrator'), { collection, id })
  return id
}

const is = (before: string, after: string) => (state: string) => (state === before ? 'before' : state === after ? 'after' : state)
const pixel = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const acts: Record<string, Act<unknown>> = {
  'a move to the trash': anAct({
    prepare: reviewed,
    act: async ({ requestAs }, id) => trashDocument(await requestAs('editor'), { collection: 'drafts', id }),
    found: async (world, id) => is('there', 'in the trash')(await where(world, 'drafts', id)),
  }),
  'a restoration, with the picture it shows': anAct({
    prepare: async (world) => {
      const picture = await world.scene.asset()
      const draft = await inTrash(world, 'drafts', await world.scene.draft([], { data: { cover: picture } }))
      return { draft, picture: await inTrash(world, 'assets', picture) }
    },
    act: ({ payload }, { draft }) => restoreDocument(payload, { collection: 'drafts', id: draft }),
    found: async (world, { draft, picture }) => {
      const states = [await where(world, 'drafts', draft), await where(world, 'assets', picture)]
      return is('in the trash, in the trash', 'there, there')(states.join(', '))
    },
  }),
  'a deletion for good': anAct({
    prepare: async (world) => inTrash(world, 'drafts', await reviewed(world)),
    act: ({ payload }, id) => purgeDocument(payload, { collection: 'drafts', id }, { language: 'zh', by: null }),
    found: async (world, id) => is('in the trash', 'gone')(await where(world, 'drafts', id)),
  }),
  'the end of the term, for a picture with its files': anAct({
    prepare: async (world) => inTrash(world, 'assets', await world.scene.asset()),
    act: ({ payload }, id) => purgeExpired(payload, Date.now() + (TERM_DAYS + 1) * 86_400_000).then(() => id),
    found: async (world, id) => is('in the trash', 'gone')(await where(world, 'assets', id)),
  }),
  'a deletion of many': anAct({
    prepare: async ({ scene }) => [await scene.asset(), await scene.asset()],
    act: async ({ requestAs }, ids) =>
      press(await requestAs('designer'), { collection: 'assets', method: 'delete', path: '/', query: { where: { id: { in: ids } } } }),
    found: async (world, ids) => {
      const states = await Promise.all(ids.map((id) => where(world, 'assets', id)))
      // Each of them whole; the list says which.
      return states.every((state) => state === 'in the trash')
        ? 'after'
        : states.every((state) => ['there', 'in the trash'].includes(state))
          ? 'before'
          : String(states)
    },
  }),
  'a copy of a product': anAct({
    prepare: async ({ scene }) => ({ id: await scene.product({ pictures: [await scene.asset(), await scene.asset()] }) }),
    act: async ({ payload, requestAs }, { id }) =>
      payload.duplicate({ collection: 'products', id: id as never, overrideAccess: false, req: await requestAs('marketer') }),
    found: async ({ payload }, { id }) => {
      const [source] = (await find(payload, 'products', id)).docs as { pictures?: unknown[]; title?: string }[]
      return source?.pictures?.length === 2 ? 'after' : `pictures: ${source?.pictures?.length}`
    },
  }),
  'a hand-over': anAct({
    prepare: async ({ payload, scene, requestAs }) => {
      const heir = (await requestAs('editor')).user!.id
      const data = { name: '要走的人', role: 'editor', email: `leaving-${next()}@test.example`, revision: 1 }
      const leaving = ((await payload.db.create({ collection: 'users', data })) as unknown as { id: Id }).id
      return { leaving, heir, drafts: [await scene.draft([], { data: { owner: leaving } }), await scene.draft([], { data: { owner: leaving } })] }
    },
    act: async ({ requestAs }, { leaving, heir }) => deactivateMember(await requestAs('administrator'), String(leaving), { handOverTo: heir }),
    found: async ({ payload }, { leaving, drafts }) => {
      const owners = await Promise.all(drafts.map(async (id) => ((await find(payload, 'drafts', id)).docs[0] as unknown as { owner: Id }).owner))
      const [member] = (await find(payload, 'users', leaving)).docs as { deactivatedAt?: string | null }[]
      const kept = owners.filter((owner) => String(owner) === String(leaving)).length
      return member?.deactivatedAt ? (kept === 0 ? 'after' : `out, and ${kept} drafts kept`) : kept === 2 ? 'before' : `in, and ${kept} drafts kept`
    },
  }),
  'a replacement': anAct({
    prepare: async ({ scene, payload }) => {
      const [old, other] = [await scene.asset(), await scene.asset()]
      const [draft, product] = [await scene.draft([], { data: { cover: old } }), await scene.product({ pictures: [old] })]
      return { old, other, draft, product, seen: (await planReplacement(payload, { collection: 'assets', id: old, other })).seen }
    },
    act: async ({ requestAs }, { old, other, seen }) => replaceDocument(await requestAs('designer'), { collection: 'assets', id: old, other, seen }),
    found: async ({ payload }, { old, other, draft, product }) => {
      const cover = ((await find(payload, 'drafts', draft)).docs[0] as { cover?: unknown }).cover
      const newest = (await find(payload, 'products', product)).docs[0] as { pictures?: unknown[] }
      const live = await payload.findByID({ collection: 'products', id: product as never, depth: 0, overrideAccess: true })
      const shown = [cover, newest.pictures?.[0], live.pictures?.[0]].map(String)
      return shown.every((id) => id === String(old)) ? 'before' : shown.every((id) => id === String(other)) ? 'after' : String(shown)
    },
  }),
  'an upload': anAct({
    prepare: () => Promise.resolve(null),
    act: ({ scene }) => scene.asset(),
    found: () => Promise.resolve('after'),
  }),
  'an import with a picture': anAct({
    prepare: () => Promise.resolve({ title: `导入 ${next()}` }),
    act: async ({ requestAs }, { title }) =>
      importSource(await requestAs('editor'), { html: `<h1>${title}</h1><p>开头。</p><img src="${pixel}"><p>结尾。</p>`, create: true }),
    found: async ({ payload }, { title }) => {
      const { docs } = await payload.find({ collection: 'drafts', where: { title: { equals: title } }, draft: true, depth: 0, overrideAccess: true })
      if (docs.length === 0) return 'before'
      return JSON.stringify(docs[0]?.body).includes('结尾') ? 'after' : 'half an article'
    },
  }),
  'taking a product out of the shop, with what was being written': anAct({
    prepare: async ({ scene }) => ({ id: await scene.product({ pictures: [await scene.asset()] }) }),
    act: ({ payload }, { id }) => payload.update({ collection: 'products', id: id as never, data: { _status: 'draft', title: '下架' }, overrideAccess: true }),
    found: async ({ payload }, { id }) => {
      const newest = (await find(payload, 'products', id)).docs[0] as { _status?: string; title?: string; pictures?: unknown[] }
      const live = await payload.findByID({ collection: 'products', id: id as never, depth: 0, overrideAccess: true })
      if (newest.pictures?.length !== 1 || live.pictures?.length !== 1) return 'without its picture'
      if (live._status !== newest._status) return `${live._status} in the shop, ${newest._status} on the desk`
      return newest._status === 'published' ? 'before' : 'after'
    },
  }),
  'a save of a published product': anAct({
    prepare: async ({ scene }) => ({ id: await scene.product({ pictures: [await scene.asset(), await scene.asset()] }) }),
    act: ({ payload }, { id }) =>
      payload.update({ collection: 'products', id: id as never, data: { title: '改了', _status: 'published' }, overrideAccess: true }),
    found: async ({ payload }, { id }) => {
      const newest = (await find(payload, 'products', id)).docs[0] as { title?: string; pictures?: unknown[] }
      const live = await payload.findByID({ collection: 'products', id: id as never, depth: 0, overrideAccess: true })
      if (newest.title !== live.title || newest.pictures?.length !== 2 || live.pictures?.length !== 2) {
        return `${live.title} in the shop, ${newest.title} on the desk`
      }
      return live.title === '改了' ? 'after' : 'before'
    },
  }),
  'taking a post down': anAct({
    prepare: async ({ payload }) => {
      const key = `k${next()}`
      const data = {
        title: '在店',
        slug: key,
        html: '<p>x</p>',
        publishedAt: new Date().toISOString(),
        shortCode: key,
        deliveryKey: key,
        contentHash: 'x',
        status: 'live',
        edition: 1,
        identity: key,
      }
      return (await payload.create({ collection: 'posts', overrideAccess: true, data: data as never })).id as Id
    },
    act: async ({ requestAs }, id) => withdrawPost(await requestAs('marketer'), String(id), {}),
    found: async ({ payload }, id) => {
      const [post] = (await payload.find({ collection: 'posts', where: { id: { equals: id } }, depth: 0, overrideAccess: true })).docs
      return post?.status === 'withdrawn' && (post.acts as unknown[]).length === 1 ? 'after' : post?.status === 'live' ? 'before' : 'half taken down'
    },
  }),
  'archiving a theme': anAct({
    prepare: async ({ payload }) => {
      const data = { theme: { name: `k${next()}` }, name: '团队版式', slug: `k${next()}` }
      return ((await payload.db.create({ collection: 'themes', data: { ...data, revision: 1 } })) as unknown as { id: Id }).id
    },
    act: ({ payload }, id) => payload.db.updateOne({ collection: 'themes', id, data: { archived: true } }),
    found: async ({ payload }, id) => (((await find(payload, 'themes', id)).docs[0] as { archived?: boolean }).archived ? 'after' : 'before'),
  }),
}

const totals = { kills: 0 }

/** Three points spread over the writes of an act; `KILLS=all` takes every one. */
function pointsOf(writes: number): number[] {
  if (process.env.KILLS === 'all') return Array.from({ length: writes }, (_, at) => at + 1)
  return [...new Set([0.3, 0.6, 1].map((part) => Math.max(1, Math.ceil(writes * part))))]
}

const test = base.extend<{ world: World }>({
  world: async (
    { scene, payload, requestAs }: { scene: Scene; payload: Payload; requestAs: (role: never) => Promise<PayloadRequest> },
    use: (world: World) => Promise<void>,
  ) => use({ scene, payload, requestAs: requestAs as Scene['requestAs'] }),
})

/** A database that a start has set up, with its folder of uploads. Tests push the schema, which leaves no trace of when. */
async function setUp(payload: Payload, media: string): Promise<void> {
  mkdirSync(media, { recursive: true })
  const { totalDocs } = await payload.db.count({ collection: 'payload-migrations' as never })
  if (totalDocs === 0) await payload.db.create({ collection: 'payload-migrations' as never, data: { name: 'initial', batch: 1 } })
}

test.for(Object.entries(acts))(
  '%s, killed before any of its writes, is done or undone after the next start, and nothing is left over',
  async ([name, one], { world, dataDir }) => {
    const outcomes: string[] = []
    const restart = async () => {
      await forgetClaims(world.payload)
      await settleRemovals(world.payload)
      await sweepFiles({ payload: world.payload, aside: path.join(dataDir, 'aside'), before: Date.now() + 60_000 })
    }
    await setUp(world.payload, mediaIn(dataDir))
    await restart()
    const whole = await one.prepare(world)
    const writes = await countWrites(world.payload, () => one.act(world, whole))
    expect(await one.found(world, whole)).toBe('after')
    for (const write of pointsOf(writes)) {
      const what = await one.prepare(world)
      if (await killAtWrite(world.payload, write, () => one.act(world, what))) totals.kills += 1
      await restart()
      outcomes.push(`${write} of ${writes}: ${await one.found(world, what)}`)
    }
    expect({ name, half: outcomes.filter((outcome) => !/: (before|after)$/.test(outcome)) }).toEqual({ name, half: [] })
    expect(await audit(world.payload, mediaIn(dataDir))).toEqual([])
  },
)

test('there were at least thirty kills', () => {
  expect(totals.kills).toBeGreaterThanOrEqual(30)
})
