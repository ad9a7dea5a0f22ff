import type { Bilingual } from '@/platform/language'
import type { Standing, StoredDocument } from '@/platform/uses/declaration'
import { whyNotOutgoing, type Licence, type Tier } from '../rules/tiers'

const readers: readonly Standing[] = ['live', 'scheduled', 'approved']

/** A picture takes the place of another where readers see it only if it may go out; inspiration never does. */
export function whyNotTakeThePlace(other: StoredDocument, standings: readonly Standing[]): Bilingual | null {
  const { title, tier, licence, expiresAt } = other as { title: string; tier: Tier; licence?: Licence | null; expiresAt?: string | null }
  if (tier !== 'inspiration' && !standings.some((standing) => readers.includes(standing))) return null
  return whyNotOutgoing({ title, tier, licence, expiresAt }, Date.now())
}
