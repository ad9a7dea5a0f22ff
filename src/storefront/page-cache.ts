import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '@/platform/clock'
import { makePageEntry, type PageEntry } from './page-entry'
import { makePageStore } from './page-store'
import { encodingFor, matchesTag, type Encoding } from './rules/encodings'
import type { RenderPage } from './rules/page'
import { pageAddressOf, pageKey } from './rules/page-address'

const MAX_BYTES = 128 * 1024 * 1024

export type PageCacheOptions = {
  render: RenderPage
  clock: Clock
  /** Headers every page carries, flat (name, value, name, value): see `shopHeaders`. */
  headers?: readonly string[]
  /** Bound of everything kept, in bytes of all encodings together. */
  maxBytes?: number
}

export type PageCache = ReturnType<typeof makePageCache>

/**
 * Complete answers of the shop, kept as bytes. `tryServe` answers a hit synchronously, before Express;
 * `serve` renders a miss once however many ask for it. After `invalidate(tags)` no answer made from
 * older data is kept, not even one whose render was already under way.
 */
export function makePageCache({ render, clock, headers = [], maxBytes = MAX_BYTES }: PageCacheOptions) {
  const store = makePageStore({ clock, maxBytes })
  const underWay = new Map<string, Promise<PageEntry>>()

  function tryServe(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const entry = find(req.url ?? '/')
    if (!entry) return false
    answer(req, res, entry)
    return true
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // An address that cannot be ours gets the page of an address that is not there.
    const address = pageAddressOf(req.url ?? '/') ?? { path: '/404', language: 'zh' as const }
    const key = pageKey(address)
    answer(req, res, store.get(key) ?? (await renderOnce(key, () => render(address))))
  }

  function find(url: string): PageEntry | undefined {
    // Nearly every hit is a plain path, which is its own key.
    const entry = store.get(url)
    if (entry) return entry
    const address = pageAddressOf(url)
    const key = address && pageKey(address)
    return key !== null && key !== url ? store.get(key) : undefined
  }

  function renderOnce(key: string, make: () => ReturnType<RenderPage>): Promise<PageEntry> {
    const running = underWay.get(key)
    if (running) return running
    const started = renderAndKeep(key, make).finally(() => {
      if (underWay.get(key) === started) underWay.delete(key)
    })
    underWay.set(key, started)
    return started
  }

  async function renderAndKeep(key: string, make: () => ReturnType<RenderPage>): Promise<PageEntry> {
    const watch = store.watchRender()
    try {
      const entry = await makePageEntry(await make(), headers)
      store.put(key, entry, watch)
      return entry
    } finally {
      store.forget(watch)
    }
  }

  /** Whoever asks after a change must not join a render that began before it. */
  function invalidate(tags: readonly string[]): void {
    underWay.clear()
    store.invalidate(tags)
  }

  function invalidateAll(): void {
    underWay.clear()
    store.invalidateAll()
  }

  return { tryServe, serve, invalidate, invalidateAll, size: store.size }
}

function answer(req: IncomingMessage, res: ServerResponse, entry: PageEntry): void {
  const variant = entry.variants[chooseEncoding(req.headers['accept-encoding'])]
  const known = req.headers['if-none-match']
  if (known !== undefined && entry.status === 200 && matchesTag(known, variant.etag)) {
    res.writeHead(304, variant.notModifiedHeaders).end()
    return
  }
  res.writeHead(entry.status, variant.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(variant.body)
}

/** Browsers send a handful of different headers; the bound keeps a hostile client from filling the map. */
const chosenEncodings = new Map<string | undefined, Encoding>()

function chooseEncoding(acceptEncoding: string | string[] | undefined): Encoding {
  const header = Array.isArray(acceptEncoding) ? acceptEncoding.join(',') : acceptEncoding
  const chosen = chosenEncodings.get(header)
  if (chosen) return chosen
  const encoding = encodingFor(header)
  if (chosenEncodings.size < 256) chosenEncodings.set(header, encoding)
  return encoding
}
