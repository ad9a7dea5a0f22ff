import type { PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { whyNotSubmittableNow } from '@/writing/server'
import { examineDraft, type Examined } from './examine-draft'
import { whyNotSendable } from './schedule-push'

/** What each channel of a draft would show now, whether that is approved, and what speaks against sending it. */
export async function describeVariants(req: PayloadRequest, draftId: string) {
  signedIn(req)
  const { draft, examined } = await examineDraft({ payload: req.payload, draftId, now: Date.now(), req })
  return {
    missing: await whyNotSubmittableNow(req, draft.id),
    draft: { id: draft.id, title: draft.title, stage: draft.stage, revision: draft.revision },
    variants: examined.map(described),
  }
}

function described(one: Examined) {
  const {
    channel: { platform, mode, enabled },
    variant: { source: _, ...variant },
    approval,
    contentRefusals,
    channelRefusals,
  } = one
  return { ...variant, platform, mode, enabled, approval, contentRefusals, channelRefusals, notSendable: whyNotSendable(one) }
}
