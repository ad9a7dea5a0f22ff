/** What a look at the database said: whether work was done, when, and what comes next (epoch ms). */
export type Due = {
  isBusy: boolean
  now: number
  times: { pushDueAt: number | null; deliveryReadyAt: number | null; leaseEndsAt: number | null }
}

/** Another process may have planned something in the meantime, so nobody sleeps longer. One statement a poll. */
export const pollMs = 500

/** How long to sleep before looking again: to the next instant with something to do, at most a poll. */
export function napMs(due: Due | null): number {
  if (due === null) return pollMs
  if (due.isBusy) return 0
  const { now, times } = due
  const future = [times.pushDueAt, times.deliveryReadyAt, times.leaseEndsAt].filter((at): at is number => at !== null && at > now)
  return Math.max(1, Math.min(pollMs, ...future.map((at) => at - now)))
}
