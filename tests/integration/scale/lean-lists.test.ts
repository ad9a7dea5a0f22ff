import { describe, expect, test } from '../../support/fixtures'

describe('a list reads what it shows', () => {
  test('topics come without their drafts, a topic with them', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const asMe = { overrideAccess: false, user: req.user, req } as const
    const topic = await payload.create({ collection: 'topics', data: { title: '洱海', draftType: 'emotional', form: 'story', stage: 'proposed' }, ...asMe })
    const { docs } = await payload.find({ collection: 'topics', where: { title: { equals: '洱海' } }, joins: { drafts: { limit: 3 } }, ...asMe })
    expect(docs.map(({ title, drafts }) => [title, drafts])).toEqual([['洱海', undefined]])
    const whole = await payload.findByID({ collection: 'topics', id: topic.id, ...asMe })
    expect(whole.drafts).toEqual({ docs: [], hasNextPage: false })
  })

  test('the state of a delivery and the status of a push come with what they say', async ({ payload }) => {
    const config = (slug: 'deliveries' | 'pushes') => payload.collections[slug].config
    expect(config('deliveries').forceSelect).toMatchObject({ mode: true, receipt: true })
    expect(config('pushes').forceSelect).toMatchObject({ trouble: true, troubledAt: true })
  })

  test('documents asked for by their ids come in the order of their ids', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const asMe = { overrideAccess: false, user: req.user, req } as const
    const ids: (string | number)[] = []
    for (const title of ['甲', '乙', '丙']) {
      ids.push((await payload.create({ collection: 'topics', data: { title, draftType: 'emotional', form: 'story', stage: 'proposed' }, ...asMe })).id)
    }
    const { docs } = await payload.find({ collection: 'topics', where: { id: { in: ids.toReversed() } }, ...asMe })
    expect(docs.map(({ title }) => title)).toEqual(['甲', '乙', '丙'])
    const newest = await payload.find({ collection: 'topics', where: { id: { in: ids } }, sort: '-createdAt', ...asMe })
    expect(newest.docs.map(({ title }) => title)).toEqual(['丙', '乙', '甲'])
  })
})
