/** Judging HTML from anywhere. Pure: text in, findings out. */
export { lintHtml, type LintRequest } from '../lint/lint-html'
export { placesOf } from '../lint/places'
export type { Finding } from '../lint/findings'
