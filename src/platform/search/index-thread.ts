import { ThreadPool } from '../thread-pool'
import type { SearchedRow, SearchHit } from './declaration'
import type { IndexState, Question } from './index-file'
import { DomainError } from '../errors'
import { INDEX_DAMAGED, type SearchTask } from './tasks'

const PLAN = { program: 'dist/threads/search.mjs', most: 1, idleMs: 15 * 60_000 }

/** The index in threads of its own: one that writes, and one that answers beside it. */
export type SearchIndex = {
  put(rows: readonly SearchedRow[]): Promise<void>
  drop(collection: string, ids: readonly string[]): Promise<void>
  find(question: Question): Promise<SearchHit[]>
  idsOf(asked: { words: string; collection: string; most: number }): Promise<string[] | null>
  held(collection: string, ids: readonly string[]): Promise<Map<string, string>>
  page(collection: string, after: number, limit: number): Promise<{ id: string; number: number }[]>
  state(collection: string): Promise<IndexState | null>
  /** Throws the file away and begins it anew. */
  renew(): Promise<void>
}

/**
 * @param file where the index lies; it is made when it is not there
 * @param damaged is told when the file turns out to be at fault
 */
export function indexIn(file: string, damaged: () => void = () => undefined): SearchIndex {
  const writer = new ThreadPool({ ...PLAN, mostWaiting: 1_000, taskMs: 120_000 })
  const reader = new ThreadPool({ ...PLAN, mostWaiting: 200, taskMs: 10_000 })
  const ask = async <T>(pool: ThreadPool, task: SearchTask) => {
    try {
      return await pool.ask<T>({ file, task })
    } catch (error) {
      if (error instanceof DomainError && error.code === INDEX_DAMAGED) damaged()
      throw error
    }
  }
  const write = <T>(task: SearchTask) => ask<T>(writer, task)
  const read = <T>(task: SearchTask) => ask<T>(reader, task)
  return {
    put: (rows) => write({ act: 'put', rows }),
    drop: (collection, ids) => write({ act: 'drop', collection, ids }),
    find: (question) => read({ act: 'find', ...question }),
    idsOf: (asked) => read({ act: 'idsOf', ...asked }),
    held: (collection, ids) => write({ act: 'held', collection, ids }),
    page: (collection, after, limit) => write({ act: 'page', collection, after, limit }),
    state: (collection) => write({ act: 'state', collection }),
    renew: async () => {
      await read({ act: 'close' })
      await write({ act: 'renew' })
    },
  }
}
