import type { SearchedRow } from './declaration'
import type { Question } from './index-file'

/** What the threads of the search are asked to do. */
export type SearchTask =
  | { act: 'put'; rows: readonly SearchedRow[] }
  | { act: 'drop'; collection: string; ids: readonly string[] }
  | ({ act: 'find' } & Question)
  | { act: 'idsOf'; words: string; collection: string; most: number }
  | { act: 'held'; collection: string; ids: readonly string[] }
  | { act: 'page'; collection: string; after: number; limit: number }
  | { act: 'state'; collection: string }
  | { act: 'close' | 'renew' }

/** The code of a refusal that says the file itself is at fault. */
export const INDEX_DAMAGED = 'SEARCH_INDEX_DAMAGED'
