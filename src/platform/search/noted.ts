/** Documents that are waiting to be looked at again, each once, in the order in which they were first noted. */
export class Noted {
  readonly #waiting = new Map<string, Set<string>>()

  add(collection: string, ids: readonly string[]): void {
    const waiting = this.#waiting.get(collection) ?? new Set()
    for (const id of ids) waiting.add(id)
    this.#waiting.set(collection, waiting)
  }

  /** Takes at most `most` of one collection out; null when nothing waits. */
  take(most: number): { collection: string; ids: string[] } | null {
    const [first] = this.#waiting
    if (!first) return null
    const [collection, waiting] = first
    const ids = [...waiting].slice(0, most)
    for (const id of ids) waiting.delete(id)
    if (waiting.size === 0) this.#waiting.delete(collection)
    return { collection, ids }
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0
  }
}
