import { existsSync } from 'node:fs'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import pino from 'pino'
import type { Config } from '@/platform/config'
import type { Logger } from '@/platform/logging'
import { keepSwept } from '@/platform/removal/keep-swept'
import { TERM_DAYS } from '@/platform/removal/term'
import { card } from '@/writing'
import { press } from '../../support/press'
import { describe, expect, test, type Scene } from '../distribution/scene'

type Id = string | number

const remove = (req: PayloadRequest, collection: string, id: Id) => press(req, { collection, method: 'delete', path: '/:id', id })
const restore = (req: PayloadRequest, collection: string, id: Id) => press(req, { collection, method: 'post', path: '/:id/restore', id })
const usesOf = async (req: PayloadRequest, collection: string, id: Id) =>
  (await press(req, { collection, method: 'get', path: '/:id/uses', id })).body.uses as {
    collection: string
    id: Id
    title: string
    where: string
    standing: string
    blocks: boolean
  }[]

async function everything({ payload }: Scene, id: Id) {
  const [newest, versions, reviews] = await Promise.all([
    payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, trash: true, overrideAccess: true }),
    payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, depth: 0, trash: true, limit: 0, sort: 'id', overrideAccess: true }),
    payload.find({ collection: 'reviews', where: { draft: { equals: id } }, depth: 0, overrideAccess: true }),
  ])
  // MongoDB has no mark before, and an empty one afterwards.
  const { revision: _revision, reviews: _joined, deletedAt, ...content } = newest
  const contents = versions.docs.map(({ version: { revision: _own, deletedAt: _mark, ...version } }) => version)
  return { content, isInTrash: Boolean(deletedAt), versions: contents, reviews: reviews.docs }
}

describe('a draft', () => {
  test('that was reviewed goes to the trash whole and comes back with everything on it', async ({ scene, payload, requestAs }) => {
    const id = await scene.approvedDraft([await scene.channel()])
    const before = await everything(scene, id)
    expect(await remove(await requestAs('editor'), 'drafts', id)).toMatchObject({ status: 200 })
    const listed = await payload.find({ collection: 'drafts', draft: true, where: { id: { equals: id } }, overrideAccess: true })
    expect(listed.totalDocs).toBe(0)
    expect((await payload.count({ collection: 'drafts', where: { id: { equals: id } }, overrideAccess: true })).totalDocs).toBe(0)
    expect(await restore(await requestAs('editor'), 'drafts', id)).toMatchObject({ status: 200 })
    expect(await everything(scene, id)).toEqual(before)
  })

  test('that is scheduled stays, with the reason, and may go once that is over', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const id = await scene.approvedDraft([channel])
    const push = await scene.schedule(id, [channel], { dueAt: new Date(Date.now() + 3_600_000).toISOString() })
    const before = await everything(scene, id)
    const refused = await remove(await requestAs('editor'), 'drafts', id)
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'STILL_USED', data: { uses: [{ collection: 'pushes', standing: 'scheduled' }] } }] },
    })
    expect(await everything(scene, id)).toEqual(before)
    await press(await requestAs('marketer'), { collection: 'pushes', method: 'post', path: '/:id/cancel', id: push })
    expect((await remove(await requestAs('editor'), 'drafts', id)).status).toBe(200)
  })

  test('is deleted for good only from the trash, by an administrator, and leaves nothing behind', async ({ scene, payload, requestAs }) => {
    const id = await scene.approvedDraft([await scene.channel()])
    await remove(await requestAs('editor'), 'drafts', id)
    expect(await remove(await requestAs('editor'), 'drafts', id)).toMatchObject({ status: 403 })
    expect(await remove(await requestAs('administrator'), 'drafts', id)).toMatchObject({ status: 200 })
    expect((await payload.find({ collection: 'reviews', where: { draft: { equals: id } }, overrideAccess: true })).totalDocs).toBe(0)
    expect((await payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, trash: true, overrideAccess: true })).totalDocs).toBe(0)
    expect((await payload.find({ collection: 'removals', where: { document: { equals: `drafts:${id}` } }, overrideAccess: true })).totalDocs).toBe(0)
  })

  test('deleted past the trash goes whole or not at all', async ({ scene, payload }) => {
    const id = await scene.approvedDraft([await scene.channel()])
    await payload.delete({ collection: 'drafts', id, overrideAccess: true })
    expect((await payload.find({ collection: 'reviews', where: { draft: { equals: id } }, overrideAccess: true })).totalDocs).toBe(0)
    expect((await payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, overrideAccess: true })).totalDocs).toBe(0)
  })
})

