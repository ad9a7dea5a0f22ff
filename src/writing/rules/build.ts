import type { BlockNode, CardNode, HeadingNode, InlineNode, ListNode, ParagraphNode, QuoteNode, RichDocument, TextNode } from './document'

/** Small constructors of editor nodes, for structures that start a draft and for imports. */
export function text(value: string, format = 0): TextNode {
  return { type: 'text', text: value, format, style: '', mode: 'normal', detail: 0, version: 1 }
}

const element = { format: '', indent: 0, direction: 'ltr', version: 1 } as const

export function paragraph(...children: (InlineNode | string)[]): ParagraphNode & { textFormat: number } {
  return { type: 'paragraph', children: children.map(asInline), textFormat: 0, ...element }
}

export function heading(tag: HeadingNode['tag'], value: string): HeadingNode {
  return { type: 'heading', tag, children: [text(value)], ...element }
}

export function quote(value: string): QuoteNode {
  return { type: 'quote', children: [text(value)], ...element }
}

export function list(listType: 'bullet' | 'number', items: string[]): ListNode {
  return {
    type: 'list',
    listType,
    start: 1,
    tag: listType === 'number' ? 'ol' : 'ul',
    ...element,
    children: items.map((item, index) => ({ type: 'listitem' as const, value: index + 1, children: [text(item)], ...element })),
  }
}

export function card(fields: CardNode['fields']): CardNode {
  return { type: 'block', fields, format: '', version: 2 }
}

export function document(...children: BlockNode[]): RichDocument {
  return { root: { type: 'root', children, ...element } }
}

function asInline(child: InlineNode | string): InlineNode {
  return typeof child === 'string' ? text(child) : child
}
