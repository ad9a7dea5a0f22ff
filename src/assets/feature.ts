import type { Feature } from '@/platform/feature'
import { assets as collection } from './collections/assets'

export const assets: Feature = { collections: [collection] }
