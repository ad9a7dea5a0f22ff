import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import nextModule from 'next'
import type { Config } from '@/platform/config'
import type { Logger } from '@/platform/logging'

export type Handle = (req: IncomingMessage, res: ServerResponse) => unknown

type Wanted = { config: Config; server: Server; port: number; logger: Logger }

/** The desk, ready to answer: what its first page and its first call load is loaded before anybody asks. */
export async function openAdmin({ config, server, port, logger }: Wanted): Promise<Handle> {
  // Next is CommonJS: its function is the default of the default when a bundle imports it.
  const next = ((nextModule as unknown as { default?: typeof nextModule }).default ?? nextModule) as unknown as (options: object) => {
    prepare(): Promise<void>
    getRequestHandler(): Handle
  }
  // Next takes every upgrade of the server it is given and answers none outside development. It gets a server that hears nothing.
  const httpServer = config.production ? createServer() : server
  const app = next({ dev: !config.production, hostname: config.host, port, dir: process.cwd(), httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  if (config.production) await warm(handle).catch((error: unknown) => logger.warn({ err: error }, 'the first page of the admin was not loaded ahead'))
  return handle
}

/** What does not load in this time is loaded by whoever asks first. */
const longestMs = 60_000

/** Loading holds the process for a second or more. Before the server says that it is ready, nobody waits for it. */
async function warm(handle: Handle): Promise<void> {
  const own = createServer((req, res) => {
    Promise.resolve(handle(req, res)).catch(() => res.destroy())
  }).listen(0, '127.0.0.1')
  try {
    await once(own, 'listening')
    const { port } = own.address() as AddressInfo
    const signal = AbortSignal.timeout(longestMs)
    for (const path of ['/admin/login', '/api/users/me']) await (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', signal })).arrayBuffer()
  } finally {
    own.closeAllConnections()
    own.close()
  }
}
