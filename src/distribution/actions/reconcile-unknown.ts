import type { Refusal } from '@/platform/errors'
import { buildParcel } from './build-parcel'
import { channelRefusals, loadChannels, openSettings } from './channel'
import { connectorContext, outcomeOf } from './connector-context'
import type { DispatchContext } from './dispatch-context'
import { keepLease } from './keep-lease'
import type { Outcome } from '../connectors/connector'
import type { Claim } from '../ledger/ledger'
import type { Delivery } from '../ledger/ledger-store'
import { longestLookMs, lookDelayMs, maxAttempts } from '../rules/backoff'
import { cannotBeBuilt, channelGone, lookedForTooLong, noContent, retriedTooOften } from '../rules/refusals'

/**
 * Asks the platform what became of a delivery whose answer was lost. Found: published. Proven absent: back in
 * the queue, under the late policy. No verdict: looks again later, and in the end asks a person.
 */
export async function reconcileUnknown(dispatch: DispatchContext, delivery: Delivery, letGo: AbortSignal): Promise<void> {
  const claim: Claim = { id: delivery.id, owner: dispatch.owner, fence: delivery.fence }
  const lease = keepLease(dispatch, claim, letGo)
  try {
    const outcome = await looked(dispatch, { delivery, claim, signal: lease.signal })
    if (outcome) await settle(dispatch, { delivery, claim, outcome })
  } finally {
    lease.stop()
  }
}

type Look = { delivery: Delivery; claim: Claim; signal: AbortSignal }

/** A look that cannot be prepared says nothing about the delivery: it is looked up later, and in the end by a person. */
async function looked(dispatch: DispatchContext, at: Look): Promise<Outcome | null> {
  try {
    return await look(dispatch, at)
  } catch (err) {
    await dispatch.ledger.wakeTimes()
    dispatch.logger.error({ msg: 'a delivery cannot be looked up', delivery: at.delivery.key, err })
    return stillUnknown(cannotBeBuilt(err instanceof Error ? err.message : String(err)))
  }
}

async function look(dispatch: DispatchContext, { delivery, claim, signal }: Look): Promise<Outcome | null> {
  const { payload, connectors } = dispatch
  const channel = (await loadChannels(payload, [delivery.channel])).get(delivery.channel)
  if (!channel) return stillUnknown(channelGone)
  if (!delivery.content) return stillUnknown(noContent)
  const connector = connectors.get(channel.platform)
  const [refusal] = channelRefusals(payload, connectors, { ...channel, mode: delivery.mode })
  if (refusal || !connector) return stillUnknown(refusal ?? channelGone)
  const hold = connectorContext(dispatch, { delivery, claim, settings: openSettings(payload, channel), signal })
  const parcel = buildParcel(payload, delivery.content, delivery)
  const outcome = await outcomeOf(dispatch, hold, () => connector.reconcile(parcel, hold.context))
  // A look has no effect of its own, so a look that broke says nothing about the delivery.
  return outcome?.state === 'failed' && outcome.refusal.code === 'CONNECTOR_BROKE' ? stillUnknown(outcome.refusal) : outcome
}

function stillUnknown(refusal: Refusal): Outcome {
  return { state: 'unknown', refusal }
}

async function settle({ ledger, clock }: DispatchContext, { delivery, claim, outcome }: { delivery: Delivery; claim: Claim; outcome: Outcome }): Promise<void> {
  const now = clock.now()
  if (outcome.state === 'published') await ledger.complete(claim, outcome.receipt, now)
  else if (outcome.state === 'unknown' || outcome.state === 'held') await lookLater(ledger, { claim, delivery, refusal: outcome.refusal, now })
  // Proven absent again and again: something is wrong that sending once more does not mend.
  else if (outcome.retryable && delivery.attempt >= maxAttempts) await ledger.fail(claim, retriedTooOften(delivery.reason ?? outcome.refusal), now)
  else if (outcome.retryable) await ledger.requeue(claim, outcome.refusal, now)
  else await ledger.fail(claim, outcome.refusal, now)
}

async function lookLater(ledger: DispatchContext['ledger'], at: { claim: Claim; delivery: Delivery; refusal: Refusal; now: number }): Promise<void> {
  const { claim, delivery, refusal, now } = at
  const sinceIntent = now - (delivery.intent?.at ?? now)
  if (sinceIntent > longestLookMs) await ledger.lookAgain(claim, { ...lookedForTooLong, data: { last: refusal } }, null)
  else await ledger.lookAgain(claim, refusal, now + lookDelayMs(sinceIntent))
}
