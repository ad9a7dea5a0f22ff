import type { PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { seenAfter, type Seen } from '../rules/who-is-here'

/**
 * Notes that somebody has a draft open, or leaves it, and answers who else has. Two who say so in the same moment may miss each
 * other until they say so again: nothing rests on it.
 * @throws DomainError `NOT_SIGNED_IN`; NotFound for a draft the person may not read.
 */
export async function whoIsHere(req: PayloadRequest, id: string, { isLeaving }: Record<string, unknown>): Promise<{ others: string[] }> {
  const member = String(signedIn(req).id)
  const { payload } = req
  await payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, joins: false, select: {}, overrideAccess: false, req })
  const key = `here/drafts/${id}`
  const seen = seenAfter((await payload.kv.get<Seen>(key)) ?? {}, { member, isLeaving: isLeaving === true, now: Date.now() })
  // Of two who are the first in the same moment one is told that the entry exists already.
  await payload.kv.set(key, seen).catch(() => payload.kv.set(key, seen))
  const ids = Object.keys(seen).filter((one) => one !== member)
  if (ids.length === 0) return { others: [] }
  const where = { id: { in: ids } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, pagination: false, select: { name: true }, overrideAccess: true, req })
  return { others: docs.map(({ name }) => name) }
}
