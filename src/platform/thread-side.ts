import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { ProcessCrashedError, ThreadLimitError, type ThreadAnswer, type ThreadPlan } from './thread-plan'

/** The other side of a pool: one thread or one process that runs a program. */
export type Side = {
  /** @throws what cannot be cloned */
  tell(task: object): void
  /** While it has a task, this process stays for it. */
  hold(): void
  release(): void
  /** Ends it at once, whatever it does. */
  end(): void
}

export type Heard = { ready(): void; answer(answer: ThreadAnswer): void; end(reason: Error): void }

/** Bundlers follow `new Worker(…)` and would take the program and its native packages in; they leave a class of our own alone. */
class OwnThread extends Worker {}

export function startThread({ program, memoryMb }: ThreadPlan, heard: Heard): Side {
  const worker = new OwnThread(path.resolve(program), memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: memoryMb } } : {})
  worker.on('online', () => heard.ready())
  worker.on('message', (answer: ThreadAnswer) => heard.answer(answer))
  worker.on('error', (error: Error & { code?: string }) => heard.end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimitError('memory') : error))
  worker.on('exit', (code) => heard.end(new Error(`the thread ended by itself (${code})`)))
  return {
    tell: (task) => worker.postMessage(task),
    hold: () => worker.ref(),
    release: () => worker.unref(),
    end: () => void worker.terminate(),
  }
}

export function startProcess({ program, memoryMb }: ThreadPlan, heard: Heard): Side {
  // Bundlers follow `fork` and `spawn` like `new Worker(…)`; asked of Node itself, they are left alone.
  const { fork } = process.getBuiltinModule('node:child_process')
  const child = fork(path.resolve(program), memoryMb ? [`--memory-mb=${memoryMb}`] : [], {
    serialization: 'advanced',
    execArgv: [],
    // Fewer arenas, so that what one picture took is not kept for the next.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('spawn', () => heard.ready())
  child.on('message', (answer: ThreadAnswer) => heard.answer(answer))
  child.on('error', (error) => heard.end(error))
  child.on('exit', (code, signal) => heard.end(reasonOf(program, code, signal)))
  return {
    tell: (task) => void child.send(task, (error) => error && heard.answer({ problem: error.message })),
    hold: () => void [child.ref(), child.channel?.ref()],
    release: () => void [child.unref(), child.channel?.unref()],
    end: () => void child.kill('SIGKILL'),
  }
}

/** Who kills without a word is the kernel, when memory runs out; any other signal is a fault of native code. */
function reasonOf(program: string, code: number | null, signal: NodeJS.Signals | null): Error {
  if (signal === 'SIGKILL') return new ThreadLimitError('memory')
  if (signal) return new ProcessCrashedError(`the process ${program} was ended by ${signal}`)
  return new Error(`the process ${program} ended by itself (${code})`)
}
