import type { PayloadRequest, Where } from 'payload'
import { signedIn } from '@/people/server'
import { documentIds } from '@/platform/document-id'
import { idOf, idsOf } from './ids'
import type { RoomDraft } from '../rules/room-answers'

const MOST = 30

/** `GET /api/pushes/room/drafts?q=&channel=`: approved drafts that can be planned, those of the channel and those without a push first. */
export async function roomDrafts(req: PayloadRequest): Promise<{ drafts: RoomDraft[] }> {
  signedIn(req)
  const { q, channel } = req.query
  const words = typeof q === 'string' ? q.slice(0, 80).trim() : ''
  const where: Where = { and: [{ stage: { equals: 'approved' } }, ...(words === '' ? [] : [{ title: { like: words } }])] }
  const { docs } = await req.payload.find({
    collection: 'drafts',
    draft: true,
    where,
    sort: '-updatedAt',
    limit: MOST,
    pagination: false,
    depth: 0,
    select: { title: true, channels: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const next = await nextPushes(
    req,
    docs.map(({ id }) => String(id)),
  )
  const drafts = docs.map((draft): RoomDraft => ({
    id: draft.id,
    title: draft.title ?? '',
    nextAt: next.get(String(draft.id)) ?? null,
    hasChannel: typeof channel !== 'string' || idsOf(draft.channels).includes(channel),
  }))
  return { drafts: drafts.sort((one, other) => rank(one) - rank(other)) }
}

function rank({ hasChannel, nextAt }: RoomDraft): number {
  return (hasChannel ? 0 : 2) + (nextAt === null ? 0 : 1)
}

async function nextPushes(req: PayloadRequest, drafts: string[]): Promise<Map<string, string>> {
  const ids = documentIds(req.payload, drafts)
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'pushes',
    where: { and: [{ status: { equals: 'scheduled' } }, { draft: { in: ids } }] },
    sort: '-dueAt',
    limit: 500,
    pagination: false,
    depth: 0,
    select: { draft: true, dueAt: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.flatMap(({ draft, dueAt }) => (draft ? [[idOf(draft), dueAt]] : [])))
}
