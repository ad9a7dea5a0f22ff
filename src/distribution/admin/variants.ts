import type { Refusal } from '@/platform/errors'
import { say } from '@/platform/language'
import type { Remark } from '@/typesetting'
import type { ApprovalStatus, FactChange } from '../rules/approval'
import type { Mode, Platform } from '../rules/platforms'
import type { Variant } from '../rules/variant'

/** A channel's variant as `GET /api/drafts/:id/variants` describes it. */
export type DescribedVariant = Variant & {
  platform: Platform
  mode: Mode
  enabled: boolean
  approval: ApprovalStatus
  contentRefusals: Refusal[]
  channelRefusals: Refusal[]
}

/** `missing`: what keeps the draft from being submitted, each with its field. */
export type Described = { variants: DescribedVariant[]; missing: Refusal[] }

/** What a review sends back to say which bytes were looked at. */
export function seenOf(variants: readonly DescribedVariant[]): Record<string, string> {
  return Object.fromEntries(variants.map(({ channelId, contentHash }) => [channelId, contentHash]))
}

/** What a reviewer should look at before deciding; none of it stops the approval. */
export function warningsOf({ report }: Pick<DescribedVariant, 'report'>): Remark[] {
  return report.filter(({ severity }) => severity === 'warning')
}

export function changesOf({ approval }: DescribedVariant): FactChange[] {
  return approval.state === 'factsChanged' ? approval.changes : []
}

/** Why a channel cannot be chosen for a push now; null when it can. */
export function whyNotChoosable(variant: DescribedVariant, language: string | undefined): string | null {
  if (!variant.enabled) return say({ zh: '渠道已停用', en: 'The channel is switched off' }, language)
  const refusal = variant.channelRefusals[0] ?? variant.contentRefusals[0]
  if (refusal) return say(refusal.text, language)
  const words: Record<ApprovalStatus['state'], { zh: string; en: string } | null> = {
    approved: null,
    factsChanged: { zh: '事实变了，先确认', en: 'Facts changed: confirm them first' },
    changed: { zh: '审核后改过，要重新审核', en: 'Changed after approval: review it again' },
    none: { zh: '还没有审核通过', en: 'Not approved yet' },
  }
  const why = words[variant.approval.state]
  return why ? say(why, language) : null
}
