import type { AfterErrorHook } from 'payload'
import { say } from './language'
import { refusalOf } from './trouble'

/** The one place where a refusal becomes an HTTP answer of the API: in the reader's language, with both texts beside it. */
export const answerRefusals: AfterErrorHook = ({ error, req }) => {
  const refusal = refusalOf(error)
  if (!refusal) return
  const message = say(refusal.text, req.i18n?.language)
  return {
    status: refusal.status,
    response: { errors: [{ name: refusal.name, code: refusal.code, message, text: refusal.text, data: refusal.data }] },
  }
}
