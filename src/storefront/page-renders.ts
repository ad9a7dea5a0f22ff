import { makePageEntry, type PageEntry } from './page-entry'
import type { PageStore } from './page-store'
import type { RenderPage } from './rules/page'

export type PageRenders = ReturnType<typeof makePageRenders>

/** Renders under way: one for each page, however many ask for it. Null when nothing is there. */
export function makePageRenders(store: PageStore, headers: readonly string[]) {
  const underWay = new Map<string, Promise<PageEntry | null>>()

  function once(key: string, make: () => ReturnType<RenderPage>): Promise<PageEntry | null> {
    const running = underWay.get(key)
    if (running) return running
    const started = renderAndKeep(key, make).finally(() => {
      if (underWay.get(key) === started) underWay.delete(key)
    })
    underWay.set(key, started)
    return started
  }

  async function renderAndKeep(key: string, make: () => ReturnType<RenderPage>): Promise<PageEntry | null> {
    const watch = store.watchRender()
    try {
      const page = await make()
      if (page === null) {
        store.putMissing(key, watch)
        return null
      }
      const entry = await makePageEntry(page, headers)
      store.put(key, entry, watch)
      return entry
    } finally {
      store.forget(watch)
    }
  }

  /** Whoever asks after a change must not join a render that began before it. */
  return { once, leave: () => underWay.clear() }
}
