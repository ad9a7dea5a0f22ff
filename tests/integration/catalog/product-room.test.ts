import type { Payload, PayloadRequest } from 'payload'
import { lawItems } from '@/catalog'
import { previewProduct } from '@/storefront/actions/preview-product'
import { makeShopReader } from '@/storefront/server'
import { describe, expect, test } from '../../support/fixtures'
import { lawful } from '../../support/lawful-trip'

let count = 0
const draftOf = (payload: Payload, change: object = {}) =>
  payload.create({ collection: 'products', draft: true, data: { ...lawful, slug: `room-${++count}`, ...change } as never, overrideAccess: true })

const publish = (req: PayloadRequest, id: string | number, change: object = {}) =>
  req.payload.update({ collection: 'products', id, data: { _status: 'published', ...change } as never, overrideAccess: false, user: req.user, req })

/** The fields at which a save was refused, with their sentences; empty when it was stored. */
async function refusals(save: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await save
    return {}
  } catch (error) {
    const { data } = error as { data?: { errors?: { path: string; message: string }[] } }
    return Object.fromEntries((data?.errors ?? []).map(({ path, message }) => [path, message]))
  }
}

describe('what the law asks of a page', () => {
  test('keeps a person from publishing a product without it, at every field at once and with its basis', async ({ payload, requestAs }) => {
    const empty = Object.fromEntries(lawItems.map(({ field }) => [field, null]))
    const { id } = await draftOf(payload, { ...empty, itinerary: [], included: [], excluded: [], refundRules: [], priceMinor: 258_000 })
    const found = await refusals(publish(await requestAs('marketer'), id))
    expect(Object.keys(found).sort()).toEqual(
      lawItems
        .map(({ field }) => field)
        .filter((field) => field !== 'priceMinor')
        .sort(),
    )
    expect(found.complaintPhone).toContain('《电子商务法》第五十九条')
    expect((await payload.findByID({ collection: 'products', id, overrideAccess: true, draft: true }))._status).toBe('draft')
  })

  test('lets a whole product out', async ({ payload, requestAs }) => {
    const { id } = await draftOf(payload)
    expect(await refusals(publish(await requestAs('marketer'), id))).toEqual({})
  })

  test('asks less of a ticket', async ({ payload, requestAs }) => {
    const { id } = await draftOf(payload, { kind: 'ticket', operatorLicence: null, groupMin: null, suitability: null, optionalItems: null })
    expect(await refusals(publish(await requestAs('marketer'), id))).toEqual({})
  })

  test('does not hold back a change of a page that lacked it before, and does not let it be taken out', async ({ payload, requestAs }) => {
    const { id } = await payload.create({
      collection: 'products',
      data: { ...lawful, slug: 'room-old', complaintPhone: null, _status: 'published' } as never,
      overrideAccess: true,
    })
    expect(await refusals(publish(await requestAs('marketer'), id, { subtitle: '不赶路' }))).toEqual({})
    expect(Object.keys(await refusals(publish(await requestAs('marketer'), id, { safety: '' })))).toEqual(['safety'])
  })

  test('is not asked while a draft is typed', async ({ payload, requestAs }) => {
    const { id } = await draftOf(payload)
    const req = await requestAs('marketer')
    const data = { safety: '', complaintPhone: '' }
    expect(await refusals(payload.update({ collection: 'products', id, data, draft: true, overrideAccess: false, user: req.user, req }))).toEqual({})
  })
})

