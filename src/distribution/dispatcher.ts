import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { BasePayload } from 'payload'
import { systemClock, type Clock } from '@/platform/clock'
import { onContentChanged } from '@/platform/events'
import { readFence } from '@/platform/fence'
import type { Logger } from '@/platform/logging'
import { deliverOne } from './actions/deliver-one'
import type { DispatchContext } from './actions/dispatch-context'
import { expandDuePushes } from './actions/expand-due-pushes'
import { ledgerOf } from './actions/open-ledger'
import { reconcileUnknown } from './actions/reconcile-unknown'
import { announceRehearsalAddress } from './actions/rehearsal-address'
import type { Shelf } from './connectors/shop/connector'
import type { Delivery } from './ledger/ledger-store'
import { connectorsWith } from './registry'
import { missedInQueue } from './rules/refusals'
import { napMs, pollMs, type Due } from './rules/nap'

export type DispatcherOptions = {
  payload: BasePayload
  shelf: Shelf
  logger: Logger
  /** Where this process's WeChat simulator listens, if it runs one. */
  rehearsalUrl?: string | null
  clock?: Clock
  /** Names this process in leases; must differ between processes. */
  owner?: string
  /** At most 30 s. */
  leaseMs?: number
  /** Deliveries under way at once, over all lanes. */
  parallel?: number
  fetch?: typeof fetch
  /**
   * No other process can be delivering from this database (SQLite's folder lock): whatever is still leased was left
   * by one that ended, so it is taken over at the start instead of when its lease runs out.
   */
  isOnlyProcess?: boolean
}

export type Dispatcher = {
  /** Resolves when nothing is under way and nothing is due. For tests and benchmarks. */
  idle(): Promise<void>
  /** Takes nothing new, lets what runs finish for `graceMs` (default 20 s), then tells it to stop and waits 3 s at most for that to be recorded. */
  stop(graceMs?: number): Promise<void>
}

/** Starts delivering what is due. Reads the time from `clock`, so that no time zone or clock change of the machine repeats anything. */
export async function startDispatcher(options: DispatcherOptions): Promise<Dispatcher> {
  if (options.rehearsalUrl) announceRehearsalAddress(options.rehearsalUrl)
  const context: DispatchContext = {
    payload: options.payload,
    ledger: ledgerOf(options.payload),
    connectors: connectorsWith(options.shelf),
    clock: options.clock ?? systemClock,
    logger: options.logger,
    owner: options.owner ?? `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`,
    leaseMs: Math.min(options.leaseMs ?? 30_000, 30_000),
    fetch: options.fetch ?? fetch,
  }
  await context.ledger.prepare()
  if (options.isOnlyProcess) await context.ledger.takeOverAll(context.clock.now())
  return new Loop(context, options.parallel ?? 16).start()
}

/** Claims in one go; in SQLite they reach the disk together. */
const wave = 16

/** Time a connector has to end after it was told to stop. */
const lastWordMs = 3_000

function wait(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref())
}

class Loop implements Dispatcher {
  readonly #context: DispatchContext
  readonly #parallel: number
  readonly #letGo = new AbortController()
  /** Deliveries under way, by lane; lookups have no lane. */
  readonly #sending = new Map<string, Promise<void>>()
  readonly #looking = new Set<Promise<void>>()
  #stopping = false
  #isResting = false
  /** Something happened since the last look at the database. */
  #isNudged = false
  #sweptAt = 0
  #wake: () => void = () => undefined
  #running: Promise<void> = Promise.resolve()
  #unsubscribe: () => void = () => undefined

  constructor(context: DispatchContext, parallel: number) {
    this.#context = context
    this.#parallel = parallel
  }

