import type { Feature } from '@/platform/feature'
import { onSale, running, runningPromotions } from './actions/whether-live'
import { categories } from './collections/categories'
import { products } from './collections/products'
import { promotions } from './collections/promotions'

export const catalog: Feature = {
  collections: [products, categories, promotions],
  uses: {
    standings: [{ of: 'promotions', ask: runningPromotions }],
    finders: [
      { of: 'products', find: onSale },
      { of: 'promotions', find: running },
    ],
  },
}