describe('the cost floor', () => {
  test('stops a price below it and a tour for nothing, at the price', async ({ payload, requestAs }) => {
    const { id } = await draftOf(payload, { floorMinor: 200_000 })
    expect((await refusals(publish(await requestAs('marketer'), id, { priceMinor: 199_900 }))).priceMinor).toContain('低于成本底价 ¥2,000')
    const day = [{ date: '2026-12-08T12:00:00.000Z', priceMinor: 100_000 }]
    expect((await refusals(publish(await requestAs('marketer'), id, { departures: day }))).priceMinor).toContain('2026-12-08')
    expect((await refusals(publish(await requestAs('marketer'), id, { priceMinor: 0, floorMinor: null }))).priceMinor).toContain('0 元游')
  })

  test('stops a flash sale below it', async ({ payload }) => {
    const { id } = await draftOf(payload, { floorMinor: 200_000, _status: 'published' })
    const flash = { title: '秒杀', kind: 'flash', amountIs: 'price', amountMinor: 199_900, products: [id] }
    const data = { ...flash, startsAt: '2020-01-01T00:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z' } as never
    const found = await refusals(payload.create({ collection: 'promotions', data, overrideAccess: true }))
    expect(found.amountMinor).toContain('低于成本底价')
  })

  test('is in nothing that readers get', async ({ payload, requestAs }) => {
    const { id } = await draftOf(payload, { floorMinor: 123_400, slug: 'room-secret' })
    await publish(await requestAs('marketer'), id)
    expect(JSON.stringify(await makeShopReader(payload).product('room-secret'))).not.toContain('123400')
  })
})

describe('the page beside the form', () => {
  const typed = {
    ...lawful,
    title: '正在写的标题',
    earlyDays: 1,
    floorMinor: 123_400,
    departures: [{ date: '2099-12-08T12:00:00.000Z', seats: 3, priceMinor: 298_000, earlyMinor: 280_000, childMinor: 150_000, singleMinor: 88_000 }],
  }

  test('is the shop’s own, of what is typed', async ({ requestAs }) => {
    const { html } = await previewProduct(await requestAs('marketer'), { product: typed })
    for (const words of ['正在写的标题', '¥2,800', '儿童 ¥1,500', '单房差 +¥880', '早鸟价', '孕期不适合', '12345', '第一天']) expect(html).toContain(words)
    expect(html).not.toContain('123400')
  })

  test('shows what readers could not be shown as they would see it: not', async ({ payload, requestAs }) => {
    const data = {
      title: '扣住的图',
      alt: '扣住的图',
      filename: 'kept-back.jpg',
      mimeType: 'image/jpeg',
      width: 800,
      height: 600,
      tier: 'inspiration',
      licence: 'unknown',
      revision: 1,
    }
    const { id } = await payload.db.create({ collection: 'assets', data })
    const product = { ...typed, pictures: [id], itinerary: [{ title: '第一天', text: '到大理', picture: id }] }
    const { html } = await previewProduct(await requestAs('marketer'), { product })
    expect(html).not.toContain('kept-back')
  })

  test('takes any nonsense without falling over', async ({ requestAs }) => {
    const req = await requestAs('marketer')
    for (const product of [null, 'x', [], {}, { departures: 'x', pictures: { a: 1 }, itinerary: [null], category: ['x'], title: 7 }]) {
      expect((await previewProduct(req, { product })).html).toContain('<!doctype html>')
    }
  })

  test.for(['editor', 'reviewer', null] as const)('is not made for %s, who writes no products', async (role, { requestAs }) => {
    await expect(previewProduct(await requestAs(role), { product: typed })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

test('what a date costs besides is stored, read by the shop, and kept with its row', async ({ payload }) => {
  const day = { date: '2099-12-08T12:00:00.000Z', seats: 3, priceMinor: 298_000, earlyMinor: 280_000, childMinor: 150_000, singleMinor: 88_000 }
  const { id } = await payload.create({
    collection: 'products',
    data: { ...lawful, slug: 'room-days', earlyDays: 30, departures: [day], _status: 'published' } as never,
    overrideAccess: true,
  })
  const found = await makeShopReader(payload).product('room-days')
  expect(found).toMatchObject({ state: 'live', value: { earlyDays: 30, departures: [{ ...day, date: '2099-12-08' }] } })
  const before = await payload.findByID({ collection: 'products', id, overrideAccess: true })
  await payload.update({ collection: 'products', id, data: { departures: before.departures, _status: 'published' }, overrideAccess: true })
  const after = await payload.findByID({ collection: 'products', id, overrideAccess: true })
  expect(after.departures?.map((row) => row.id)).toEqual(before.departures?.map((row) => row.id))
})
