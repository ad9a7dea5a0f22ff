import type { BasePayload } from 'payload'
import type { FrozenContent } from '../ledger/ledger-store'

/** What a short link may lead to: the address an editor gave, or else what was delivered. Ids as texts. */
export type ShortLink = { link: string | null; draftId: string; productIds: string[] }

/** The delivery behind a short code, whatever became of it; null when there is none. */
export async function findShortLink(payload: BasePayload, code: string): Promise<ShortLink | null> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { shortCode: { equals: code } },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { content: true, draft: true },
    overrideAccess: true,
  })
  const [found] = docs
  if (!found) return null
  const content = found.content as FrozenContent | null | undefined
  return { link: content?.link ?? null, draftId: String(found.draft ?? ''), productIds: content?.productIds ?? [] }
}
