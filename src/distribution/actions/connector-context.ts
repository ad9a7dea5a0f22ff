import { compareReadBack } from '@/typesetting'
import { channelMemory } from './channel-memory'
import type { DispatchContext } from './dispatch-context'
import { LeaseLostError, type ConnectorContext, type Outcome } from '../connectors/connector'
import type { Claim } from '../ledger/ledger'
import type { Delivery } from '../ledger/ledger-store'
import { connectorBroke } from '../rules/refusals'

export type Hold = { context: ConnectorContext; hasIntent(): boolean }

type HoldRequest = { delivery: Delivery; claim: Claim; settings: Record<string, unknown>; signal: AbortSignal }

/** What a connector is given while it works on a delivery. */
export function connectorContext(dispatch: DispatchContext, { delivery, claim, settings, signal }: HoldRequest): Hold {
  const { ledger, clock, payload } = dispatch
  let hasIntent = false
  const context: ConnectorContext = {
    settings,
    signal,
    clock,
    mode: delivery.mode,
    fetch: dispatch.fetch,
    memory: channelMemory(payload, delivery.channel, clock),
    compare: compareReadBack,
    async step(step) {
      await ledger.recordStep(claim, { at: new Date(clock.now()).toISOString(), ...step })
    },
    async intend(name) {
      if (signal.aborted || !(await ledger.intend(claim, name, clock.now()))) {
        throw new LeaseLostError(`delivery ${delivery.key} is no longer held by ${claim.owner}`)
      }
      hasIntent = true
    },
  }
  return { context, hasIntent: () => hasIntent }
}

/** Runs a connector; a bug in it counts as a lost answer once an effect was announced, and as a failure before. Null when the lease was lost. */
export async function outcomeOf(dispatch: DispatchContext, hold: Hold, work: () => Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await work()
  } catch (err) {
    if (err instanceof LeaseLostError) return null
    dispatch.logger.error({ msg: 'a connector broke', err })
    const refusal = connectorBroke(err instanceof Error ? err.message : String(err))
    return hold.hasIntent() ? { state: 'unknown', refusal } : { state: 'failed', refusal, retryable: false }
  }
}
