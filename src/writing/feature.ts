import { collectionAct, documentAct } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { approvedDrafts } from './actions/approved-drafts'
import { requestChanges, submitDraft } from './actions/review-draft'
import { beginDraft } from './actions/begin-draft'
import { startDraft } from './actions/start-draft'
import { unstartDraft } from './actions/unstart-draft'
import { unlockDraft } from './actions/unlock-draft'
import { whoIsHere } from './actions/who-is-here'
import { withdrawDraft } from './actions/withdraw-draft'
import { drafts } from './collections/drafts'
import { cards } from './collections/editor'
import { reviews } from './collections/reviews'
import { hiddenReferences } from './rules/hidden-references'
import { swapHidden, whatFollows } from './rules/replaced-in-drafts'

export const writing: Feature = {
  searched: { drafts: { text: ['digest', 'body'] } },
  uses: {
    blocks: cards,
    also: { drafts: hiddenReferences },
    swap: { drafts: swapHidden },
    follows: { drafts: whatFollows },
    parts: [{ collection: 'reviews', field: 'draft', of: 'drafts' }],
    work: [{ collection: 'drafts', field: 'owner' }],
    records: [{ collection: 'reviews', field: 'by' }],
    standings: [{ of: 'drafts', ask: approvedDrafts }],
  },
  collections: [drafts, reviews],
  providers: ['/src/writing/admin/ConflictProvider#ConflictProvider'],
  collectionEndpoints: {
    topics: [documentAct('/:id/start', startDraft), documentAct('/:id/unstart', unstartDraft)],
    drafts: [
      collectionAct('/begin', beginDraft),
      documentAct('/:id/submit', submitDraft),
      documentAct('/:id/request-changes', requestChanges),
      documentAct('/:id/unlock', unlockDraft),
      documentAct('/:id/withdraw', withdrawDraft),
      documentAct('/:id/here', whoIsHere),
    ],
  },
}