describe('a picture', () => {
  test('names every place that shows it, of every kind, and stays', async ({ scene, payload, requestAs }) => {
    const id = await scene.asset()
    const cover = await scene.draft([], { data: { cover: id, title: '封面上有它' } })
    const inText = await scene.draft([], { blocks: [scene.picture(id)], data: { title: '正文里有它' } })
    const onCard = await scene.draft([], { blocks: [card({ blockType: 'pictureGrid', pictures: [{ picture: id }] } as never)], data: { title: '卡片里有它' } })
    const variant = await scene.draft([], { data: { title: '渠道版本里有它', variants: { weibo: { pictures: [String(id)] } } } })
    const product = await scene.product({ pictures: [id] })
    const derived = await scene.asset({ derivedFrom: id })
    await payload.updateGlobal({ slug: 'storefront', data: { hero: [{ picture: id as never, title: '头图' }] }, overrideAccess: true })
    const uses = await usesOf(await requestAs('designer'), 'assets', id)
    const places = uses.map(({ collection, id: used }) => `${collection}:${used}`).sort()
    expect(places).toEqual(
      [
        `assets:${derived}`,
        `drafts:${cover}`,
        `drafts:${inText}`,
        `drafts:${onCard}`,
        `drafts:${variant}`,
        `products:${product}`,
        'storefront:storefront',
      ].sort(),
    )
    expect(uses.find((use) => use.collection === 'storefront')).toMatchObject({ standing: 'live', where: '焦点大图第 1 项 · 图片', title: '店铺门面' })
    expect(uses.find((use) => String(use.id) === String(cover))).toMatchObject({ title: '封面上有它', where: '封面', standing: 'plain', blocks: true })
    expect(uses.find((use) => use.collection === 'products')).toMatchObject({ standing: 'live' })
    const before = await payload.findByID({ collection: 'assets', id, depth: 0, overrideAccess: true })
    expect(await remove(await requestAs('designer'), 'assets', id)).toMatchObject({ status: 409, body: { errors: [{ data: { uses: { length: 7 } } }] } })
    await expect(payload.delete({ collection: 'assets', id, overrideAccess: true })).rejects.toThrow(/STILL_USED/)
    expect(await payload.findByID({ collection: 'assets', id, depth: 0, overrideAccess: true })).toEqual(before)
    await payload.updateGlobal({ slug: 'storefront', data: { hero: [] }, overrideAccess: true })
  })

  test('that is taken out everywhere may go at once; one in the trash cannot be chosen again, and comes back with what shows it', async ({
    scene,
    payload,
    requestAs,
  }) => {
    const id = await scene.asset()
    const draft = await scene.draft([], { data: { cover: id } })
    await payload.update({ collection: 'drafts', id: draft, draft: true, data: { cover: null }, overrideAccess: true })
    expect((await remove(await requestAs('designer'), 'assets', id)).status).toBe(200)
    const again = payload.update({ collection: 'drafts', id: draft, draft: true, data: { cover: id as never }, overrideAccess: true })
    await expect(again).rejects.toThrow(/REFERENCE_IN_TRASH/)
    await restore(await requestAs('designer'), 'assets', id)
    await payload.update({ collection: 'drafts', id: draft, draft: true, data: { cover: id as never }, overrideAccess: true })
    expect((await remove(await requestAs('editor'), 'drafts', draft)).status).toBe(200)
    // Only a draft in the trash shows it now.
    expect((await remove(await requestAs('designer'), 'assets', id)).status).toBe(200)
    expect(await remove(await requestAs('administrator'), 'assets', id)).toMatchObject({ status: 409 })
    expect((await restore(await requestAs('editor'), 'drafts', draft)).body.restored).toMatchObject([{ collection: 'assets' }, { collection: 'drafts' }])
    expect((await payload.findByID({ collection: 'drafts', id: draft, draft: true, depth: 1, overrideAccess: true })).cover).toMatchObject({ id })
  })
})

test('a post of the shop keeps its draft, its products and the pictures of its frozen text', async ({ scene, payload, requestAs }) => {
  const picture = await scene.asset()
  const { filename } = await payload.findByID({ collection: 'assets', id: picture, depth: 0, overrideAccess: true })
  const product = await scene.product({ _status: 'draft' })
  const draft = await scene.draft([])
  const post = await payload.create({
    collection: 'posts',
    overrideAccess: true,
    data: {
      title: '在店文章',
      slug: `kept-${draft}`,
      html: `<p><img src="/pictures/${encodeURIComponent(filename!)}/1080.webp"></p>`,
      publishedAt: new Date().toISOString(),
      shortCode: `kept${draft}`,
      deliveryKey: `kept/${draft}`,
      contentHash: 'x',
      draft: String(draft),
      products: [product as never],
      status: 'live',
    },
  })
  for (const [collection, id] of [
    ['assets', picture],
    ['products', product],
    ['drafts', draft],
  ] as const) {
    expect(await usesOf(await requestAs('administrator'), collection, id)).toMatchObject([
      { collection: 'posts', id: post.id, standing: 'live', title: '在店文章' },
    ])
    expect((await remove(await requestAs('administrator'), collection, id)).status).toBe(409)
  }
})

