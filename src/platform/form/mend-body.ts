import { bodyLimits, judgeBody, judgeNode, mayHold, type EditorForm } from './judge-body'
import { isTable } from './judge-field'

type Node = Record<string, unknown>

/** Stands at the head of a body of which something could not be read; what carries it never goes out. */
export const UNREADABLE = '【这份正文有一部分读不出来】读得出来的都在下面。请在「版本」里恢复较早的一版，或补写好以后删掉这一段。'

/**
 * A body as readers get it: itself when its form is right, otherwise what can be read of it under a notice. What lies
 * in a database may have been written by anybody; it must not take a list, a page or a round of deliveries down.
 */
export function mendBody(value: unknown, editor: EditorForm): unknown {
  if (value === null || value === undefined || judgeBody(value, editor) === null) return value
  const root = isTable(value) && isTable(value['root']) ? value['root'] : null
  const budget = { nodes: bodyLimits.nodes - 1, dropped: false }
  const kept = root ? childrenOf(root, { editor, depth: 0, budget, parent: { type: 'root' } }) : []
  const hasNotice = JSON.stringify(kept[0] ?? null).includes(UNREADABLE)
  return { root: { ...frame, type: 'root', children: hasNotice || (root !== null && !budget.dropped) ? kept : [notice, ...kept] } }
}

/** Whether a body was mended while it was read, and nobody has looked after it since. */
export function isUnreadable(body: unknown): boolean {
  if (!isTable(body) || !isTable(body['root']) || !Array.isArray(body['root']['children'])) return false
  return body['root']['children'].some((block: unknown) => isTable(block) && JSON.stringify(block['children'] ?? null).includes(UNREADABLE))
}

const frame = { format: '', indent: 0, direction: 'ltr', version: 1 }
const notice: Node = {
  ...frame,
  type: 'paragraph',
  textFormat: 0,
  children: [{ type: 'text', text: UNREADABLE, format: 1, style: '', mode: 'normal', detail: 0, version: 1 }],
}

type Level = { editor: EditorForm; depth: number; budget: { nodes: number; dropped: boolean }; parent: Node }

function childrenOf(node: Node, level: Level): Node[] {
  const { children } = node
  if (!Array.isArray(children)) {
    level.budget.dropped ||= children !== undefined
    return []
  }
  const kept: Node[] = []
  for (const child of children as unknown[]) {
    const mended = mendNode(child, level)
    if (mended) kept.push(mended)
    else level.budget.dropped = true
  }
  return kept
}

/** A node without what it may not have; null when it cannot be read or may not stand where it stands. */
function mendNode(node: unknown, level: Level): Node | null {
  const { editor, budget, parent } = level
  if (!isTable(node) || level.depth >= bodyLimits.depth || !mayHold(parent, node)) return null
  budget.nodes -= 1
  if (budget.nodes < 0) return null
  const bare = withoutWrong({ ...node, ...('children' in node ? { children: [] } : {}) }, editor)
  if (!bare) return null
  budget.dropped ||= sizeOf(bare['fields']) < sizeOf(node['fields'])
  if (!('children' in bare)) return bare
  return { ...bare, children: childrenOf(node, { ...level, depth: level.depth + 1, parent: node }) }
}

/** A value of a card or a caption is content; alignment and the like are not worth a notice. */
function sizeOf(fields: unknown): number {
  return isTable(fields) ? Object.keys(fields).length : fields === undefined || fields === null ? 0 : 1
}

const mostWrongs = 20

/** Takes away one wrong value after the other; a value that the node cannot be without takes the node along. */
function withoutWrong(node: Node, editor: EditorForm): Node | null {
  const { fields } = node
  const mended: Node = { ...node, ...(isTable(fields) ? { fields: { ...fields } } : {}) }
  for (let tries = 0; tries < mostWrongs; tries++) {
    const wrong = judgeNode(mended, editor)
    if (!wrong) return mended
    const [key, inner] = wrong.path
    const holder = key === 'fields' && inner !== undefined ? mended['fields'] : mended
    const name = holder === mended ? key : inner
    if (name === undefined || name === 'blockType' || !isTable(holder) || !Object.hasOwn(holder, name)) return null
    delete holder[name]
  }
  return null
}
