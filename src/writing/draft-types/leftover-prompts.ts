import type { BlockNode, RichDocument } from '../rules/document'
import { draftTypes } from './registry'

const blank = { title: '', angle: null, productId: null, destination: null }
const prompts = new Set(Object.values(draftTypes).flatMap(({ outline }) => outline(blank).flatMap(textsOf)))

/** Instructions of a draft type that the author has not replaced yet, with the index of their top-level block. Headings may stay. */
export function leftoverPrompts({ root }: RichDocument): { block: number; text: string }[] {
  return root.children.flatMap((node, block) =>
    textsOf(node)
      .filter((text) => prompts.has(text))
      .map((text) => ({ block, text })),
  )
}

/** The whole text of each paragraph, quote and list item below a block. */
function textsOf(node: BlockNode): string[] {
  if (node.type === 'heading' || !('children' in node)) return []
  if (node.type === 'list') return node.children.map(({ children }) => children.map(inline).join(''))
  return node.type === 'paragraph' || node.type === 'quote' ? [node.children.map(inline).join('')] : []
}

function inline(node: object): string {
  return 'text' in node && typeof node.text === 'string' ? node.text : ''
}
