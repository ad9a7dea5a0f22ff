import { LRUCache } from 'lru-cache'
import type { Clock } from '@/platform/clock'
import type { PageEntry } from './page-entry'

/** A page that is not there is remembered this long, so that a wrong link shared widely costs little. */
const MISSING_FOR_MS = 5_000
const MISSING_BYTES = 4 * 1024 * 1024

/** What was invalidated while one render was under way; what it made of older data must not be kept. */
type RenderWatch = { all: boolean; anything: boolean; tags: Set<string> }

export type PageStore = ReturnType<typeof makePageStore>

/** Keeps finished pages within a bound of bytes and knows which renders have been overtaken by a change. */
export function makePageStore({ clock, maxBytes }: { clock: Clock; maxBytes: number }) {
  const sizeCalculation = (entry: PageEntry) => entry.bytes
  const pages = new LRUCache<string, PageEntry>({ maxSize: maxBytes, sizeCalculation })
  const missing = new LRUCache<string, PageEntry>({ maxSize: MISSING_BYTES, sizeCalculation })
  const watches = new Set<RenderWatch>()

  function get(key: string): PageEntry | undefined {
    const entry = pages.get(key) ?? (missing.size > 0 ? missing.get(key) : undefined)
    if (entry === undefined || entry.freshUntil > clock.now()) return entry
    pages.delete(key)
    missing.delete(key)
    return undefined
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
    if (entry.status === 404) {
      if (!watch.anything) missing.set(key, { ...entry, freshUntil: Math.min(entry.freshUntil, clock.now() + MISSING_FOR_MS) })
    } else if (!watch.all && !entry.tags.some((tag) => watch.tags.has(tag))) {
      pages.set(key, entry)
    }
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

  const size = () => ({ entries: pages.size, bytes: pages.calculatedSize + missing.calculatedSize })

  return { get, watchRender, forget, put, invalidate, invalidateAll, size }
}
