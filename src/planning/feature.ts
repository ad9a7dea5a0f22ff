import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { approveTopic } from './actions/approve-topic'
import { occasions } from './collections/occasions'
import { topics } from './collections/topics'

export const planning: Feature = {
  searched: { topics: { text: ['angle'] }, occasions: { text: ['note'] } },
  collections: [topics, occasions],
  uses: { work: [{ collection: 'topics', field: 'owner' }] },
  collectionEndpoints: { topics: [documentAct('/:id/approve', approveTopic)] },
}
