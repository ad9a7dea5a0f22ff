import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { vi } from 'vitest'
import { ledgerOf } from '@/distribution/server'
import { shortCodeOf } from '@/platform/short-code'
import type { ShelfPost } from '@/distribution/server'
import { dropChangedPages, makePageCache, makeShelf, makeShopReader, makeShopRender, watchForChanges } from '@/storefront/server'
import { expect, test } from '../../support/fixtures'

const publicUrl = 'https://shop.example.com'

async function buildAsset(payload: Payload, data: Record<string, unknown> = {}): Promise<string | number> {
  const jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 120, b: 90 } } })
    .jpeg()
    .toBuffer()
  const file = { name: `lake-${Math.random().toString(36).slice(2)}.jpg`, data: jpeg, mimetype: 'image/jpeg', size: jpeg.length }
  const made = await payload.create({
    collection: 'assets',
    data: { title: '洱海', alt: '清晨的洱海', tier: 'ready', licence: 'owned', ...data } as never,
    file,
    overrideAccess: true,
  })
  return made.id
}

let count = 0
async function buildProduct(payload: Payload, data: Record<string, unknown> = {}): Promise<{ id: string | number; slug: string }> {
  const slug = `dali-${++count}`
  const made = await payload.create({
    collection: 'products',
    overrideAccess: true,
    data: {
      title: '大理慢住五日',
      slug,
      destination: '大理',
      days: 5,
      nights: 4,
      role: 'profit',
      priceMinor: 258_000,
      priceUnit: '每人',
      departures: [{ date: '2099-12-08', seats: 10 }],
      _status: 'published',
      ...data,
    } as never,
  })
  return { id: made.id, slug }
}

function buildPost(change: Partial<ShelfPost> = {}): ShelfPost {
  const key = `push-${++count}:shop:0`
  return {
    deliveryKey: key,
    slug: `story-${count}`,
    title: '一扇朝东的窗',
    author: '林知夏',
    digest: '住满三晚',
    html: '<p>湖会换衣服。</p>',
    text: '湖会换衣服。',
    coverId: null,
    draftId: `draft-${count}`,
    productIds: [],
    contentHash: 'abc',
    channelId: 'shop',
    order: count,
    decidedAt: count,
    source: null,
    ...change,
  }
}

test('a published trip is read whole, with its pictures, category and promotions', async ({ payload }) => {
  const picture = await buildAsset(payload)
  const category = await payload.create({ collection: 'product-categories', data: { title: '山水', slug: 'nature' } as never, overrideAccess: true })
  const { id, slug } = await buildProduct(payload, {
    pictures: [picture],
    category: category.id,
    highlights: [{ title: '窗对洱海', text: '日出不用出门' }],
    refundRules: [{ until: '出发前 7 天', text: '全退' }],
  })
  await payload.create({
    collection: 'promotions',
    data: {
      title: '早鸟',
      kind: 'coupon',
      amountMinor: 10_000,
      thresholdMinor: 200_000,
      startsAt: '2020-01-01T00:00:00Z',
      endsAt: '2099-01-01T00:00:00Z',
      products: [id],
    } as never,
    overrideAccess: true,
  })
  const shop = makeShopReader(payload)
  const found = await shop.product(slug)
  if (found.state !== 'live') throw new Error(found.state)
  expect(found.value).toMatchObject({
    id: String(id),
    title: '大理慢住五日',
    priceMinor: 258_000,
    category: { slug: 'nature' },
    cover: { width: 800, height: 600, alt: '清晨的洱海' },
    highlights: [{ title: '窗对洱海' }],
    refundRules: [{ until: '出发前 7 天' }],
    departures: [{ date: '2099-12-08', seats: 10 }],
    conditional: [{ title: '早鸟' }],
    offers: [],
  })
  expect((await shop.category('nature', 1))?.products.items.map((product) => product.slug)).toEqual([slug])
})

test('a draft is unknown to the shop, and what was taken down is told apart from it', async ({ payload }) => {
  const shop = makeShopReader(payload)
  const draft = await buildProduct(payload, { _status: 'draft' })
  expect(await shop.product(draft.slug)).toEqual({ state: 'missing' })
  const { id, slug } = await buildProduct(payload)
  await payload.update({ collection: 'products', id, data: { _status: 'draft' }, overrideAccess: true })
  expect(await shop.product(slug)).toEqual({ state: 'offline', id: String(id) })
})

test('an unfinished edit of a published trip stays out of the shop', async ({ payload }) => {
  const { id, slug } = await buildProduct(payload)
  await payload.update({ collection: 'products', id, data: { title: '还没写好' }, draft: true, overrideAccess: true })
  expect(await makeShopReader(payload).product(slug)).toMatchObject({ state: 'live', value: { title: '大理慢住五日' } })
})

