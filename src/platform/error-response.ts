import type { AfterErrorHook } from 'payload'
import type { DomainError } from './errors'
import { say } from './language'
import { refusalOf } from './trouble'

/** The one place where a refusal becomes an HTTP answer of the API: in the reader's language, with both texts beside it. */
export const answerRefusals: AfterErrorHook = ({ error, req }) => {
  const refusal = refusalOf(error)
  if (!refusal) return
  const message = say(refusal.text, req.i18n?.language)
  return {
    status: refusal.status,
    response: { errors: [{ name: refusal.name, code: refusal.code, message, text: refusal.text, data: dataOf(refusal, message) }] },
  }
}

/** Payload's forms put an error beside the field it names, where it stays; others are shown for a few seconds. */
function dataOf({ data }: DomainError, message: string): Record<string, unknown> {
  return typeof data.formField === 'string' ? { ...data, errors: [{ path: data.formField, message }] } : data
}
