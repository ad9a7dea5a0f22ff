import type { BlockNode, RichDocument } from '../rules/document'
import { draftTypes } from './registry'

/** Fields of a card that hold no sentence of the author, or one that may stay as a heading may. */
const NOT_WRITTEN = new Set(['id', 'blockType', 'blockName', 'theme', 'product', 'promotion', 'picture', 'title', 'label', 'tone', 'shape', 'means'])

const blank = { title: '', angle: null, productId: null, promotionId: null }
const prompts = new Set(Object.values(draftTypes).flatMap(({ outline }) => outline(blank).flatMap(textsOf)))

/**
 * Instructions of a draft type that the author has not replaced yet, with the index of their top-level block.
 * Headings and titles of cards may stay.
 */
export function leftoverPrompts({ root }: RichDocument): { block: number; text: string }[] {
  return root.children.flatMap((node, block) =>
    textsOf(node)
      .filter((text) => prompts.has(text))
      .map((text) => ({ block, text })),
  )
}

/** The whole text of each paragraph, quote, list item and field of a card in a block. */
function textsOf(node: BlockNode): string[] {
  if (node.type === 'block') return textsOfCard(node.fields)
  if (node.type === 'heading' || !('children' in node)) return []
  if (node.type === 'list') return node.children.map(({ children }) => children.map(inline).join(''))
  return node.type === 'paragraph' || node.type === 'quote' ? [node.children.map(inline).join('')] : []
}

function textsOfCard(fields: unknown, inRow = false): string[] {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([key, value]: [string, unknown]): string[] => {
    if (NOT_WRITTEN.has(key) && !(inRow && key === 'title')) return []
    if (Array.isArray(value)) return inRow ? [] : value.flatMap((row) => textsOfCard(row, true))
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

function inline(node: object): string {
  return 'text' in node && typeof node.text === 'string' ? node.text : ''
}
