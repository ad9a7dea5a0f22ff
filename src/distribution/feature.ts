import type { Feature } from '@/platform/feature'
import { channels } from './collections/channels'
import { deliveries } from './collections/deliveries'
import { pushes } from './collections/pushes'
import { deliveryEndpoints } from './endpoints/delivery-endpoints'
import { draftEndpoints } from './endpoints/draft-endpoints'
import { pushEndpoints } from './endpoints/push-endpoints'

export const distribution: Feature = {
  collections: [channels, pushes, deliveries],
  collectionEndpoints: { drafts: draftEndpoints, pushes: pushEndpoints, deliveries: deliveryEndpoints },
}
