import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BlockList } from 'node:net'
import packageJson from '../../package.json'
import { getPayload } from 'payload'
import payloadConfig from '@payload-config'
import { noteCaller, readProxies } from '@/platform/caller'
import { keepHouse } from '@/desk/server'
import { systemClock } from '@/platform/clock'
import { readConfig, type Config } from '@/platform/config'
import { ownFolder } from '@/platform/data-directory'
import { isArchive, isCrossSite, limitBodyTime, requestId, setAdminHeaders, whyBodyRefused, whyMalformed } from '@/platform/http-guard'
import { askForBody, makeHttpServer, roomForConnections } from '@/platform/http-server'
import type { Bilingual } from '@/platform/language'
import { listen } from '@/platform/listen'
import { keepLog } from '@/platform/keep-log'
import { makeLogger, type Logger } from '@/platform/logging'
import { keepSwept } from '@/platform/removal/keep-swept'
import { keepSearch } from '@/platform/search/keep-search'
import { LARGEST_EXPORT } from '@/typesetting'
import { fillEmptyDatabase, forgetHalfLoaded } from './first-run'
import { openAdmin, type Handle } from './open-admin'
import { openShop, type OpenShop } from './open-shop'
import { insideLooks, type InsideLooks } from './inside-looks'
import { startDelivering } from './start-delivering'
import { stopCleanly } from './stop-cleanly'
import { welcome } from './welcome'

/** What the server answers with; nothing but 503 until everything is ready. */
type Rooms = { shop: OpenShop; admin: Handle; config: Config; logger: Logger; proxies: BlockList; inside: InsideLooks }

/** The embedded process: shop, admin and dispatcher in one. */
export async function serve() {
  const config = readConfig()
  const logger = makeLogger(config.logLevel)
  const folder = await ownFolder(config)
  const log = await keepLog(config, { process: 'web', onTrouble: (text) => logger.warn(text) })
  let rooms: Rooms | null = null
  const { server, connections } = makeHttpServer({
    answer: (req, res) => (rooms ? answer(rooms, req, res) : notReady(res)),
    answerAtOnce: (req, res) => rooms?.shop.tryServe(req, res) ?? false,
    tooMuchAtOnce: (res) => refuse(res, 429, tooMuch),
    limits: { total: roomForConnections(), silentOfAddress: 64, pipelined: 32 },
  })
  const port = await listen(server, config)
  forgetHalfLoaded(config)
  const payload = await getPayload({ config: payloadConfig })
  const shop = openShop({ payload, config, logger })
  const delivering = await startDelivering({ payload, config, logger, shelf: shop.shelf })
  // After the rehearsal's simulator is up: the demo schedules pushes, and a push needs a channel that can deliver.
  await fillEmptyDatabase(payload, config)
  const keeping = keepHouse({ payload, logger, clock: systemClock })
  const sweeping = keepSwept({ payload, config, logger })
  const searching = keepSearch({ payload, dataDir: config.dataDir, logger, pollMs: config.database.kind === 'sqlite' ? 0 : 1_000 })
  const admin = await openAdmin({ config, server, port, logger })
  rooms = { shop, admin, config, logger, proxies: readProxies(config.trustedProxies), inside: insideLooks(payload, config) }
  stopCleanly({
    connections,
    logger,
    steps: [
      () => delivering.stop(),
      () => keeping.stop(),
      () => sweeping.stop(),
      () => searching.stop(),
      () => shop.close(),
      () => payload.destroy(),
      () => log.close(),
      () => folder.release(),
    ],
  })
  welcome({ config, port })
}

function answer({ shop, admin, config, logger, proxies, inside }: Rooms, req: IncomingMessage, res: ServerResponse): void {
  const id = requestId(req, res)
  const began = performance.now()
  res.on('close', () => logger.debug({ id, method: req.method, url: req.url, status: res.statusCode, ms: Math.round(performance.now() - began) }, 'answered'))
  if (inside.answers(req.url ?? '')) return inside.answer(req, res)
  if (isCrossSite(req, config.publicUrl)) return refuse(res, 403, crossSite)
  if (!isArchive(req, archiveDoor)) limitBodyTime(req, 120_000)
  const bodyStatus = whyBodyRefused(req, archiveDoor)
  if (bodyStatus !== null) return refuse(res, bodyStatus, bodyRefused)
  noteCaller(req, proxies)
  askForBody(req, res)
  if (!isAdmin(req.url ?? '/')) return shop.handle(req, res)
  const malformed = whyMalformed(req)
  if (malformed !== null) return refuse(res, malformed, malformedRequest)
  setAdminHeaders(req, res)
  Promise.resolve(admin(req, res)).catch((error: unknown) => {
    logger.error({ err: error, id }, 'the admin failed')
    if (!res.headersSent) res.writeHead(500)
    res.end()
  })
}

function isAdmin(url: string): boolean {
  return /^\/(admin|api|_next)(\/|\?|$)/.test(url)
}

function notReady(res: ServerResponse) {
  res.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' })
  res.end(JSON.stringify({ ready: false, version: packageJson.version }))
}

const archiveDoor = { path: '/api/import', bytes: LARGEST_EXPORT }

const crossSite = {
  code: 'CROSS_SITE',
  text: { zh: '请求来自别的网站，已拒绝。请从行文自己的页面操作。', en: 'The request came from another site and was refused. Use Xingwen’s own pages.' },
}
const bodyRefused = {
  code: 'BODY_REFUSED',
  text: {
    zh: `请求太大，或没有写明长度（Content-Length）。文件不超过 30 MB，导出的文稿不超过 ${LARGEST_EXPORT / 1_000_000} MB，其他内容不超过 8 MB。`,
    en: `The request is too large or does not state its length (Content-Length). Files may have 30 MB, exported drafts ${LARGEST_EXPORT / 1_000_000} MB, anything else 8 MB.`,
  },
}
const malformedRequest = {
  code: 'REQUEST_MALFORMED',
  text: {
    zh: '请求的网址、方法、Host 或表单写法不对，没有执行。请检查后重试。',
    en: 'The address, method, Host or form of the request is malformed, so nothing was done. Correct it and try again.',
  },
}
const tooMuch = {
  code: 'TOO_MUCH_AT_ONCE',
  text: { zh: '一个连接上同时发来的请求太多，请等前面的请求回答后再发。', en: 'Too many requests on one connection at once. Wait for the earlier answers.' },
}

/** The connection is closed: what is left of the body is not read. */
function refuse(res: ServerResponse, status: number, { code, text }: { code: string; text: Bilingual }) {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
  res.end(JSON.stringify({ errors: [{ code, message: text.zh, text }] }))
}
