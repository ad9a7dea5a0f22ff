export { readDraft, recordReview, remarkOf } from './actions/review-draft'
export { writingEditor } from './collections/editor'
