import type { Bilingual } from './language'

/** What a refusal says: a stable code, a sentence in both languages, and data for the screen that shows it. */
export type Refusal = { code: string; text: Bilingual; data?: Record<string, unknown> }

/**
 * A refusal that a person can act on. The sentence names the thing, the reason and the next step.
 * Edges (Payload's afterError hook, Express's error handler, the command line) translate it once.
 */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: string
  readonly text: Bilingual
  readonly status: number
  readonly data: Record<string, unknown>

  constructor(refusal: Refusal & { status?: number }) {
    super(`${refusal.code}: ${refusal.text.en}`)
    this.code = refusal.code
    this.text = refusal.text
    this.status = refusal.status ?? 400
    this.data = refusal.data ?? {}
  }
}

/** Two people changed the same document; the later save is refused and nothing is lost. */
export class StaleSaveError extends DomainError {
  override name = 'StaleSaveError'
}
