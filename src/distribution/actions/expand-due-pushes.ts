import type { BasePayload, Where } from 'payload'
import type { Push } from '@/payload-types'
import { DomainError, type Refusal } from '@/platform/errors'
import type { DispatchContext } from './dispatch-context'
import type { NewDelivery } from '../ledger/ledger-store'
import { heldWhole, planPushes, type Planned } from './plan-pushes'
import { setAsideOf, type SetAside } from './set-aside'
import { cannotBeBuilt } from '../rules/refusals'

/** Pushes expanded in one go: large enough to load in batches, small enough that the first goes out at once. */
const batch = 20

type Dispatch = Pick<DispatchContext, 'payload' | 'ledger' | 'clock'> &
  Partial<Pick<DispatchContext, 'logger'>> & {
    /** The last word on each delivery before it is written. */
    judge?: (entry: NewDelivery) => NewDelivery
  }

/**
 * Turns pushes that are due into deliveries, with content frozen from what is stored now. Content that is not
 * what was approved waits for a person; what is too late is missed; what cannot be built waits with its reason, and the
 * others of the round go. Inserting is by key, so a push that is expanded twice (two workers, a crash half-way) gives
 * each delivery once. Answers how many were dealt with.
 */
export async function expandDuePushes(dispatch: Dispatch): Promise<number> {
  const { payload, clock } = dispatch
  const now = clock.now()
  const aside = setAsideOf(payload)
  const due = await duePushes(payload, { now, without: aside.resting(now) })
  if (due.length === 0) return 0
  const planned = await planApart(dispatch, due, now)
  const settled = await Promise.all(planned.map((one) => record(dispatch, { planned: one, now, aside })))
  return settled.filter(Boolean).length
}

async function duePushes(payload: BasePayload, { now, without }: { now: number; without: string[] }): Promise<Push[]> {
  const where: Where = {
    and: [
      { status: { equals: 'scheduled' } },
      { dueAt: { less_than_equal: new Date(now).toISOString() } },
      ...(without.length > 0 ? [{ id: { not_in: without } }] : []),
    ],
  }
  return (await payload.find({ collection: 'pushes', where, sort: 'dueAt', limit: batch, pagination: false, depth: 0, overrideAccess: true })).docs
}

/** All at once while that goes well; otherwise each for itself, so that one that cannot be built holds up nobody. */
async function planApart(dispatch: Dispatch, due: Push[], now: number): Promise<Planned[]> {
  const { payload, ledger, logger } = dispatch
  try {
    return await planPushes(payload, due, now)
  } catch (err) {
    logger?.error({ msg: 'a round of pushes could not be built; each is built for itself', err })
    // A database that does not answer is no fault of a push: the round fails, and the next one tries again.
    await ledger.wakeTimes()
  }
  const planned: Planned[] = []
  for (const push of due) planned.push(await planOne(dispatch, push, now))
  return planned
}

async function planOne({ payload, ledger, logger }: Dispatch, push: Push, now: number): Promise<Planned> {
  try {
    const [one] = await planPushes(payload, [push], now)
    return one ?? { push, entries: [] }
  } catch (err) {
    await ledger.wakeTimes()
    logger?.error({ msg: 'a push cannot be built and waits for a person', push: push.id, err })
    return heldWhole(payload, push, reasonOf(err))
  }
}

function reasonOf(err: unknown): Refusal {
  if (err instanceof DomainError) return { code: err.code, text: err.text, data: err.data }
  return cannotBeBuilt(err instanceof Error ? err.message : String(err))
}

type Recording = { planned: Planned; now: number; aside: SetAside }

/** A push whose rows cannot be written rests for a while, so that it neither turns the loop nor stands before the others. */
async function record(
  { payload, ledger, logger, judge = (entry) => entry }: Dispatch,
  { planned: { push, entries }, now, aside }: Recording,
): Promise<boolean> {
  const id = String(push.id)
  try {
    const outcomes = await Promise.allSettled(entries.map((entry) => ledger.enqueue(judge(entry), now)))
    const [failed] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    if (failed !== undefined) {
      const held = await heldWhole(payload, push, reasonOf(failed))
      logger?.error({ msg: 'a delivery could not be written; it is written without content and waits for a person', push: id, err: failed })
      await Promise.all(held.entries.map((entry) => ledger.enqueue(entry, now)))
    }
    await ledger.changePush(id, 'scheduled', { status: 'dispatched' })
    aside.forget(id)
    return true
  } catch (err) {
    logger?.error({ msg: 'a push could not be written; it is tried again later', push: id, err })
    aside.put(id, now)
    return false
  }
}
