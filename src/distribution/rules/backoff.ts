/** Sends of one delivery that were refused for a passing reason (rate limit, platform down) before a person is asked. */
export const maxAttempts = 8

/** How long after the intent the platform is looked at for a lost answer before a person is asked. */
export const longestLookMs = 50 * 60_000

const shortestLookMs = 2_000
const longestWaitMs = 600_000

/** Wait before sending again after the `attempt`th passing refusal: 5 s, 15 s, 45 s, … at most 10 min. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5_000 * 3 ** Math.max(0, attempt - 1), longestWaitMs)
}

/**
 * Wait before looking again: as long as has passed since the intent, so 2 s, 4 s, 8 s, … at most 10 min. Counted in
 * time and not in looks, because a look that was cut short by the end of its process says nothing.
 */
export function lookDelayMs(sinceIntentMs: number): number {
  return Math.min(Math.max(sinceIntentMs, shortestLookMs), longestWaitMs)
}
