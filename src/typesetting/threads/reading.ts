// Reads documents in a thread of its own: bundled to dist/threads/reading.mjs, asked by actions/read-apart.ts.
import { answerTasks } from '@/platform/thread-program'
import type { NodeShapes } from '../exchange/node-shapes'
import { readExported } from '../exchange/read-article'
import type { RichDocument } from '@/writing'
import { readMarkdown } from '../sources/markdown'
import { readSource, type Given } from '../sources/read-source'

export type ReadingTask =
  | { act: 'source'; given: Given }
  | { act: 'markdown'; markdown: string }
  | { act: 'exported'; markdown: string; shapes: NodeShapes; root: Omit<RichDocument['root'], 'children' | 'type'> }

answerTasks((task: ReadingTask) => {
  if (task.act === 'source') return readSource(task.given)
  if (task.act === 'markdown') return readMarkdown(task.markdown)
  return readExported(task.markdown, task.shapes, task.root)
})
