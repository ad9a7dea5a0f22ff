import { DomainError } from '@/platform/errors'

/** Ends the process with one clear sentence in both languages, or with the stack when it is our own fault. */
export function endWithReason(error: unknown): never {
  if (error instanceof DomainError) console.error(`${error.text.zh}\n${error.text.en}`)
  else console.error(error)
  process.exit(1)
}
