import { AuthenticationError, type CollectionAfterLoginHook, type CollectionBeforeOperationHook } from 'payload'
import { judgeForNobody } from '../actions/own-password'
import { noteOutcome, noteTry, sessionIn } from '../actions/note-sign-in'
import { countTry, forgetTries } from '../actions/slow-sign-ins'

/** Members and strangers wait as long for the same words. */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (operation !== 'login' || typeof email !== 'string' || typeof password !== 'string') return
  const address = email.toLowerCase().trim()
  const member = await req.payload.db.findOne<{ id: string | number }>({ collection: 'users', where: { email: { equals: address } }, req })
  const tried = { email: address, member: member?.id ?? null }
  await countTry(req, address).catch(async (refusal: unknown) => {
    await noteTry(req, { ...tried, outcome: 'slowed' })
    throw refusal
  })
  await noteTry(req, { ...tried, outcome: 'wrong' })
  if (member) return
  await req.payload.db.findOne({ collection: 'users', where: { email: { equals: address } }, req })
  await judgeForNobody(password)
  throw new AuthenticationError(req.t)
}

export const noteSignIn: CollectionAfterLoginHook = async ({ req, token, user }) => {
  await forgetTries(req, String((user as { email?: unknown }).email))
  await noteOutcome(req, 'ok', sessionIn(token))
}
