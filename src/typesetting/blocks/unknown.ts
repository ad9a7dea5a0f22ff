import { escapeLineStarts } from '../rules/escape'
import { type BlockWriter, NO_PIECE, type Page, type Piece } from '../rules/page'
import { wordsBelow } from '../rules/raw'
import { plainRun } from './inline'
import { paragraphMarkup } from './paragraph'

/** Something we have no writer for: its words are kept as a paragraph. */
export const unknown: BlockWriter = (node, page) => {
  page.remark('unknown-node', String(node['type']) + blockType(node['fields']))
  return wordsAsParagraph(node, page)
}

/** All words below a node as one paragraph. */
export function wordsAsParagraph(node: unknown, page: Page): Piece {
  const words = wordsBelow(node).trim()
  if (words === '') return NO_PIECE
  const { out, text } = plainRun(words, page)
  if (page.target.form === 'markup') return { out: paragraphMarkup(out, page), text }
  return { out: escapeLineStarts(out), text }
}

function blockType(fields: unknown): string {
  const name = typeof fields === 'object' && fields !== null && 'blockType' in fields ? fields.blockType : undefined
  return typeof name === 'string' ? `:${name}` : ''
}
