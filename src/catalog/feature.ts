import type { Feature } from '@/platform/feature'
import { categories } from './collections/categories'
import { products } from './collections/products'
import { promotions } from './collections/promotions'

export const catalog: Feature = { collections: [products, categories, promotions] }
