import type { Payload, Where } from 'payload'
import type { Clock } from '@/platform/clock'
import { contentChanged } from '@/platform/events'

const INTERVAL_MS = 500

export type OfferWatchOptions = { clock: Clock; intervalMs?: number; onError?(error: unknown): void }

/**
 * Says that a product has changed at the moment an offer of it starts or ends: nobody saves or asks anything then, and whoever
 * shows its price (cached pages, live posts) must learn of it all the same. `stop` waits for a look that is under way.
 */
export function watchOffers(payload: Payload, { clock, intervalMs = INTERVAL_MS, onError }: OfferWatchOptions): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let seen = clock.now()

  async function look(): Promise<void> {
    const now = clock.now()
    try {
      // A look that failed is made up for by the next one, which begins where the last good one ended.
      if (now > seen) for (const id of await productsChangedBetween(payload, seen, now)) contentChanged({ collection: 'products', id })
      seen = now
    } catch (error) {
      onError?.(error)
    }
    if (!isStopped) timer = setTimeout(() => void (running = look()), intervalMs)
  }

  let running = look()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function productsChangedBetween(payload: Payload, after: number, until: number): Promise<Set<string>> {
  const within = (field: 'startsAt' | 'endsAt'): Where => ({
    and: [{ [field]: { greater_than: new Date(after).toISOString() } }, { [field]: { less_than_equal: new Date(until).toISOString() } }],
  })
  const { docs } = await payload.find({
    collection: 'promotions',
    where: { or: [within('startsAt'), within('endsAt')] },
    pagination: false,
    depth: 0,
    select: { products: true },
    overrideAccess: true,
  })
  return new Set(docs.flatMap(({ products }) => (products ?? []).map((one) => String(typeof one === 'object' ? one.id : one))))
}
