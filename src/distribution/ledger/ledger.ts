import type { Refusal } from '@/platform/errors'
import { statesBefore } from '../rules/delivery-state'
import type { PushStatus } from '../rules/platforms'
import { workerLost } from '../rules/refusals'
import type {
  ClaimRequest,
  DeliveryChange,
  FrozenContent,
  Guard,
  LedgerStore,
  NewDelivery,
  PushChange,
  PushGuard,
  StoredReceipt,
  StoredStep,
} from './ledger-store'

/** A worker's hold on a delivery. Steps wait here for the next write, so that telling costs no write of its own. */
export type Claim = { id: string; owner: string; fence: number; unwritten?: StoredStep[]; writtenAt?: number }

/** A step is on record after this time even when nothing else is written meanwhile, so that a page can follow a long upload. */
const stepsWaitMs = 2_000

/** The longest a lease may be; a dead worker's deliveries are free again after it. */
export const maxLeaseMs = 30_000

/**
 * The moves of the delivery ledger. Each is one guarded statement; a move that is no longer allowed answers
 * `false` (or null) and writes nothing. Times are epoch ms and always passed in.
 */
export type Ledger = ReturnType<typeof createLedger>

export function createLedger(store: LedgerStore) {
  return {
    prepare: () => store.prepare(),
    enqueue: (entry: NewDelivery, now: number) => store.insert(entry, now),
    claimNext: (request: ClaimRequest) => store.claimQueued({ ...request, leaseMs: Math.min(request.leaseMs, maxLeaseMs) }),
    claimUnknown: (request: Omit<ClaimRequest, 'busyLanes'>) => store.claimUnknown({ ...request, leaseMs: Math.min(request.leaseMs, maxLeaseMs) }),
    ...holderMoves(store),
    ...personMoves(store),
    ...upkeep(store),
    find: (id: string) => store.find(id),
    findByKey: (key: string) => store.findByKey(key),
    ofPush: (push: string) => store.ofPush(push),
    changePush: (id: string, from: PushStatus | PushGuard, change: PushChange) =>
      store.changePush(id, typeof from === 'string' ? { status: from } : from, change),
    wakeTimes: () => store.wakeTimes(),
  }
}

const released: DeliveryChange = { leaseOwner: null, leaseUntil: null }

/** Moves of the worker that holds the lease. */
function holderMoves(store: LedgerStore) {
  const move = async (claim: Claim, change: DeliveryChange, guard?: Partial<Guard>): Promise<boolean> => {
    const from = guard?.states ?? (change.state ? statesBefore(change.state).filter(isHeld) : heldStates)
    const addSteps = claim.unwritten?.splice(0)
    return (await store.change(claim.id, { ...guard, states: from, owner: claim.owner, fence: claim.fence }, { ...change, addSteps })) !== null
  }
  return {
    heartbeat: (claim: Claim, now: number, leaseMs: number) => move(claim, { leaseUntil: now + Math.min(leaseMs, maxLeaseMs) }),
    /** Must be stored before the call with an outside effect; false when the lease is lost or has run out. */
    intend: (claim: Claim, name: string, now: number) => move(claim, { intent: { name, at: now } }, { states: ['sending'], leaseRunsAt: now }),
    /** Kept until the next move, 2 s at most. False when the lease turned out to be lost. */
    async recordStep(claim: Claim, step: StoredStep): Promise<boolean> {
      const now = Date.parse(step.at)
      claim.unwritten = [...(claim.unwritten ?? []), step]
      claim.writtenAt ??= now
      if (now - claim.writtenAt < stepsWaitMs) return true
      claim.writtenAt = now
      return move(claim, {})
    },
    complete: (claim: Claim, receipt: StoredReceipt, now: number) =>
      move(claim, { ...released, state: 'published', receipt, reason: null, publishedAt: now, finishedAt: now }),
    fail: (claim: Claim, reason: Refusal, now: number) => move(claim, { ...released, state: 'failed', reason, finishedAt: now }),
    /** The answer was lost: never sent again blindly. */
    loseSight: (claim: Claim, reason: Refusal, lookAt: number) =>
      move(claim, { ...released, state: 'unknown', reason, readyAt: lookAt }, { states: ['sending'] }),
    /** Looked without a verdict: stays unknown until the next look. `lookAt` null leaves it to a person. */
    lookAgain: (claim: Claim, reason: Refusal, lookAt: number | null) =>
      move(claim, { ...released, reason, readyAt: lookAt ?? farFuture }, { states: ['unknown'] }),
    /** Nothing was sent, or the platform has proven to have nothing of it: waits in the queue until `readyAt`. */
    requeue: (claim: Claim, reason: Refusal | null, readyAt: number) => move(claim, { ...released, state: 'queued', reason, readyAt, intent: null }),
    hold: (claim: Claim, reason: Refusal) => move(claim, { ...released, state: 'waiting-for-person', reason }, { states: ['sending'] }),
  }
}

const heldStates = ['sending', 'unknown'] as const
const isHeld = (state: string): boolean => (heldStates as readonly string[]).includes(state)

/** Unknown deliveries that a person has to resolve are not looked at again by themselves. */
const farFuture = Date.parse('9999-01-01T00:00:00.000Z')

/** Moves that a person asks for; each answers with the row after it, or null when it was too late. */
function personMoves(store: LedgerStore) {
  return {
    cancel: (id: string, reason: Refusal, now: number) =>
      store.change(id, { states: statesBefore('cancelled') }, { state: 'cancelled', reason, finishedAt: now }),
    /** Waits no longer by itself: whether it still goes is a person's decision. */
    setAside: (id: string, reason: Refusal, now: number) => store.change(id, { states: ['queued'] }, { state: 'missed', reason, finishedAt: now }),
    /** The platform is not asked by itself any more. */
    leaveToPerson: (id: string, reason: Refusal) => store.change(id, { states: ['unknown'] }, { ...released, reason, readyAt: farFuture }),
    release: (id: string, fresh: { content: FrozenContent; contentHash: string; readyAt: number; lateUntil: number }) =>
      store.change(id, { states: ['missed', 'waiting-for-person'] }, { ...fresh, state: 'queued', reason: null, finishedAt: null }),
    /** Ends a lookup that is under way: the worker that holds it can write nothing any more. */
    resolvePublished: (id: string, receipt: StoredReceipt, now: number) =>
      store.change(
        id,
        { states: ['unknown', 'waiting-for-person'] },
        { ...released, state: 'published', receipt, reason: null, publishedAt: now, finishedAt: now },
      ),
    /** A person published by hand what was put into a draft box; the row was done before, and its receipt now says where readers find it. */
    markPublishedByHand: (id: string, receipt: StoredReceipt, now: number) => store.change(id, { states: ['published'] }, { receipt, publishedAt: now }),
    resolveFailed: (id: string, reason: Refusal, now: number) =>
      store.change(id, { states: ['unknown'] }, { ...released, state: 'failed', reason, finishedAt: now }),
  }
}

function upkeep(store: LedgerStore) {
  return {
    sweepLate: (now: number, reason: Refusal) => store.sweepLate(now, reason),
    takeOver: (now: number) => store.takeOver({ now, leasesUntil: now }, workerLost),
    /** Every lease, whenever it ends: only for a process that knows it is alone. */
    takeOverAll: (now: number) => store.takeOver({ now, leasesUntil: farFuture }, workerLost),
  }
}
