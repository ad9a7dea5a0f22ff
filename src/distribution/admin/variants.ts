import type { Refusal } from '@/platform/errors'
import type { Remark } from '@/typesetting'
import type { ApprovalStatus, FactChange } from '../rules/approval'
import { hindrancesOf, type Hindrances } from '../rules/hindrances'
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
  /** All that speaks against sending it now. */
  notSendable: Refusal[]
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

/** What speaks against each channel as it stood when the draft was read. */
export function hindrancesNow(variants: readonly DescribedVariant[]): Hindrances {
  return hindrancesOf(
    'approved',
    variants.map(({ channelId, notSendable, channelRefusals }) => ({ channelId, refusals: notSendable, channelRefusals })),
  )
}

/** The channels that nothing speaks against. */
export function openChannels(variants: readonly DescribedVariant[]): string[] {
  return variants.filter(({ notSendable }) => notSendable.length === 0).map(({ channelId }) => channelId)
}
