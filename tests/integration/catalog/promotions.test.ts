import { describe, expect, test } from '../../support/fixtures'

const offer = {
  title: '早鸟立减',
  kind: 'coupon',
  amountIs: 'reduction',
  amountMinor: 10_000,
  thresholdMinor: 100_000,
  startsAt: '2026-12-01T00:00:00.000Z',
  endsAt: '2026-12-31T15:59:00.000Z',
} as const

describe('promotions', () => {
  test('a whole one is stored', async ({ payload }) => {
    expect(await payload.create({ collection: 'promotions', data: offer, overrideAccess: true })).toMatchObject(offer)
  })

  test.for([
    ['that ends before it starts', { endsAt: '2026-11-30T00:00:00.000Z' }, 'endsAt'],
    ['worth half a fen', { amountMinor: 0.5 }, 'amountMinor'],
    ['dearer than anything', { amountMinor: 1_000_000_100 }, 'amountMinor'],
    ['with a threshold in parts of a fen', { thresholdMinor: 99.5 }, 'thresholdMinor'],
  ] as const)('one %s is refused at its field', async ([, change, path], { payload }) => {
    const refused: unknown = await payload
      .create({ collection: 'promotions', data: { ...offer, ...change }, overrideAccess: true })
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ data: { errors: [{ path, message: expect.stringMatching(/[\u4e00-\u9fff]/) }] } })
  })
})
