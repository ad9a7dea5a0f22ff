import type { FormState } from 'payload'

/** How long before a save begins something may have been typed that the save does not hold yet: React draws a moment later. */
const notYetDrawnMs = 300

/**
 * What a person typed since the last save began, by path. An answer to that save knows nothing of it, so the form must
 * not take the answer's value for it.
 */
export class TypedFields {
  readonly #typedAt = new Map<string, number>()
  #before: FormState | null = null

  /** Looks at the form after a change; a value that came from the server changes its initial value too. `now` in ms. */
  note(after: FormState, now: number): void {
    const before = this.#before
    this.#before = after
    if (!before) return
    for (const [path, field] of Object.entries(after)) {
      const earlier = before[path]
      if (earlier && earlier.value !== field.value && earlier.initialValue === field.initialValue) this.#typedAt.set(path, now)
    }
  }

  /** A save has begun: it holds what was typed before. */
  saveBegins(now: number): void {
    for (const [path, at] of this.#typedAt) if (now - at > notYetDrawnMs) this.#typedAt.delete(path)
  }

  /** Those of the form that it would let an answer overwrite. */
  unprotected(fields: FormState): string[] {
    return [...this.#typedAt.keys()].filter((path) => fields[path] && !fields[path].isModified)
  }
}
