import type { BlockNode, RichDocument } from '@/writing'
import { paragraphNode, textNode } from '../sources/nodes'

/**
 * The same document with pictures of the library in place of those of the source. A picture that is not there leaves
 * its place; its caption stays as a paragraph, because words are never lost with a picture.
 */
export function placePictures(document: RichDocument, assets: ReadonlyMap<string, string | number>): RichDocument {
  return { root: { ...document.root, children: placeIn(document.root.children, assets) } }
}

function placeIn(blocks: readonly BlockNode[], assets: ReadonlyMap<string, string | number>): BlockNode[] {
  return blocks.flatMap((block): BlockNode[] => {
    if (block.type === 'table') {
      const children = block.children.map((row) => ({ ...row, children: row.children.map((cell) => ({ ...cell, children: placeIn(cell.children, assets) })) }))
      return [{ ...block, children }]
    }
    if (block.type !== 'upload') return [block]
    const asset = assets.get(String(block.value))
    if (asset !== undefined) return [{ ...block, value: asset }]
    return block.fields?.caption ? [paragraphNode([textNode(block.fields.caption, 0)])] : []
  })
}

/** The document without the heading that only says the title again. */
export function withoutTitle(document: RichDocument, title: string): RichDocument {
  const [first, ...others] = document.root.children
  if (first?.type !== 'heading' || others.length === 0) return document
  const words = first.children.map((child) => (child.type === 'text' ? child.text : '')).join('')
  return words.trim() === title.trim() ? { root: { ...document.root, children: others } } : document
}
