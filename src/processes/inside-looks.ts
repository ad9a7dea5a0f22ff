import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import packageJson from '../../package.json'
import { healthOf, openMetrics, opensHealth } from '@/desk/server'
import type { Config } from '@/platform/config'
import { readFence } from '@/platform/fence'

/** What machines ask: whether the house answers, and with a token how it fares. */
export type InsideLooks = { answers(url: string): boolean; answer(req: IncomingMessage, res: ServerResponse): void }

/** `/healthz` tells whoever asks that the house is ready; `?deep=1` and `/metrics` want `Authorization: Bearer …`. */
export function insideLooks(payload: Payload, config: Config): InsideLooks {
  const metrics = config.health.metrics ? openMetrics(payload) : null
  const isMetrics = (url: string) => metrics !== null && /^\/metrics(\?|$)/.test(url)
  const told = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = req.url ?? ''
    if (isShallow(url)) {
      return tell(res, 200, { ready: true, version: packageJson.version, database: config.database.kind, fenced: (await readFence(payload)) !== null })
    }
    if (!(await opensHealth(payload, req.headers.authorization))) return tell(res.setHeader('WWW-Authenticate', 'Bearer'), 401, needsToken)
    if (metrics && isMetrics(url)) {
      const text = await metrics.text()
      res.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' })
      return void res.end(text)
    }
    const health = await healthOf(payload)
    tell(res, health.state === 'red' ? 503 : 200, { ready: true, ...health })
  }
  return {
    answers: (url) => /^\/healthz(\?|$)/.test(url) || isMetrics(url),
    answer(req, res) {
      told(req, res).catch((error: unknown) => {
        payload.logger.error({ msg: 'the state of the house could not be told', err: error })
        if (!res.headersSent) tell(res, 503, { ready: false, version: packageJson.version })
      })
    },
  }
}

function isShallow(url: string): boolean {
  return url.startsWith('/healthz') && new URL(url, 'http://house').searchParams.get('deep') !== '1'
}

function tell(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  res.end(JSON.stringify(body))
}

const text = {
  zh: '请带上令牌：Authorization: Bearer …。令牌在「健康」页生成，或由 HEALTH_TOKEN 给定。',
  en: 'Send the token as Authorization: Bearer …. It is made on the Health page, or given by HEALTH_TOKEN.',
}
const needsToken = { errors: [{ code: 'TOKEN_NEEDED', message: text.zh, text }] }
