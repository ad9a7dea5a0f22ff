import type { Id, PlanRow } from './plan-card'
import { draftTypeNames, type DraftType } from './vocabulary'

export const types = Object.keys(draftTypeNames) as DraftType[]

export type CoverKey = { key: string; name: string }
/** How many topics of each type there are of one form, product or channel. */
export type CoverLine = CoverKey & { cells: Record<DraftType, number>; total: number }

/** The lines of a coverage: one a key, in the order of the keys; a topic may count in several, or in none. */
export function coverageOf(rows: readonly PlanRow[], keys: readonly CoverKey[], keysOf: (row: PlanRow) => readonly (Id | null)[]): CoverLine[] {
  const lines = new Map(keys.map(({ key, name }) => [key, { key, name, cells: empty(), total: 0 }]))
  for (const row of rows) {
    for (const key of new Set(keysOf(row).map(String))) {
      const line = lines.get(key)
      if (!line) continue
      line.cells[row.draftType] += 1
      line.total += 1
    }
  }
  return [...lines.values()]
}

function empty(): Record<DraftType, number> {
  return Object.fromEntries(types.map((type) => [type, 0])) as Record<DraftType, number>
}

/** How full a cell is beside the fullest, in four steps: what is shown as a dot. */
export function fullness(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0
  return Math.max(1, Math.ceil((count / most) * 4)) as 1 | 2 | 3 | 4
}
