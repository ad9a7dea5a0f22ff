import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '@/platform/clock'
import type { Accounts } from './accounts'
import { PlatformError, nameFrom } from './call'
import type { ReplyBody } from './call'
import { deface, sendJson, spoilsAnswer } from './deface'
import type { Fault, Faults } from './faults'
import { settlePublications } from './publications'
import { answerCall } from './routes'
import type { Knock } from './routes'
import type { World } from './world'

/** What was asked and answered. `applied` says that the interface ran, whatever the caller was told. Tokens are struck out. */
export type RequestRecord = { at: number; method: string; route: string; errcode: number | null; applied: boolean; fault: Fault | null }

export type Platform = { world: World; accounts: Accounts; faults: Faults; clock: Clock; requests: RequestRecord[] }

const requestsKept = 2_000

/** The simulator's own time: the given clock plus what was skipped. */
export function nowOf({ world, clock }: Pick<Platform, 'world' | 'clock'>): number {
  return clock.now() + (world.settings.get('skippedMs') ?? 0)
}

/** Answers one request under `/cgi-bin/`, with whatever fault is scripted for it. */
export async function servePlatform(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator')
  const route = url.pathname.replace(/^\/cgi-bin\//, '')
  const body = await bodyOf(request)
  if (!body) return void response.writeHead(413, { 'content-type': 'text/html' }).end('<html><body>413 SIMULATED</body></html>')
  const { faults } = platform
  const delay = faults.take(route, ({ what }) => what === 'latency')
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay.ms ?? 1_000))
  const record: RequestRecord = { at: nowOf(platform), method: request.method ?? '', route, errcode: null, applied: false, fault: delay }
  platform.requests.push(record)
  if (platform.requests.length > requestsKept) platform.requests.shift()
  const before = faults.take(route, (fault) => spoilsAnswer(fault) && (fault.when ?? 'before') === 'before')
  record.fault = before ?? delay
  if (before) return deface(response, before, '{"errcode":-1,"errmsg":"system error"}')
  const reply = await replyTo(platform, knockOf(platform, { request, url, route, body }))
  record.errcode = typeof reply.errcode === 'number' ? reply.errcode : 0
  record.applied = record.errcode === 0
  const text = JSON.stringify(reply)
  const after = faults.take(route, (fault) => spoilsAnswer(fault) && fault.when === 'after')
  record.fault = after ?? delay
  if (after) deface(response, after, text)
  else sendJson(response, text)
}

async function replyTo(platform: Platform, knock: Knock): Promise<ReplyBody> {
  settlePublications(platform.world, knock.now)
  try {
    return await answerCall(knock)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return { errcode: error.errcode, errmsg: `${error.errmsg} rid: ${ridFrom(platform.world)}` }
  }
}

type Incoming = { request: IncomingMessage; url: URL; route: string; body: Buffer }

function knockOf(platform: Platform, { request, url, route, body }: Incoming): Knock {
  const named = request.headers['x-xingwen-source-ip']
  const { world, accounts, faults } = platform
  return {
    world,
    accounts,
    faults,
    route,
    now: nowOf(platform),
    query: url.searchParams,
    contentType: request.headers['content-type'] ?? '',
    body,
    method: request.method ?? 'GET',
    sourceIp: typeof named === 'string' ? named : (request.socket.remoteAddress ?? ''),
  }
}

function ridFrom(world: World): string {
  const hex = Buffer.from(nameFrom(world, 'rid')).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16, 24)}`
}

const bodyLimitBytes = 12_000_000

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= bodyLimitBytes) parts.push(part)
  }
  return bytes <= bodyLimitBytes ? Buffer.concat(parts) : null
}
