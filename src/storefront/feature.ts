import type { Feature } from '@/platform/feature'
import { deliveredPosts, draftsInShop, livePosts } from './actions/live-posts'
import { oldAddresses } from './collections/old-addresses'
import { postVersions } from './collections/post-versions'
import { posts } from './collections/posts'
import { storefrontGlobal } from './collections/storefront-global'
import { postEndpoints } from './endpoints/post-endpoints'
import { productEndpoints } from './endpoints/product-endpoints'
import { frozenReferences } from './rules/frozen-references'

const frozen = {
  zh: '在店文章保持审核过的样子；文稿重新通过并投递后更新，或先撤下它',
  en: 'a post stays as it was approved; it changes when its draft is approved and delivered again, or take it down',
}

export const storefront: Feature = {
  searched: { posts: { text: ['digest', 'author', 'text'] } },
  collections: [posts, postVersions, oldAddresses],
  globals: [storefrontGlobal],
  collectionEndpoints: { posts: postEndpoints, products: productEndpoints },
  uses: {
    also: { posts: frozenReferences },
    fixed: [{ collection: 'posts', why: frozen }],
    standings: [
      { of: 'posts', ask: livePosts },
      { of: 'drafts', ask: draftsInShop },
    ],
    finders: [{ of: 'posts', find: deliveredPosts }],
  },
}
