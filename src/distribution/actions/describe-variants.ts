import type { PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { whyNotSubmittableNow } from '@/writing/server'
import { examineDraft } from './examine-draft'

/** What each channel of a draft would show now, whether that is approved, and what speaks against sending it. */
export async function describeVariants(req: PayloadRequest, draftId: string) {
  signedIn(req)
  const { draft, examined } = await examineDraft({ payload: req.payload, draftId, now: Date.now(), req })
  return {
    missing: await whyNotSubmittableNow(req, draft.id),
    draft: { id: draft.id, title: draft.title, stage: draft.stage, revision: draft.revision },
    variants: examined.map(({ channel, variant: { source: _, ...variant }, approval, contentRefusals, channelRefusals }) => ({
      ...variant,
      platform: channel.platform,
      mode: channel.mode,
      enabled: channel.enabled,
      approval,
      contentRefusals,
      channelRefusals,
    })),
  }
}
