import { AuthenticationError, type CollectionAfterLoginHook, type CollectionBeforeOperationHook } from 'payload'
import { judgeForNobody } from '../actions/own-password'
import { countTry, forgetTries } from '../actions/slow-sign-ins'

/** Members and strangers wait as long for the same words. */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (operation !== 'login' || typeof email !== 'string' || typeof password !== 'string') return
  const address = email.toLowerCase().trim()
  await countTry(req, address)
  const { totalDocs } = await req.payload.db.count({ collection: 'users', where: { email: { equals: address } }, req })
  if (totalDocs > 0) return
  await req.payload.db.findOne({ collection: 'users', where: { email: { equals: address } }, req })
  await judgeForNobody(password)
  throw new AuthenticationError(req.t)
}

export const noteSignIn: CollectionAfterLoginHook = ({ req, user }) => forgetTries(req, String((user as { email?: unknown }).email))
