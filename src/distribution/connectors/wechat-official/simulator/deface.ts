import type { ServerResponse } from 'node:http'
import type { Fault } from './faults'

/** Faults that spoil an answer, as opposed to delaying it or deciding a publication. */
export function spoilsAnswer({ what }: Fault): boolean {
  return what !== 'latency' && what !== 'outcome'
}

const idNames = new Set(['media_id', 'publish_id', 'msg_data_id', 'url', 'access_token', 'article_id'])

/** Gives the answer that a fault asks for, in the place of `text`. `hang` keeps the connection open and says nothing. */
export function deface(response: ServerResponse, fault: Fault, text: string): void {
  switch (fault.what) {
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'hang':
      return
    case 'html':
      response.writeHead(fault.status ?? 502, { 'content-type': 'text/html' }).end('<html><body><h1>502 Bad Gateway</h1><hr>SIMULATED</body></html>')
      return
    case 'truncated':
      sendJson(response, text.slice(0, Math.max(1, text.length - 8)))
      return
    case 'empty':
      sendJson(response, '')
      return
    case 'no-id':
      sendJson(response, withoutIds(text))
      return
    default:
      sendJson(response, JSON.stringify({ errcode: fault.code ?? -1, errmsg: 'system error rid: 00000000-00000000-scripted' }))
  }
}

export function sendJson(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; encoding=utf-8', 'content-length': Buffer.byteLength(text) }).end(text)
}

function withoutIds(text: string): string {
  const body = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(Object.fromEntries(Object.entries(body).filter(([name]) => !idNames.has(name))))
}
