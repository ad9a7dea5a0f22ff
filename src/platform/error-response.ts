import type { AfterErrorHook } from 'payload'
import { DomainError } from './errors'
import { say } from './language'

/** The one place where a refusal becomes an HTTP answer of the API: in the reader's language, with both texts beside it. */
export const answerRefusals: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof DomainError)) return
  const message = say(error.text, req.i18n?.language)
  return {
    status: error.status,
    response: { errors: [{ name: error.name, code: error.code, message, text: error.text, data: error.data }] },
  }
}
