import { columns } from './plan-columns'
import { byTime, type PlanRow } from './plan-card'
import type { Order } from './plan-query'
import { draftTypeNames, formNames } from './vocabulary'

type Named = { productName?: string | null; ownerName?: string | null }
const types = Object.keys(draftTypeNames)
const forms = Object.keys(formNames)

/** Rows in an order; what has nothing to be ordered by comes last, whichever way. */
export function inOrder<T extends PlanRow>(rows: readonly T[], { by, isDown }: Order): T[] {
  const key = (row: T & Named): string | number | null => {
    if (by === 'stage') return columns.indexOf(row.column)
    if (by === 'type') return types.indexOf(row.draftType) * forms.length + forms.indexOf(row.form)
    if (by === 'product') return row.productName ?? null
    if (by === 'owner') return row.ownerName ?? null
    return row[by]
  }
  const way = isDown ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [key(a), key(b)]
    if (one === null || other === null) return one === other ? byTime(a, b) : one === null ? 1 : -1
    const order = typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other), 'zh')
    return order * way || byTime(a, b)
  })
}
