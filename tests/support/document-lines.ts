import type { RichDocument } from '@/writing'

type Node = { type: string; [key: string]: unknown }

const MARKS: [number, string][] = [
  [1, '**'],
  [2, '_'],
  [4, '~~'],
  [8, '__'],
  [16, '`'],
  [32, ','],
  [64, '^'],
  [128, '=='],
]

/** A document as lines a person can compare: `h2 title`, `1. item`, `- item`, `| cell | cell`, `> quote`, `[picture alt]`. */
export function linesOf({ root }: RichDocument): string[] {
  return (root.children as Node[]).flatMap((node) => lines(node, 0))
}

function lines(node: Node, depth: number): string[] {
  const children = (node['children'] ?? []) as Node[]
  switch (node.type) {
    case 'heading':
      return [`${node['tag'] as string} ${inline(children)}`]
    case 'quote':
      return inline(children)
        .split('\n')
        .map((line) => `> ${line}`)
    case 'list':
      return children.flatMap((item) => itemLines(item, node['listType'] as string, depth))
    case 'table':
      return children.map((row) => ((row['children'] ?? []) as Node[]).map(cell).join(' '))
    case 'horizontalrule':
      return ['---']
    case 'upload':
      return [picture(node)]
    case 'block':
      return [`{${JSON.stringify(node['fields'])}}`]
  }
  return inline(children).split('\n')
}

function itemLines(item: Node, kind: string, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const children = (item['children'] ?? []) as Node[]
  const nested = children.filter(({ type }) => type === 'list')
  const sign = kind === 'number' ? `${item['value'] as number}. ` : kind === 'check' ? (item['checked'] === true ? '[x] ' : '[ ] ') : '- '
  const own = children.filter(({ type }) => type !== 'list')
  const words = own.length === 0 ? [] : [`${indent}${sign}${inline(own)}`]
  return [...words, ...nested.flatMap((list) => lines(list, depth + 1))]
}

function cell(node: Node): string {
  const spans = [node['colSpan'] === 1 ? '' : `↔${String(node['colSpan'])}`, node['rowSpan'] === 1 ? '' : `↕${String(node['rowSpan'])}`].join('')
  const words = ((node['children'] ?? []) as Node[]).flatMap((child) => lines(child, 0)).join(' / ')
  return `|${spans}${node['headerState'] ? '#' : ''} ${words}`
}

function picture(node: Node): string {
  const { alt, caption } = node['fields'] as { alt: string | null; caption: string | null }
  return `[picture${alt ? ` ${alt}` : ''}${caption ? ` (${caption})` : ''}]`
}

function inline(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'link') return `[${inline(node['children'] as Node[])}](${(node['fields'] as { url: string }).url})`
      const marks = MARKS.filter(([bit]) => ((node['format'] as number) & bit) !== 0).map(([, mark]) => mark)
      return `${marks.join('')}${node['text'] as string}${[...marks].reverse().join('')}`
    })
    .join('')
}
