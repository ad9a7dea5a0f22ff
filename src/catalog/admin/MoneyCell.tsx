'use client'
import { yuan } from '../rules/products'

/** A price in a list: fen as yuan. */
export function MoneyCell({ cellData }: { cellData?: number | null }) {
  if (typeof cellData !== 'number') return null
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>¥{yuan(cellData)}</span>
}
