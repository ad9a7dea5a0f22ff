import type { BlockNode, RichDocument } from '@/writing'
import { isRaw, type Raw } from '../rules/raw'

/** What an editor writes into every node of a kind without meaning anything by it, by kind of node. */
export type NodeShapes = Record<string, Record<string, unknown>>

/** Fields without meaning when they hold one of these values. */
const MEANINGLESS: Record<string, readonly unknown[]> = {
  format: ['', 0],
  indent: [0],
  direction: ['ltr', null],
  textFormat: [0],
  textStyle: [''],
  style: [''],
  mode: ['normal'],
  detail: [0],
}

/** Learns from a document how its editor writes its nodes; Markdown does not say it, so it is told beside it. */
export function shapesOf(document: RichDocument): NodeShapes {
  const counts = new Map<string, Map<string, number>>()
  walk(document.root.children, (node) => {
    const kind = String(node['type'])
    const ofKind = counts.get(kind) ?? new Map<string, number>()
    counts.set(kind, ofKind)
    const shape = JSON.stringify(shapeOf(node))
    ofKind.set(shape, (ofKind.get(shape) ?? 0) + 1)
  })
  return Object.fromEntries(
    [...counts].map(([kind, ofKind]) => {
      const [usual = '{}'] = [...ofKind].sort((one, other) => other[1] - one[1])[0] ?? []
      return [kind, JSON.parse(usual) as Record<string, unknown>]
    }),
  )
}

function shapeOf(node: Raw): Record<string, unknown> {
  const fields = Object.entries(node).filter(([name, value]) => name === 'version' || isMeaningless(node, name, value))
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function isMeaningless(node: Raw, name: string, value: unknown): boolean {
  return !(node['type'] === 'text' && name === 'format') && (MEANINGLESS[name]?.includes(value) ?? false)
}

/** Shapes that may have been changed by hand: only what means nothing is taken, because every node of the kind gets it. */
export function readShapes(told: unknown): NodeShapes {
  const kinds = isRaw(told) ? Object.entries(told) : []
  return Object.fromEntries(kinds.flatMap(([type, shape]) => (isRaw(shape) ? [[type, readShape({ ...shape, type })]] : [])))
}

function readShape(node: Raw): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shapeOf(node)).filter(([name, value]) => name !== 'version' || typeof value === 'number'))
}

/** Nodes as that editor would have written them. */
export function inShape(blocks: readonly BlockNode[], shapes: NodeShapes): BlockNode[] {
  return blocks.map((block) => reshape(block as unknown as Raw, shapes) as unknown as BlockNode)
}

function reshape(node: Raw, shapes: NodeShapes): Raw {
  const shape = Object.hasOwn(shapes, String(node['type'])) ? shapes[String(node['type'])] : undefined
  const own = shape ? Object.fromEntries(Object.entries(node).filter(([name, value]) => name !== 'version' && !isMeaningless(node, name, value))) : node
  const children = node['children']
  return {
    ...shape,
    ...own,
    ...(Array.isArray(children) ? { children: (children as unknown[]).map((child) => (isRaw(child) ? reshape(child, shapes) : child)) } : {}),
  }
}

function walk(nodes: unknown, visit: (node: Raw) => void): void {
  const waiting: unknown[] = [nodes]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (Array.isArray(next)) for (const one of next) waiting.push(one)
    else if (isRaw(next)) {
      visit(next)
      waiting.push(next['children'])
    }
  }
}

/** Whether two nodes say the same; the order of fields and ids of links do not count. */
export function isSameNode(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRaw(value)) return value
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined && !(name === 'id' && value['type'] === 'link'))
    .sort()
  return Object.fromEntries(names.map((name) => [name, ordered(value[name])]))
}
