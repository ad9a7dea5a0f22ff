import type { Payload } from 'payload'
import { shortCodeOf } from '@/platform/short-code'
import type { ShelfPost } from '@/distribution/server'
import { makeShelf, makeShopReader } from '@/storefront/server'
import { describe, expect, test } from '../../support/fixtures'
import { atEveryPoint, dyingAt } from '../../support/kills'

const publicUrl = 'https://shop.example.com'
let count = 0

/** A delivery of a draft; the later its turn, the higher its order. */
function delivery(draftId: string, turn: number, change: Partial<ShelfPost> = {}): ShelfPost {
  return {
    deliveryKey: `push-${draftId}-${turn}/shop/1`,
    slug: `story-${draftId}`,
    title: `第 ${turn} 版`,
    author: '林知夏',
    digest: '住满三晚',
    html: `<p>第 ${turn} 版的正文。</p>`,
    text: `第 ${turn} 版的正文。`,
    coverId: null,
    draftId,
    productIds: [],
    contentHash: `hash-${turn}`,
    channelId: 'shop',
    order: turn * 1000,
    decidedAt: turn * 1000,
    source: null,
    ...change,
  }
}

const newDraft = () => `live-${++count}`

async function postsOf(payload: Payload, draftId: string) {
  return (await payload.find({ collection: 'posts', where: { draft: { equals: draftId } }, pagination: false, overrideAccess: true })).docs
}

async function versionsOf(payload: Payload, draftId: string): Promise<string[]> {
  const where = { identity: { equals: `${draftId}/shop` } }
  const { docs } = await payload.find({ collection: 'post-versions', where, sort: 'order', pagination: false, overrideAccess: true })
  return docs.map(({ title }) => title)
}

async function product(payload: Payload, data: Record<string, unknown> = {}) {
  const made = await payload.create({
    collection: 'products',
    overrideAccess: true,
    data: {
      title: '大理五日',
      slug: `dali-live-${++count}`,
      destination: '大理',
      days: 5,
      role: 'profit',
      priceMinor: 258_000,
      _status: 'published',
      ...data,
    } as never,
  })
  return String(made.id)
}

