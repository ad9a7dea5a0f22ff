import { say, type Bilingual } from '@/platform/language'

type Node = {
  type?: string
  text?: string
  tag?: string
  listType?: string
  value?: unknown
  checked?: boolean
  children?: Node[]
  fields?: { blockType?: string; caption?: string | null; name?: string; url?: string; fact?: string; product?: unknown; promotion?: unknown; code?: string }
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
      return [cardLine(node, language)]
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

function cardLine({ fields }: Node, language: string | undefined): string {
  const kind = names[fields?.blockType as keyof typeof names] ?? names.card
  const what = fields?.name ?? fields?.caption ?? fields?.url ?? fields?.code ?? reference(fields?.product ?? fields?.promotion)
  return `[${say(kind, language)} ${what}]`
}

function inline(node: Node, language: string | undefined): string {
  return (node.children ?? [])
    .map((child) => {
      if (child.type === 'linebreak') return ' '
      if (child.type === 'inlineBlock') return `{${say(names.fact, language)} ${child.fields?.fact ?? ''}}`
      return child.text ?? inline(child, language)
    })
    .join('')
}

function reference(value: unknown): string {
  if (value === null || value === undefined) return ''
  return `#${String(typeof value === 'object' && 'id' in value ? value.id : value)}`
}

const names = {
  picture: { zh: '图片', en: 'Picture' },
  card: { zh: '卡片', en: 'Card' },
  productCard: { zh: '产品卡片', en: 'Product card' },
  couponCard: { zh: '优惠券', en: 'Coupon' },
  qrCard: { zh: '二维码', en: 'QR code' },
  followCard: { zh: '关注引导', en: 'Follow card' },
  code: { zh: '代码', en: 'Code' },
  fact: { zh: '活事实', en: 'Live fact' },
} satisfies Record<string, Bilingual>
