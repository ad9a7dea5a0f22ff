import type { FactUse } from '@/typesetting'

/** One fact that reads differently than before; null where it was not, or is not any more. */
export type FactDifference = { source: string; label: { zh: string; en: string }; old: string | null; new: string | null }

/** By source: the same fact shown twice reads the same. */
export function factDifferences(before: readonly FactUse[], after: readonly FactUse[]): FactDifference[] {
  const [old, fresh] = [new Map(before.map((fact) => [fact.source, fact])), new Map(after.map((fact) => [fact.source, fact]))]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((source) => {
    const [was, is] = [old.get(source), fresh.get(source)]
    const label = (is ?? was)?.label
    return !label || was?.shown === is?.shown ? [] : [{ source, label, old: was?.shown ?? null, new: is?.shown ?? null }]
  })
}
