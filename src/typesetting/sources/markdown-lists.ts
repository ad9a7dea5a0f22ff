import type { InlineNode, ListNode } from '@/writing'
import { lineBreak, listItemNode, listNode } from './nodes'

/** One item as met while reading: `list` tells items of neighbouring lists apart. */
export type FlatItem = { depth: number; list: object; kind: ListNode['listType']; number: number; checked: boolean; words: InlineNode[] }

/**
 * Builds lists from items in reading order. A nested list becomes an item of its own, as the editor stores it.
 * A list that was interrupted by a picture or a table starts again with the number it had reached.
 */
export function buildLists(items: readonly FlatItem[]): ListNode[] {
  const lists: ListNode[] = []
  const open: { node: ListNode; list: object }[] = []
  const base = (items[0]?.depth ?? 1) - 1
  for (const item of items) {
    const depth = Math.max(1, item.depth - base)
    open.length = Math.min(open.length, depth)
    if (open.length === depth && open[depth - 1]?.list !== item.list) open.length = depth - 1
    while (open.length < depth) {
      const node = listNode(item.kind, item.kind === 'number' ? item.number : 1)
      const parent = open.at(-1)?.node
      if (parent) parent.children.push(listItemNode([node], { value: nextValue(parent) }))
      else lists.push(node)
      open.push({ node, list: item.list })
    }
    const { node } = open[depth - 1] as { node: ListNode }
    node.children.push(listItemNode(item.words, { value: item.number, ...(item.kind === 'check' ? { checked: item.checked } : {}) }))
  }
  return lists
}

/** A second paragraph of an item goes on below the first. */
export function appendParagraph(words: InlineNode[], more: readonly InlineNode[]): void {
  words.push(lineBreak, lineBreak, ...more)
}

function nextValue(parent: ListNode): number {
  return (parent.children.at(-1)?.value ?? 0) + 1
}
