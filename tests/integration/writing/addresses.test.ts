import type { Payload } from 'payload'
import { describe, expect, test } from '../../support/fixtures'

const draftData = { draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' } as const
const productData = { destination: '大理', days: 5, priceMinor: 258_000, role: 'profit' } as const

type Wish = { collection: 'drafts' | 'products'; id: string | number; data: Record<string, unknown> }

async function retitled(payload: Payload, { collection, id, data }: Wish) {
  const { slug } = await payload.update({ collection, id, data, draft: true, overrideAccess: true })
  return slug
}

describe('the address of a draft', () => {
  test('follows its title until it was approved', async ({ payload }) => {
    const { id, slug } = await payload.create({ collection: 'drafts', draft: true, data: { ...draftData, title: '洱海' }, overrideAccess: true })
    const ending = slug!.slice(-4)
    expect(slug).toBe(`er-hai-${ending}`)
    expect(await retitled(payload, { collection: 'drafts', id, data: { title: '洱海日出' } })).toBe(`er-hai-ri-chu-${ending}`)
    await payload.create({ collection: 'reviews', data: { draft: id, act: 'approved', at: new Date().toISOString() } as never, overrideAccess: true })
    expect(await retitled(payload, { collection: 'drafts', id, data: { title: '洱海日落' } })).toBe(`er-hai-ri-chu-${ending}`)
  })

  test('stays where somebody wrote it', async ({ payload }) => {
    const { id } = await payload.create({ collection: 'drafts', draft: true, data: { ...draftData, title: '洱海', slug: 'erhai-own' }, overrideAccess: true })
    expect(await retitled(payload, { collection: 'drafts', id, data: { title: '洱海日出' } })).toBe('erhai-own')
    expect(await retitled(payload, { collection: 'drafts', id, data: { title: '洱海日落', slug: 'erhai-sunset' } })).toBe('erhai-sunset')
  })
})

describe('the address of a product', () => {
  test('follows its title until it was published, and stays after it was taken down', async ({ payload }) => {
    const { id, slug } = await payload.create({
      collection: 'products',
      draft: true,
      data: { ...productData, title: '大理五日' } as never,
      overrideAccess: true,
    })
    const ending = slug!.slice(-4)
    expect(await retitled(payload, { collection: 'products', id, data: { title: '大理六日' } })).toBe(`da-li-liu-ri-${ending}`)
    await payload.update({ collection: 'products', id, data: { _status: 'published' }, overrideAccess: true })
    expect(await retitled(payload, { collection: 'products', id, data: { title: '大理七日' } })).toBe(`da-li-liu-ri-${ending}`)
    await payload.update({ collection: 'products', id, data: { _status: 'draft' }, overrideAccess: true })
    expect(await retitled(payload, { collection: 'products', id, data: { title: '大理八日' } })).toBe(`da-li-liu-ri-${ending}`)
  })
})

test('a hundred drafts of one title have a hundred addresses', async ({ payload }) => {
  const slugs = new Set<string>()
  for (let n = 0; n < 100; n++) {
    const { slug } = await payload.create({ collection: 'drafts', draft: true, data: { ...draftData, title: '同名' }, overrideAccess: true })
    slugs.add(slug!)
  }
  expect(slugs.size).toBe(100)
})
