import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'
import { draftStageNames, approvals, type DraftStage } from '../rules/stages'

type Id = string | number
type Stored = { id?: unknown; title?: unknown; stage?: unknown; revision?: unknown }

/** Whether this person finds a draft closed: in review, or approved and not unlocked by them since. */
export async function isLockedFor(req: PayloadRequest, draft: Stored): Promise<boolean> {
  if (draft.stage === 'inReview') return true
  return draft.stage === 'approved' && !(await hasUnlocked(req, draft.id as Id))
}

/** @throws DomainError `DRAFT_LOCKED` (409) with the way out in `data.wayOut`: `unlock` or `withdraw`. */
export async function requireUnlocked(req: PayloadRequest, draft: Stored): Promise<void> {
  if (!req.user || req.context.consequencesAreNamed) return
  if (await isLockedFor(req, draft)) throw locked(draft)
}

/** Since the last approval, this person has said that they want to change it. */
async function hasUnlocked(req: PayloadRequest, id: Id): Promise<boolean> {
  if (!req.user) return false
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: {
      and: [{ draft: { equals: id } }, { or: [{ act: { in: [...approvals] } }, { and: [{ act: { equals: 'unlocked' } }, { by: { equals: req.user.id } }] }] }],
    },
    sort: ['-at', '-id'],
    limit: 1,
    pagination: false,
    depth: 0,
    select: { act: true },
    overrideAccess: true,
    req,
  })
  return docs[0]?.act === 'unlocked'
}

function locked({ id, title, stage, revision }: Stored): DomainError {
  const named = draftStageNames[stage as DraftStage]
  const isApproved = stage === 'approved'
  return new DomainError({
    code: 'DRAFT_LOCKED',
    status: 409,
    text: isApproved
      ? {
          zh: `《${String(title)}》${named.zh}，改动没有写入。要改请先点「修改（会撤回审核）」。`,
          en: `“${String(title)}” is approved, so the change was not written. Choose “Change it (takes the approval back)” first.`,
        }
      : {
          zh: `《${String(title)}》正在等审核，改动没有写入。要改请先「撤回」。`,
          en: `“${String(title)}” is in review, so the change was not written. Withdraw it first.`,
        },
    data: { collection: 'drafts', id, stage, revision, wayOut: isApproved ? 'unlock' : 'withdraw' },
  })
}
