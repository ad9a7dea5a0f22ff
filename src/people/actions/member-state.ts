import type { BasePayload, CollectionSlug, PayloadRequest, Where } from 'payload'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { usesIn, type Id } from '@/platform/uses/declaration'
import { kindOf } from '@/platform/uses/documents'
import { unlessStale } from '@/platform/removal/unless-stale'
import { requireAct } from '../access'
import { activeName, deactivatedName } from '../rules/member-name'
import { requireOtherAdministrator } from './require-administrator'

type Member = { id: Id; name: string; role: string; deactivatedAt?: string | null; handingOverTo?: unknown }

/** What somebody is responsible for and somebody else could take over. */
export type Work = { collection: string; id: Id; title: string; field: string; kind: Bilingual }

/** The work of a member that is not in the trash, newest first, up to 500 pieces. */
export async function workOf(payload: BasePayload, member: Id): Promise<Work[]> {
  const found: Work[] = []
  for (const { collection, field } of usesIn(payload).work) {
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      where: { [field]: { equals: member } } as Where,
      draft: true,
      depth: 0,
      limit: 500,
      pagination: false,
      select: { title: true } as never,
      overrideAccess: true,
    })
    for (const one of docs as unknown as { id: Id; title?: string | null }[]) {
      found.push({ collection, id: one.id, title: one.title ?? '', field, kind: kindOf(payload, collection) })
    }
  }
  return found
}

/**
 * Takes a member out of the team: no session, no sign-in; the name stays wherever it stands, and the work goes to whom
 * `handOverTo` names. Cut off in the middle, the next start finishes it.
 * @throws DomainError `LAST_ADMINISTRATOR`, `MEMBER_GONE`, `HEIR_UNFIT`, `NOT_ALLOWED`
 */
export async function deactivateMember(req: PayloadRequest, id: string, body: Record<string, unknown>) {
  requireAct('member.deactivate', req)
  const { payload } = req
  const member = await memberOf(payload, id)
  if (member.role === 'administrator') await requireOtherAdministrator(req, member.id)
  const heir = body.handOverTo === undefined || body.handOverTo === null ? null : await heirOf(payload, member, String(body.handOverTo as string | number))
  const work = await workOf(payload, member.id)
  // One save: from here on the member is out, and what is left to do is written down.
  await writeMember(payload, member.id, {
    deactivatedAt: member.deactivatedAt ?? new Date().toISOString(),
    name: deactivatedName(member.name),
    sessions: [],
    handingOverTo: heir?.id ?? null,
  })
  if (member.role === 'administrator') await takeBackUnlessOneStays(req, member)
  await finishHandingOver(payload, member.id)
  return { id: member.id, name: deactivatedName(member.name), handedOver: heir ? work : [], left: heir ? [] : work }
}

/** Two administrators may deactivate each other at the same moment, each still seeing the other: both then stay. */
async function takeBackUnlessOneStays(req: PayloadRequest, { id, name, deactivatedAt = null }: Member): Promise<void> {
  try {
    await requireOtherAdministrator(req, id)
  } catch (error) {
    await writeMember(req.payload, id, { deactivatedAt, name, handingOverTo: null })
    throw error
  }
}

/** Brings a member back; the work stays where it is. */
export async function reactivateMember(req: PayloadRequest, id: string) {
  requireAct('member.deactivate', req)
  const member = await memberOf(req.payload, id)
  await writeMember(req.payload, member.id, { deactivatedAt: null, name: activeName(member.name) })
  return { id: member.id, name: activeName(member.name) }
}

/** What a member is responsible for, before anything is done about it. */
export async function listWork(req: PayloadRequest, id: string) {
  requireAct('member.deactivate', req)
  const member = await memberOf(req.payload, id)
  const planned = await Promise.all(usesIn(req.payload).plans.map(({ collection, where }) => countPlans(req.payload, collection, where(member.id))))
  return { work: await workOf(req.payload, member.id), scheduled: planned.reduce((sum, count) => sum + count, 0) }
}

async function countPlans(payload: BasePayload, collection: string, where: Where): Promise<number> {
  return (await payload.count({ collection: collection as CollectionSlug, where, overrideAccess: true })).totalDocs
}

/** Hands over what is still with members who left. Run at a start. */
export async function finishAllHandingOver(payload: BasePayload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { handingOverTo: { exists: true } },
    depth: 0,
    pagination: false,
    limit: 0,
    overrideAccess: true,
  })
  for (const { id } of docs) await finishHandingOver(payload, id)
}

async function finishHandingOver(payload: BasePayload, id: Id): Promise<void> {
  const { handingOverTo } = await memberOf(payload, String(id))
  if (handingOverTo === null || handingOverTo === undefined) return
  const heir = (typeof handingOverTo === 'object' ? (handingOverTo as { id: Id }).id : handingOverTo) as Id
  const tried = new Set<string>()
  let isWhole = true
  for (;;) {
    const left = (await workOf(payload, id)).filter((work) => !tried.has(`${work.collection}:${work.id}`))
    if (left.length === 0) break
    for (const { collection, id: document, field } of left) {
      tried.add(`${collection}:${document}`)
      const give = () =>
        payload.update({
          collection: collection as CollectionSlug,
          id: document as never,
          draft: true,
          data: { [field]: heir } as never,
          depth: 0,
          overrideAccess: true,
        })
      if (!(await unlessStale(give))) isWhole = false
    }
  }
  if (isWhole) await writeMember(payload, id, { handingOverTo: null })
}

/** Past Payload's own save, which would ask for a password and rights; the whole row, because sessions stand in rows of their own. */
async function writeMember(payload: BasePayload, id: Id, change: Record<string, unknown>): Promise<void> {
  const stored = await payload.db.findOne<Record<string, unknown> & { id: Id }>({ collection: 'users', where: { id: { equals: id } } })
  if (stored) await payload.db.updateOne({ collection: 'users', id, data: { ...stored, ...change } })
}

async function memberOf(payload: BasePayload, id: string): Promise<Member> {
  const member = (await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
    overrideAccess: true,
  })) as Member | null
  if (member) return member
  throw new DomainError({
    code: 'MEMBER_GONE',
    status: 404,
    text: { zh: '没有这位成员，请回到成员列表刷新。', en: 'There is no such member. Go back to the list and reload.' },
  })
}

async function heirOf(payload: BasePayload, member: Member, id: string): Promise<Member> {
  const heir = await memberOf(payload, id)
  if (!heir.deactivatedAt && String(heir.id) !== String(member.id)) return heir
  throw new DomainError({
    code: 'HEIR_UNFIT',
    status: 409,
    text: { zh: '工作要交给另一位在岗的成员，请另选一位。', en: 'The work must go to another member who is active. Choose somebody else.' },
  })
}
