import type { PayloadRequest } from 'payload'
import { replaceDocument } from '@/platform/removal/replace-document'
import { card } from '@/writing'
import { press } from '../../support/press'
import { describe, expect, refusal, test } from '../distribution/scene'

type Id = string | number
type Plan = {
  seen: string
  changes: { collection: string; id: Id; standing: string; follows: { zh: string } | null }[]
  stays: { collection: string; why: { zh: string } }[]
}

const look = async (req: PayloadRequest, collection: string, [id, other]: [Id, Id]) => {
  const answer = await press(req, { collection, method: 'get', path: '/:id/replacement', id, query: { with: String(other) } })
  return { ...answer, plan: answer.body as unknown as Plan }
}
const replace = (req: PayloadRequest, collection: string, { id, ...body }: { id: Id; with: Id; seen?: string }) =>
  press(req, { collection, method: 'post', path: '/:id/replace', id, body })

describe('a picture', () => {
  test('gives way to another everywhere in one act, in every kind of place, and may then be deleted', async ({ scene, payload, requestAs }) => {
    const [old, other] = [await scene.asset(), await scene.asset()]
    const cover = await scene.draft([], { data: { cover: old } })
    const inText = await scene.draft([], {
      blocks: [scene.picture(old), card({ blockType: 'pictureGrid', pictures: [{ picture: old }, { picture: other }] } as never)],
    })
    const variant = await scene.draft([], { data: { variants: { weibo: { cover: String(old), pictures: [String(old), String(other)] } } } })
    const product = await scene.product({ pictures: [old, other] })
    await payload.update({ collection: 'products', id: product, draft: true, data: { title: '还没发布的改动' }, overrideAccess: true })
    await payload.updateGlobal({ slug: 'storefront', data: { hero: [{ picture: old as never, title: '头图' }] }, overrideAccess: true })
    const { plan } = await look(await requestAs('designer'), 'assets', [old, other])
    expect(plan.changes.map(({ collection }) => collection).sort()).toEqual(['drafts', 'drafts', 'drafts', 'drafts', 'products', 'storefront'])
    const done = await replace(await requestAs('designer'), 'assets', { id: old, with: other, seen: plan.seen })
    expect(done.status).toBe(200)
    const read = (collection: 'drafts' | 'products', id: Id, draft: boolean) =>
      payload.findByID({ collection, id: id as never, draft, depth: 0, overrideAccess: true })
    expect((await read('drafts', cover, true)) as { cover?: unknown }).toMatchObject({ cover: other })
    expect(JSON.stringify(await read('drafts', inText, true))).not.toMatch(new RegExp(`"(value|picture)":"?${old}\\b`))
    expect(await read('drafts', variant, true)).toMatchObject({ variants: { weibo: { cover: String(other), pictures: [String(other)] } } })
    // What readers have changes; what is only being written stays unpublished.
    expect(await read('products', product, false)).toMatchObject({ title: '大理五日', pictures: [other], _status: 'published' })
    expect(await read('products', product, true)).toMatchObject({ title: '还没发布的改动', pictures: [other], _status: 'draft' })
    expect((await payload.findGlobal({ slug: 'storefront', depth: 0, overrideAccess: true })).hero?.[0]?.picture).toEqual(other)
    expect((await press(await requestAs('designer'), { collection: 'assets', method: 'delete', path: '/:id', id: old })).status).toBe(200)
    await payload.updateGlobal({ slug: 'storefront', data: { hero: [] }, overrideAccess: true })
  })

  test('in an approved, scheduled draft is replaced only by who has seen what follows; the approval falls, in the log and by name', async ({
    scene,
    payload,
    requestAs,
    users,
  }) => {
    const [old, other, channel] = [await scene.asset(), await scene.asset(), await scene.channel()]
    const draft = await scene.approvedDraft([channel], { data: { cover: old } })
    await scene.schedule(draft, [channel], { dueAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await replace(await requestAs('designer'), 'assets', { id: old, with: other })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'CONSEQUENCES_NOT_NAMED' }] },
    })
    const { plan } = await look(await requestAs('designer'), 'assets', [old, other])
    expect(plan.changes).toMatchObject([{ collection: 'drafts', standing: 'scheduled', follows: { zh: expect.stringContaining('不会发出') as string } }])
    expect((await replace(await requestAs('designer'), 'assets', { id: old, with: other, seen: plan.seen })).status).toBe(200)
    expect(await payload.findByID({ collection: 'drafts', id: draft, draft: true, depth: 0, overrideAccess: true })).toMatchObject({
      cover: other,
      stage: 'inWriting',
      savedBy: users.designer.id,
    })
    const { docs } = await payload.find({ collection: 'reviews', where: { draft: { equals: draft } }, sort: '-at', limit: 1, depth: 0, overrideAccess: true })
    expect(docs).toMatchObject([{ act: 'reopened', by: users.designer.id }])
  })

  test('in a live post stays there and is named, and a use that came since the look asks anew', async ({ scene, payload, requestAs }) => {
    const [old, other] = [await scene.asset(), await scene.asset()]
    const { filename } = await payload.findByID({ collection: 'assets', id: old, depth: 0, overrideAccess: true })
    const html = `<p><img src="/pictures/${encodeURIComponent(filename!)}/1080.webp"></p>`
    const post = await payload.create({
      collection: 'posts',
      overrideAccess: true,
      data: {
        title: '在店',
        slug: `stays-${old}`,
        html,
        publishedAt: new Date().toISOString(),
        shortCode: `s${old}`,
        deliveryKey: `s/${old}`,
        contentHash: 'x',
        status: 'live',
      },
    })
    const { plan } = await look(await requestAs('designer'), 'assets', [old, other])
    expect(plan).toMatchObject({ changes: [], stays: [{ collection: 'posts', why: { zh: expect.stringContaining('先撤下') as string } }] })
    const draft = await scene.draft([], { data: { cover: old } })
    expect((await replace(await requestAs('designer'), 'assets', { id: old, with: other, seen: plan.seen })).status).toBe(409)
    expect(await payload.findByID({ collection: 'drafts', id: draft, draft: true, depth: 0, overrideAccess: true })).toMatchObject({ cover: old })
    const again = await look(await requestAs('designer'), 'assets', [old, other])
    expect((await replace(await requestAs('designer'), 'assets', { id: old, with: other, seen: again.plan.seen })).body).toMatchObject({
      stays: [{ id: post.id }],
    })
    expect(await payload.findByID({ collection: 'posts', id: post.id, depth: 0, overrideAccess: true })).toMatchObject({ html })
    expect((await press(await requestAs('designer'), { collection: 'assets', method: 'delete', path: '/:id', id: old })).status).toBe(409)
  })

  test('that may not go out, lies in the trash or is the same does not take a place, and nothing changes', async ({ scene, payload, requestAs }) => {
    const old = await scene.asset()
    const product = await scene.product({ pictures: [old] })
    const inspiration = await scene.asset({ tier: 'inspiration' })
    const gone = await scene.asset()
    await press(await requestAs('designer'), { collection: 'assets', method: 'delete', path: '/:id', id: gone })
    for (const other of [inspiration, gone, old]) {
      const refused = await refusal(replaceDocument(await requestAs('designer'), { collection: 'assets', id: old, other, seen: '' }))
      expect(refused).toMatchObject({ code: 'OTHER_UNFIT', status: 409 })
    }
    await expect(look(await requestAs('editor'), 'assets', [old, inspiration])).rejects.toThrow()
    expect(await payload.findByID({ collection: 'products', id: product, depth: 0, overrideAccess: true })).toMatchObject({ pictures: [old] })
  })
})

test('a category gives way in every product; a document with a save that would be refused changes with the others', async ({ scene, payload, requestAs }) => {
  const category = async (title: string, slug: string) =>
    (await payload.create({ collection: 'product-categories', data: { title, slug }, overrideAccess: true })).id
  const [old, other] = [await category('古镇', 'old-towns'), await category('古城', 'walled-towns')]
  const [good, bad] = [await scene.product({ category: old }), await scene.product({ category: old })]
  await payload.db.updateOne({ collection: 'products', id: bad, data: { days: 900 } })
  const { plan } = await look(await requestAs('marketer'), 'product-categories', [old, other])
  await replace(await requestAs('marketer'), 'product-categories', { id: old, with: other, seen: plan.seen })
  for (const id of [good, bad]) {
    for (const draft of [true, false]) {
      expect(await payload.findByID({ collection: 'products', id, draft, depth: 0, overrideAccess: true })).toMatchObject({ category: other })
    }
  }
})
