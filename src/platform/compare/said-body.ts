import type { EditorForm } from '../form/judge-body'
import { isTable, type JudgedField } from '../form/judge-field'
import { say, type Bilingual } from '../language'
import { written, type Saying } from './says'

type Node = {
  type?: string
  text?: string
  tag?: string
  listType?: string
  value?: unknown
  checked?: boolean
  relationTo?: string
  children?: Node[]
  fields?: Record<string, unknown>
}
type Block = EditorForm['blocks'][number]

/** What editor and language are read with; `words` says what stands in fields, which may hold bodies themselves. */
type Reading = {
  form: EditorForm
  saying: Saying
  words: {
    saidBlock: (blocks: readonly Block[], row: unknown, saying: Saying) => string[]
    saidFields: (fields: readonly JudgedField[], values: unknown, saying: Saying) => string[]
    referenceName: (relationTo: string, value: unknown, saying: Saying) => string
  }
}

/** A body of rich text as lines: every word of every paragraph, list, table, picture, link and card. */
export function saidBody(value: unknown, reading: Reading): string[] {
  const root = (value as { root?: Node } | null)?.root
  return (root?.children ?? []).flatMap((node) => saidNode(node, reading))
}

function saidNode(node: Node, reading: Reading): string[] {
  const { form, saying, words } = reading
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(Number(node.tag?.slice(1) ?? 2))} ${inline(node, reading)}`]
    case 'quote':
      return inline(node, reading)
        .split('\n')
        .map((line) => `> ${line}`)
    case 'list':
      return (node.children ?? []).flatMap((item) => saidItem(item, node.listType, reading))
    case 'table':
      return (node.children ?? []).map(
        (row) => `| ${(row.children ?? []).map((cell) => (cell.children ?? []).flatMap((one) => saidNode(one, reading)).join(' ')).join(' | ')} |`,
      )
    case 'horizontalrule':
      return ['———']
    case 'upload': {
      const fields = form.uploadFields.get(node.relationTo ?? '') ?? []
      return [
        `${written.named(say(picture, saying.language), saying)}${words.referenceName(node.relationTo ?? '', node.value, saying)}`,
        ...words.saidFields(fields, node.fields, saying).map((line) => `　${line}`),
      ]
    }
    case 'relationship':
      return [words.referenceName(node.relationTo ?? '', node.value, saying)]
    case 'block':
      return words.saidBlock(form.blocks, node.fields, saying)
    default:
      return inline(node, reading).split('\n')
  }
}

function saidItem(item: Node, listType: string | undefined, reading: Reading): string[] {
  const inner = item.children ?? []
  const own = inline({ children: inner.filter(({ type }) => type !== 'list') }, reading)
  const mark = listType === 'number' ? `${String(item.value ?? '')}.` : listType === 'check' ? (item.checked ? '☑' : '☐') : '•'
  const nested = inner.filter(({ type }) => type === 'list').flatMap((list) => saidNode(list, reading).map((line) => `　${line}`))
  return [...(own === '' ? [] : [`${mark} ${own}`]), ...nested]
}

function inline(node: Node, reading: Reading): string {
  return (node.children ?? []).map((child) => saidInline(child, reading)).join('')
}

function saidInline(child: Node, reading: Reading): string {
  const { form, saying, words } = reading
  if (child.type === 'linebreak') return '\n'
  if (child.type === 'tab') return '　'
  if (child.type === 'inlineBlock') {
    const [name = '', ...fields] = words.saidBlock(form.inlineBlocks, child.fields, saying)
    return `${name.slice(0, -1)} ${fields.map((line) => line.trim()).join(' · ')}${name.slice(-1)}`
  }
  if (child.type === 'link' || child.type === 'autolink') {
    const url = isTable(child.fields) ? child.fields['url'] : undefined
    return `${inline(child, reading)}${typeof url === 'string' && url !== '' ? written.aside(url, saying) : ''}`
  }
  return child.text ?? inline(child, reading)
}

const picture: Bilingual = { zh: '图片', en: 'Picture' }
