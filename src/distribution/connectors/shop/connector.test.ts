import { expect, it } from 'vitest'
import { DomainError } from '@/platform/errors'
import type { ConnectorContext, Parcel } from '../connector'
import { makeShop } from './connector'
import type { ShelfPost } from './connector'

const parcel: Parcel = {
  deliveryKey: 'k',
  title: '大理',
  author: '行文',
  digest: '慢',
  html: '<p>洱海</p>',
  text: '洱海',
  slug: 'dali',
  draftId: 'd',
  productIds: ['p1'],
  cover: { id: 'c', src: '/c.png', fileName: 'c.png', read: () => Promise.resolve(Buffer.alloc(0)), readMoving: () => Promise.resolve(null) },
  pictures: [],
  shortUrl: '',
  contentHash: 'h',
  standing: { channelId: 'c1', order: 5, decidedAt: 4, source: null },
}

function contextIn(mode: ConnectorContext['mode'], done: string[]): ConnectorContext {
  return {
    settings: {},
    mode,
    clock: { now: () => 0 },
    signal: new AbortController().signal,
    fetch,
    memory: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
    compare: () => ({ score: 1, verdict: 'same', differences: [] }),
    step: ({ name }) => Promise.resolve(void done.push(`step ${name}`)),
    intend: (name) => Promise.resolve(void done.push(`intend ${name}`)),
  }
}

it('announces before it puts the post on the shelf, and hands over what was approved', async () => {
  const done: string[] = []
  const posts: ShelfPost[] = []
  const shop = makeShop({
    put(post) {
      done.push('put')
      posts.push(post)
      return Promise.resolve({ url: '/posts/dali', postId: '1', productUrls: ['/products/dali'] })
    },
    find: () => Promise.resolve(null),
  })
  expect(await shop.deliver(parcel, contextIn('live', done))).toEqual({
    state: 'published',
    receipt: { remoteId: '1', url: '/posts/dali', detail: { postId: '1', productUrls: ['/products/dali'] } },
  })
  expect(done).toEqual(['step inspect', 'intend shelf/put', 'put', 'step shelf/put'])
  const { deliveryKey, slug, title, author, digest, html, text, draftId, productIds, contentHash } = parcel
  expect(posts).toEqual([{ deliveryKey, slug, title, author, digest, html, text, draftId, productIds, contentHash, coverId: 'c', ...parcel.standing }])
})

it('does not rehearse, because the shelf is public', async () => {
  const shop = makeShop({ put: () => Promise.reject(new Error('reached')), find: () => Promise.resolve(null) })
  expect(shop.check({}, 'rehearsal')).toMatchObject([{ code: 'SHOP_CANNOT_REHEARSE' }])
  expect(shop.check({}, 'live')).toEqual([])
  expect(await shop.deliver(parcel, contextIn('rehearsal', []))).toMatchObject({ state: 'failed', refusal: { code: 'SHOP_CANNOT_REHEARSE' } })
})

it('refuses a post without a body or a slug', async () => {
  const shop = makeShop({ put: () => Promise.reject(new Error('reached')), find: () => Promise.resolve(null) })
  expect((await shop.inspect({ ...parcel, html: ' ', slug: '' })).map(({ code }) => code)).toEqual(['BODY_EMPTY', 'SLUG_EMPTY'])
})

function refusing(error: Error) {
  return makeShop({ put: () => Promise.reject(error), find: () => Promise.resolve(null) }).deliver(parcel, contextIn('live', []))
}

it('takes what the shelf refuses for a refusal and what it does not answer for a lost answer', async () => {
  const refusal = (code: string) => new DomainError({ code, text: { zh: '不行', en: 'no' }, data: { slug: 'dali' } })
  expect(await refusing(refusal('POST_ADDRESS_TAKEN'))).toMatchObject({
    state: 'failed',
    retryable: false,
    refusal: { code: 'POST_ADDRESS_TAKEN', data: { slug: 'dali' } },
  })
  expect(await refusing(refusal('POST_WITHDRAWN'))).toMatchObject({ state: 'held', refusal: { code: 'POST_WITHDRAWN' } })
  expect(await refusing(new Error('connection reset'))).toMatchObject({ state: 'unknown', refusal: { code: 'SHELF_ANSWER_LOST' } })
})
