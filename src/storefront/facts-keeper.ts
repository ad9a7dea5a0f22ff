import type { BasePayload } from 'payload'
import { onContentChanged } from '@/platform/events'
import { refreshFacts } from './actions/refresh-facts'
import type { FactContext } from './actions/live-facts'
import { storedId } from './actions/post-store'

export type FactsKeeper = { idle(): Promise<void>; stop(): Promise<void> }

export type FactsKeeperOptions = FactContext & { pollMs?: number; onError?(error: unknown): void }

const POLL_MS = 1_000
/** Two saves may become visible in another order than they are dated. */
const OVERLAP_MS = 5_000
/** Products that are looked up one by one; of more every post is looked at once. */
const MOST_ONE_BY_ONE = 100
const cursorKey = 'storefront:facts-through'

/**
 * Keeps the facts in posts up to date. What was handled is remembered in the database as a moment, so that a process that
 * was killed, or another one, goes on from there; readers get the truth meanwhile, as pages are made of present facts.
 */
export function startFactsKeeper(options: FactsKeeperOptions): FactsKeeper {
  const { payload, pollMs = POLL_MS } = options
  const handled = new Map<string, string>()
  let isStopped = false
  let wake = (): void => undefined
  let day = ''
  let isDue = true
  /** What was said to have changed: saved products, and those whose offer starts or ends. */
  const told = new Set<string>()
  const stopListening = onContentChanged(({ collection, id }) => {
    if (collection !== 'products' && collection !== 'promotions') return
    if (collection === 'products') told.add(id)
    isDue = true
    wake()
  })

  async function round(): Promise<void> {
    isDue = false
    const heard = [...told]
    const cursor = await payload.kv.get<{ at: number }>(cursorKey)
    const since = cursor && new Date(cursor.at - OVERLAP_MS).toISOString()
    const today = new Date(options.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const isNew = ({ name, at }: Changed): boolean => handled.get(name) !== at
    const products = (await changedSince(payload, 'products', since)).filter(isNew)
    const promotions = (await changedSince(payload, 'promotions', since)).filter(isNew)
    // What ends or begins with a day or an offer can concern any post; so can many products at once.
    if (promotions.length > 0 || day !== today || products.length > MOST_ONE_BY_ONE) await refreshFacts(options, {}, () => isStopped)
    else {
      for (const id of new Set([...products.map(({ id }) => String(id)), ...heard])) {
        await refreshFacts(options, { products: { in: [storedId(payload, id)] } }, () => isStopped)
      }
    }
    if (isStopped) return
    for (const id of heard) told.delete(id)
    day = today
    for (const { name, at } of [...products, ...promotions]) handled.set(name, at)
    const newest = Math.max(cursor?.at ?? 0, ...[...products, ...promotions].map(({ at }) => Date.parse(at)))
    if (newest > (cursor?.at ?? 0)) await payload.kv.set(cursorKey, { at: newest })
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      await round().catch((error: unknown) => options.onError?.(error))
      if (isStopped || isDue) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const running = run()
  return {
    idle: () => round(),
    async stop() {
      isStopped = true
      stopListening()
      wake()
      await running
    },
  }
}

/** `at`: when it was saved last, ISO 8601. */
type Changed = { id: string | number; at: string; name: string }

/** `since`: absent at the first start, when every post is looked at; only the newest tells then from where to go on. */
async function changedSince(payload: BasePayload, collection: 'products' | 'promotions', since: string | null): Promise<Changed[]> {
  // Past the hooks of reading: a hundred thousand documents, imported in one go, take them minutes.
  const { docs } = await payload.db.find<{ id: string | number; updatedAt: string }>({
    collection,
    ...(since === null ? { sort: '-updatedAt', limit: 1 } : { where: { updatedAt: { greater_than: since } }, sort: 'updatedAt', limit: 0 }),
    pagination: false,
    select: { updatedAt: true },
  })
  return docs.map(({ id, updatedAt }) => ({ id, at: new Date(updatedAt).toISOString(), name: `${collection}:${id}` }))
}
