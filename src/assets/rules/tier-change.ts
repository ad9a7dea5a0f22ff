import type { Bilingual } from '@/platform/language'
import { expiryOf } from './room-facets'
import type { Licence, Tier } from './tiers'

/** So many pictures one act changes. */
export const MOST_AT_ONCE = 500

type Rights = { title: string; tier: Tier; licence?: Licence | null; source?: string | null; author?: string | null; expiresAt?: string | null }

/** What a picture lacks before it may become 常用; empty when nothing is missing. `now` in epoch milliseconds. */
export function lacksForReady({ licence, source, author, expiresAt }: Omit<Rights, 'title' | 'tier'>, now: number): Bilingual[] {
  return [
    ...(!licence || licence === 'unknown' ? [{ zh: '授权', en: 'licence' }] : []),
    ...(!source?.trim() ? [{ zh: '来源', en: 'source' }] : []),
    ...(!author?.trim() ? [{ zh: '作者', en: 'author' }] : []),
    ...(expiryOf(expiresAt, now) === 'ended' ? [{ zh: '没有到期的授权', en: 'a licence that has not ended' }] : []),
  ]
}

/** Why a picture does not become 常用, and what would help; null when it may. */
export function whyNotReady(from: Tier, rights: Rights, now: number): Bilingual | null {
  const { title } = rights
  if (from === 'inspiration') {
    return {
      zh: `「${title}」是灵感素材，只供学习，不直接转为常用。请照着它做一张新图；确实放错了层的，先移到二次加工。`,
      en: `“${title}” is inspiration, to learn from, and does not become ready. Make a new picture after it; if it lies in the wrong tier, move it to rework first.`,
    }
  }
  const lacks = lacksForReady(rights, now)
  if (lacks.length === 0) return null
  return {
    zh: `「${title}」还缺${lacks.map(({ zh }) => zh).join('、')}，不能转为常用。补上再转。`,
    en: `“${title}” lacks ${lacks.map(({ en }) => en).join(', ')} and cannot become ready. Fill that in first.`,
  }
}
