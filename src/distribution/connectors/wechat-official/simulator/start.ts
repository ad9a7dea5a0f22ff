import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '@/platform/clock'
import type { Clock } from '@/platform/clock'
import { makeAccounts } from './accounts'
import type { SimulatedAccount } from './accounts'
import { sendJson } from './deface'
import { makeFaults } from './faults'
import type { Fault } from './faults'
import { advance, decide, serveInspection, stateOf } from './inspection'
import type { SimulatorState } from './inspection'
import { servePlatform } from './platform'
import type { Platform, RequestRecord } from './platform'
import { openWorld } from './world'

export type SimulatorOptions = {
  /** 0 or absent: any free port. Always on the loopback address. */
  port?: number
  /** Where drafts and pictures are kept across restarts; absent: in memory. One simulator per directory. */
  directory?: string
  clock?: Clock
  /** The accounts to play; absent or `'any'`: every id that starts with `wxsim`, with the secret it first shows. */
  accounts?: SimulatedAccount[] | 'any'
}

export type Simulator = {
  url: string
  close(): Promise<void>
  state(): SimulatorState
  requests(): RequestRecord[]
  /** Adds a misbehaviour to come. */
  script(fault: Fault): void
  clearFaults(): void
  advance(ms: number): void
  decide(publishId: string, status: number): boolean
}

/**
 * Starts a simulator of the WeChat Official Account interfaces on this machine.
 * @throws Error when an account could be a real one, or the port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = openWorld(options.directory ?? null)
  const accounts = makeAccounts(options.accounts ?? 'any', world)
  const platform: Platform = { world, accounts, faults: makeFaults(), clock: options.clock ?? systemClock, requests: [] }
  const server = createServer((request, response) => void serve(platform, request, response).catch(() => response.destroy()))
  await listen(server, options.port ?? 0).catch((error: unknown) => {
    world.close()
    throw error
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      world.close()
    },
    state: () => stateOf(platform),
    requests: () => [...platform.requests],
    script: (fault) => platform.faults.add(fault),
    clearFaults: () => platform.faults.clear(),
    advance: (ms) => advance(platform, ms),
    decide: (publishId, status) => decide(platform, publishId, status),
  }
}

async function serve(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('x-xingwen-simulated', '1')
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (!isLoopbackHost(request.headers.host)) return void response.writeHead(421).end('SIMULATED: only reachable as a loopback address')
  if (path.startsWith('/cgi-bin/')) return servePlatform(platform, request, response)
  if (path.startsWith('/_simulator')) return serveInspection(platform, request, response)
  const picture = /^\/mmbiz(?:_[a-z]+)?\/([0-9a-f]{40})(?:\/|$)/.exec(path)?.[1]
  if (picture) return servePicture(platform, picture, response)
  if (path === '/') {
    return sendJson(response, JSON.stringify({ simulated: true, what: 'SIMULATED WeChat Official Account platform', inspect: '/_simulator/state' }))
  }
  response.writeHead(404).end('SIMULATED: no such page')
}

function servePicture({ world }: Platform, key: string, response: ServerResponse): void {
  const picture = world.pictures.get(key)
  const bytes = picture && world.pictureBytes(key)
  if (!bytes) return void response.writeHead(404).end('SIMULATED: no such picture')
  const type = picture.format === 'jpg' ? 'jpeg' : picture.format
  response.writeHead(200, { 'content-type': `image/${type}`, 'content-length': bytes.length }).end(bytes)
}

/** A page elsewhere that resolves its own name to this machine must not reach the simulator. */
function isLoopbackHost(host: string | undefined): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/.test(host ?? '')
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}
