import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { readDraft, recordReview, remarkOf, submitterOf } from './review-draft'

/** in review → in writing, by who submitted the draft, its owner or an administrator. @throws DomainError `NOT_YOURS` (403), `DRAFT_NOT_WITHDRAWABLE` (409) */
export async function withdrawDraft(req: PayloadRequest, id: string | number, body: Record<string, unknown>) {
  const person = requireAct('draft.withdraw', req)
  const draft = await readDraft(req, id)
  if (draft.stage !== 'inReview') throw notWithdrawable(draft.title)
  const theirs = [draft.owner, await submitterOf(req, draft.id)].some((one) => one !== null && one !== undefined && String(one) === String(person.id))
  if (!theirs && person.role !== 'administrator') throw notYours(draft.title)
  return recordReview({ req, draft, act: 'withdrawn', stage: 'inWriting', remark: remarkOf(body) })
}

function notWithdrawable(title: string): DomainError {
  return new DomainError({
    code: 'DRAFT_NOT_WITHDRAWABLE',
    status: 409,
    text: {
      zh: `《${title}》不在审核中，没有什么可撤回的。请刷新后再看。`,
      en: `“${title}” is not in review, so there is nothing to withdraw. Reload and look again.`,
    },
  })
}

function notYours(title: string): DomainError {
  return new DomainError({
    code: 'NOT_YOURS',
    status: 403,
    text: {
      zh: `《${title}》由提交的人、负责人或管理员撤回。请联系他们，或请审核退回。`,
      en: `“${title}” is withdrawn by who submitted it, its owner or an administrator. Ask them, or ask a reviewer to send it back.`,
    },
  })
}
