import type { Payload } from 'payload'
import { describe, expect, test } from '../../support/fixtures'

const trip = { title: '哈尔滨五日', destination: '哈尔滨', days: 5, priceMinor: 139_900, role: 'profit', _status: 'published' }
const flash = {
  title: '周末秒杀',
  kind: 'flash',
  amountIs: 'price',
  amountMinor: 119_900,
  startsAt: '2020-01-01T00:00:00.000Z',
  endsAt: '2099-01-01T00:00:00.000Z',
}

let count = 0
const publicTrip = (payload: Payload, change: object = {}) =>
  payload.create({ collection: 'products', data: { ...trip, slug: `offer-trip-${++count}`, ...change } as never, overrideAccess: true })

const promote = (payload: Payload, change: object) => payload.create({ collection: 'promotions', data: { ...flash, ...change } as never, overrideAccess: true })

const reprice = (payload: Payload, id: string | number, change: object) =>
  payload.update({ collection: 'products', id, data: { _status: 'published', ...change } as never, overrideAccess: true })

/** The sentence at a field with which a save was refused; null when it was saved. */
async function refusal(save: Promise<unknown>): Promise<{ path: string; message: string } | null> {
  try {
    await save
    return null
  } catch (error) {
    return (error as { data: { errors: { path: string; message: string }[] } }).data.errors[0] ?? null
  }
}

describe('an offer is judged against the prices of its products', () => {
  test('a flash price above the price is refused at the amount, with both named', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    const refused = await refusal(promote(payload, { amountMinor: 199_900, products: [id], confirmed: true }))
    expect(refused?.path).toBe('amountMinor')
    expect(refused?.message).toContain('「哈尔滨五日」的价格 ¥1,399 不高于活动价 ¥1,999')
  })

  test('less than half is asked, and saved with an explicit word that is not stored', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    const asked = await refusal(promote(payload, { amountMinor: 30_000, products: [id] }))
    expect(asked?.message).toContain('从 ¥1,399 变成 ¥300')
    expect(asked?.message).toContain('"confirmed": true')
    const made = await promote(payload, { amountMinor: 30_000, products: [id], confirmed: true })
    const stored = await payload.findByID({ collection: 'promotions', id: made.id, overrideAccess: true })
    expect(stored).toMatchObject({ amountMinor: 30_000, amountIs: 'price' })
    expect(stored.confirmed ?? null).toBeNull()
  })

  test('300 as a reduction is what it says', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    expect(await refusal(promote(payload, { amountIs: 'reduction', amountMinor: 30_000, products: [id] }))).toBeNull()
  })

  test.for([
    ['nothing', { amountMinor: 0 }, '大于 0'],
    ['a coupon without a threshold', { kind: 'coupon', amountIs: 'reduction', amountMinor: 100 }, '满额门槛'],
    ['a threshold below the reduction', { kind: 'coupon', amountIs: 'reduction', amountMinor: 10_000, thresholdMinor: 5_000 }, '提高门槛'],
    ['a reduction of the whole price', { amountIs: 'reduction', amountMinor: 139_900 }, '不高于要减的'],
  ] as const)('%s is refused', async ([, change, reason], { payload }) => {
    const { id } = await publicTrip(payload)
    const refused = await refusal(promote(payload, { products: [id], ...change }))
    expect(refused?.message).toContain(reason)
  })

  test('a promotion from before the amount said what it is keeps its meaning', async ({ payload }) => {
    const made = await promote(payload, { amountIs: undefined })
    expect(made.amountIs).toBe('price')
    const coupon = await promote(payload, { kind: 'coupon', amountIs: undefined, amountMinor: 100, thresholdMinor: 1_000 })
    expect(coupon.amountIs).toBe('reduction')
  })
})

describe('a new price is judged against the published one and its offers', () => {
  test('a price at or below a running flash price is refused, naming the promotion', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    await promote(payload, { products: [id] })
    const refused = await refusal(reprice(payload, id, { priceMinor: 119_900 }))
    expect(refused).toMatchObject({ path: 'priceMinor', message: expect.stringContaining('活动「周末秒杀」') as string })
    expect((await payload.findByID({ collection: 'products', id, overrideAccess: true })).priceMinor).toBe(139_900)
  })

  test('a leap by a factor of five is asked', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    const asked = await refusal(reprice(payload, id, { priceMinor: 1399 }))
    expect(asked?.message).toContain('原来是 ¥1,399，现在是 ¥13.99')
    expect(await refusal(reprice(payload, id, { priceMinor: 1399, confirmed: true }))).toBeNull()
  })

  test('what was confirmed once is not asked again while the prices stand', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    await promote(payload, { amountMinor: 30_000, products: [id], confirmed: true })
    expect(await refusal(reprice(payload, id, { title: '哈尔滨五日·雪' }))).toBeNull()
    expect((await refusal(reprice(payload, id, { priceMinor: 149_900 })))?.message).toContain('不到一半')
  })

  test('a draft may hold any price while it is typed', async ({ payload }) => {
    const { id } = await publicTrip(payload)
    expect(await refusal(payload.update({ collection: 'products', id, data: { priceMinor: 1399 }, draft: true, overrideAccess: true }))).toBeNull()
  })
})
