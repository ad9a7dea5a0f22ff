import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeShopRender, renderBroken } from './render'
import { missingPath, type Page } from './rules/page'
import type { ProductDetail, ShopReader } from './rules/shop-model'
import { plainTone } from './rules/tone'
import { sampleShop } from './sample-shop'

const now = Date.parse('2026-11-21T04:00:00Z')
const around = { publicUrl: 'https://shop.example.com', timeZone: 'Asia/Shanghai', clock: { now: () => now } }

function renderOf(change: Partial<ProductDetail> = {}, reader: Partial<ShopReader> = {}) {
  const shop = { ...sampleShop(now, change), ...reader }
  const render = makeShopRender({ ...around, shop, toneOf: () => Promise.resolve(plainTone) })
  /** As the page cache does: what is not there shares one page. */
  return async (path: string, language: 'zh' | 'en' = 'zh'): Promise<Page> =>
    (await render({ path, language })) ?? (await render({ path: missingPath, language }))!
}

const tripPath = '/products/dali-slow-five-days'
const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`

function jsonLdOf(body: string): Record<string, unknown>[] {
  return [...body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json ?? '') as Record<string, unknown>)
}

it('answers every question of a trip on its page', async () => {
  const { status, body } = await renderOf()(tripPath)
  expect(status).toBe(200)
  for (const text of [
    '大理慢住五日',
    '5 天 4 晚',
    '¥</i>2,580',
    '满 6 人成团',
    '每天怎么走',
    '费用不含',
    '出发前 7 天及以上',
    '自费与购物',
    'L-DEMO-00000',
    '余 10 位',
    '已满',
  ]) {
    expect(body).toContain(text)
  }
})

it('asks nobody else for anything and runs nothing', async () => {
  for (const path of ['/', tripPath, '/posts', '/posts/erhai-window', '/c/nature', '/nowhere']) {
    const { body } = await renderOf()(path)
    expect(body.match(/<script(?! type="application\/ld\+json")/)).toBeNull()
    expect([...body.matchAll(/(?:src|srcset)="([^"]*)"/g)].every(([, address]) => address?.startsWith('/pictures/'))).toBe(true)
    expect(body).not.toMatch(/<link rel="(?:stylesheet|preload|preconnect)|@import|url\(/)
  }
})

it('labels the pictures of AI, in the language of the page, and no others', async () => {
  const [first, second] = sampleShop(now).trip.pictures
  const render = renderOf({ pictures: [{ ...first!, aiMade: true }, second!] })
  const { body } = await render(tripPath)
  expect(body.match(/<svg class="ai"/g)).toHaveLength(1)
  expect(body).toMatch(/<img [^>]*fetchpriority="high"[^>]*><svg class="ai"[^>]*><text[^>]*>AI 生成<\/text>/)
  expect((await render(tripPath, 'en')).body).toContain('>Made by AI</text>')
})

it('fits the first flight of a connection', async () => {
  for (const path of ['/', tripPath, '/posts/erhai-window']) expect(brotliCompressSync((await renderOf()(path)).body).length).toBeLessThan(14 * 1024)
})

it('escapes every text an editor can write, in the page and in its data', async () => {
  const change: Partial<ProductDetail> = {
    title: attack,
    subtitle: attack,
    destination: attack,
    departureCity: attack,
    priceUnit: attack,
    operatorName: attack,
    operatorLicence: attack,
    safety: attack,
    optionalItems: attack,
    highlights: [{ title: attack, text: attack }],
    itinerary: [{ title: attack, text: attack, meals: attack, lodging: attack, sights: null, freeTime: null, picture: null, transport: attack }],
    included: [attack],
    excluded: [attack],
    notices: [attack],
    refundRules: [{ until: attack, text: attack }],
    category: { id: '1', title: attack, slug: attack, description: attack },
    conditional: [
      {
        id: '1',
        title: attack,
        kind: 'coupon',
        amountIs: 'reduction',
        amountMinor: 1,
        thresholdMinor: 1,
        code: attack,
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: '2027-01-01T00:00:00Z',
      },
    ],
  }
  const front = { name: attack, slogan: attack, notice: attack, contactPhone: attack, contactUrl: 'https://shop.example.com/ask' }
  const render = renderOf(change, { front: () => Promise.resolve(front) })
  for (const path of ['/', tripPath, '/posts/erhai-window', '/feed.xml', '/nowhere']) {
    const { body } = await render(path)
    expect([...body.matchAll(/<script>|<img src=x/g)].map(([found]) => found)).toEqual([])
  }
  const [trip] = jsonLdOf((await render(tripPath)).body)
  expect(trip?.name).toBe(attack)
})

it('is ready to be shared: title, description, picture, address and data', async () => {
  const { body } = await renderOf()(tripPath)
  expect(body).toContain('<meta property="og:image" content="https://shop.example.com/pictures/dali-1.jpg/1080.webp">')
  expect(body).toContain('<link rel="canonical" href="https://shop.example.com/products/dali-slow-five-days">')
  const [trip, crumbs] = jsonLdOf(body)
  expect(trip).toMatchObject({
    '@type': ['Product', 'TouristTrip'],
    offers: { price: '2580.00', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
  })
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' })
  expect(jsonLdOf((await renderOf()('/posts/erhai-window')).body)[0]).toMatchObject({ '@type': 'Article', headline: '把一扇窗搬到洱海边' })
})

it('says that a full trip is full, offers the waitlist and tells engines so', async () => {
  const { body } = await renderOf({ departures: [{ date: '2026-12-01', seats: 0, priceMinor: null }] })(tripPath)
  expect(body).toContain('已满员')
  expect(body).toContain('咨询候补')
  expect(jsonLdOf(body)[0]).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut' } })
})

it('tells of an early bird until its last day, in the price, beside the date and to engines', async () => {
  const date = { date: '2026-12-31', seats: 8, priceMinor: 300_000, earlyMinor: 270_000, childMinor: 150_000, singleMinor: 88_000 }
  const early = await renderOf({ departures: [date], earlyDays: 30 })(tripPath)
  for (const words of ['¥</i>2,700', '早鸟价，12 月 1 日 周二止', '儿童 ¥1,500', '单房差 +¥880']) expect(early.body).toContain(words)
  expect(jsonLdOf(early.body)[0]).toMatchObject({ offers: { price: '2700.00', priceValidUntil: '2026-12-01' } })
  const late = await renderOf({ departures: [date], earlyDays: 60 })(tripPath)
  expect(late.body).toContain('¥</i>3,000')
  expect(late.body).not.toContain('早鸟')
})

it('shows the picture of a day, whom a trip suits and where to complain', async () => {
  const [picture] = sampleShop(now).trip.pictures
  const day = { title: '到大理', text: '看湖', meals: null, lodging: null, transport: null, sights: '喜洲古镇 2 小时', freeTime: '下午', picture: picture! }
  const { body } = await renderOf({ pictures: [], cover: null, itinerary: [day] })(tripPath)
  expect(body).toContain(`/pictures/${picture!.file}/`)
  for (const words of ['喜洲古镇 2 小时', '自由', '严重高血压患者不适合', 'href="tel:12345"']) expect(body).toContain(words)
})

it('says that a trip whose dates are past has ended', async () => {
  const { body } = await renderOf({ departures: [{ date: '2026-11-01', seats: 3, priceMinor: null }] })(tripPath)
  expect(body).toContain('本期已结束')
})

it('offers no act that is not set up', async () => {
  const front = { name: '店', slogan: null, notice: null, contactPhone: null, contactUrl: null }
  const open = await renderOf({}, { front: () => Promise.resolve(front) })(tripPath)
  expect(open.body).toContain('href="#dates"')
  const without = await renderOf({ departures: [] }, { front: () => Promise.resolve(front) })(tripPath)
  expect(without.body).not.toContain('class="btn"')
})

it.each([
  ['/products/taken-down', 410, '这条线路暂时下架了', 'product:9'],
  ['/posts/withdrawn', 410, '这篇文章已经撤下', 'post:8'],
  ['/products/none', 404, '这里没有路', 'all'],
  ['/posts/page/7', 404, '这里没有路', 'all'],
  ['/c/none', 404, '这里没有路', 'all'],
  ['/anything/else', 404, '这里没有路', 'all'],
])('shows %s as %d with a way on', async (...[path, status, text, tag]) => {
  const page = await renderOf()(path)
  expect(page.status).toBe(status)
  expect(page.body).toContain(text)
  expect(page.body).toContain('川西雪山')
  expect(page.body).toContain('name="robots" content="noindex"')
  expect(page.tags).toContain(tag)
})

it('speaks English around what editors wrote, and stays in it', async () => {
  const { body } = await renderOf()(tripPath, 'en')
  expect(body).toContain('<html lang="en"')
  expect(body).toContain('Day by day')
  expect(body).toContain('href="/?lang=en"')
  expect(body).toContain('href="https://shop.example.com/products/dali-slow-five-days"')
})

it('names what a page is made of, so that a change finds it', async () => {
  const trip = await renderOf()(tripPath)
  expect(trip.tags).toEqual(expect.arrayContaining(['all', 'product:1', 'product:2', 'asset:1', 'asset:3']))
  const story = await renderOf()('/posts/erhai-window')
  expect(story.tags).toEqual(expect.arrayContaining(['post:1', 'product:1', 'asset:2']))
})

it('is fresh until midnight, or until a promotion begins or ends before', async () => {
  const midnight = Date.parse('2026-11-21T16:00:00Z')
  expect((await renderOf()(tripPath)).freshUntil).toBe(midnight)
  const promotion = {
    id: '1',
    title: '周末券',
    kind: 'coupon' as const,
    amountIs: 'reduction' as const,
    amountMinor: 10_000,
    thresholdMinor: 200_000,
    code: null,
    startsAt: '2026-11-21T05:00:00Z',
    endsAt: '2026-11-30T16:00:00Z',
  }
  const coming = await renderOf({ conditional: [promotion] })(tripPath)
  expect(coming.freshUntil).toBe(Date.parse('2026-11-21T05:00:00Z'))
  expect(coming.body).not.toContain('周末券')
  const running = await renderOf({ conditional: [{ ...promotion, startsAt: '2026-11-20T00:00:00Z' }] })(tripPath)
  expect(running.body).toContain('满 ¥2,000 减 ¥100')
})

it('tells the price of a running offer everywhere, with its end, and the usual one before and after', async () => {
  const offer = {
    id: '7',
    title: '周末秒杀',
    kind: 'flash' as const,
    amountIs: 'price' as const,
    amountMinor: 199_900,
    thresholdMinor: 0,
    code: null,
    startsAt: '2026-11-20T00:00:00Z',
    endsAt: '2026-11-22T15:59:00Z',
  }
  const render = renderOf({ offers: [offer], priceSince: '2026-10-01T00:00:00Z' })
  for (const path of ['/', '/c/nature', tripPath, '/posts/erhai-window', '/nowhere']) {
    const { body } = await render(path)
    expect(body, path).toContain('¥</i>1,999')
    expect(body, path).toContain('<s>¥2,580</s> 限时价 11 月 22 日 23:59 截止')
    expect(body, path).not.toContain('¥</i>2,580')
  }
  const page = await render(tripPath)
  expect(page.body.match(/¥<\/i>1,999/g)!.length).toBeGreaterThanOrEqual(3)
  expect(jsonLdOf(page.body)[0]).toMatchObject({ offers: { price: '1999.00', priceValidUntil: '2026-11-22T15:59:00.000Z' } })
  const coming = await renderOf({ offers: [{ ...offer, startsAt: '2026-11-21T06:00:00Z' }] })(tripPath)
  expect(jsonLdOf(coming.body)[0]).toMatchObject({ offers: { price: '2580.00', priceValidUntil: '2026-11-21T06:00:00.000Z' } })
  expect(coming.freshUntil).toBe(Date.parse('2026-11-21T06:00:00Z'))
})

it('lists every public address and the newest posts', async () => {
  const render = renderOf()
  const index = await render('/sitemap.xml')
  expect(index.contentType).toContain('application/xml')
  const parts = [...index.body.matchAll(/<loc>https:\/\/shop\.example\.com(.*?)<\/loc>/g)].map(([, path]) => path ?? '')
  expect(parts).toEqual(['/sitemap/pages.xml', '/sitemap/products-1.xml', '/sitemap/posts-1.xml'])
  const maps = await Promise.all(parts.map((path) => render(path)))
  const listed = maps.flatMap(({ body }) => [...body.matchAll(/<loc>https:\/\/shop\.example\.com(.*?)<\/loc>/g)].map(([, path]) => path))
  expect(listed).toEqual(['/', '/posts', '/c/nature', '/products/dali-slow-five-days', '/posts/erhai-window'])
  expect((await render('/sitemap/posts-2.xml')).status).toBe(404)
  expect((await render('/feed.xml')).body).toContain('<title>把一扇窗搬到洱海边</title>')
  expect((await render('/robots.txt')).body).toContain('Disallow: /admin')
})

it('explains a fault of ours without reading any data', () => {
  expect(renderBroken(around, { path: '/', language: 'zh' })).toContain('页面没有打开')
})

it('reads nothing for an address that no page can have', async () => {
  const read: string[] = []
  const shop = new Proxy(sampleShop(now), {
    get: (target, name: keyof ShopReader) => {
      read.push(name)
      return target[name]
    },
  })
  const render = makeShopRender({ ...around, shop, toneOf: () => Promise.resolve(plainTone) })
  expect(await render({ path: '/anything/else', language: 'zh' })).toBeNull()
  expect(read).toEqual([])
})

it('lets the row of pictures be moved by keyboard where it has more than one', async () => {
  const { pictures } = sampleShop(now).trip
  const row = async (count: number) => /<ul class="strip[^>]*>/.exec((await renderOf({ pictures: pictures.slice(0, count) })(tripPath)).body)?.[0]
  expect(await row(2)).toMatch(/ tabindex="0" aria-label="[^"]+"/)
  expect(await row(1)).toMatch(/^<ul class="strip" aria-label="[^"]+">$/)
})
