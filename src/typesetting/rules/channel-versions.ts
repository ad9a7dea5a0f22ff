/** What a draft says differently on each channel, and how it is shortened to fit. Pure, like the walk itself. */
export { condense } from './variants/condense'
export { derive, type Derived } from './variants/derive'
export { changesSince, compareSentences, edited, kept, restored, type PartChange, type SentenceChange } from './variants/edits'
