import { LRUCache } from 'lru-cache'
import type { Clock } from '@/platform/clock'
import type { PageEntry } from './page-entry'

/** That nothing is at an address is remembered this long, so that a wrong link shared widely costs little. */
const MISSING_FOR_MS = 5_000
/** Addresses alone: what they are answered with is one page for all. */
const MISSING_MOST = 5_000

/** What was invalidated while one render was under way; what it made of older data must not be kept. */
type RenderWatch = { all: boolean; anything: boolean; tags: Set<string> }

export type PageStore = ReturnType<typeof makePageStore>

/** Keeps finished pages within a bound of bytes and knows which renders have been overtaken by a change. */
export function makePageStore({ clock, maxBytes }: { clock: Clock; maxBytes: number }) {
  const pages = new LRUCache<string, PageEntry>({ maxSize: maxBytes, sizeCalculation: (entry) => entry.bytes })
  /** Epoch ms until which an address is known to be empty. */
  const missing = new LRUCache<string, number>({ max: MISSING_MOST })
  const watches = new Set<RenderWatch>()

  function get(key: string): PageEntry | undefined {
    const entry = pages.get(key)
    if (entry === undefined || entry.freshUntil > clock.now()) return entry
    pages.delete(key)
    return undefined
  }

  function isMissing(key: string): boolean {
    return missing.size > 0 && (missing.get(key) ?? 0) > clock.now()
  }

  /** Call before reading any data; give the watch back to `put`, or to `forget` when the render failed. */
  function watchRender(): RenderWatch {
    const watch = { all: false, anything: false, tags: new Set<string>() }
    watches.add(watch)
    return watch
  }

  function forget(watch: RenderWatch): void {
    watches.delete(watch)
  }

  function put(key: string, entry: PageEntry, watch: RenderWatch): void {
    watches.delete(watch)
    if (!watch.all && !entry.tags.some((tag) => watch.tags.has(tag))) pages.set(key, entry)
  }

  function putMissing(key: string, watch: RenderWatch): void {
    watches.delete(watch)
    if (!watch.anything) missing.set(key, clock.now() + MISSING_FOR_MS)
  }

  function invalidate(tags: readonly string[]): void {
    const dropped = new Set(tags)
    for (const [key, entry] of pages.entries()) if (entry.tags.some((tag) => dropped.has(tag))) pages.delete(key)
    missing.clear()
    for (const watch of watches) {
      watch.anything = true
      for (const tag of dropped) watch.tags.add(tag)
    }
  }

  function invalidateAll(): void {
    pages.clear()
    missing.clear()
    for (const watch of watches) watch.all = watch.anything = true
  }

  const size = () => ({ entries: pages.size, bytes: pages.calculatedSize, missing: missing.size })

  return { get, isMissing, watchRender, forget, put, putMissing, invalidate, invalidateAll, size }
}
