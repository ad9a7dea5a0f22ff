import type { Feature } from '@/platform/feature'
import { channels } from './collections/channels'
import { deliveries } from './collections/deliveries'
import { pushes } from './collections/pushes'

export const distribution: Feature = {
  collections: [channels, pushes, deliveries],
}
