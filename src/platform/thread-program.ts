import { parentPort } from 'node:worker_threads'
import { DomainError } from './errors'
import type { ThreadAnswer } from './thread-pool'

/** Makes this program answer the tasks of a `ThreadPool`: every task gets exactly one answer. */
export function answerTasks<Task>(answer: (task: Task) => unknown): void {
  const say = (words: ThreadAnswer): void => parentPort?.postMessage(words)
  parentPort?.on('message', (task: Task) => {
    void Promise.resolve()
      .then(() => answer(task))
      .then((value) => say({ value }))
      .catch((error: unknown) => {
        if (!(error instanceof DomainError)) return say(error instanceof Error ? { problem: error.message, stack: error.stack } : { problem: String(error) })
        const { code, text, status, data } = error
        say({ refusal: { code, text, status, data } })
      })
  })
}
