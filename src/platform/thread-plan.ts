import type { Refusal } from './errors'

/**
 * What a program answers to a task: what came of it, a refusal for the person, what went wrong, or the limit it noticed
 * itself. `isSpent`: it holds so much memory that the next task begins anew.
 */
export type ThreadAnswer = ({ value: unknown } | { refusal: Refusal & { status: number } } | { problem: string; stack?: string } | { limit: 'memory' }) & {
  isSpent?: boolean
}

/** `program` is a file that Node runs as it is, from the folder of the project. */
export type ThreadPlan = {
  program: string
  /**
   * A process instead of a thread: for native code, whose memory is no part of a heap, whose work ends with nothing less,
   * and whose faults would take this process along. It is given no environment, so it knows no secret.
   */
  isProcess?: boolean
  /** Threads at once. */
  most: number
  /** Tasks that may wait for a thread; more are turned away. */
  mostWaiting: number
  /** A task that takes longer is ended with its thread; starting the thread does not count. Milliseconds. */
  taskMs: number
  /** Heap of one thread, or all of a process; a task that needs more is ended with it. Default: as much as Node gives. */
  memoryMb?: number
  /** A thread that nobody needed for this long is let go. Milliseconds. */
  idleMs?: number
}

export type ThreadLimit = 'slow' | 'memory' | 'busy'

/** A task that was ended or turned away because of a limit of its plan. */
export class ThreadLimitError extends Error {
  override name = 'ThreadLimitError'
  constructor(readonly limit: ThreadLimit) {
    super(`a task in a thread passed the limit: ${limit}`)
  }
}

/** Native code in a process failed under a task, and took the process along. */
export class ProcessCrashedError extends Error {
  override name = 'ProcessCrashedError'
}