test('only a ready picture whose licence runs is shown or served', async ({ payload }) => {
  const shop = makeShopReader(payload)
  const [rework, expired, unlicensed, ready] = await Promise.all([
    buildAsset(payload, { tier: 'rework' }),
    buildAsset(payload, { expiresAt: '2020-01-01T00:00:00Z' }),
    buildAsset(payload, { licence: 'unknown' }),
    buildAsset(payload),
  ])
  const { slug } = await buildProduct(payload, { pictures: [rework, expired, unlicensed, ready] })
  const found = await shop.product(slug)
  expect(found.state === 'live' && found.value.pictures.map(({ id }) => id)).toEqual([String(ready)])
  const fileOf = async (id: string | number) => (await payload.findByID({ collection: 'assets', id, overrideAccess: true })).filename ?? ''
  expect(await shop.publicPicture(await fileOf(rework))).toBeNull()
  expect(await shop.publicPicture(await fileOf(expired))).toBeNull()
  expect(await shop.publicPicture(await fileOf(unlicensed))).toBeNull()
  expect(await shop.publicPicture(await fileOf(ready))).toMatchObject({ width: 800, mimeType: 'image/jpeg' })
})

test('a picture made ready appears on pages that were kept without it', async ({ payload }) => {
  const picture = await buildAsset(payload, { tier: 'rework', alt: '刚修好的一张' })
  const { slug } = await buildProduct(payload, { pictures: [picture] })
  const clock = { now: () => Date.now() }
  const render = makeShopRender({
    shop: makeShopReader(payload),
    toneOf: () => Promise.resolve({ top: '#888888', bottom: '#888888' }),
    publicUrl,
    timeZone: 'Asia/Shanghai',
    clock,
  })
  const page = await render({ path: `/products/${slug}`, language: 'zh' })
  expect(page?.body).not.toContain('刚修好的一张')
  const dropped: string[] = []
  const stop = dropChangedPages({ invalidate: (tags) => dropped.push(...tags), invalidateAll: () => undefined })
  await payload.update({ collection: 'assets', id: picture, data: { tier: 'ready' }, overrideAccess: true })
  stop()
  expect(page?.tags.filter((tag) => dropped.includes(tag))).toEqual([`asset:${picture}`])
})

test('the shelf makes one post of one delivery key, whoever puts it however often', async ({ payload }) => {
  const shelf = makeShelf(payload, publicUrl)
  const { id, slug } = await buildProduct(payload, { _status: 'draft' })
  const post = buildPost({ productIds: [String(id)] })
  const answers = [...(await Promise.allSettled([shelf.put(post), shelf.put(post), shelf.put(post)])), ...(await Promise.allSettled([shelf.put(post)]))]
  const urls = new Set(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.postId] : [])))
  expect(urls.size).toBe(1)
  const { totalDocs } = await payload.count({ collection: 'posts', where: { deliveryKey: { equals: post.deliveryKey } }, overrideAccess: true })
  expect(totalDocs).toBe(1)
  expect(await shelf.find(post.deliveryKey)).toMatchObject({ url: `${publicUrl}/posts/${post.slug}`, productUrls: [`${publicUrl}/products/${slug}`] })
  expect(await shelf.find('never put')).toBeNull()
  expect(await makeShopReader(payload).product(slug)).toMatchObject({ state: 'live' })
})

test('the short link of another channel leads where the editor said, to the same draft in the shop, to its trip, or home', async ({ payload }) => {
  const shop = makeShopReader(payload)
  const { id, slug } = await buildProduct(payload)
  const channel = await payload.create({
    collection: 'channels',
    overrideAccess: true,
    data: { name: '公众号', platform: 'wechat-official', mode: 'rehearsal', enabled: true, lateToleranceMinutes: 30, settings: {} } as never,
  })
  const draft = await payload.create({
    collection: 'drafts',
    draft: true,
    overrideAccess: true,
    data: { title: '洱海', theme: 'sea', draftType: 'emotional', form: 'story' } as never,
  })
  const delivered = async (key: string, content: Record<string, unknown>) => {
    const frozen = {
      title: '洱海',
      author: '',
      digest: '',
      html: '<p>字</p>',
      text: '字',
      slug: 'x',
      cover: null,
      pictures: [],
      productIds: [],
      facts: [],
      ...content,
    }
    const place = {
      key,
      push: null,
      channel: String(channel.id),
      lane: 'c',
      platform: 'wechat-official',
      mode: 'live' as const,
      slot: 1,
      dueAt: 0,
      readyAt: 0,
      lateUntil: 0,
    }
    const row = { ...place, draft: String(draft.id), contentHash: 'h', content: frozen, state: 'queued' as const, reason: null, shortCode: shortCodeOf(key) }
    await ledgerOf(payload).enqueue(row, Date.now())
    return shop.shortLink(shortCodeOf(key))
  }
  expect(await delivered('with link', { link: 'https://a.example/x', productIds: [String(id)] })).toBe('https://a.example/x')
  expect(await delivered('with an odd link', { link: 'javascript:alert(1)' })).toBe('/')
  expect(await delivered('with trip', { productIds: [String(id)] })).toBe(`/products/${slug}`)
  const post = buildPost({ draftId: String(draft.id) })
  await makeShelf(payload, publicUrl).put(post)
  expect(await delivered('with post', { productIds: [String(id)] })).toBe(`/posts/${post.slug}`)
  expect(await shop.shortLink('nobody1234')).toBeNull()
  const find = vi.spyOn(payload, 'find')
  expect(await shop.shortLink(shortCodeOf('with trip'))).toBe(`/posts/${post.slug}`)
  expect(find.mock.calls.map(([{ collection }]) => collection)).toEqual(['posts'])
  find.mockRestore()
})

