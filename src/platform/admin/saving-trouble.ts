import { useSyncExternalStore } from 'react'

/** Why what is typed does not reach the server: nobody answers, or it does not know who is typing any more. */
export type SavingTrouble = 'unreachable' | 'signedOut'

const troubles = new Map<string, SavingTrouble>()
const listeners = new Set<() => void>()

/** Notes how a save of a document went; null when the server answered. */
export function noteSaving(key: string, trouble: SavingTrouble | null): void {
  if ((troubles.get(key) ?? null) === trouble) return
  if (trouble) troubles.set(key, trouble)
  else troubles.delete(key)
  for (const listener of listeners) listener()
}

export function useSavingTrouble(key: string | null): SavingTrouble | null {
  return useSyncExternalStore(
    subscribe,
    () => (key ? (troubles.get(key) ?? null) : null),
    () => null,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
