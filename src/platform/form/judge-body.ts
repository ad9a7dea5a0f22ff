import type { Block } from 'payload'
import { linkFields, nodeForms, type NodeForm } from './body-nodes'
import { below, problem, type Problem } from './problem'
import { isTable, judgeBlock, judgeFields, namedFields, type BodyJudge, type JudgedField } from './judge-field'

/** More than an article has; what is longer cannot be shown anyway. */
export const bodyLimits = { nodes: 30_000, depth: 40, characters: 1_000_000 } as const

type Node = Record<string, unknown>

/** What an editor can write: the nodes of its features and the fields of its cards. Read from its configuration, so that nothing is listed twice. */
export type EditorForm = {
  nodes: ReadonlySet<string>
  blocks: readonly Block[]
  inlineBlocks: readonly Block[]
  linkFields: readonly JudgedField[]
  uploadFields: ReadonlyMap<string, readonly JudgedField[]>
}

/** Judges one node without its children. `kind` of the parent decides what it may hold. */
export function judgeNode(node: unknown, editor: EditorForm): Problem | null {
  if (!isTable(node)) return problem([], '应是一个节点', 'it has to be a node')
  const { type } = node
  if (typeof type !== 'string' || !(editor.nodes.has(type) || type === 'root')) return problem(['type'], '编辑器里没有这种内容', 'the editor has no such node')
  const form = Object.hasOwn(nodeForms, type) ? nodeForms[type] : undefined
  if (!form) return node['children'] === undefined || Array.isArray(node['children']) ? null : noList
  return judgeValues(node, form) ?? judgeFieldsOf(node, editor)
}

const noList = problem(['children'], '应是列表', 'it has to be a list')

function judgeValues(node: Node, form: NodeForm): Problem | null {
  const missing = form.needs.find((key) => node[key] === undefined || node[key] === null)
  if (missing !== undefined) return problem([missing], '缺少这一项', 'it is missing')
  for (const [key, value] of Object.entries(node)) {
    if (key === 'children' && form.children) continue
    const judge = Object.hasOwn(form.values, key) ? form.values[key] : undefined
    if (!judge) return problem([key], '这种内容没有这一项', 'this node has no such value')
    if (value !== undefined && !judge(value)) return problem([key], '值的形式不对', 'its value has the wrong form')
  }
  return form.children && !Array.isArray(node['children']) ? noList : null
}

/** Cards, captions and links carry fields of their own. */
function judgeFieldsOf(node: Node, editor: EditorForm): Problem | null {
  const { type, fields } = node
  const bodies = noBodies
  if (type === 'block') return below('fields', judgeBlock(editor.blocks, fields, bodies))
  if (type === 'inlineBlock') return below('fields', judgeBlock(editor.inlineBlocks, fields, bodies))
  if (type === 'upload') {
    const own = editor.uploadFields.get(String(node['relationTo']))
    if (!own) return problem(['relationTo'], '这里不能放这种文档', 'no such document goes here')
    return isTable(fields) ? below('fields', judgeFields(own, fields, bodies)) : null
  }
  return type === 'link' || type === 'autolink' ? below('fields', judgeLink(fields as Node, editor)) : null
}

function judgeLink(fields: Node, editor: EditorForm): Problem | null {
  for (const [key, judge] of Object.entries(linkFields)) {
    if (fields[key] !== undefined && !judge(fields[key])) return problem([key], '值的形式不对', 'its value has the wrong form')
  }
  const further = namedFields(editor.linkFields).filter(({ name }) => !Object.hasOwn(linkFields, name))
  return judgeFields(further, fields, noBodies)
}

/** No card holds a body of its own; one that will brings its judge here. */
const noBodies: BodyJudge = (value) => (isTable(value) && isTable(value['root']) ? null : problem(['root'], '应是一份正文', 'it has to be a body'))

/** Whether a node may stand in another; the editor cannot open what may not. */
export function mayHold(parent: Node, child: unknown): boolean {
  const allowed = nodeForms[String(parent['type'])]?.children
  const type = isTable(child) ? String(child['type']) : ''
  if (!allowed) return true
  return !(allowed.never?.includes(type) ?? false) && (allowed.only?.includes(type) ?? true)
}

type Waiting = { node: unknown; depth: number; path: (string | number)[] }

/** What is wrong with the form of a body, by what its editor can write; null when nothing is. */
export function judgeBody(value: unknown, editor: EditorForm): Problem | null {
  if (value === null || value === undefined) return null
  if (!isTable(value)) return problem([], '应是一份正文', 'it has to be a body')
  const unknown = Object.keys(value).find((key) => key !== 'root')
  if (unknown !== undefined) return problem([unknown], '正文没有这一项', 'a body has no such value')
  const { root } = value
  if (!isTable(root) || root['type'] !== 'root') return problem(['root'], '应是一份正文', 'it has to be a body')
  const waiting: Waiting[] = [{ node: root, depth: 0, path: ['root'] }]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, path } = next
    nodes += 1
    if (isTable(node) && typeof node['text'] === 'string') characters += node['text'].length
    const found = whyTooMuch({ nodes, depth, characters }) ?? judgeNode(node, editor)
    if (found) return { ...found, path: [...path, ...found.path] }
    const parent = node as Node
    for (const [at, child] of (Array.isArray(parent['children']) ? parent['children'] : []).entries()) {
      const place = [...path, 'children', at]
      if (!mayHold(parent, child)) return problem(place, '不能放在这里', 'it may not stand here')
      waiting.push({ node: child, depth: depth + 1, path: place })
    }
  }
  return null
}

function whyTooMuch({ nodes, depth, characters }: Record<keyof typeof bodyLimits, number>): Problem | null {
  if (depth > bodyLimits.depth) return problem([], `嵌套超过 ${bodyLimits.depth} 层`, `it is nested more than ${bodyLimits.depth} levels deep`)
  if (nodes > bodyLimits.nodes) return problem([], `超过 ${bodyLimits.nodes} 个节点`, `it has more than ${bodyLimits.nodes} nodes`)
  return characters > bodyLimits.characters ? problem([], `超过 ${bodyLimits.characters} 字`, `it has more than ${bodyLimits.characters} characters`) : null
}
