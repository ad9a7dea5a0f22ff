import type { SearchDeclaration } from './declaration'
import type { SearchIndex } from './index-thread'

/** The search of this process, once it is started. */
export type Search = {
  index: SearchIndex
  declared: SearchDeclaration
  /** Whether the index knows all of these collections. */
  isReady(collections: readonly string[]): boolean
  /** A document was written or removed: what the index holds of it is looked at again. */
  note(collection: string, id: string): void
}

// Next bundles its own copy of this module; both copies must mean the same search.
const runningKey = Symbol.for('xingwen.search')
const anchored = globalThis as typeof globalThis & { [runningKey]?: Search }

/** Null in a process that keeps none: the command line, a worker; and until it is started. */
export function runningSearch(): Search | null {
  return anchored[runningKey] ?? null
}

export function setRunningSearch(search: Search | null): void {
  if (search) anchored[runningKey] = search
  else delete anchored[runningKey]
}
