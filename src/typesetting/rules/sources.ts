/** What documents can be read from. The readers are pure: text in, document out. */
export { readMarkdown, type MarkdownDocument } from '../sources/markdown'
export { kindOf, readSource, sourceExtensions, type Given, type Imported, type ImportReport, type SourceKind } from '../sources/read-source'
export { withWords } from '../sources/score'
export { givenFile } from '../sources/given'
export { whyForeignName } from '../sources/foreign'
