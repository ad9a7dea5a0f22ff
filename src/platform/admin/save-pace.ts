/** Unsaved words are sent after so long, however fast somebody goes on typing. With the time of the save itself it stays under two seconds. */
const mostMs = 1_200
/** What was not taken is sent again after so long. */
const againMs = 3_000

/** Decides when a form that is typed in has to be saved. Times in ms. */
export class SavePace {
  #since: number | null = null
  #failedAt: number | null = null

  /** Looks at the form; answers whether to save now. */
  isDue({ isUnsaved, isSaving }: { isUnsaved: boolean; isSaving: boolean }, now: number): boolean {
    if (!isUnsaved) this.#since = null
    else this.#since ??= now
    if (this.#since === null || isSaving) return false
    if (this.#failedAt !== null) return now - this.#failedAt >= againMs
    return now - this.#since >= mostMs
  }

  /** A save has begun: what is typed from now on waits anew. */
  begins(now: number): void {
    this.#since = now
  }

  ended(isTaken: boolean, now: number): void {
    this.#failedAt = isTaken ? null : now
  }

  /** The way to the server may be open again: no need to wait. */
  hurry(): void {
    if (this.#failedAt !== null) this.#failedAt = -Infinity
  }
}
