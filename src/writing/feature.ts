import { documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { requestChanges, submitDraft } from './actions/review-draft'
import { startDraft } from './actions/start-draft'
import { drafts } from './collections/drafts'
import { reviews } from './collections/reviews'

export const writing: Feature = {
  collections: [drafts, reviews],
  providers: ['/src/writing/admin/ConflictProvider#ConflictProvider'],
  collectionEndpoints: {
    topics: [documentAct('/:id/start', startDraft)],
    drafts: [documentAct('/:id/submit', submitDraft), documentAct('/:id/request-changes', requestChanges)],
  },
}
