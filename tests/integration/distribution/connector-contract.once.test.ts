import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { makeShop } from '@/distribution/connectors/shop/connector'
import type { ShelfPost } from '@/distribution/connectors/shop/connector'
import { keepsTheConnectorContract } from './connector-contract'
import type { ConnectorBench } from './connector-contract'
import { manualClock, openWeChatBench, parcelOf } from './wechat-bench'
import type { WeChatBench } from './wechat-bench'

describe('WeChat Official Account, up to the draft box', () => {
  let bench: WeChatBench
  beforeAll(async () => {
    bench = await openWeChatBench()
  })
  beforeEach(() => bench.simulator.clearFaults())
  afterAll(() => bench.close())
  keepsTheConnectorContract(() => bench)
})

describe('our own shop', () => keepsTheConnectorContract(openShopBench))

/** A shelf that keeps one post per delivery, and can fail before or after it acts. */
function openShopBench(): ConnectorBench {
  const posts = new Map<string, ShelfPost>()
  let fault: 'before' | 'after' | null = null
  let isCutOff = false
  const shelved = ({ slug }: ShelfPost) => ({ url: `/posts/${slug}`, postId: `post-${slug}`, productUrls: ['/products/dali'] })
  const strike = (when: 'before' | 'after') => {
    if (fault !== when) return
    fault = null
    throw new Error('connection reset')
  }
  const connector = makeShop({
    put(post) {
      return new Promise((resolve) => {
        strike('before')
        posts.set(post.deliveryKey, post)
        strike('after')
        resolve(shelved(post))
      })
    },
    find(deliveryKey) {
      const post = posts.get(deliveryKey)
      return isCutOff ? Promise.reject(new Error('database is away')) : Promise.resolve(post ? shelved(post) : null)
    },
  })
  return {
    connector,
    settings: {},
    mode: 'live',
    clock: manualClock(),
    parcel: parcelOf,
    loseNextAnswer: () => void (fault = 'after'),
    loseNextCall: () => void (fault = 'before'),
    cutOff: () => void (isCutOff = true),
    restore: () => void (isCutOff = false),
    copiesOf: ({ deliveryKey }) => [...posts.keys()].filter((key) => key === deliveryKey).length,
    secrets: [],
  }
}
