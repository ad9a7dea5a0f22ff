/** A stored document was created, changed or deleted. `collection` is the slug of a collection or of a global. */
export type ContentChange = { collection: string; id: string }

type Listener = (change: ContentChange) => void

// Next bundles its own copy of this module; both copies must talk to the same listeners.
const hubKey = Symbol.for('xingwen.content-changed')
const anchored = globalThis as typeof globalThis & { [hubKey]?: Set<Listener> }
const listeners: Set<Listener> = (anchored[hubKey] ??= new Set())

/** Listens to changes made by this process; answers with the way to stop. A listener must not throw. */
export function onContentChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells every listener of this process, synchronously. Other processes learn of it by polling. */
export function contentChanged(change: ContentChange): void {
  for (const listener of listeners) listener(change)
}
