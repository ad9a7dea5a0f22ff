import type { Bilingual } from '@/platform/language'
import { refusalOf } from '@/platform/trouble'
import { optionProblem } from './option-problem'

/** What to tell a person of a failure: a sentence in both languages where they can act, the stack where the fault is ours. */
export function reasonFor(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal) return inBoth(refusal.text)
  if (!(error instanceof Error)) return String(error)
  if (isArgumentError(error)) return inBoth(optionProblem(error))
  const faults = invalidFields(error)
  if (faults) return `内容不合要求，没有保存：${faults}\nNot saved because of what was given: ${faults}`
  return error.stack ?? error.message
}

function inBoth({ zh, en }: Bilingual): string {
  return `${zh}\n${en}`
}

/** Ends the process with the reason. */
export function endWithReason(error: unknown): never {
  console.error(reasonFor(error))
  process.exit(1)
}

/** From `parseArgs` of Node. */
function isArgumentError(error: Error): boolean {
  return String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

/** Payload's ValidationError, known by its shape: its class would start a database in every command. */
function invalidFields(error: Error): string | null {
  const faults = error.name === 'ValidationError' ? (error as { data?: { errors?: { path: string; message: string }[] } }).data?.errors : undefined
  return faults?.map(({ path, message }) => `${path}: ${message}`).join('; ') ?? null
}
