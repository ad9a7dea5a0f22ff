import { DomainError, type Refusal } from '@/platform/errors'
import { buildParcel, proveParcel } from './build-parcel'
import { channelRefusals, loadChannels, openSettings, type Channel } from './channel'
import { connectorContext, outcomeOf } from './connector-context'
import type { DispatchContext } from './dispatch-context'
import { keepLease } from './keep-lease'
import type { Connector, Outcome, Parcel } from '../connectors/connector'
import type { Claim } from '../ledger/ledger'
import type { Delivery } from '../ledger/ledger-store'
import { lookDelayMs, maxAttempts, retryDelayMs } from '../rules/backoff'
import { cannotBeBuilt, channelGone, channelOff, noContent, retriedTooOften, stoppedWhileSending } from '../rules/refusals'

/** Carries out one claimed delivery and writes down what became of it. `letGo` is the process being told to stop. */
export async function deliverOne(dispatch: DispatchContext, delivery: Delivery, letGo: AbortSignal): Promise<void> {
  const claim: Claim = { id: delivery.id, owner: dispatch.owner, fence: delivery.fence }
  const lease = keepLease(dispatch, claim, letGo)
  try {
    const ready = await prepared(dispatch, delivery)
    if ('refusal' in ready) {
      await dispatch.ledger.hold(claim, ready.refusal)
      return
    }
    const hold = connectorContext(dispatch, { delivery, claim, settings: openSettings(dispatch.payload, ready.channel), signal: lease.signal })
    const outcome = await outcomeOf(dispatch, hold, () => ready.connector.deliver(ready.parcel, hold.context))
    if (outcome) await settle(dispatch, { claim, delivery, outcome, isStopping: letGo.aborted })
    else if (letGo.aborted) await putDown(dispatch, claim, hold.hasIntent())
  } finally {
    lease.stop()
  }
}

/** What was announced may have happened, so it is looked up; what was not is simply sent later. */
async function putDown({ ledger, clock }: DispatchContext, claim: Claim, hasIntent: boolean): Promise<void> {
  if (hasIntent) await ledger.loseSight(claim, stoppedWhileSending, clock.now())
  else await ledger.requeue(claim, stoppedWhileSending, clock.now())
}

/** What cannot even be prepared waits for a person: without an end it would be claimed again with every lease, and block its lane. */
async function prepared(dispatch: DispatchContext, delivery: Delivery): Promise<Ready | { refusal: Refusal }> {
  try {
    return await prepare(dispatch, delivery)
  } catch (err) {
    // A database that does not answer is no fault of the delivery.
    await dispatch.ledger.wakeTimes()
    dispatch.logger.error({ msg: 'a delivery cannot be prepared and waits for a person', delivery: delivery.key, err })
    return { refusal: cannotBeBuilt(err instanceof Error ? err.message : String(err)) }
  }
}

type Ready = { connector: Connector; channel: Channel; parcel: Parcel }

/** Everything that can be found wrong before anything leaves. */
async function prepare({ payload, connectors }: DispatchContext, delivery: Delivery): Promise<Ready | { refusal: Refusal }> {
  const channel = (await loadChannels(payload, [delivery.channel])).get(delivery.channel)
  if (!channel) return { refusal: channelGone }
  if (!channel.enabled) return { refusal: channelOff }
  const connector = connectors.get(channel.platform)
  const [refusal] = channelRefusals(payload, connectors, { ...channel, mode: delivery.mode })
  if (refusal || !connector) return { refusal: refusal ?? channelGone }
  if (!delivery.content) return { refusal: noContent }
  const parcel = buildParcel(payload, delivery.content, delivery)
  try {
    await proveParcel(parcel)
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { code: error.code, text: error.text, data: error.data } }
    throw error
  }
  return { connector, channel, parcel }
}

type Settlement = { claim: Claim; delivery: Delivery; outcome: Outcome; isStopping: boolean }

async function settle({ ledger, clock }: DispatchContext, { claim, delivery, outcome, isStopping }: Settlement): Promise<void> {
  const now = clock.now()
  if (outcome.state === 'published') await ledger.complete(claim, outcome.receipt, now)
  else if (outcome.state === 'unknown') await ledger.loseSight(claim, outcome.refusal, now + lookDelayMs(0))
  else if (outcome.state === 'held') await ledger.hold(claim, outcome.refusal)
  else if (!outcome.retryable) await ledger.fail(claim, outcome.refusal, now)
  else if (isStopping) await ledger.requeue(claim, outcome.refusal, now)
  else if (delivery.attempt >= maxAttempts) await ledger.fail(claim, retriedTooOften(outcome.refusal), now)
  else {
    await tryLater(ledger, {
      claim,
      refusal: outcome.refusal,
      readyAt: now + (outcome.retryAfterMs ?? retryDelayMs(delivery.attempt)),
      lateUntil: delivery.lateUntil,
    })
  }
}

type Later = { claim: Claim; refusal: Refusal; readyAt: number; lateUntil: number }

/** A retry that would come too late is a person's decision, with the platform's reason kept. */
async function tryLater(ledger: DispatchContext['ledger'], { claim, refusal, readyAt, lateUntil }: Later): Promise<void> {
  if (readyAt > lateUntil) await ledger.hold(claim, refusal)
  else await ledger.requeue(claim, refusal, readyAt)
}
