import type { PayloadRequest, Where } from 'payload'
import { addressOfMend, mendNames, type Mend, type Trouble } from '@/distribution'
import type { Role } from '@/people'
import { nameOf } from './name-of'
import type { Need } from '../rules/needs'

const most = 6

/** Which troubles of scheduled pushes concern a role; those who plan pushes see all. */
const concerned: Partial<Record<Role, readonly Mend[] | 'all'>> = {
  marketer: 'all',
  administrator: 'all',
  editor: ['submit', 'draft', 'picture'],
  reviewer: ['confirm', 'review'],
  designer: ['picture'],
}

/** Scheduled pushes that would not go out as things stand, each with the act that mends it. */
export async function listTroubles(req: PayloadRequest, role: Role): Promise<Need[]> {
  const mends = concerned[role]
  if (!mends) return []
  const where: Where = {
    and: [{ status: { equals: 'scheduled' } }, { troubledAt: { exists: true } }, ...(mends === 'all' ? [] : [{ mend: { in: [...mends] } }])],
  }
  const { docs } = await req.payload.find({
    collection: 'pushes',
    where,
    sort: 'dueAt',
    limit: most,
    pagination: false,
    depth: 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.flatMap((push) => {
    const [trouble] = (push.trouble ?? []) as Trouble[]
    if (!trouble) return []
    const draft = push.draft && typeof push.draft === 'object' ? push.draft.id : (push.draft ?? null)
    return [
      {
        key: `trouble:${push.id}`,
        verb: mendNames[trouble.mend],
        object: nameOf(push),
        href: addressOfMend(trouble, { id: push.id, draft }),
        dueAt: push.dueAt,
        urgent: true,
        reason: trouble.text,
      },
    ]
  })
}
