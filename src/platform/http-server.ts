import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Connections, type ConnectionLimits } from './connections'
import { answerRaw } from './raw-answers'

export type HttpServer = { server: Server; connections: Connections }

type Wish = {
  answer(req: IncomingMessage, res: ServerResponse): void
  /** What is asked again and again, answered synchronously and at no cost; false when it is not that. */
  answerAtOnce(req: IncomingMessage, res: ServerResponse): boolean
  tooMuchAtOnce(res: ServerResponse): void
  limits: ConnectionLimits
}

/** How long a connection may take to send the headers of its first request, be idle between two, and neither send nor read. */
const timeoutsMs = { headers: 20_000, idle: 10_000, still: 60_000 }
/** A large export takes minutes on an office line; what else is sent has two (`limitBodyTime`). */
const longestRequestMs = 600_000

/**
 * An HTTP server that leaves no socket to itself: upgrades are not taken, so such a request is answered like any
 * other; a body is asked for (100 Continue) only after its headers were judged.
 */
export function makeHttpServer({ answer, answerAtOnce, tooMuchAtOnce, limits }: Wish): HttpServer {
  const handle = (req: IncomingMessage, res: ServerResponse) => {
    if (answerAtOnce(req, res)) return connections.touch(req.socket)
    if (connections.begin(req, res)) answer(req, res)
    else tooMuchAtOnce(res)
  }
  const server = createServer({ connectionsCheckingInterval: 1_000, headersTimeout: timeoutsMs.headers, requestTimeout: longestRequestMs }, handle)
  server.keepAliveTimeout = timeoutsMs.idle
  server.timeout = timeoutsMs.still
  const connections = new Connections(server, limits)
  // An answer may take its time; a reader who does not read, and a sender who does not send, may not.
  server.on('timeout', (socket: Socket) => {
    if (socket.writableLength > 0 || !connections.isAnswering(socket)) socket.destroy()
  })
  server.on('checkContinue', handle)
  answerRaw(server, (socket) => connections.isAnswering(socket))
  return { server, connections }
}

/** Asks for the body of a request that waits to be asked. */
export function askForBody(req: IncomingMessage, res: ServerResponse): void {
  if (req.headers.expect?.toLowerCase() === '100-continue') res.writeContinue()
}

/** How many connections there is room for: half of the descriptors that the system grants, the rest is for files. */
export function roomForConnections(): number {
  const granted = grantedDescriptors()
  return Math.max(16, Math.min(10_000, Math.floor(granted / 2)))
}

function grantedDescriptors(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } }
  const soft = Number(report.userLimits?.open_files?.soft)
  return Number.isFinite(soft) && soft > 0 ? soft : 8_192
}
