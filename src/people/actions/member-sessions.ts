import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import { canAct, requireAct, signedIn } from '../access'
import { deviceName } from '../rules/device-name'

type Id = string | number
type Stored = { id: Id; sessions?: { id: string; createdAt?: string | Date | null; expiresAt: string | Date }[] | null }
type Line = { session?: string | null; address?: string | null; agent?: string | null }

/** A place in which a member is signed in now. Times ISO 8601. */
export type Session = { id: string; since: string; until: string; address: string; device: { zh: string; en: string }; isThis: boolean }

/** Where a member is signed in: one's own, or for administrators anybody's. @throws DomainError `NOT_ALLOWED`, `MEMBER_GONE` */
export async function listSessions(req: PayloadRequest, id: string): Promise<{ sessions: Session[] }> {
  const member = await memberFor(req, id)
  const now = Date.now()
  const alive = (member.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt).getTime() > now)
  const { docs } = await req.payload.db.find<Line>({
    collection: 'sign-ins',
    where: { session: { in: alive.map((session) => session.id) } },
    limit: alive.length,
    pagination: false,
    req,
  })
  const lines = new Map(docs.map((line) => [line.session, line]))
  const own = (req.user as { _sid?: string } | null)?._sid
  const sessions = alive.map((session) => {
    const line = lines.get(session.id)
    return {
      id: session.id,
      since: new Date(session.createdAt ?? session.expiresAt).toISOString(),
      until: new Date(session.expiresAt).toISOString(),
      address: line?.address ?? '',
      device: deviceName(line?.agent),
      isThis: session.id === own,
    }
  })
  return { sessions: sessions.sort((a, b) => (a.isThis === b.isThis ? b.since.localeCompare(a.since) : a.isThis ? -1 : 1)) }
}

/** Ends sessions of a member: `{sessions: [ids]}`, or all but the one that asks with `{others: true}`. Their tokens are dead at once. @throws DomainError */
export async function endSessions(req: PayloadRequest, id: string, body: Record<string, unknown>): Promise<{ ended: number }> {
  const member = await memberFor(req, id)
  const named = new Set((Array.isArray(body.sessions) ? body.sessions : []).map(String))
  const own = (req.user as { _sid?: string } | null)?._sid
  const isEnding = (session: string) => (body.others === true ? session !== own : named.has(session))
  const before = member.sessions ?? []
  const left = before.filter((session) => !isEnding(session.id))
  // Past Payload's own save, which would ask for a password; the whole row, because sessions stand in rows of their own.
  if (left.length < before.length) await req.payload.db.updateOne({ collection: 'users', id: member.id, data: { ...member, sessions: left }, req })
  return { ended: before.length - left.length }
}

async function memberFor(req: PayloadRequest, id: string): Promise<Stored> {
  const person = signedIn(req)
  if (String(person.id) !== id && !canAct('member.deactivate', req.user)) requireAct('member.deactivate', req)
  const wanted = req.payload.db.defaultIDType === 'number' ? Number(id) : id
  const member = Number.isNaN(wanted) ? null : await req.payload.db.findOne<Stored>({ collection: 'users', where: { id: { equals: wanted } }, req })
  if (member) return member
  throw new DomainError({
    code: 'MEMBER_GONE',
    status: 404,
    text: { zh: '没有这位成员，请回到成员列表刷新。', en: 'There is no such member. Go back to the list and reload.' },
  })
}

/** Forgets sign-ins that are older than they are kept. Answers nothing; what cannot be forgotten now is forgotten next time. */
export async function forgetOldSignIns({ payload }: Pick<PayloadRequest, 'payload'>, olderThan: number): Promise<void> {
  await payload.db.deleteMany({ collection: 'sign-ins', where: { createdAt: { less_than: new Date(olderThan).toISOString() } } })
}
