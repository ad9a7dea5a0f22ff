import type { Feature } from '@/platform/feature'
import { deliveredPosts, draftsInShop, livePosts } from './actions/live-posts'
import { oldAddresses } from './collections/old-addresses'
import { postVersions } from './collections/post-versions'
import { posts } from './collections/posts'
import { storefrontGlobal } from './collections/storefront-global'
import { postEndpoints } from './endpoints/post-endpoints'
import { frozenReferences } from './rules/frozen-references'

export const storefront: Feature = {
  collections: [posts, postVersions, oldAddresses],
  globals: [storefrontGlobal],
  collectionEndpoints: { posts: postEndpoints },
  uses: {
    also: { posts: frozenReferences },
    standings: [
      { of: 'posts', ask: livePosts },
      { of: 'drafts', ask: draftsInShop },
    ],
    finders: [{ of: 'posts', find: deliveredPosts }],
  },
}
