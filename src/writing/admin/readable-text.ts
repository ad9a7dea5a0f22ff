import { say, type Bilingual } from '@/platform/language'
import { cardNames } from '../rules/card-names'
import { factNames } from '../rules/fact-names'

type Fields = { blockType?: string; caption?: string | null; fact?: string; product?: unknown; promotion?: unknown } & Record<string, unknown>

type Node = {
  type?: string
  text?: string
  tag?: string
  listType?: string
  value?: unknown
  checked?: boolean
  children?: Node[]
  fields?: Fields
}

/** The text of an editor document, one line a block, with enough marks to recognise headings, lists, pictures and cards. */
export function linesOf(document: unknown, language: string | undefined): string[] {
  const root = (document as { root?: Node } | null)?.root
  return (root?.children ?? []).flatMap((node) => blockLines(node, language))
}

function blockLines(node: Node, language: string | undefined): string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(Number(node.tag?.slice(1) ?? 2))} ${inline(node, language)}`]
    case 'quote':
      return [`> ${inline(node, language)}`]
    case 'list':
      return (node.children ?? []).flatMap((item) => itemLines(item, node.listType === 'number', language))
    case 'table':
      return (node.children ?? []).map((row) =>
        (row.children ?? []).map((cell) => (cell.children ?? []).flatMap((one) => blockLines(one, language)).join(' ')).join(' | '),
      )
    case 'horizontalrule':
      return ['———']
    case 'upload':
      return [`[${say(names.picture, language)} ${reference(node.value)}${node.fields?.caption ? ` ${node.fields.caption}` : ''}]`]
    case 'block':
      return cardLines(node, language)
    default:
      return [inline(node, language)]
  }
}

function itemLines(item: Node, numbered: boolean, language: string | undefined): string[] {
  const nested = (item.children ?? []).filter((child) => child.type === 'list')
  const own = inline({ children: (item.children ?? []).filter((child) => child.type !== 'list') }, language)
  const mark = numbered ? `${String(item.value ?? '')}. ` : '• '
  return [...(own ? [mark + own] : []), ...nested.flatMap((list) => blockLines(list, language).map((line) => `  ${line}`))]
}

/** A card under its name: what it is bound to and every word in it, a line a field, so that a comparison shows which words changed. */
function cardLines({ fields = {} }: Node, language: string | undefined): string[] {
  const kind = names[fields.blockType as keyof typeof names] ?? names.card
  const bound = [fields.product, fields.promotion, fields['picture']].map(reference).filter(Boolean)
  const [first = '', ...others] = wordsOf(fields)
  return [`[${[say(kind, language), ...bound, first].filter(Boolean).join(' ')}]`, ...others.map((line) => `  ${line}`)]
}

const NOT_WORDS = new Set(['id', 'blockType', 'blockName', 'product', 'promotion', 'picture', 'theme', 'shape', 'way'])

function wordsOf(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([key, value]): string[] => {
    if (NOT_WORDS.has(key)) return []
    if (Array.isArray(value)) return value.flatMap((row) => rowWords(row))
    if (typeof value === 'object') return rowWords(value)
    return typeof value === 'string' && value !== '' ? value.split('\n') : []
  })
}

function rowWords(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return []
  const picture = reference((row as Record<string, unknown>)['picture'])
  return [picture, ...wordsOf(row as Record<string, unknown>)].filter(Boolean)
}

function inline(node: Node, language: string | undefined): string {
  return (node.children ?? [])
    .map((child) => {
      if (child.type === 'linebreak') return ' '
      if (child.type === 'inlineBlock') return factWords(child.fields, language)
      return child.text ?? inline(child, language)
    })
    .join('')
}

function factWords(fields: Fields | undefined, language: string | undefined): string {
  const fact = factNames[fields?.fact as keyof typeof factNames]
  return `{${[say(names.fact, language), reference(fields?.product), fact ? say(fact, language) : ''].filter(Boolean).join(' ')}}`
}

function reference(value: unknown): string {
  if (value === null || value === undefined) return ''
  return `#${String(typeof value === 'object' && 'id' in value ? value.id : value)}`
}

const names = {
  ...cardNames,
  picture: { zh: '图片', en: 'Picture' },
  card: { zh: '卡片', en: 'Card' },
  fact: { zh: '活事实', en: 'Live fact' },
} satisfies Record<string, Bilingual>
