import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket, type Server as NetServer } from 'node:net'

/** A whole HTTP/1.1 answer as it goes over the wire. `second` is the one its Date header names. */
export type WireAnswer = { status: number; bytes: Buffer; headBytes: number; second: number }

type WireParts = { status: 200 | 301 | 304 | 404 | 410; headers: readonly string[]; body: Buffer | null; keepAliveMs: number }

const reasons = { 200: 'OK', 301: 'Moved Permanently', 304: 'Not Modified', 404: 'Not Found', 410: 'Gone' } as const
const beforeDate = 'Date: '
/** `Sun, 29 Nov 2026 18:20:06 GMT` has the same length always. */
const dateLength = 29

/** Headers are flat: name, value, name, value. */
export function makeWireAnswer({ status, headers, body, keepAliveMs }: WireParts): WireAnswer {
  const lines = [`HTTP/1.1 ${status} ${reasons[status]}`, `${beforeDate}${' '.repeat(dateLength)}`, 'Connection: keep-alive']
  if (keepAliveMs >= 1000) lines.push(`Keep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}`)
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  return { status, bytes: body ? Buffer.concat([head, body]) : head, headBytes: head.length, second: -1 }
}

/** How long the server of this request keeps a quiet connection, in ms. */
export function keepAliveOf({ socket }: IncomingMessage): number {
  return (socket as Socket & { server?: NetServer & { keepAliveTimeout?: number } }).server?.keepAliveTimeout ?? 0
}

/** What of a `ServerResponse` says that its head has gone out; Node has these since version 0.x and has no name for them. */
type Told = ServerResponse & { _header: string | null; _headerSent: boolean; shouldKeepAlive: boolean }

/** Were they called differently one day, a second head would follow ours: then every answer is written the long way. */
const isNodeKnown = (({ _header, _headerSent }: Told) => _header === null && _headerSent === false)(
  new ServerResponse(new IncomingMessage(new Socket())) as Told,
)

/**
 * Writes a kept answer in one piece, past Node's own building and checking of headers, which cost more than the answer.
 * False, and nothing done, when the connection wants anything out of the ordinary: to be closed, HTTP/1.0, or another answer first.
 */
export function sendWire(req: IncomingMessage, res: ServerResponse, answer: WireAnswer): boolean {
  const { socket } = res
  const told = res as Told
  if (!isNodeKnown || !socket || !told.shouldKeepAlive || told._header !== null || req.httpVersion !== '1.1' || socket.destroyed) return false
  if (res.getHeaderNames().length > 0) return false
  stamp(answer)
  res.statusCode = answer.status
  told._header = 'sent'
  told._headerSent = true
  socket.write(answer.bytes)
  res.end()
  return true
}

/** The date stands near the head's beginning, so bytes that still wait to be written are either all old or all new. */
function stamp(answer: WireAnswer): void {
  const now = Date.now()
  const second = Math.floor(now / 1000)
  if (second === answer.second) return
  answer.second = second
  answer.bytes.write(new Date(now).toUTCString(), answer.bytes.indexOf(beforeDate) + beforeDate.length, 'latin1')
}
