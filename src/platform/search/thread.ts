// The thread of the search: bundled to dist/threads/search.mjs, asked by index-thread.ts. A slow question holds up nobody else.
import { answerTasks } from '../thread-program'
import type { SearchedRow } from './declaration'
import { IndexFile, type Question } from './index-file'

export type SearchTask =
  | { act: 'put'; rows: readonly SearchedRow[] }
  | { act: 'drop'; collection: string; ids: readonly string[] }
  | ({ act: 'find' } & Question)
  | { act: 'idsOf'; words: string; collection: string; most: number }
  | { act: 'held'; collection: string; ids: readonly string[] }
  | { act: 'page'; collection: string; after: number; limit: number }
  | { act: 'state'; collection: string }

let opened: { file: string; index: Promise<IndexFile> } | null = null

function indexIn(file: string): Promise<IndexFile> {
  if (opened?.file !== file) opened = { file, index: IndexFile.open(file) }
  return opened.index
}

answerTasks(async ({ file, task }: { file: string; task: SearchTask }) => {
  try {
    return await perform(await indexIn(file), task)
  } catch (error) {
    // What went wrong with the file once is looked at anew with the next task.
    const index = await opened?.index.catch(() => null)
    index?.close()
    opened = null
    throw error
  }
})

function perform(index: IndexFile, task: SearchTask): Promise<unknown> {
  switch (task.act) {
    case 'put':
      return index.put(task.rows)
    case 'drop':
      return index.drop(task.collection, task.ids)
    case 'find':
      return index.find(task)
    case 'idsOf':
      return index.idsOf(task)
    case 'held':
      return index.held(task.collection, task.ids)
    case 'page':
      return index.page(task.collection, task.after, task.limit)
    case 'state':
      return index.state(task.collection)
  }
}
