/** Sends of one delivery that were refused for a passing reason (rate limit, platform down) before a person is asked. */
export const maxAttempts = 6

/** Looks at the platform for a lost answer before a person is asked; with `lookDelayMs` about 50 minutes in all. */
export const maxLooks = 12

/** Wait before sending again after the `attempt`th passing refusal: 5 s, 15 s, 45 s, … at most 10 min. */
export function retryDelayMs(attempt: number): number {
  return Math.min(5_000 * 3 ** Math.max(0, attempt - 1), 600_000)
}

/** Wait before looking again after the `look`th look without a verdict: 2 s, 4 s, 8 s, … at most 10 min. */
export function lookDelayMs(look: number): number {
  return Math.min(2_000 * 2 ** Math.max(0, look - 1), 600_000)
}
