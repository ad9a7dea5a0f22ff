import type { Feature } from '@/platform/feature'
import { posts } from './collections/posts'
import { storefrontGlobal } from './collections/storefront-global'

export const storefront: Feature = { collections: [posts], globals: [storefrontGlobal] }