test('a post is read as it was put, found by its short code, and gone when withdrawn', async ({ payload }) => {
  const post = buildPost()
  const { postId } = await makeShelf(payload, publicUrl).put(post)
  const shop = makeShopReader(payload)
  expect(await shop.post(post.slug)).toMatchObject({ state: 'live', value: { html: post.html, author: '林知夏' } })
  expect(await shop.shortLink(shortCodeOf(post.deliveryKey))).toBe(`/posts/${post.slug}`)
  await payload.update({ collection: 'posts', id: postId, data: { status: 'withdrawn' }, overrideAccess: true })
  expect(await shop.post(post.slug)).toEqual({ state: 'offline', id: postId })
  expect((await shop.posts(1)).items.map(({ slug }) => slug)).not.toContain(post.slug)
})

test('the shelf refuses a body that could run something', async ({ payload }) => {
  await expect(makeShelf(payload, publicUrl).put(buildPost({ html: '<p onclick="alert(1)">x</p>' }))).rejects.toMatchObject({ code: 'POST_NOT_INERT' })
})

test('the front page shows what its keeper chose, in that order, and takes neither an unready picture nor an address that is no web address', async ({
  payload,
  requestAs,
}) => {
  const picture = await buildAsset(payload)
  const [one, two] = [await buildProduct(payload), await buildProduct(payload)]
  await payload.updateGlobal({
    slug: 'storefront',
    data: { signboardName: '行文旅行小店', featured: [two.id, one.id], hero: [{ picture, title: '冰城开灯', product: one.id }] } as never,
    overrideAccess: true,
  })
  const home = await makeShopReader(payload).home()
  expect(home.featured.map(({ slug }) => slug)).toEqual([two.slug, one.slug])
  expect(home.heroes).toMatchObject([{ title: '冰城开灯', productSlug: one.slug }])
  const rework = await buildAsset(payload, { tier: 'rework' })
  const req = await requestAs('marketer')
  await expect(payload.updateGlobal({ slug: 'storefront', data: { hero: [{ picture: rework }] } as never, overrideAccess: false, req })).rejects.toThrow()
  await expect(payload.updateGlobal({ slug: 'storefront', data: { contactUrl: 'javascript:alert(1)' } as never, overrideAccess: true })).rejects.toThrow()
})

function renderOf(payload: Payload) {
  const clock = { now: () => Date.now() }
  const render = makeShopRender({
    shop: makeShopReader(payload),
    toneOf: () => Promise.resolve({ top: '#888888', bottom: '#777777' }),
    publicUrl,
    timeZone: 'Asia/Shanghai',
    clock,
  })
  return { render, clock }
}

test('readers get the new page as soon as a change is saved, and the old one never again', async ({ payload }) => {
  const { id, slug } = await buildProduct(payload)
  const cache = makePageCache(renderOf(payload))
  const stop = dropChangedPages(cache)
  const server = createServer((req, res) => void (cache.tryServe(req, res) || cache.serve(req, res)))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const read = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/products/${slug}`)).text()
  for (let i = 0; i < 20; i++) {
    const readers = Promise.all([read(), read()])
    await payload.update({ collection: 'products', id, data: { title: `第 ${i} 版` }, overrideAccess: true })
    expect(await read()).toContain(`<title>第 ${i} 版`)
    await readers
    expect(await read()).toContain(`<title>第 ${i} 版`)
  }
  await payload.update({ collection: 'products', id, data: { _status: 'draft' }, overrideAccess: true })
  expect(await read()).toContain('这条线路暂时下架了')
  stop()
  server.close()
})

test('a page names what it is made of, and another process learns of a change by watching', async ({ payload }) => {
  const { id, slug } = await buildProduct(payload)
  expect((await renderOf(payload).render({ path: `/products/${slug}`, language: 'zh' }))?.tags).toContain(`product:${id}`)
  const dropped: string[] = []
  const watch = watchForChanges(
    payload,
    { invalidate: (tags) => dropped.push(...tags), invalidateAll: () => dropped.push('all') },
    { isTeam: true, intervalMs: 30 },
  )
  await until(() => dropped.includes('all'))
  await payload.update({ collection: 'products', id, data: { title: '改了名字' }, overrideAccess: true })
  await until(() => dropped.includes(`product:${id}`))
  await watch.stop()
  const heard = dropped.length
  const others: string[] = []
  const other = watchForChanges(
    payload,
    { invalidate: (tags) => others.push(...tags), invalidateAll: () => others.push('all') },
    { isTeam: true, intervalMs: 30 },
  )
  await until(() => others.includes('all'))
  await payload.update({ collection: 'products', id, data: { title: '又改了' }, overrideAccess: true })
  await until(() => others.includes(`product:${id}`))
  await other.stop()
  expect(dropped).toHaveLength(heard)
})

async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 300_000, interval: 20 })
}
