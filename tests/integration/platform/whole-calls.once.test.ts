import { killAtWrite } from '../../support/kill-at-write'
import { describe, expect, test } from '../distribution/scene'

describe('a call of the database', () => {
  test('that is killed between two of its statements leaves what stood before, the lists too', async ({ scene, payload }) => {
    const pictures = [await scene.asset(), await scene.asset()]
    const product = await scene.product({ pictures, departures: [] })
    for (let write = 1; write <= 12; write++) {
      const change = { title: `改到一半 ${write}`, pictures: [...pictures].reverse() }
      const wasKilled = await killAtWrite(payload, write, () => payload.db.updateOne({ collection: 'products', id: product, data: change }))
      if (!wasKilled) break
      expect(await payload.findByID({ collection: 'products', id: product, depth: 0, overrideAccess: true })).toMatchObject({ title: '大理五日', pictures })
    }
  })

  test('that fails takes back itself alone; what others write meanwhile stays', async ({ scene, payload }) => {
    const products = await Promise.all([1, 2, 3, 4].map((at) => scene.product({ title: `产品 ${at}` })))
    const calls = products.flatMap((id, at) => [
      payload.db.updateOne({ collection: 'products', id, data: { title: `改好 ${at}` } }),
      // A picture that does not exist: the row is written before the list is refused.
      payload.db.updateOne({ collection: 'products', id, data: { title: '不该留下', pictures: [999_999] } }),
    ])
    const outcomes = (await Promise.allSettled(calls)).map(({ status }) => status)
    expect(outcomes.filter((status) => status === 'rejected').length).toBe(products.length)
    const { docs } = await payload.find({ collection: 'products', where: { id: { in: products } }, sort: 'id', depth: 0, overrideAccess: true })
    expect(docs.map(({ title }) => title)).toEqual(['改好 0', '改好 1', '改好 2', '改好 3'])
  })
})
