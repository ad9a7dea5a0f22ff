import type { PayloadRequest } from 'payload'
import { CALLER_HEADER } from '@/platform/caller'
import type { SignInOutcome } from '../rules/sign-in-outcomes'

const KEY = 'signInNote'
/** Of one address that is slowed down a line a minute is enough: the log is no place to flood. */
const slowedEveryMs = 60_000
const slowedAt = new Map<string, number>()

type Tried = { email: string; member: string | number | null; outcome: SignInOutcome }

/**
 * Writes the line of a sign-in as a failed one before anything is judged, for members and strangers alike; what it turns out
 * to be is put into the same line. What a stranger typed for an email is not kept: it may be a password.
 */
export async function noteTry(req: PayloadRequest, { email, member, outcome }: Tried): Promise<void> {
  const address = req.headers.get(CALLER_HEADER) ?? ''
  if (outcome === 'slowed' && !isFirstInAWhile(address)) return
  const made: unknown = await req.payload.db.create({
    collection: 'sign-ins',
    data: { email: member === null ? '' : email, member, outcome, address, agent: (req.headers.get('user-agent') ?? '').slice(0, 300) },
    req,
  })
  req.context[KEY] = (made as { id: string | number }).id
}

/** What the sign-in of this request came to. */
export async function noteOutcome(req: PayloadRequest, outcome: SignInOutcome, session: string | null = null): Promise<void> {
  const id = req.context[KEY] as string | number | undefined
  if (id !== undefined) await req.payload.db.updateOne({ collection: 'sign-ins', id, data: { outcome, ...(session ? { session } : {}) }, req })
}

/** The session that a token belongs to; Payload made and signed it a moment ago. */
export function sessionIn(token: string | undefined): string | null {
  const body = token?.split('.')[1]
  if (!body) return null
  const { sid } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { sid?: unknown }
  return typeof sid === 'string' ? sid : null
}

function isFirstInAWhile(address: string): boolean {
  const now = Date.now()
  if (now - (slowedAt.get(address) ?? 0) < slowedEveryMs) return false
  if (slowedAt.size > 10_000) slowedAt.clear()
  slowedAt.set(address, now)
  return true
}
