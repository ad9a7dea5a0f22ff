import type { Payload } from 'payload'
import { expect, test } from '../../support/fixtures'

const trip = { title: '大理慢住五日', slug: 'dali-price', destination: '大理', days: 5, priceMinor: 258_000, role: 'profit', _status: 'published' }

async function publicTrip(payload: Payload, slug: string) {
  return payload.create({ collection: 'products', data: { ...trip, slug } as never, overrideAccess: true })
}

test('a public price is recorded from its first day, and anew when it changes in public', async ({ payload }) => {
  const { id } = await publicTrip(payload, 'price-record')
  const since = async () => (await payload.findByID({ collection: 'products', id, overrideAccess: true })).priceSince
  const first = await since()
  expect(first).toEqual(expect.any(String))
  await payload.update({ collection: 'products', id, data: { title: '大理慢住五日·新', _status: 'published' }, overrideAccess: true })
  expect(await since()).toBe(first)
  await payload.update({ collection: 'products', id, data: { priceMinor: 268_000 }, draft: true, overrideAccess: true })
  expect(await since()).toBe(first)
  await payload.update({ collection: 'products', id, data: { priceMinor: 268_000, _status: 'published' }, overrideAccess: true })
  expect((await since())! > first!).toBe(true)
})

test('nobody can claim a record', async ({ payload }) => {
  const { id, priceSince } = await publicTrip(payload, 'price-claim')
  await payload.update({ collection: 'products', id, data: { priceSince: '2020-01-01T00:00:00Z', _status: 'published' } as never, overrideAccess: true })
  expect((await payload.findByID({ collection: 'products', id, overrideAccess: true })).priceSince).toBe(priceSince)
})