  start(): this {
    this.#unsubscribe = onContentChanged(({ collection }) => {
      if (collection === 'pushes' || collection === 'deliveries' || collection === 'pauses') this.#nudge()
    })
    this.#running = this.#run()
    return this
  }

  async idle(): Promise<void> {
    for (;;) {
      if (this.#isResting && this.#sending.size + this.#looking.size === 0) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  async stop(graceMs = 20_000): Promise<void> {
    this.#stopping = true
    this.#unsubscribe()
    this.#nudge()
    await this.#running
    const ended = Promise.all([...this.#sending.values(), ...this.#looking]).then(() => true)
    if (await Promise.race([ended, wait(graceMs)])) return
    this.#letGo.abort()
    if (await Promise.race([ended, wait(lastWordMs)])) return
    const lanes = [...this.#sending.keys()]
    this.#context.logger.warn({ msg: 'stopped while connectors were still at work; their deliveries are looked up after the next start', lanes })
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const due = await this.#round().catch((err: unknown) => {
        this.#context.logger.error({ msg: 'a dispatcher round failed', err })
        return null
      })
      if (!this.#stopping) await this.#rest(due)
    }
  }

  /** One look at the database; work is done only for what its answer says is due. Null: look again after a poll. */
  async #round(): Promise<Due | null> {
    const { ledger, clock } = this.#context
    this.#isNudged = false
    const now = clock.now()
    // A restored copy waits for a person, as if there were nothing to do.
    if (await readFence(this.#context.payload)) return { isBusy: false, now, times: { pushDueAt: null, deliveryReadyAt: null, leaseEndsAt: null } }
    const times = await ledger.wakeTimes()
    const isDue = (at: number | null) => at !== null && at <= now
    let isBusy = false
    let hasFailed = false
    /** What fails is tried again after a poll; what comes after it is done all the same. */
    const part = async <T>(msg: string, work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work()
      } catch (err) {
        hasFailed = true
        this.#context.logger.error({ msg, err })
        return null
      }
    }
    if (isDue(times.leaseEndsAt)) await part('deliveries of a lost worker could not be taken over', () => ledger.takeOver(now))
    if (isDue(times.pushDueAt)) isBusy = ((await part('due pushes could not be expanded', () => expandDuePushes(this.#context))) ?? 0) > 0
    if (isBusy || isDue(times.deliveryReadyAt) || isDue(times.leaseEndsAt)) {
      await part('late deliveries could not be swept', () => this.#sweepLate(now))
      isBusy = ((await part('deliveries could not be claimed', () => this.#claimAll())) ?? false) || isBusy
    }
    return hasFailed ? null : { isBusy, now, times }
  }

  /** A claim takes nothing that is late, so there is no hurry to say that it was missed. */
  async #sweepLate(now: number): Promise<void> {
    if (Math.abs(now - this.#sweptAt) < pollMs) return
    this.#sweptAt = now
    await this.#context.ledger.sweepLate(now, missedInQueue)
  }

  async #claimAll(): Promise<boolean> {
    const { ledger, clock, owner, leaseMs } = this.#context
    const ask = () => ({ owner, leaseMs, now: clock.now() })
    const sent = await this.#claimInWaves(() => ledger.claimNext({ ...ask(), busyLanes: [...this.#sending.keys()] }), {
      room: () => this.#parallel - this.#sending.size,
      take: (delivery) => this.#send(delivery),
    })
    const looked = await this.#claimInWaves(() => ledger.claimUnknown(ask()), {
      room: () => this.#parallel - this.#looking.size,
      take: (delivery) => this.#look(delivery),
    })
    return sent || looked
  }

  /** One claim first, and several at once only while every claim of the last wave found something. */
  async #claimInWaves(claim: () => Promise<Delivery | null>, { room, take }: { room(): number; take(delivery: Delivery): void }): Promise<boolean> {
    let size = 1
    let hasTaken = false
    while (!this.#stopping && room() > 0) {
      const asked = Math.min(size, room())
      const taken = (await Promise.all(Array.from({ length: asked }, claim))).filter((one) => one !== null)
      taken.forEach(take)
      hasTaken ||= taken.length > 0
      if (taken.length < asked) break
      size = wave
    }
    return hasTaken
  }

  #send(delivery: Delivery): void {
    const work = this.#guarded(delivery, deliverOne(this.#context, delivery, this.#letGo.signal)).finally(() => {
      this.#sending.delete(delivery.lane)
      this.#nudge()
    })
    this.#sending.set(delivery.lane, work)
  }

  #look(delivery: Delivery): void {
    const work = this.#guarded(delivery, reconcileUnknown(this.#context, delivery, this.#letGo.signal)).finally(() => {
      this.#looking.delete(work)
      this.#nudge()
    })
    this.#looking.add(work)
  }

  /** A failure to record is not a failure to deliver: the lease runs out and the ledger decides. */
  async #guarded(delivery: Delivery, work: Promise<void>): Promise<void> {
    await work.catch((err: unknown) => this.#context.logger.error({ msg: 'a delivery could not be recorded', delivery: delivery.key, err }))
  }

  #nudge(): void {
    this.#isNudged = true
    this.#wake()
  }

  #rest(due: Due | null): Promise<void> {
    const nap = napMs(due)
    if (nap === 0 || this.#isNudged) return Promise.resolve()
    this.#isResting = due !== null && !isAnythingDue(due)
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake(), nap)
      this.#wake = () => {
        clearTimeout(timer)
        this.#isResting = false
        this.#wake = () => undefined
        resolve()
      }
    })
  }
}

function isAnythingDue({ now, times }: Due): boolean {
  return [times.pushDueAt, times.deliveryReadyAt].some((at) => at !== null && at <= now)
}
