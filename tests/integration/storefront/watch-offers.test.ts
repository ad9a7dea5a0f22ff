import { watchOffers } from '@/storefront/server'
import { onContentChanged } from '@/platform/events'
import { expect, test } from '../../support/fixtures'
import { until } from '../../support/started-server'

test('a product is said to have changed when an offer of it starts and when it ends, each once', async ({ payload }) => {
  const product = await payload.create({
    collection: 'products',
    data: { title: '哈尔滨五日', slug: 'watched-offer', destination: '哈尔滨', days: 5, priceMinor: 139_900, role: 'profit', _status: 'published' } as never,
    overrideAccess: true,
  })
  const [start, end] = [Date.parse('2031-01-01T00:00:00Z'), Date.parse('2031-01-02T00:00:00Z')]
  await payload.create({
    collection: 'promotions',
    data: {
      title: '元旦秒杀',
      kind: 'flash',
      amountIs: 'price',
      amountMinor: 119_900,
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(end).toISOString(),
      products: [product.id],
    } as never,
    overrideAccess: true,
  })
  const clock = { at: start - 1, looks: 0, now: () => ((clock.looks += 1), clock.at) }
  const heard: string[] = []
  const silence = onContentChanged(({ collection, id }) => heard.push(`${collection}:${id}`))
  const watch = watchOffers(payload, { clock, intervalMs: 1 })
  const looked = async () => {
    const before = clock.looks
    await until('two more looks were made', () => Promise.resolve(clock.looks > before + 2))
  }
  try {
    await looked()
    expect(heard).toEqual([])
    clock.at = start
    await looked()
    expect(heard).toEqual([`products:${product.id}`])
    clock.at = end
    await looked()
    expect(heard).toEqual([`products:${product.id}`, `products:${product.id}`])
  } finally {
    silence()
    await watch.stop()
  }
})
