import { vi } from 'vitest'
import { createLocalReq, type Payload, type Where } from 'payload'
import { DomainError } from '@/platform/errors'
import { selfContained, typeset, type TypesetRequest } from '@/typesetting'
import type { ShelfPost } from '@/distribution/server'
import { makeShelf, makeShopReader, makeShopRender, startFactsKeeper } from '@/storefront/server'
import { loadResources } from '@/typesetting/server'
import { card, document, paragraph, type ParagraphNode } from '@/writing'
import { refreshFacts } from '@/storefront/actions/refresh-facts'
import { describePost, restorePost, withdrawPost } from '@/storefront/actions/post-acts'
import { describe, expect, test } from '../../support/fixtures'
import { atEveryPoint, dyingAt } from '../../support/kills'

const publicUrl = 'https://shop.example.com'
const clock = { now: () => Date.now() }
const timeZone = 'Asia/Shanghai'
let count = 0

async function buildTrip(payload: Payload, data: Record<string, unknown> = {}): Promise<string> {
  const made = await payload.create({
    collection: 'products',
    overrideAccess: true,
    data: {
      title: '大理五日',
      slug: `dali-facts-${++count}`,
      destination: '大理',
      days: 5,
      role: 'profit',
      priceMinor: 268_000,
      _status: 'published',
      ...data,
    } as never,
  })
  return String(made.id)
}

/** A delivery whose text quotes the price of a trip and whose card shows it. */
async function quoting(payload: Payload, trip: string, { turn = 1, draftId = `facts-${++count}` } = {}): Promise<ShelfPost> {
  const product = payload.db.defaultIDType === 'number' ? Number(trip) : trip
  const price = { type: 'inlineBlock', fields: { blockType: 'fact', product, fact: 'price' }, version: 1 } as unknown as ParagraphNode['children'][number]
  const body = document(paragraph(`第 ${turn} 版，起价`, price), card({ blockType: 'productCard', product }))
  const { resources } = await loadResources({ payload, references: { assets: [], products: [trip], promotions: [] }, now: clock.now(), timeZone })
  const request: TypesetRequest = selfContained({ document: body, resources, target: 'storefront', theme: 'sea', title: '住在洱海边' })
  const set = typeset(request)
  return {
    deliveryKey: `facts-${draftId}-${turn}/shop/1`,
    slug: `facts-${draftId}`,
    title: '住在洱海边',
    author: '林知夏',
    digest: '',
    html: set.html,
    text: set.text,
    coverId: null,
    draftId,
    productIds: [trip],
    contentHash: `h${turn}`,
    channelId: 'shop',
    order: turn,
    decidedAt: turn,
    source: JSON.stringify(request),
  }
}

const setPrice = (payload: Payload, trip: string, priceMinor: number) =>
  payload.update({ collection: 'products', id: trip, data: { priceMinor, _status: 'published' }, overrideAccess: true })

async function pageOf(payload: Payload, slug: string) {
  const toneOf = () => Promise.resolve({ top: '#888888', bottom: '#888888' })
  const render = makeShopRender({ shop: makeShopReader(payload, { clock, timeZone }), toneOf, publicUrl, timeZone, clock })
  const page = await render({ path: `/posts/${slug}`, language: 'zh' })
  if (!page) throw new Error(`nothing is at ${slug}`)
  // Other trips are offered below the article.
  return { ...page, body: page.body.split('</article>')[0] ?? '' }
}

const storedPost = async (payload: Payload, slug: string) =>
  (await payload.find({ collection: 'posts', where: { slug: { equals: slug } }, overrideAccess: true })).docs[0]
const refresh = (payload: Payload) => refreshFacts({ payload, clock, timeZone }, {})

async function factVersions(payload: Payload, post: ShelfPost) {
  const where: Where = { and: [{ identity: { equals: `${post.draftId}/shop` } }, { kind: { equals: 'facts' } }] }
  return (await payload.find({ collection: 'post-versions', where, sort: 'createdAt', pagination: false, overrideAccess: true })).docs
}

