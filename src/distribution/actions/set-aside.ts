import type { BasePayload } from 'payload'
import { retryDelayMs } from '../rules/backoff'

/** Pushes that could not even be written down: tried again, each time later. Lives with the process, which is where the fault may lie. */
export type SetAside = {
  put(id: string, now: number): void
  forget(id: string): void
  /** Those that are not tried yet. */
  resting(now: number): string[]
}

const asides = new WeakMap<BasePayload, SetAside>()

export function setAsideOf(payload: BasePayload): SetAside {
  const known = asides.get(payload)
  if (known) return known
  const made = setAside()
  asides.set(payload, made)
  return made
}

function setAside(): SetAside {
  const pushes = new Map<string, { tries: number; until: number }>()
  return {
    put(id, now) {
      const tries = (pushes.get(id)?.tries ?? 0) + 1
      pushes.set(id, { tries, until: now + retryDelayMs(tries) })
    },
    forget: (id) => void pushes.delete(id),
    resting: (now) => [...pushes].filter(([, { until }]) => until > now).map(([id]) => id),
  }
}
