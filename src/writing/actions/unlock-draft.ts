import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { isLockedFor } from './lock'
import { readDraft } from './review-draft'

/**
 * This person is going to change an approved draft. Nothing falls yet: the approval does with the first other byte,
 * and it is there again with the same ones. @throws DomainError `DRAFT_NOT_APPROVED` (409)
 */
export async function unlockDraft(req: PayloadRequest, id: string | number) {
  requireAct('draft.unlock', req)
  const draft = await readDraft(req, id)
  if (draft.stage !== 'approved') throw notApproved(draft.title)
  if (await isLockedFor(req, draft)) {
    await req.payload.create({
      collection: 'reviews',
      depth: 0,
      overrideAccess: true,
      req,
      data: { draft: draft.id, act: 'unlocked', remark: '', by: req.user?.id as never, at: new Date().toISOString(), revision: draft.revision },
    })
  }
  return { id: draft.id, stage: draft.stage, revision: draft.revision }
}

function notApproved(title: string): DomainError {
  return new DomainError({
    code: 'DRAFT_NOT_APPROVED',
    status: 409,
    text: {
      zh: `《${title}》现在不是「已通过」，不需要解锁。请刷新后再看。`,
      en: `“${title}” is not approved now, so there is nothing to unlock. Reload and look again.`,
    },
  })
}