test('whatever others refer to is named before it goes: topics, occasions, categories, promotions, channels', async ({ scene, payload, requestAs }) => {
  const occasion = await payload.create({
    collection: 'occasions',
    data: { title: '冬至', kind: 'festival', startsOn: '2026-12-21', endsOn: '2026-12-22' },
    overrideAccess: true,
  })
  const topic = await payload.create({
    collection: 'topics',
    data: { title: '冬至去哪里', draftType: 'opinion', form: 'story', stage: 'proposed', occasion: occasion.id },
    overrideAccess: true,
  })
  const category = await payload.create({ collection: 'product-categories', data: { title: '古城' }, overrideAccess: true })
  await scene.product({ category: category.id, _status: 'draft' })
  const promotion = await payload.create({
    collection: 'promotions',
    data: { title: '早鸟', kind: 'coupon', amountMinor: 100, thresholdMinor: 1000, startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-02-01T00:00:00Z' },
    overrideAccess: true,
  })
  await scene.draft([], { blocks: [card({ blockType: 'couponCard', promotion: promotion.id } as never)] })
  const channel = await scene.channel()
  await scene.draft([channel], { data: { topic: topic.id } })
  for (const [collection, id, user] of [
    ['occasions', occasion.id, 'topics'],
    ['topics', topic.id, 'drafts'],
    ['product-categories', category.id, 'products'],
    ['promotions', promotion.id, 'drafts'],
    ['channels', channel, 'drafts'],
  ] as const) {
    const refused = await remove(await requestAs('administrator'), collection, id)
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'STILL_USED', data: { uses: [{ collection: user }] } }] } })
  }
})

test('many at once: all or none, unless asked for what can go', async ({ scene, payload, requestAs }) => {
  const free = await scene.asset()
  const used = await scene.asset()
  await scene.draft([], { data: { cover: used } })
  const where = { id: { in: [free, used] } }
  const req = () => requestAs('designer')
  const all = await press(await req(), { collection: 'assets', method: 'delete', path: '/', query: { where } })
  expect(all).toMatchObject({ status: 409, body: { docs: [], errors: [{ id: used, code: 'STILL_USED' }] } })
  expect((await payload.find({ collection: 'assets', where, overrideAccess: true })).totalDocs).toBe(2)
  const some = await press(await req(), { collection: 'assets', method: 'delete', path: '/', query: { where, partly: 'true' } })
  expect(some).toMatchObject({ status: 200, body: { docs: [{ id: free }], errors: [{ id: used, data: { uses: [{ where: '封面' }] } }] } })
  expect((await payload.find({ collection: 'assets', where, overrideAccess: true })).docs.map(({ id }) => id)).toEqual([used])
})

test('the trash empties itself after its term, but for what something refers to', async ({ scene, payload, requestAs }) => {
  const { purgeExpired } = await import('@/platform/removal/sweep')
  const [gone, kept] = [await scene.asset(), await scene.asset()]
  const draft = await scene.draft([], { data: { cover: kept } })
  await remove(await requestAs('editor'), 'drafts', draft)
  for (const id of [gone, kept]) expect((await remove(await requestAs('designer'), 'assets', id)).status).toBe(200)
  expect(await purgeExpired(payload, Date.now())).toBe(0)
  await purgeExpired(payload, Date.now() + 31 * 86_400_000)
  const left = await payload.find({ collection: 'assets', where: { id: { in: [gone, kept] } }, trash: true, overrideAccess: true })
  expect(left.docs.map(({ id }) => id)).not.toContain(gone)
})

test('the server empties the trash by itself, files and all, and leaves what the term has not reached', async ({ scene, payload, requestAs, dataDir }) => {
  const [old, young] = [await scene.asset(), await scene.asset()]
  for (const id of [old, young]) await remove(await requestAs('designer'), 'assets', id)
  const named = await payload.findByID({ collection: 'assets', id: old, trash: true, depth: 0, overrideAccess: true })
  const file = path.join(dataDir, 'media', named.filename ?? '')
  expect(existsSync(file)).toBe(true)
  const longAgo = new Date(Date.now() - (TERM_DAYS + 1) * 86_400_000).toISOString()
  await payload.db.updateOne({ collection: 'removals', where: { document: { equals: `assets:${old}` } }, data: { at: longAgo } })
  const config = { dataDir, database: { kind: 'sqlite' } } as Config
  await keepSwept({ payload, config, logger: pino({ level: 'silent' }) as Logger }).stop()
  const left = await payload.find({ collection: 'assets', where: { id: { in: [old, young] } }, trash: true, depth: 0, overrideAccess: true })
  expect(left.docs.map(({ id }) => id)).toEqual([young])
  expect(existsSync(file)).toBe(false)
})
