import type { Payload } from 'payload'
import { makeShopReader } from '@/storefront/server'
import { expect, test } from '../../support/fixtures'

let made = 0

/** Written past the hooks: what a product is made of does not matter here. */
async function createProducts(payload: Payload, count: number, change: Record<string, unknown> = {}): Promise<(string | number)[]> {
  const ids: (string | number)[] = []
  for (let i = 0; i < count; i++) {
    const data = {
      title: '洱海',
      slug: `trip-${(made += 1)}`,
      destination: '大理',
      days: 5,
      priceMinor: 100,
      role: 'profit',
      _status: 'published',
      revision: 1,
    }
    ids.push((await payload.db.create({ collection: 'products', data: { ...data, ...change } })).id as string | number)
  }
  return ids
}

test('the addresses come in parts of a bounded number of documents, each address once, drafts left out', async ({ payload }) => {
  const { addresses } = makeShopReader(payload, { addressesAPart: 5 })
  expect(await addresses.parts()).toEqual({ product: 0, post: 0 })
  expect(await addresses.part('product', 1)).toBeNull()
  await createProducts(payload, 5)
  expect(await addresses.parts()).toEqual({ product: 1, post: 0 })
  await createProducts(payload, 1, { _status: 'draft' })
  await createProducts(payload, 1, { slug: 'the-last' })
  expect((await addresses.parts()).product).toBe(2)
  const first = (await addresses.part('product', 1)) ?? []
  const second = (await addresses.part('product', 2)) ?? []
  expect(first).toHaveLength(5)
  expect(second.map(({ kind, slug }) => [kind, slug])).toEqual([['product', 'the-last']])
  expect(second[0]?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(await addresses.part('product', 3)).toBeNull()
  // Another process, which has never listed the parts, cuts them at the same places.
  expect(await makeShopReader(payload, { addressesAPart: 5 }).addresses.part('product', 2)).toEqual(second)
})

test('what is in a part stays in it when others are deleted', async ({ payload }) => {
  const { addresses } = makeShopReader(payload, { addressesAPart: 5 })
  const before = (await addresses.part('product', 2)) ?? []
  const [gone] = (await payload.db.find({ collection: 'products', sort: 'id', limit: 1, pagination: false })).docs
  await payload.db.deleteOne({ collection: 'products', where: { id: { equals: gone?.id } } })
  expect(await addresses.part('product', 1)).toHaveLength(4)
  expect(await addresses.part('product', 2)).toEqual(before)
})
