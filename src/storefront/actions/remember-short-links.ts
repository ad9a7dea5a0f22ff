import { LRUCache } from 'lru-cache'
import type { ShortLink } from '@/distribution/server'
import type { Clock } from '@/platform/clock'

export type FindShortLink = (code: string) => Promise<ShortLink | null>

/** A delivery that is confirmed again may carry another link; readers see it after this long. */
const KEPT_FOR_MS = 60_000
const MOST = 1000

/**
 * The same search with its answers kept: what a delivery leads to stands in its frozen content, too large to read for every
 * visitor. A code is looked up once however many ask together; one that leads nowhere, or failed, is asked for again.
 */
export function rememberShortLinks(find: FindShortLink, clock: Clock): FindShortLink {
  const known = new LRUCache<string, { found: Promise<ShortLink | null>; freshUntil: number }>({ max: MOST })
  return (code) => {
    const kept = known.get(code)
    if (kept && kept.freshUntil > clock.now()) return kept.found
    const entry = { found: find(code), freshUntil: clock.now() + KEPT_FOR_MS }
    const forget = (): void => {
      if (known.get(code) === entry) known.delete(code)
    }
    known.set(code, entry)
    void entry.found.then((link) => link ?? forget(), forget)
    return entry.found
  }
}
