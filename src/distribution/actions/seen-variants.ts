import { DomainError, type Refusal } from '@/platform/errors'
import type { Examined } from './examine-draft'
import type { ApprovedVariant } from '../rules/variant'

/** What a person had on screen: the fingerprint of each channel's variant. */
export type Seen = Record<string, string>

/** Reads `seen` of a request body. @throws DomainError `SEEN_MISSING` */
export function seenIn(body: Record<string, unknown>): Seen {
  const { seen } = body
  const entries = typeof seen === 'object' && seen !== null && !Array.isArray(seen) ? Object.entries(seen) : []
  if (entries.length === 0 || entries.some(([, hash]) => typeof hash !== 'string')) {
    throw new DomainError({
      code: 'SEEN_MISSING',
      text: {
        zh: '请求里缺少 seen（每个渠道看到的成品指纹）。请先打开各渠道的成品再操作。',
        en: 'The request has no `seen` (the fingerprint of each variant you looked at). Open the variants first.',
      },
    })
  }
  return Object.fromEntries(entries) as Seen
}

/** @throws DomainError `VARIANT_NOT_SEEN` (409) when what is there now is not what was seen. */
export function requireSeen(examined: readonly Examined[], seen: Seen): void {
  const unseen = examined.filter(({ variant }) => seen[variant.channelId] !== variant.contentHash)
  if (unseen.length === 0) return
  const names = unseen.map(({ variant }) => variant.channelName)
  throw new DomainError({
    code: 'VARIANT_NOT_SEEN',
    status: 409,
    text: {
      zh: `「${names.join('」「')}」的成品在你查看之后变了，没有生效。请看过新的成品再操作。`,
      en: `The variant for ${names.join(', ')} changed after you looked at it, so nothing was recorded. Look at it again first.`,
    },
    data: { variants: unseen.map(({ variant }) => ({ channelId: variant.channelId, contentHash: variant.contentHash })) },
  })
}

/** One answer for several reasons: the first is said, all are in `data.refusals`. @throws DomainError when there is any. */
export function requireNone(refusals: readonly Refusal[], status = 409): void {
  const [first] = refusals
  if (first) throw new DomainError({ ...first, status, data: { ...first.data, refusals } })
}

export function asApproved({ variant }: Examined): ApprovedVariant {
  const { channelId, contentHash, skeletonHash, facts } = variant
  return { channelId, contentHash, skeletonHash, facts }
}
