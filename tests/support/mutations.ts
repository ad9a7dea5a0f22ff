import type { RichDocument } from '@/writing'

type Node = { type: string; text?: string; children?: Node[]; [key: string]: unknown }

/** Whether words stand in the source: the numbers of automatic lists do not. */
export type IsSources = (words: string, kind: 'paragraph' | 'number') => boolean

export type Mutation = { what: string; without: RichDocument }

/** A document without one of its paragraphs, pictures, numbers or links, for each of them. Automatic labels are no text of the source. */
export function mutationsOf(document: RichDocument, isSources: IsSources = () => true): Mutation[] {
  const mutations: Mutation[] = []
  const count = pathsOf(document.root as unknown as Node).length
  for (let i = 0; i < count; i++) {
    for (const kind of ['paragraph', 'picture', 'number', 'link'] as const) {
      const copy = structuredClone(document)
      const place = pathsOf(copy.root as unknown as Node)[i]
      if (!place) continue
      const { node, parent } = place
      const words = wordsOf(node)
      if (!remove[kind](node, parent, isSources)) continue
      mutations.push({ what: `${kind} ${words.slice(0, 30)}`, without: copy })
    }
  }
  return mutations
}

type Remove = (node: Node, parent: Node, isSources: IsSources) => boolean

/** Each answers whether there was something to take away. */
const remove: Record<'paragraph' | 'picture' | 'number' | 'link', Remove> = {
  paragraph(node, parent, isSources) {
    const words = wordsOf(node)
    return /^(?:paragraph|heading|listitem|quote)$/.test(node.type) && /[\p{L}\p{N}]/u.test(words) && isSources(words, 'paragraph') && swap(parent, node, [])
  },
  picture: (node, parent) => node.type === 'upload' && swap(parent, node, []),
  link: (node, parent) => node.type === 'link' && swap(parent, node, node.children ?? []),
  number(node, _, isSources) {
    const words = node.text ?? ''
    if (node.type !== 'text' || !/\d/.test(words) || !isSources(words, 'number')) return false
    node.text = words.replace(/\d+(?:[.,:：]\d+)*/, '')
    return true
  },
}

function swap(parent: Node, node: Node, others: Node[]): true {
  parent.children = parent.children?.flatMap((child) => (child === node ? others : [child]))
  return true
}

function pathsOf(root: Node): { node: Node; parent: Node }[] {
  return (root.children ?? []).flatMap((node) => [{ node, parent: root }, ...pathsOf(node)])
}

function wordsOf(node: Node): string {
  return node.text ?? (node.children ?? []).map(wordsOf).join('')
}
