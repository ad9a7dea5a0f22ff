import { STATUS_CODES, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Refusal } from './errors'

/** A whole answer for a connection on which no request could be read: as JSON, in both languages, and the last one. */
export function rawAnswer(status: number, { code, text: { zh, en } }: Refusal, headers: Record<string, string> = {}): string {
  const body = JSON.stringify({ errors: [{ code, message: zh, text: { zh, en } }] })
  const lines = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`
}

const unreadable = {
  zh: '这个请求不符合 HTTP 的写法，服务器读不懂。请检查发送它的程序。',
  en: 'The request is not well-formed HTTP and could not be read. Check the program that sends it.',
}
const tooLong = {
  zh: '请求的网址和标头太长（合计最多 16 KB）。请缩短网址，或清除本站的 Cookie 后重试。',
  en: 'The address and headers are too long (16 KB together). Shorten the address or clear this site’s cookies and try again.',
}
const tooSlow = {
  zh: '请求没有在限定时间内发完，连接已关闭。请检查网络后重试。',
  en: 'The request did not arrive in time, so the connection was closed. Check the network and try again.',
}
const noMiracle = {
  zh: '服务器不认识请求里的 Expect 标头。请去掉它再发。',
  en: 'The server does not know what the header Expect asks for. Send the request without it.',
}
const noTunnel = {
  zh: '这里不是代理服务器，不转接连接。请直接访问网址。',
  en: 'This is no proxy and connects nobody further. Ask for the address itself.',
}

const answerTo: Record<string, string> = {
  HPE_HEADER_OVERFLOW: rawAnswer(431, { code: 'HEADERS_TOO_LONG', text: tooLong }),
  ERR_HTTP_REQUEST_TIMEOUT: rawAnswer(408, { code: 'REQUEST_TOO_SLOW', text: tooSlow }),
}
const cannotRead = rawAnswer(400, { code: 'REQUEST_UNREADABLE', text: unreadable })
const noProxy = rawAnswer(405, { code: 'NO_TUNNEL', text: noTunnel }, { Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' })

const cannotExpect = rawAnswer(417, { code: 'EXPECTATION_UNKNOWN', text: noMiracle })

/** Answers what never becomes a request: bytes that are no HTTP, headers too long or too slow, CONNECT, unknown expectations. */
export function answerRaw(server: Server, isAnswering: (socket: Duplex) => boolean): void {
  server.on('connect', (_req, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(noProxy, () => socket.destroy())
  })
  server.on('checkExpectation', (req) => req.socket.end(cannotExpect, () => req.socket.destroy()))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // In the middle of an answer another one would be taken for its rest.
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(socket)) return void socket.destroy()
    const silent = (socket as Socket).bytesRead === 0
    if (silent) return void socket.destroy()
    socket.end(answerTo[error.code ?? ''] ?? cannotRead, () => socket.destroy())
  })
}
