// Reads documents in a thread of its own: bundled to dist/threads/reading.mjs, asked by actions/read-apart.ts.
import { answerTasks } from '@/platform/thread-program'
import type { ExportTexts } from '../exchange/export-texts'
import { readExport } from '../exchange/read-export'
import { readMarkdown } from '../sources/markdown'
import { readSource, type Given } from '../sources/read-source'

export type ReadingTask = { act: 'source'; given: Given } | { act: 'markdown'; markdown: string } | { act: 'exported'; texts: ExportTexts }

answerTasks((task: ReadingTask) => {
  if (task.act === 'source') return readSource(task.given)
  if (task.act === 'markdown') return readMarkdown(task.markdown)
  return readExport(task.texts)
})
