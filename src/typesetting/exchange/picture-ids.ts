import type { RichDocument } from '@/writing'
import { swapReferences } from './swap-references'

/** Calls `swap` for every picture a document shows, wherever a block keeps it, and puts its answer in the place. */
export function swapPictures(document: RichDocument, swap: (id: string) => unknown): RichDocument {
  return swapReferences(document, { pictures: swap })
}

/** Ids of all pictures of a document, in order. */
export function pictureIdsOf(document: RichDocument): string[] {
  const ids = new Set<string>()
  swapPictures(document, (id) => void ids.add(id))
  return [...ids]
}
