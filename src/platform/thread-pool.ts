import { DomainError } from './errors'
import { ThreadLimitError, type ThreadAnswer, type ThreadPlan } from './thread-plan'
import { startProcess, startThread, type Side } from './thread-side'

type Job = { task: object; resolve: (value: unknown) => void; reject: (reason: unknown) => void }

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
  readonly #side: Side
  readonly #plan: ThreadPlan
  readonly #tell: { free: (seat: Seat) => void; gone: (seat: Seat) => void }
  #job: Job | null = null
  #timer: NodeJS.Timeout | undefined
  #isOpen = true
  #isOnline = false

  constructor(plan: ThreadPlan, tell: { free: (seat: Seat) => void; gone: (seat: Seat) => void }) {
    this.#plan = plan
    this.#tell = tell
    this.#side = (plan.isProcess ? startProcess : startThread)(plan, {
      ready: () => {
        this.#isOnline = true
        this.#limit()
      },
      answer: (answer) => this.#settle(answer),
      end: (reason) => this.#close(reason),
    })
  }

  take(job: Job): void {
    clearTimeout(this.#timer)
    this.#job = job
    if (this.#isOnline) this.#limit()
    this.#side.hold()
    try {
      this.#side.tell(job.task)
    } catch (error) {
      this.#settle({ problem: String(error) })
    }
  }

  #limit(): void {
    this.#timer = setTimeout(() => this.#close(new ThreadLimitError('slow')), this.#plan.taskMs)
  }

  #settle(answer: ThreadAnswer): void {
    if ('limit' in answer) return this.#close(new ThreadLimitError(answer.limit))
    const job = this.#job
    if (!job) return
    clearTimeout(this.#timer)
    this.#job = null
    if ('value' in answer) job.resolve(answer.value)
    else {
      job.reject('refusal' in answer ? new DomainError(answer.refusal) : Object.assign(new Error(answer.problem), answer.stack ? { stack: answer.stack } : {}))
    }
    this.#side.release()
    if (answer.isSpent) return this.#close(null)
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
    this.#side.end()
    this.#tell.gone(this)
  }
}
