import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { approveTopic } from './actions/approve-topic'
import { occasions } from './collections/occasions'
import { topics } from './collections/topics'

export const planning: Feature = {
  collections: [topics, occasions],
  collectionEndpoints: { topics: [documentAct('/:id/approve', approveTopic)] },
}
