import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Shelf } from '@/distribution/server'
import { systemClock } from '@/platform/clock'
import type { Config } from '@/platform/config'
import type { Logger } from '@/platform/logging'
import { markSvg } from '@/platform/mark'
import {
  dropChangedPages,
  makePageCache,
  makePictures,
  makeShelf,
  makeShopApp,
  makeShopReader,
  makeShopRender,
  originalsIn,
  renderBroken,
  shopHeaders,
  startFactsKeeper,
  watchForChanges,
  watchOffers,
} from '@/storefront/server'

export type OpenShop = {
  shelf: Shelf
  /** Answers a cache hit synchronously; false when it is none. */
  tryServe(req: IncomingMessage, res: ServerResponse): boolean
  handle(req: IncomingMessage, res: ServerResponse): void
  close(): Promise<void>
}

/** Puts the shop together: reader, pictures, page cache and the Express application behind it. */
export function openShop({ payload, config, logger }: { payload: Payload; config: Config; logger: Logger }): OpenShop {
  const { publicUrl, timeZone } = config
  const clock = systemClock
  const shop = makeShopReader(payload, { clock, timeZone })
  const pictures = makePictures({
    directory: path.join(config.dataDir, 'renditions'),
    readOriginal: originalsIn(config.mediaDir),
    lookUp: (file) => shop.publicPicture(file),
    clock,
  })
  const render = makeShopRender({ shop, toneOf: pictures.toneOf, publicUrl, timeZone, clock })
  const cache = makePageCache({ render, clock, headers: shopHeaders(publicUrl) })
  const app = makeShopApp({
    shop,
    cache,
    pictures,
    publicUrl,
    logger,
    broken: (request) => renderBroken({ publicUrl, timeZone, clock }, request),
    alsoServe: (express) => {
      const mark = markSvg({ size: 64, color: '#C8402F' })
      express.get('/mark.svg', (_req, res) => res.set('Cache-Control', 'public, max-age=86400').type('svg').send(mark))
    },
  })
  const stopDropping = dropChangedPages(cache)
  const watching = watchForChanges(payload, cache, {
    isTeam: config.database.kind === 'mongodb',
    onError: (error) => logger.warn({ err: error }, 'looking for changed pages failed'),
  })
  const watchingOffers = watchOffers(payload, { clock, onError: (error) => logger.warn({ err: error }, 'looking for offers that start or end failed') })
  const facts = startFactsKeeper({
    payload,
    clock,
    timeZone,
    onError: (error) => logger.warn({ err: error }, 'facts in posts could not be brought up to date'),
  })
  return {
    shelf: makeShelf(payload, publicUrl, { clock, timeZone }),
    tryServe: (req, res) => cache.tryServe(req, res),
    handle: (req, res) => void app(req, res),
    close: async () => {
      stopDropping()
      await facts.stop()
      await watching.stop()
      await watchingOffers.stop()
    },
  }
}