describe('a second delivery', () => {
  test('brings the live post up to date at its address, and every version is kept', async ({ payload }) => {
    const [shelf, shop, draft] = [makeShelf(payload, publicUrl), makeShopReader(payload), newDraft()]
    const first = await shelf.put(delivery(draft, 1))
    const second = await shelf.put(delivery(draft, 2))
    expect(second).toEqual(first)
    expect(await shop.post(`story-${draft}`)).toMatchObject({ state: 'live', value: { title: '第 2 版', html: '<p>第 2 版的正文。</p>' } })
    const [post, ...others] = await postsOf(payload, draft)
    expect(others).toEqual([])
    expect(Date.parse(post?.changedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(post?.publishedAt ?? ''))
    expect(await versionsOf(payload, draft)).toEqual(['第 1 版', '第 2 版'])
    expect((await shop.posts(1)).items.filter(({ slug }) => slug === `story-${draft}`)).toHaveLength(1)
  })

  test('leaves the short link of every delivery leading to the post', async ({ payload }) => {
    const [shelf, shop, draft] = [makeShelf(payload, publicUrl), makeShopReader(payload), newDraft()]
    await shelf.put(delivery(draft, 1))
    await shelf.put(delivery(draft, 2, { slug: `moved-${draft}` }))
    for (const turn of [1, 2]) expect(await shop.shortLink(shortCodeOf(delivery(draft, turn).deliveryKey))).toBe(`/posts/moved-${draft}`)
  })

  test('that is the older one and arrives late is kept as a version and overwrites nothing', async ({ payload }) => {
    const [shelf, draft] = [makeShelf(payload, publicUrl), newDraft()]
    await shelf.put(delivery(draft, 2))
    expect(await shelf.put(delivery(draft, 1))).toMatchObject({ isSuperseded: true })
    expect(await shelf.find(delivery(draft, 1).deliveryKey)).toMatchObject({ isSuperseded: true })
    expect(await postsOf(payload, draft)).toMatchObject([{ title: '第 2 版' }])
    expect(await versionsOf(payload, draft)).toEqual(['第 1 版', '第 2 版'])
  })

  test('put by two workers at once, with others, ends in one post with the newest', async ({ payload }) => {
    const draft = newDraft()
    const [one, two] = [makeShelf(payload, publicUrl), makeShelf(payload, publicUrl)]
    const trip = await product(payload, { _status: 'draft' })
    const turns = [3, 1, 2, 3, 2, 1].map((turn, i) => (i % 2 === 0 ? one : two).put(delivery(draft, turn, turn === 3 ? { productIds: [trip] } : {})))
    await Promise.all(turns)
    expect(await postsOf(payload, draft)).toMatchObject([{ title: '第 3 版', html: '<p>第 3 版的正文。</p>', deliveryKey: delivery(draft, 3).deliveryKey }])
    expect(await versionsOf(payload, draft)).toEqual(['第 1 版', '第 2 版', '第 3 版'])
    expect(await makeShopReader(payload).post(`story-${draft}`)).toMatchObject({ value: { products: [{ id: trip }] } })
  })

  test('killed at any of its writes leaves readers a whole version, and the next attempt ends in the newer one', async ({ payload }) => {
    const [shelf, shop] = [makeShelf(payload, publicUrl), makeShopReader(payload)]
    const points = await atEveryPoint(async (point) => {
      const [draft, trip] = [newDraft(), await product(payload, { _status: 'draft' })]
      await shelf.put(delivery(draft, 1))
      const next = delivery(draft, 2, { productIds: [trip], slug: `moved-${draft}` })
      const died = await dyingAt(payload, point, () => shelf.put(next))
      const arrived = await shelf.find(next.deliveryKey)
      const [seen, moved] = [await shop.post(`story-${draft}`), await shop.post(`moved-${draft}`)]
      expect(moved).toMatchObject(arrived ? { state: 'live', value: { title: '第 2 版', html: '<p>第 2 版的正文。</p>' } } : { state: 'missing' })
      if (!arrived) expect(seen).toMatchObject({ state: 'live', value: { title: '第 1 版', html: '<p>第 1 版的正文。</p>' } })
      expect(await shelf.put(next)).toMatchObject({ url: `${publicUrl}/posts/moved-${draft}` })
      expect(await postsOf(payload, draft)).toMatchObject([{ title: '第 2 版' }])
      expect(await shop.post(`moved-${draft}`)).toMatchObject({ value: { products: [{ id: trip }] } })
      expect(await shop.moved('posts', `story-${draft}`)).toMatchObject({ path: `/posts/moved-${draft}` })
      expect(await versionsOf(payload, draft)).toEqual(['第 1 版', '第 2 版'])
      return died
    })
    expect(points).toBeGreaterThanOrEqual(4)
  })

  test('a first delivery killed at any of its writes ends in one post', async ({ payload }) => {
    const shelf = makeShelf(payload, publicUrl)
    const points = await atEveryPoint(async (point) => {
      const [draft, trip] = [newDraft(), await product(payload, { _status: 'draft' })]
      const only = delivery(draft, 1, { productIds: [trip] })
      const died = await dyingAt(payload, point, () => shelf.put(only))
      await shelf.put(only)
      expect(await postsOf(payload, draft)).toHaveLength(1)
      expect(await versionsOf(payload, draft)).toEqual(['第 1 版'])
      return died
    })
    expect(points).toBeGreaterThanOrEqual(3)
  })
})

describe('the address of a post', () => {
  test('that is another post’s, or was, is refused with the reason and nothing is stored', async ({ payload }) => {
    const [shelf, one, two] = [makeShelf(payload, publicUrl), newDraft(), newDraft()]
    await shelf.put(delivery(one, 1))
    await expect(shelf.put(delivery(two, 1, { slug: `story-${one}` }))).rejects.toMatchObject({
      code: 'POST_ADDRESS_TAKEN',
      text: { zh: expect.stringContaining('第 1 版') },
    })
    await shelf.put(delivery(one, 2, { slug: `moved-${one}` }))
    await expect(shelf.put(delivery(two, 1, { slug: `story-${one}` }))).rejects.toMatchObject({
      code: 'POST_ADDRESS_TAKEN',
      text: { zh: expect.stringContaining('旧网址') },
    })
    expect(await versionsOf(payload, two)).toEqual([])
    expect(await postsOf(payload, two)).toEqual([])
    await payload.delete({ collection: 'old-addresses', where: { slug: { equals: `story-${one}` } }, overrideAccess: true })
    expect(await shelf.put(delivery(two, 1, { slug: `story-${one}` }))).toMatchObject({ url: `${publicUrl}/posts/story-${one}` })
  })

  test('leads on through every change, back and forth, without a chain or a circle', async ({ payload }) => {
    const [shelf, shop, draft] = [makeShelf(payload, publicUrl), makeShopReader(payload), newDraft()]
    const slugs = ['a', 'b', 'c', 'a', 'd'].map((part) => `${part}-${draft}`)
    for (const [i, slug] of slugs.entries()) await shelf.put(delivery(draft, i + 1, { slug }))
    for (const part of ['a', 'b', 'c']) expect(await shop.moved('posts', `${part}-${draft}`)).toMatchObject({ path: `/posts/d-${draft}` })
    expect(await shop.post(`d-${draft}`)).toMatchObject({ state: 'live' })
    expect(await postsOf(payload, draft)).toMatchObject([{ slug: `d-${draft}` }])
  })
})

describe('a post that was taken down', () => {
  test('is not put back by what was decided before, and is by what was decided after', async ({ payload }) => {
    const [shelf, shop, draft] = [makeShelf(payload, publicUrl), makeShopReader(payload), newDraft()]
    const { postId } = await shelf.put(delivery(draft, 1))
    const withdrawnAt = new Date(5_000).toISOString()
    await payload.update({ collection: 'posts', id: postId, data: { status: 'withdrawn', withdrawnAt }, overrideAccess: true })
    await expect(shelf.put(delivery(draft, 9, { decidedAt: 4_000 }))).rejects.toMatchObject({ code: 'POST_WITHDRAWN' })
    expect(await shop.post(`story-${draft}`)).toEqual({ state: 'offline', id: postId })
    expect(await versionsOf(payload, draft)).toEqual(['第 1 版'])
    await shelf.put(delivery(draft, 9, { decidedAt: 6_000 }))
    expect(await shop.post(`story-${draft}`)).toMatchObject({ state: 'live', value: { title: '第 9 版' } })
    expect(await postsOf(payload, draft)).toMatchObject([{ acts: [{ act: 'restored', by: null }] }])
  })
})

describe('posts of the time when every delivery made one', () => {
  type Old = { turn: number; draftId: string; status?: 'live' | 'withdrawn' }

  async function oldPost(payload: Payload, { turn, draftId, status = 'live' }: Old): Promise<void> {
    const key = `9${turn}/3/1`
    await payload.db.create({
      collection: 'posts',
      data: {
        deliveryKey: `${key}/${draftId}`,
        slug: turn === 1 ? `old-${draftId}` : `old-${draftId}-${turn}`,
        title: `旧 ${turn}`,
        html: `<p>旧 ${turn}</p>`,
        text: `旧 ${turn}`,
        contentHash: `h${turn}`,
        draft: draftId,
        shortCode: shortCodeOf(`${key}/${draftId}`),
        status,
        publishedAt: new Date(turn * 86_400_000).toISOString(),
      },
    })
  }

  /** A process that has just started: what was gathered before is not known to it. */
  const freshly = (payload: Payload) =>
    Object.assign(Object.create(Object.getPrototypeOf(payload) as object) as Payload, payload, {
      db: Object.assign(Object.create(Object.getPrototypeOf(payload.db) as object) as Payload['db'], payload.db),
    })

  test('become one at the first address with the newest text; the others lead to it', async ({ payload }) => {
    const draft = newDraft()
    for (const turn of [1, 2, 3]) await oldPost(payload, { turn, draftId: draft })
    await makeShelf(freshly(payload), publicUrl).find('anything')
    const shop = makeShopReader(payload)
    expect(await postsOf(payload, draft)).toMatchObject([{ title: '旧 3', slug: `old-${draft}`, publishedAt: new Date(86_400_000).toISOString() }])
    for (const turn of [2, 3]) expect(await shop.moved('posts', `old-${draft}-${turn}`)).toMatchObject({ path: `/posts/old-${draft}` })
    for (const turn of [1, 2, 3]) expect(await shop.shortLink(shortCodeOf(`9${turn}/3/1/${draft}`))).toBe(`/posts/old-${draft}`)
  })

  test('stay in the shop where one of them is live', async ({ payload }) => {
    const draft = newDraft()
    await oldPost(payload, { turn: 1, draftId: draft, status: 'withdrawn' })
    await oldPost(payload, { turn: 2, draftId: draft })
    await oldPost(payload, { turn: 3, draftId: draft, status: 'withdrawn' })
    await makeShelf(freshly(payload), publicUrl).find('anything')
    expect(await postsOf(payload, draft)).toMatchObject([{ title: '旧 2', status: 'live' }])
  })

  test('gathered by a process that is killed at any write are whole after the next start', async ({ payload }) => {
    const points = await atEveryPoint(async (point) => {
      const draft = newDraft()
      for (const turn of [1, 2]) await oldPost(payload, { turn, draftId: draft })
      const dying = freshly(payload)
      const died = await dyingAt(dying, point, () => makeShelf(dying, publicUrl).find('anything'))
      await makeShelf(freshly(payload), publicUrl).find('anything')
      expect(await postsOf(payload, draft)).toMatchObject([{ title: '旧 2', slug: `old-${draft}` }])
      expect(await makeShopReader(payload).moved('posts', `old-${draft}-2`)).toMatchObject({ path: `/posts/old-${draft}` })
      return died
    })
    expect(points).toBeGreaterThanOrEqual(5)
  })
})
