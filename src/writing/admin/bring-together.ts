import { mergeBlocks, type MergedBlock, type Node } from '../rules/merge-documents'
import { differencesBetween, isSame, type FieldShape, type Version } from './versions-compared'

/** What has to change in a form so that it holds both what its writer and what others wrote. */
export type Together = { fields: Record<string, unknown>; body: MergedBlock[] | null }

type Three = { fields: FieldShape[]; base: Version; mine: Version; theirs: Version }

/**
 * Field by field: what only one side changed is taken from there, texts of blocks are brought together. Null where both changed
 * the same thing: a person has to choose.
 */
export function bringTogether({ fields, base, mine, theirs }: Three): Together | null {
  const together: Together = { fields: {}, body: null }
  for (const { name, field, mine: own, theirs: other } of differencesBetween(fields, mine, theirs)) {
    if (isSame(other, base[name])) continue
    if (isSame(own, base[name]) && field.type !== 'richText') {
      together.fields[name] = other ?? null
      continue
    }
    const merged = field.type === 'richText' ? mergeBlocks(blocksOf(base[name]), blocksOf(own), blocksOf(other)) : null
    if (!merged) return null
    together.body = merged
  }
  return together
}

function blocksOf(value: unknown): Node[] {
  const children = (value as { root?: { children?: unknown } } | null | undefined)?.root?.children
  return Array.isArray(children) ? (children as Node[]) : []
}
