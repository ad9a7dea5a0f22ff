// The thread of the search: bundled to dist/threads/search.mjs, asked by index-thread.ts. A slow question holds up nobody else.
import { answerTasks } from '../thread-program'
import { DomainError } from '../errors'
import { IndexFile, isDamage, removeIndex } from './index-file'
import { INDEX_DAMAGED, type SearchTask } from './tasks'

let opened: { file: string; index: Promise<IndexFile> } | null = null

function indexIn(file: string): Promise<IndexFile> {
  if (opened?.file !== file) opened = { file, index: IndexFile.open(file) }
  return opened.index
}

async function close(): Promise<void> {
  const index = await opened?.index.catch(() => null)
  index?.close()
  opened = null
}

answerTasks(async ({ file, task }: { file: string; task: SearchTask }) => {
  try {
    if (task.act === 'close') return await close()
    if (task.act === 'renew') return await renew(file)
    return await perform(await indexIn(file), task as Indexed)
  } catch (error) {
    // Whatever went wrong with the file, the next task looks at it anew.
    await close()
    throw isDamage(error) ? damaged : error
  }
})

async function renew(file: string): Promise<void> {
  await close()
  removeIndex(file)
  await indexIn(file)
}

const damaged = new DomainError({
  code: INDEX_DAMAGED,
  text: { zh: '搜索的索引文件坏了，正在重新建立。', en: 'The file of the search is damaged and is made anew.' },
})

type Indexed = Exclude<SearchTask, { act: 'close' | 'renew' }>

function perform(index: IndexFile, task: Indexed): Promise<unknown> {
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
