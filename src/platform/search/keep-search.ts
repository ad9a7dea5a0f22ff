import path from 'node:path'
import type { BasePayload } from 'payload'
import type { Logger } from '../logging'
import { mend, takeChanges, takeIn } from './catch-up'
import { indexIn, type SearchIndex } from './index-thread'
import { Noted } from './noted'
import { setRunningSearch } from './running'
import { searchedIn } from './searched-in'

type Given = {
  payload: BasePayload
  dataDir: string
  logger: Logger
  /** How often other processes' changes are looked for; 0 where this process alone writes. Milliseconds. */
  pollMs: number
}

export type KeptSearch = {
  /** Resolves when the index holds every document, as far as it could be brought there; rejects never. */
  ready: Promise<void>
  /** Resolves when everything that was noted so far is in the index. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Documents that are read at once: a few milliseconds of the thread that answers everybody. */
const AT_ONCE = 25
const RETRY_MS = 30_000

/** Starts the search of this process: brings its index up to date beside everything else, and keeps it so. */
export function keepSearch(given: Given): KeptSearch {
  const keeper = new Keeper(given)
  return { ready: keeper.start(), settled: () => keeper.settled(), stop: () => keeper.stop() }
}

class Keeper {
  readonly #given: Given
  readonly #index: SearchIndex
  readonly #declared: ReturnType<typeof searchedIn>
  readonly #known = new Set<string>()
  readonly #noted = new Noted()
  #isStopped = false
  #working: Promise<void> | null = null
  #round: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(given: Given) {
    this.#given = given
    this.#declared = searchedIn(given.payload)
    this.#index = indexIn(path.join(given.dataDir, 'search.db'), () => this.#beginAnew())
  }

  start(): Promise<void> {
    setRunningSearch({
      index: this.#index,
      declared: this.#declared,
      isReady: (collections) => collections.every((collection) => this.#known.has(collection)),
      note: (collection, id) => {
        if (!(collection in this.#declared)) return
        this.#noted.add(collection, [id])
        this.#work()
      },
    })
    this.#round = this.#catchUp().then(() => this.#later())
    return this.#round
  }

  async settled(): Promise<void> {
    while (this.#working) await this.#working
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    setRunningSearch(null)
    await Promise.all([this.#round, this.#working])
  }

  #work(): void {
    this.#working ??= this.#takeNoted().finally(() => (this.#working = null))
  }

  /** Takes in what was noted, oldest first; what fails stays noted and is tried again. */
  async #takeNoted(): Promise<void> {
    // What is saved in one go is noted in one go.
    await new Promise((done) => setImmediate(done))
    for (let next = this.#noted.take(AT_ONCE); next && !this.#isStopped; next = this.#noted.take(AT_ONCE)) {
      const { collection, ids } = next
      try {
        await takeIn(this.#parts(), collection, ids)
      } catch (error) {
        this.#noted.add(collection, ids)
        this.#given.logger.warn({ err: error, collection }, 'the search could not take a change in; it is tried again')
        return
      }
    }
  }

  /** First everything, later what other processes changed. */
  async #catchUp(): Promise<void> {
    for (const collection of Object.keys(this.#declared)) {
      if (this.#isStopped) return
      try {
        await (this.#known.has(collection) ? takeChanges : mend)(this.#parts(), collection)
        if (!this.#isStopped) this.#known.add(collection)
      } catch (error) {
        this.#given.logger.warn({ err: error, collection }, 'the search could not be brought up to date; it is tried again')
      }
    }
  }

  /** A damaged file is made anew at once, and until then titles are looked through. */
  #beginAnew(): void {
    if (this.#isStopped || this.#known.size === 0) return
    this.#known.clear()
    clearTimeout(this.#timer)
    this.#given.logger.warn('the index of the search is damaged and is made anew')
    this.#round = this.#round
      .then(() => this.#index.renew())
      .then(() => this.#catchUp())
      .catch((error: unknown) => this.#given.logger.warn({ err: error }, 'the index of the search could not be made anew; it is tried again'))
      .then(() => this.#later())
  }

  #later(): void {
    if (this.#isStopped) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void (this.#round = this.#again()), this.#given.pollMs || RETRY_MS).unref()
  }

  async #again(): Promise<void> {
    const isBehind = Object.keys(this.#declared).some((collection) => !this.#known.has(collection))
    if (this.#given.pollMs > 0 || isBehind) await this.#catchUp()
    if (!this.#noted.isEmpty) this.#work()
    this.#later()
  }

  #parts() {
    return { payload: this.#given.payload, index: this.#index, declared: this.#declared, isStopped: () => this.#isStopped }
  }
}
