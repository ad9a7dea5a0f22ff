/** What documents can be read from. The readers are pure: text in, document out. */
export { readMarkdown, type MarkdownDocument } from '../sources/markdown'
