import { everyNode, type Node, wordsIn } from './xml'

/** The words of a SmartArt drawing, in the order and depth of its outline. */
export function diagramWords(tree: Node): { words: string; depth: number }[] {
  const points = new Map<string, { words: string; kind: string }>()
  const children = new Map<string, { to: string; order: number }[]>()
  for (const node of everyNode(tree)) {
    const { attributes } = node
    if (node.name === 'dgm:pt') points.set(attributes['modelId'] ?? `#${points.size}`, { words: wordsOf(node), kind: attributes['type'] ?? 'node' })
    if (node.name !== 'dgm:cxn' || (attributes['type'] ?? 'parOf') !== 'parOf') continue
    const from = attributes['srcId'] ?? ''
    children.set(from, [...(children.get(from) ?? []), { to: attributes['destId'] ?? '', order: Number(attributes['srcOrd'] ?? 0) }])
  }
  const out: { words: string; depth: number }[] = []
  const seen = new Set<string>()
  const visit = (id: string, depth: number): void => {
    const point = points.get(id)
    if (!point || seen.has(id) || depth > 20) return
    seen.add(id)
    if (point.words !== '' && isWordy(point.kind)) out.push({ words: point.words, depth: Math.max(1, depth) })
    for (const { to } of [...(children.get(id) ?? [])].sort((a, b) => a.order - b.order)) visit(to, depth + 1)
  }
  for (const [id, { kind }] of points) if (kind === 'doc') visit(id, 0)
  for (const [id] of points) visit(id, 1)
  return out
}

function isWordy(kind: string): boolean {
  return kind === 'node' || kind === 'asst' || kind === ''
}

function wordsOf(point: Node): string {
  const paragraphs: string[] = []
  for (const node of everyNode(point)) if (node.name === 'a:p') paragraphs.push(wordsIn(node, 'a:t'))
  return paragraphs
    .filter((words) => words.trim() !== '')
    .join(' ')
    .trim()
}

/** What a chart says of itself: its title, when somebody wrote one. */
export function chartTitle(tree: Node | null): string {
  for (const node of tree ? everyNode(tree) : []) if (node.name === 'c:title' || node.name === 'cx:title') return wordsIn(node, 'a:t').trim()
  return ''
}
