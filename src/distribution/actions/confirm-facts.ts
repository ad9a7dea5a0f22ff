import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError } from '@/platform/errors'
import type { DraftStage } from '@/writing'
import { recordReview, remarkOf } from '@/writing/server'
import { examineDraft } from './examine-draft'
import { asApproved, requireNone, requireSeen, seenIn } from './seen-variants'

/**
 * Confirms that changed facts (price, dates, seats) may go out in otherwise approved variants:
 * `{seen: {channelId: contentHash}, remark?}` names exactly the variants concerned.
 * @throws DomainError when the person may not, a variant is not the one seen, or more than facts changed.
 */
export async function confirmFacts(req: PayloadRequest, draftId: string, body: Record<string, unknown>) {
  requireAct('facts.confirm', req)
  const seen = seenIn(body)
  const { draft, examined } = await examineDraft({ payload: req.payload, draftId, channelIds: Object.keys(seen), now: Date.now(), req })
  requireSeen(examined, seen)
  const other = examined.find(({ approval }) => approval.state !== 'factsChanged')
  if (other) throw notFactsAlone(other.variant.channelName)
  requireNone(examined.flatMap(({ contentRefusals }) => contentRefusals))
  const variants = examined.map(asApproved)
  const changes = examined.map(({ variant, approval }) => ({
    channelId: variant.channelId,
    changes: approval.state === 'factsChanged' ? approval.changes : [],
  }))
  const result = await recordReview({
    req,
    draft: { id: draft.id, revision: draft.revision },
    act: 'factsConfirmed',
    stage: draft.stage as DraftStage,
    remark: remarkOf(body),
    variants,
  })
  return { ...result, variants, changes }
}

function notFactsAlone(channelName: string): DomainError {
  return new DomainError({
    code: 'NOT_FACTS_ALONE',
    status: 409,
    text: {
      zh: `「${channelName}」的成品没有待确认的事实变化（或改动不止事实）。改动了文字或图片请重新提交审核。`,
      en: `The “${channelName}” variant has no changed facts to confirm, or more than facts changed. Submit changed text or pictures for review again.`,
    },
  })
}
