/** Drafts that were taken out. Reading one is pure: texts in, document out. */
export { ARTICLE, EXPORT_LIMITS, LARGEST_EXPORT, MANIFEST } from '../exchange/bundle'
export { readBundle } from '../exchange/show-bundle'
