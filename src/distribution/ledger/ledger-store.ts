import type { Refusal } from '@/platform/errors'
import type { DeliveryState } from '../rules/delivery-state'
import type { PushStatus } from '../rules/platforms'

/** What goes out, frozen when the delivery was made. Picture ids name assets; `src` is how the HTML refers to them; `sha256` of the file. */
export type FrozenContent = {
  title: string
  author: string
  digest: string
  html: string
  text: string
  slug: string
  /** Where the short link leads; absent where nothing was said. */
  link?: string
  cover: { id: string; fileName: string; sha256: string } | null
  pictures: { id: string; src: string; fileName: string; sha256: string }[]
  productIds: string[]
  facts: { source: string; label: { zh: string; en: string }; shown: string }[]
  /** What `html` was made of, where our own shop keeps its facts up to date: a typesetting request as JSON. */
  source?: string
  /** Epoch ms: the moment this was frozen for, and the last time a person wanted it out. Absent in rows of earlier versions. */
  frozenFor?: number
  decidedAt?: number
}

/** `at` in epoch ms. Stored right before the one call that has an outside effect. */
export type Intent = { name: string; at: number }

export type StoredReceipt = { remoteId: string; url: string | null; detail: Record<string, unknown> }

/** One line of what was done for a delivery. `at` ISO 8601. */
export type StoredStep = { at: string; name: string; ok: boolean; text: { zh: string; en: string }; answer?: unknown }

/** A row of the ledger. Ids are strings in both databases; times are epoch milliseconds. */
export type Delivery = {
  id: string
  key: string
  push: string | null
  channel: string
  draft: string
  lane: string
  platform: string
  mode: 'live' | 'rehearsal'
  state: DeliveryState
  dueAt: number
  /** Not claimed before this instant: the due time, later when waiting to try or look again. */
  readyAt: number
  /** Not claimed after this instant: see the late policy. */
  lateUntil: number
  slot: number
  contentHash: string
  content: FrozenContent | null
  shortCode: string
  leaseOwner: string | null
  leaseUntil: number | null
  /** Counts claims; a worker that lost its lease holds an old number and can write nothing. */
  fence: number
  /** Sends that were begun and not cut short before anything left. */
  attempt: number
  looks: number
  intent: Intent | null
  steps: StoredStep[]
  receipt: StoredReceipt | null
  reason: Refusal | null
  publishedAt: number | null
  finishedAt: number | null
}

export type NewDelivery = Pick<
  Delivery,
  | 'key'
  | 'push'
  | 'channel'
  | 'draft'
  | 'lane'
  | 'platform'
  | 'mode'
  | 'state'
  | 'dueAt'
  | 'readyAt'
  | 'lateUntil'
  | 'slot'
  | 'contentHash'
  | 'content'
  | 'shortCode'
  | 'reason'
>

/** Columns a transition may write, and steps it adds. */
export type DeliveryChange = Partial<
  Omit<Delivery, 'id' | 'key' | 'push' | 'channel' | 'draft' | 'lane' | 'platform' | 'mode' | 'slot' | 'steps' | 'fence'>
> & {
  addSteps?: StoredStep[]
}

/** What must hold in the database at the instant of the write; otherwise nothing is written. */
export type Guard = {
  states: readonly DeliveryState[]
  owner?: string
  fence?: number
  /** The lease must still run at this instant. */
  leaseRunsAt?: number
  intent?: 'stored' | 'absent'
}

export type ClaimRequest = { owner: string; now: number; leaseMs: number; busyLanes: readonly string[] }

/** Columns of a push that the actions change. Times in epoch ms. */
export type PushChange = {
  status?: PushStatus
  dueAt?: number
  hardStopAt?: number | null
  lateToleranceMinutes?: number
  trouble?: Refusal[] | null
  troubledAt?: number | null
  mend?: string | null
  leansOn?: string
}

/** What must hold of a push at the instant of the write. `dueAt` in epoch ms: still due when it was seen to be. */
export type PushGuard = { status: PushStatus; dueAt?: number }

export type WakeTimes = { pushDueAt: number | null; deliveryReadyAt: number | null; leaseEndsAt: number | null }

/**
 * The ledger in a database. Every method is one atomic statement there, so that the answer is right whatever
 * other processes do at the same instant. Decides nothing: the moves are in `ledger.ts`.
 */
export type LedgerStore = {
  /** Makes the indexes that atomicity rests on; idempotent. */
  prepare(): Promise<void>
  /** Inserts unless a row has the key; answers with the row that now has it. */
  insert(entry: NewDelivery, now: number): Promise<{ created: boolean; delivery: Delivery }>
  /**
   * Takes the queued delivery that has been due longest, not in a busy lane, not past its `lateUntil`, and moves it to
   * `sending`. At most one delivery of a lane is `sending`, across all processes. A claim that began after a pause of its
   * lane, or of everything, was stored gives nothing.
   */
  claimQueued(request: ClaimRequest): Promise<Delivery | null>
  /** Takes an `unknown` delivery that is ready to be looked up and not leased. Its state stays. */
  claimUnknown(request: Omit<ClaimRequest, 'busyLanes'>): Promise<Delivery | null>
  /** Writes a change if the guard holds; null when it does not. */
  change(id: string, guard: Guard, change: DeliveryChange): Promise<Delivery | null>
  /** Queued deliveries past their `lateUntil` become `missed`. Answers how many. */
  sweepLate(now: number, reason: Refusal): Promise<number>
  /** `sending` with a lease that ended before `leasesUntil`: without intent back to `queued` and not counted as an attempt, with intent to `unknown`. */
  takeOver(at: { now: number; leasesUntil: number }, reason: Refusal): Promise<{ requeued: number; unknown: number }>
  find(id: string): Promise<Delivery | null>
  findByKey(key: string): Promise<Delivery | null>
  ofPush(push: string): Promise<Delivery[]>
  /** Changes a push if the guard holds; false when it does not. */
  changePush(id: string, from: PushGuard, change: PushChange): Promise<boolean>
  /** The next instants at which there is something to do; what waits in a paused lane is nothing to do. Epoch ms. */
  wakeTimes(): Promise<WakeTimes>
}
