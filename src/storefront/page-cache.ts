import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '@/platform/clock'
import type { Language } from '@/platform/language'
import { notModifiedWireOf, wireOf, type PageEntry } from './page-entry'
import { makePageRenders } from './page-renders'
import { makePageStore } from './page-store'
import { encodingFor, matchesTag, type Encoding } from './rules/encodings'
import { missingPath, type PageRequest, type RenderPage } from './rules/page'
import { pageAddressOf, pageKey } from './rules/page-address'
import { keepAliveOf, sendWire } from './wire-answer'

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
 * older data is kept, not even one whose render was already under way. Whatever is not there shares one page.
 */
export function makePageCache({ render, clock, headers = [], maxBytes = MAX_BYTES }: PageCacheOptions) {
  const store = makePageStore({ clock, maxBytes })
  const renders = makePageRenders(store, headers)

  function tryServe(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const entry = find(req.url ?? '/')
    if (!entry) return false
    answer(req, res, entry)
    return true
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // An address that cannot be ours gets the page of an address that is not there.
    const address = pageAddressOf(req.url ?? '/') ?? { path: missingPath, language: 'zh' as const }
    answer(req, res, (await entryAt(address)) ?? (await missingIn(address.language)))
  }

  function find(url: string): PageEntry | undefined {
    // Nearly every hit is a plain path, which is its own key.
    const entry = store.get(url)
    if (entry) return entry
    const address = pageAddressOf(url)
    if (address === null) return store.get(missingKey('zh'))
    const key = pageKey(address)
    return store.isMissing(key) ? store.get(missingKey(address.language)) : key === url ? undefined : store.get(key)
  }

  function entryAt(address: PageRequest): PageEntry | Promise<PageEntry | null> | null {
    const key = pageKey(address)
    return store.get(key) ?? (store.isMissing(key) ? null : renders.once(key, () => render(address)))
  }

  /** One page a language, for every address where nothing is. */
  async function missingIn(language: Language): Promise<PageEntry> {
    const entry = await entryAt({ path: missingPath, language })
    if (!entry) throw new Error('the page of an address that is not there could not be made')
    return entry
  }

  function invalidate(tags: readonly string[]): void {
    renders.leave()
    store.invalidate(tags)
  }

  function invalidateAll(): void {
    renders.leave()
    store.invalidateAll()
  }

  return { tryServe, serve, invalidate, invalidateAll, size: store.size }
}

function missingKey(language: Language): string {
  return pageKey({ path: missingPath, language })
}

function answer(req: IncomingMessage, res: ServerResponse, entry: PageEntry): void {
  const variant = entry.variants[chooseEncoding(headerOf(req, 'accept-encoding'))]
  const known = headerOf(req, 'if-none-match')
  if (known !== undefined && entry.status === 200 && matchesTag(known, variant.etag)) {
    if (!sendWire(req, res, notModifiedWireOf(variant, keepAliveOf(req)))) res.writeHead(304, variant.notModifiedHeaders).end()
    return
  }
  if (req.method !== 'HEAD' && sendWire(req, res, wireOf(entry, variant, keepAliveOf(req)))) return
  res.writeHead(entry.status, variant.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(variant.body)
}

/** Read from what was sent: `req.headers` would first sort all that a browser sends, for two of them. */
function headerOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let found: string | undefined
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const sent = rawHeaders[i]
    if (sent?.length !== name.length || sent.toLowerCase() !== name) continue
    found = found === undefined ? rawHeaders[i + 1] : `${found}, ${rawHeaders[i + 1]}`
  }
  return found
}

/** Browsers send a handful of different headers; the bound keeps a hostile client from filling the map. */
const chosenEncodings = new Map<string | undefined, Encoding>()

function chooseEncoding(header: string | undefined): Encoding {
  const chosen = chosenEncodings.get(header)
  if (chosen) return chosen
  const encoding = encodingFor(header)
  if (chosenEncodings.size < 256) chosenEncodings.set(header, encoding)
  return encoding
}
