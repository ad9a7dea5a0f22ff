import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { DomainError, type Refusal } from './errors'

/** What a program answers to a task: what came of it, a refusal for the person, or what went wrong. */
export type ThreadAnswer = { value: unknown } | { refusal: Refusal & { status: number } } | { problem: string; stack?: string }

/** `program` is a file that Node runs as it is, from the folder of the project. */
export type ThreadPlan = {
  program: string
  /** Threads at once. */
  most: number
  /** Tasks that may wait for a thread; more are turned away. */
  mostWaiting: number
  /** A task that takes longer is ended with its thread; starting the thread does not count. Milliseconds. */
  taskMs: number
  /** Heap of one thread; a task that needs more is ended with its thread. Default: as much as Node gives. */
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

type Job = { task: object; resolve: (value: unknown) => void; reject: (reason: unknown) => void }

/** Bundlers follow `new Worker(…)` and would take the program and its native packages in; they leave a class of our own alone. */
class OwnThread extends Worker {}

/**
 * Threads for work that would hold up the one that answers requests. They are started when they are first needed, have
 * one task at a time, keep no process alive and are let go when idle; what ends one costs nobody else an answer.
 */
export class ThreadPool {
  readonly #plan: ThreadPlan
  readonly #line: Job[] = []
  readonly #idle: Seat[] = []
  #seats = 0

  constructor(plan: ThreadPlan) {
    this.#plan = plan
  }

  /** @throws ThreadLimitError, the DomainError the program refused with, or an Error with what went wrong. */
  ask<T>(task: object): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#line.length >= this.#plan.mostWaiting) return reject(new ThreadLimitError('busy'))
      this.#line.push({ task, resolve: resolve as Job['resolve'], reject })
      this.#next()
    })
  }

  #next(): void {
    if (this.#line.length === 0) return
    const seat = this.#idle.pop() ?? (this.#seats < this.#plan.most ? this.#open() : undefined)
    if (seat) seat.take(this.#line.shift() as Job)
  }

  #open(): Seat {
    this.#seats += 1
    return new Seat(this.#plan, {
      free: (seat) => {
        this.#idle.push(seat)
        this.#next()
      },
      gone: (seat) => {
        const at = this.#idle.indexOf(seat)
        if (at >= 0) this.#idle.splice(at, 1)
        this.#seats -= 1
        this.#next()
      },
    })
  }
}

const IDLE_MS = 60_000

/** One thread and the task it has. */
class Seat {
  readonly #worker: Worker
  readonly #plan: ThreadPlan
  readonly #tell: { free: (seat: Seat) => void; gone: (seat: Seat) => void }
  #job: Job | null = null
  #timer: NodeJS.Timeout | undefined
  #isOpen = true
  #isOnline = false

  constructor(plan: ThreadPlan, tell: { free: (seat: Seat) => void; gone: (seat: Seat) => void }) {
    this.#plan = plan
    this.#tell = tell
    this.#worker = new OwnThread(path.resolve(plan.program), plan.memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: plan.memoryMb } } : {})
    this.#worker.on('online', () => {
      this.#isOnline = true
      this.#limit()
    })
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer))
    this.#worker.on('error', (error: Error & { code?: string }) =>
      this.#close(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimitError('memory') : error),
    )
    this.#worker.on('exit', (code) => this.#close(new Error(`the thread ended by itself (${code})`)))
  }

  take(job: Job): void {
    clearTimeout(this.#timer)
    this.#job = job
    if (this.#isOnline) this.#limit()
    this.#worker.ref()
    try {
      this.#worker.postMessage(job.task)
    } catch (error) {
      this.#settle({ problem: String(error) })
    }
  }

  #limit(): void {
    this.#timer = setTimeout(() => this.#close(new ThreadLimitError('slow')), this.#plan.taskMs)
  }

  #settle(answer: ThreadAnswer): void {
    const job = this.#job
    if (!job) return
    clearTimeout(this.#timer)
    this.#job = null
    if ('value' in answer) job.resolve(answer.value)
    else {
      job.reject('refusal' in answer ? new DomainError(answer.refusal) : Object.assign(new Error(answer.problem), answer.stack ? { stack: answer.stack } : {}))
    }
    this.#worker.unref()
    this.#timer = setTimeout(() => this.#close(null), this.#plan.idleMs ?? IDLE_MS)
    this.#timer.unref()
    this.#tell.free(this)
  }

  #close(reason: unknown): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#job?.reject(reason)
    this.#job = null
    void this.#worker.terminate()
    this.#tell.gone(this)
  }
}
