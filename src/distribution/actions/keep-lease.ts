import type { DispatchContext } from './dispatch-context'
import type { Claim } from '../ledger/ledger'

/** Renewed three times a lease, so that two lost heartbeats in a row cost nothing. */
const renewals = 3

/** A connector that is not done by then is hung: the longest wait a platform documents is 13 minutes (polls of a publication). */
const longestMs = 30 * 60_000

export type KeptLease = { signal: AbortSignal; stop(): void }

/**
 * Renews a lease until stopped; aborts its signal when the lease is lost or the process is told to let go, or the
 * work takes far too long. After that nothing is renewed: what is left of the lease is enough to record an end, and no more is held up.
 */
export function keepLease({ ledger, clock, leaseMs, logger }: DispatchContext, claim: Claim, letGo: AbortSignal): KeptLease {
  const lost = new AbortController()
  const renew = async () => {
    const isHeld = await ledger.heartbeat(claim, clock.now(), leaseMs)
    if (!isHeld) lost.abort()
  }
  const signal = AbortSignal.any([lost.signal, letGo, AbortSignal.timeout(longestMs)])
  const timer = setInterval(() => {
    if (signal.aborted) return clearInterval(timer)
    renew().catch((err: unknown) => logger.error({ msg: 'a lease could not be renewed', delivery: claim.id, err }))
  }, leaseMs / renewals)
  return { signal, stop: () => clearInterval(timer) }
}
