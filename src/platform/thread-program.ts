import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { DomainError } from './errors'
import type { ThreadAnswer } from './thread-plan'

/** Makes this program answer the tasks of a `ThreadPool`, as a thread or as a process: every task gets exactly one answer. */
export function answerTasks<Task>(answer: (task: Task) => unknown): void {
  const say = (words: ThreadAnswer): void => void (parentPort ? parentPort.postMessage(words) : process.send?.({ ...words, isSpent: isSpent() }))
  const hear = (task: Task): void => {
    void Promise.resolve()
      .then(() => answer(task))
      .then((value) => say({ value }))
      .catch((error: unknown) => {
        if (!(error instanceof DomainError)) return say(error instanceof Error ? { problem: error.message, stack: error.stack } : { problem: String(error) })
        const { code, text, status, data } = error
        say({ refusal: { code, text, status, data } })
      })
  }
  if (parentPort) return void parentPort.on('message', hear)
  process.on('message', hear)
  liveAsProcess()
}

/** In bytes; of a process alone. */
const memoryLimit = Number(process.argv.find((word) => word.startsWith('--memory-mb='))?.split('=')[1] ?? Infinity) * 2 ** 20

/** What native code took for one task it seldom gives back, and the next would be judged by it. */
function isSpent(): boolean {
  return process.memoryUsage.rss() > memoryLimit / 3
}

const WATCH_MS = 20
/** Politeness of a process that others wait behind. */
const PRIORITY = 10

/** Ends with the process that asked, lets it go first, and ends itself on the limit, before the machine has none left. */
function liveAsProcess(): void {
  process.on('disconnect', endAtOnce)
  try {
    setPriority(PRIORITY)
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // Other systems have other ways; the limit holds without.
  }
  if (memoryLimit === Infinity) return
  // Native work runs beside this loop, so the loop can look.
  setInterval(() => {
    if (process.memoryUsage.rss() <= memoryLimit) return
    process.send?.({ limit: 'memory' } satisfies ThreadAnswer)
    setTimeout(endAtOnce, WATCH_MS)
  }, WATCH_MS)
}

/** An ordinary exit would wait for native work that is under way. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL')
}
