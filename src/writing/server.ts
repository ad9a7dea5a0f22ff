export { readDraft, recordReview, remarkOf, requestChanges, submitDraft } from './actions/review-draft'
export { startDraft } from './actions/start-draft'
export { writingEditor } from './collections/editor'
export { leftoverPrompts } from './draft-types/leftover-prompts'
