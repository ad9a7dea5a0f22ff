import type { RichDocument } from '@/writing'
import { idOf, isRaw, type Raw } from '../rules/raw'

/** What to put in the place of a reference, by what it refers to; null empties it. A kind without an answer stays as it is. */
export type Swaps = Partial<Record<'pictures' | 'products' | 'promotions', (id: string) => unknown>>

/** Puts other references into a document, wherever a block keeps them. A picture block without its picture is left out. */
export function swapReferences(document: RichDocument, swaps: Swaps): RichDocument {
  return swapIn(document, swaps) as RichDocument
}

function swapIn(value: unknown, swaps: Swaps): unknown {
  if (Array.isArray(value)) return value.map((one) => swapIn(one, swaps)).filter((one) => !isRaw(one) || one['type'] !== 'upload' || one['value'] !== null)
  if (!isRaw(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const kind = kindOf(value, name)
      const swap = kind && swaps[kind]
      const id = swap ? idOf(inner) : ''
      return [name, swap && id !== '' ? swap(id) : kind ? inner : swapIn(inner, swaps)]
    }),
  )
}

/** Cards name what they show `picture`, `product` and `promotion`; a picture block names its own `value`. */
function kindOf(owner: Raw, name: string): keyof Swaps | null {
  if (name === 'picture' || (name === 'value' && owner['type'] === 'upload')) return 'pictures'
  if (name === 'product') return 'products'
  return name === 'promotion' ? 'promotions' : null
}
