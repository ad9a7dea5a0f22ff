import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { recordReview, remarkOf } from '@/writing/server'
import { judgeEyes } from './judge-eyes'
import { examineDraft } from './examine-draft'
import { asApproved, requireNone, requireSeen, seenIn } from './seen-variants'

/**
 * in review → approved. The approval binds to the bytes the reviewer saw: `{seen: {channelId: contentHash}, remark?}`.
 * @throws DomainError when the person may not, the draft is not in review, a variant is not the one seen, or one may not go out.
 */
export async function approveDraft(req: PayloadRequest, draftId: string, body: Record<string, unknown>) {
  const person = requireAct('draft.approve', req)
  const seen = seenIn(body)
  const { draft, examined } = await examineDraft({ payload: req.payload, draftId, now: Date.now(), req })
  if (draft.stage !== 'inReview') throw notInReview(draft.title)
  if (examined.length === 0) throw noChannels(draft.title)
  const isAlone = await judgeEyes(req, { draft, person })
  requireSeen(examined, seen)
  requireNone(examined.flatMap(({ contentRefusals }) => contentRefusals))
  const variants = examined.map(asApproved)
  const result = await recordReview({
    req,
    draft: { id: draft.id, revision: draft.revision },
    act: isAlone ? 'approvedAlone' : 'approved',
    stage: 'approved',
    remark: remarkOf(body),
    variants,
  })
  return { ...result, variants }
}

function notInReview(title: string): DomainError {
  return new DomainError({
    code: 'DRAFT_NOT_IN_REVIEW',
    status: 409,
    text: { zh: `《${title}》不在审核中，不能通过。请先提交审核。`, en: `“${title}” is not in review, so it cannot be approved. Submit it first.` },
  })
}

function noChannels(title: string): DomainError {
  return new DomainError({
    code: 'DRAFT_WITHOUT_CHANNELS',
    status: 409,
    text: {
      zh: `《${title}》没有选择渠道，没有成品可审。请先选渠道。`,
      en: `“${title}” has no channel, so there is nothing to approve. Choose channels first.`,
    },
  })
}
