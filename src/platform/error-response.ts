import type { AfterErrorHook } from 'payload'
import type { DomainError } from './errors'
import { say } from './language'
import { stockError } from './stock-errors'
import { refusalOf } from './trouble'

/** The one place where a refusal becomes an HTTP answer of the API: in the reader's language, with both texts beside it. */
export const answerRefusals: AfterErrorHook = ({ error, req, result }) => {
  const refusal = refusalOf(error)
  if (!refusal) return answerWrongFields(error) ?? inBothLanguages(result, req.i18n?.language)
  const message = say(refusal.text, req.i18n?.language)
  return {
    status: refusal.status,
    response: { errors: [{ name: refusal.name, code: refusal.code, message, text: refusal.text, data: dataOf(refusal, message) }] },
  }
}

type Answered = { response: Record<string, unknown> } | undefined

/** A fault says no more than before, in the reader's language. */
function inBothLanguages(result: unknown, language: string | undefined): Answered {
  const errors = (result as { errors?: { message?: unknown }[] } | undefined)?.errors ?? []
  if (!errors.some(({ message }) => stockError(message))) return undefined
  return { response: { ...(result as object), errors: errors.map((one) => worded(one, language)) } }
}

function worded(one: { message?: unknown }, language: string | undefined): object {
  const text = stockError(one.message)
  return text ? { ...one, message: say(text, language), text } : one
}

/** Payload's forms put an error beside the field it names, where it stays; others are shown for a few seconds. */
function dataOf({ data }: DomainError, message: string): Record<string, unknown> {
  return typeof data.formField === 'string' ? { ...data, errors: [{ path: data.formField, message }] } : data
}

type WrongField = { path: string; message: string }

/**
 * Payload tells errors of fields by the name of their class, which a production build shortens: the answer then lost the
 * fields, and forms marked none. Told here by what such an error holds.
 */
function answerWrongFields(error: Error): ReturnType<AfterErrorHook> {
  const { data, status } = error as { data?: { errors?: unknown }; status?: unknown }
  const errors = Array.isArray(data?.errors) ? data.errors.filter(isWrongField).map(({ path, message }) => ({ path, message })) : []
  if (errors.length === 0) return
  return { status: typeof status === 'number' ? status : 400, response: { errors: [{ name: 'ValidationError', message: error.message, data: { errors } }] } }
}

function isWrongField(one: unknown): one is WrongField {
  const { path, message } = (one ?? {}) as Partial<WrongField>
  return typeof path === 'string' && typeof message === 'string'
}
