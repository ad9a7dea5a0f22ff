import { promotionKindNames } from './products'
import { usualAmountIs, type Offer, type OfferKind } from './offer'

type StoredOffer = {
  id?: unknown
  title?: string | null
  kind?: string | null
  amountIs?: string | null
  amountMinor?: number | null
  thresholdMinor?: number | null
  code?: string | null
  startsAt?: string | Date | null
  endsAt?: string | Date | null
}

/** A stored promotion, or one being typed, as an offer; null while what an offer needs is missing. */
export function offerOf(stored: StoredOffer): Offer | null {
  const { kind, amountMinor } = stored
  const [startsAt, endsAt] = [instantOf(stored.startsAt), instantOf(stored.endsAt)]
  if (!isOfferKind(kind) || typeof amountMinor !== 'number' || !startsAt || !endsAt) return null
  return {
    id: String(stored.id ?? ''),
    title: stored.title ?? '',
    kind,
    amountIs: stored.amountIs === 'price' || stored.amountIs === 'reduction' ? stored.amountIs : usualAmountIs(kind),
    amountMinor,
    thresholdMinor: stored.thresholdMinor ?? 0,
    code: stored.code?.trim() || null,
    startsAt,
    endsAt,
  }
}

export function isOfferKind(value: unknown): value is OfferKind {
  return typeof value === 'string' && Object.hasOwn(promotionKindNames, value)
}

function instantOf(value: string | Date | null | undefined): string | null {
  const at = value ? new Date(value) : null
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null
}
