import type { BlockNode, HeadingNode, InlineNode, LinkNode, ListItemNode, ListNode, PictureNode, TableCellNode, TableNode, TextNode } from '@/writing'

/** Constructors that fill in everything the editor expects of a serialised node. */
const element = { format: '' as const, indent: 0, direction: 'ltr' as const, version: 1 }

export function textNode(text: string, format: number): TextNode {
  return { type: 'text', text, format, style: '', mode: 'normal', detail: 0, version: 1 }
}

export const lineBreak: InlineNode = { type: 'linebreak', version: 1 }

export function linkNode(url: string, children: InlineNode[]): LinkNode {
  return { ...element, type: 'link', children, fields: { url, newTab: false, linkType: 'custom' }, version: 3 }
}

export function paragraphNode(children: InlineNode[], format: '' | 'left' | 'center' | 'right' = ''): BlockNode {
  return { ...element, type: 'paragraph', children, format }
}

export function headingNode(depth: number, children: InlineNode[]): HeadingNode {
  return { ...element, type: 'heading', tag: `h${depth}` as HeadingNode['tag'], children }
}

export function quoteNode(children: InlineNode[]): Extract<BlockNode, { type: 'quote' }> {
  return { ...element, type: 'quote', children }
}

export function listNode(listType: ListNode['listType'], start: number): ListNode {
  return { ...element, type: 'list', listType, start, tag: listType === 'number' ? 'ol' : 'ul', children: [] }
}

export function listItemNode(children: ListItemNode['children'], item: { value: number; checked?: boolean }): ListItemNode {
  return { ...element, type: 'listitem', children, ...item }
}

export function pictureNode(id: string, alt: string, caption: string): PictureNode {
  return { type: 'upload', relationTo: 'assets', value: id, fields: { alt: alt || null, caption: caption || null }, format: '', version: 3 }
}

export function codeNode(code: string, language: string): BlockNode {
  return { type: 'block', fields: { blockType: 'code', language, code }, format: '', version: 2 } as BlockNode
}

/** The headings that follow, named where it stands. */
export const contentsNode = { type: 'block', fields: { blockType: 'contents' }, format: '', version: 2 } as BlockNode

export const dividerNode: BlockNode = { type: 'horizontalrule', version: 1 }

export function tableNode(rows: TableCellNode[][]): TableNode {
  return { ...element, type: 'table', children: rows.map((children) => ({ ...element, type: 'tablerow', children })) }
}

export function cellNode(children: BlockNode[], headerState: number): TableCellNode {
  return { ...element, type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, children }
}
