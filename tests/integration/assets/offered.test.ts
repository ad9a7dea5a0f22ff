import type { Where } from 'payload'
import { offerOutgoing } from '@/assets/server'
import { describe, expect, test } from '../distribution/scene'

const asked = (over: object) => ({ name: 'render-list', args: { collectionSlug: 'assets', drawerSlug: 'list-drawer_1_x', query: {}, ...over } })
const whereOf = (args: Record<string, unknown>) => (args['query'] as { where?: Where }).where

describe('a drawer of the library', () => {
  test('offers what may go out one day, and no inspiration', async ({ payload, scene }) => {
    for (const tier of ['ready', 'rework', 'inspiration']) await scene.asset({ tier, destination: '大理' })
    const offered = async (query: object) => {
      const { docs } = await payload.find({ collection: 'assets', where: whereOf(offerOutgoing(asked({ query }))), overrideAccess: true })
      return docs.map(({ tier }) => tier).sort()
    }
    expect(await offered({})).toEqual(['ready', 'rework'])
    expect(await offered({ where: { destination: { equals: '大理' } } })).toEqual(['ready', 'rework'])
    expect(await offered({ where: { or: [{ and: [{ tier: { equals: 'inspiration' } }] }] } })).toEqual([])
  })

  test('is not the library’s own page, nor a drawer of anything else', () => {
    for (const over of [{ drawerSlug: undefined }, { collectionSlug: 'products' }]) expect(whereOf(offerOutgoing(asked(over)))).toBeUndefined()
    expect(whereOf(offerOutgoing({ ...asked({}), name: 'form-state' }))).toBeUndefined()
  })
})
