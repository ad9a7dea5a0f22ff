import type { RichDocument } from '@/writing'
import { idOf, isRaw, type Raw } from '../rules/raw'

/** Calls `swap` for every picture a document shows, wherever a block keeps it, and puts its answer in the place. */
export function swapPictures(document: RichDocument, swap: (id: string) => unknown): RichDocument {
  return swapIn(document, swap) as RichDocument
}

/** Ids of all pictures of a document, in order. */
export function pictureIdsOf(document: RichDocument): string[] {
  const ids = new Set<string>()
  swapPictures(document, (id) => void ids.add(id))
  return [...ids]
}

function swapIn(value: unknown, swap: (id: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => swapIn(one, swap))
  if (!isRaw(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isPicture(value, name) ? swapped(inner, swap) : swapIn(inner, swap)]))
}

/** Cards name a picture `picture`; a picture block names its own `value`. */
function isPicture(owner: Raw, name: string): boolean {
  return name === 'picture' || (name === 'value' && owner['type'] === 'upload')
}

function swapped(reference: unknown, swap: (id: string) => unknown): unknown {
  const id = idOf(reference)
  return id === '' ? reference : swap(id)
}
