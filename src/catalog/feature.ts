import type { Feature } from '@/platform/feature'
import { onSale, running, runningPromotions } from './actions/whether-live'
import { categories } from './collections/categories'
import { products } from './collections/products'
import { promotions } from './collections/promotions'

const unpublished = { zh: '它还没有发布，读者点开会找不到', en: 'it is not published, so readers would find nothing' }

export const catalog: Feature = {
  searched: {
    products: { text: ['subtitle', 'destination', 'departureCity', 'highlights', 'itinerary', 'included', 'excluded', 'notices', 'refundRules'] },
    promotions: { text: ['code'] },
    'product-categories': { text: ['description'] },
  },
  collections: [products, categories, promotions],
  uses: {
    replaceable: {
      products: (_, other, standings) => (other._status !== 'published' && standings.includes('live') ? unpublished : null),
      'product-categories': () => null,
    },
    fixed: [
      {
        collection: 'promotions',
        field: 'products',
        why: { zh: '价格是按原来的产品定的，请在活动里改', en: 'its price was made for that product; change the promotion' },
      },
    ],
    standings: [{ of: 'promotions', ask: runningPromotions }],
    finders: [
      { of: 'products', find: onSale },
      { of: 'promotions', find: running },
    ],
  },
}
