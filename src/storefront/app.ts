import express, { type ErrorRequestHandler, type Express, type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { PageCache } from './page-cache'
import type { Pictures } from './pictures'
import { pageAddressOf } from './rules/page-address'
import { missingPath, type PageRequest } from './rules/page'
import { asPictureWidth } from './rules/picture-widths'
import type { ShopReader } from './rules/shop-model'
import { helmetOptions } from './security-headers'

export type ShopAppOptions = {
  shop: Pick<ShopReader, 'shortLink'>
  cache: Pick<PageCache, 'serve'>
  pictures: Pick<Pictures, 'rendition'>
  publicUrl: string
  logger: { error(context: object, message: string): void }
  /** Makes the page for a fault of ours: see `renderBroken`. */
  broken(request: PageRequest): string
  /** What `/healthz` says when all is well; throws when it is not. */
  health?(): Promise<Record<string, unknown>>
  /** Mounts what is served beside the shop (the admin, platform call-backs) before the shop takes every other address. */
  alsoServe?(app: Express): void
}

/** The shop as an Express application: everything the page cache has not answered yet. */
export function makeShopApp(options: ShopAppOptions): Express {
  const { shop, cache, pictures, publicUrl, health } = options
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  if (health) app.get('/healthz', (_req, res) => answerHealth(res, health))
  options.alsoServe?.(app)

  app.use(helmet(helmetOptions(publicUrl)))
  app.use(refuseWrites)
  app.get('/pictures/:file/:width.webp', async (req, res, next) => {
    const width = asPictureWidth(req.params.width)
    const rendition = width && (await pictures.rendition(req.params.file, width))
    if (rendition) sendPicture(res, rendition)
    else next()
  })
  app.get('/s/:code', async (req, res, next) => {
    const address = /^[0-9A-Za-z]{4,32}$/.test(req.params.code) ? await shop.shortLink(req.params.code) : null
    if (address === null) return next()
    res.set('Cache-Control', 'no-store').redirect(302, address)
  })
  app.use((req, res) => cache.serve(req, res))

  app.use(errorHandler(options))
  return app
}

async function answerHealth(res: Response, health: () => Promise<Record<string, unknown>>): Promise<void> {
  res.set('Cache-Control', 'no-store')
  try {
    res.json({ ok: true, ...(await health()) })
  } catch (error) {
    res.status(503).json({ ok: false, reason: error instanceof Error ? error.message : String(error) })
  }
}

function refuseWrites(req: Request, res: Response, next: NextFunction): void {
  if (req.method === 'GET' || req.method === 'HEAD') next()
  else res.status(405).set('Allow', 'GET, HEAD').end()
}

function sendPicture(res: Response, { path, maxAgeMs }: { path: string; maxAgeMs: number }): void {
  res.set('Cache-Control', `public, max-age=${Math.floor(maxAgeMs / 1000)}, immutable`).type('webp')
  res.sendFile(path, { cacheControl: false, etag: true, dotfiles: 'allow' })
}

type ErrorArguments = [error: unknown, req: Request, res: Response, next: NextFunction]

function errorHandler({ cache, logger, broken }: ShopAppOptions): ErrorRequestHandler {
  const handle = (...[error, req, res, next]: ErrorArguments): void => {
    if (isBadRequest(error)) {
      req.url = missingPath
      cache.serve(req, res).catch(next)
      return
    }
    logger.error({ err: error, path: req.path }, 'a page of the shop could not be made')
    if (res.headersSent) return next(error)
    const request = pageAddressOf(req.originalUrl) ?? { path: '/', language: 'zh' as const }
    res.status(500).set('Cache-Control', 'no-store').type('html').send(broken(request))
  }
  // Express knows an error handler by the number of its parameters.
  return Object.defineProperty(handle, 'length', { value: 4 })
}

/** Express refuses an address it cannot decode; to its reader that is simply a page that is not there. */
function isBadRequest(error: unknown): boolean {
  return error instanceof URIError || (error as { status?: unknown } | null)?.status === 400
}