describe('a price that changes', () => {
  test('shows everywhere on the page at once, and is written down as a version with old and new', async ({ payload }) => {
    const trip = await buildTrip(payload)
    const post = await quoting(payload, trip)
    await makeShelf(payload, publicUrl).put(post)
    await setPrice(payload, trip, 258_000)
    const page = await pageOf(payload, post.slug)
    expect(page.body).toContain('2,580')
    expect(page.body).not.toContain('2,680')
    expect(page.tags).toContain(`product:${trip}`)
    await refresh(payload)
    const stored = await storedPost(payload, post.slug)
    expect(stored?.html).toContain('2,580')
    expect(stored?.html).not.toContain('2,680')
    const [version, ...others] = await factVersions(payload, post)
    expect(others).toEqual([])
    expect(version).toMatchObject({
      changes: [{ source: `product:${trip}:price`, old: expect.stringContaining('2,680'), new: expect.stringContaining('2,580') }],
    })
    expect(await refresh(payload)).toBe(0)
    expect((await pageOf(payload, post.slug)).body).toBe((await pageOf(payload, post.slug)).body)
  })

  test('back to what it was gives the bytes of the delivery again', async ({ payload }) => {
    const trip = await buildTrip(payload)
    const post = await quoting(payload, trip)
    await makeShelf(payload, publicUrl).put(post)
    for (const price of [258_000, 268_000]) {
      await setPrice(payload, trip, price)
      await refresh(payload)
    }
    expect(await storedPost(payload, post.slug)).toMatchObject({ html: post.html, text: post.text })
    expect(await factVersions(payload, post)).toHaveLength(2)
  })

  test('changes what was delivered and not a newer text that nobody approved, and a later delivery goes on from it', async ({ payload }) => {
    const trip = await buildTrip(payload)
    const first = await quoting(payload, trip)
    const shelf = makeShelf(payload, publicUrl)
    await shelf.put(first)
    await setPrice(payload, trip, 258_000)
    await refresh(payload)
    await shelf.put(await quoting(payload, trip, { turn: 2, draftId: first.draftId }))
    expect((await storedPost(payload, first.slug))?.html).toMatch(/第 2 版[^]*2,580/)
    await setPrice(payload, trip, 248_000)
    await refresh(payload)
    expect((await storedPost(payload, first.slug))?.html).toMatch(/第 2 版[^]*2,480/)
  })

  test('is written down once by several processes, and whole after a kill at any write', async ({ payload }) => {
    const points = await atEveryPoint(async (point) => {
      const trip = await buildTrip(payload)
      const post = await quoting(payload, trip)
      await makeShelf(payload, publicUrl).put(post)
      await setPrice(payload, trip, 258_000)
      const died = await dyingAt(payload, point, () => refresh(payload))
      expect((await pageOf(payload, post.slug)).body).not.toContain('2,680')
      await Promise.all([refresh(payload), refresh(payload), refresh(payload)])
      expect((await storedPost(payload, post.slug))?.html).toContain('2,580')
      expect(await factVersions(payload, post)).toHaveLength(1)
      return died
    })
    expect(points).toBeGreaterThanOrEqual(2)
  })

  test('is followed by the keeper, which goes on where a killed one stopped', async ({ payload }) => {
    const trip = await buildTrip(payload)
    const posts = await Promise.all([1, 2, 3].map(() => quoting(payload, trip)))
    for (const post of posts) await makeShelf(payload, publicUrl).put(post)
    await setPrice(payload, trip, 238_000)
    await dyingAt(payload, { nth: 3, when: 'before' }, () => refresh(payload))
    const keeper = startFactsKeeper({ payload, clock, timeZone, pollMs: 10 })
    await keeper.idle()
    await keeper.stop()
    for (const post of posts) expect((await storedPost(payload, post.slug))?.html).toContain('2,380')
  })
})

test('a keeper that never ran looks at every post, and reads of the products no more than the newest', async ({ payload }) => {
  const trip = await buildTrip(payload)
  const post = await quoting(payload, trip)
  await makeShelf(payload, publicUrl).put(post)
  await buildTrip(payload)
  await setPrice(payload, trip, 228_000)
  await payload.kv.delete('storefront:facts-through')
  const asked = vi.spyOn(payload.db, 'find')
  const keeper = startFactsKeeper({ payload, clock, timeZone, pollMs: 60_000 })
  await keeper.idle()
  await keeper.stop()
  expect((await storedPost(payload, post.slug))?.html).toContain('2,280')
  const [first] = asked.mock.calls.map(([{ collection, limit, where }]) => ({ collection, limit, where })).filter(({ collection }) => collection === 'products')
  expect(first).toEqual({ collection: 'products', limit: 1, where: undefined })
  asked.mockRestore()
})

describe('a trip that cannot be had any more', () => {
  test.for([
    ['班期已满', { departures: [{ date: '2099-12-08', seats: 0 }] }],
    ['已结束', { validUntil: '2020-01-01' }],
    ['已下架', { _status: 'draft' }],
  ] as const)('says %s in the post', async ([words, data], { payload }) => {
    const trip = await buildTrip(payload)
    const post = await quoting(payload, trip)
    await makeShelf(payload, publicUrl).put(post)
    await payload.update({ collection: 'products', id: trip, data: { _status: 'published', ...data } as never, overrideAccess: true })
    const page = await pageOf(payload, post.slug)
    expect(page.body).toContain(words)
    if (words === '已下架') expect(page.body).not.toContain(`/products/dali-facts`)
  })
})

describe('taking a post down', () => {
  test('is a marketer’s or administrator’s act, is recorded, and is undone by putting it back', async ({ payload, requestAs }) => {
    const post = await quoting(payload, await buildTrip(payload))
    const { postId } = await makeShelf(payload, publicUrl).put(post)
    for (const role of ['editor', 'designer', 'reviewer', null] as const) {
      await expect(requestAs(role).then((req) => withdrawPost(req, postId, {}))).rejects.toBeInstanceOf(DomainError)
    }
    const marketer = await requestAs('marketer')
    await withdrawPost(marketer, postId, { note: '价格有误' })
    await expect(withdrawPost(marketer, postId, {})).rejects.toMatchObject({ code: 'POST_STATE' })
    const page = await pageOf(payload, post.slug)
    expect(page.status).toBe(410)
    expect(page.body).not.toContain('第 1 版')
    await restorePost(await requestAs('administrator'), postId, {})
    expect((await pageOf(payload, post.slug)).body).toContain('第 1 版')
    const told = await describePost(marketer, postId)
    expect(told).toMatchObject({
      status: 'live',
      shortLinks: 1,
      acts: [{ act: 'withdrawn', note: '价格有误', by: String(marketer.user?.id) }, { act: 'restored' }],
    })
    expect(told.versions).toMatchObject([{ kind: 'delivery' }])
    expect(told.versions[0]).not.toHaveProperty('source')
  })

  test('cannot be done past the acts', async ({ payload, users }) => {
    const post = await quoting(payload, await buildTrip(payload))
    const { postId } = await makeShelf(payload, publicUrl).put(post)
    const req = await createLocalReq({ user: users.administrator as never }, payload)
    await expect(payload.update({ collection: 'posts', id: postId, data: { status: 'withdrawn' }, overrideAccess: false, req })).rejects.toThrow()
  })
})
