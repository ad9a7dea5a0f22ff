import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isCrossSite, limitBodyTime, setAdminHeaders, whyBodyRefused, whyMalformed } from './http-guard'

type Case = { who: string; method: string; headers: Record<string, string>; refused: boolean }

const ask = ({ method, headers }: Case) => isCrossSite({ method, headers } as unknown as IncomingMessage, 'https://shop.example')

describe('isCrossSite', () => {
  it.each<Case>([
    {
      who: 'a page of ours',
      method: 'POST',
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
      refused: false,
    },
    { who: 'a page of ours behind a proxy', method: 'PATCH', headers: { host: '127.0.0.1:3000', origin: 'https://shop.example' }, refused: false },
    { who: 'a program without ambient cookies', method: 'POST', headers: { host: 'localhost:3000' }, refused: false },
    { who: 'reading', method: 'GET', headers: { host: 'localhost:3000', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, refused: false },
    { who: 'another site', method: 'POST', headers: { host: 'localhost:3000', origin: 'https://evil.example' }, refused: true },
    { who: 'another port of this machine', method: 'DELETE', headers: { host: 'localhost:3000', origin: 'http://localhost:4000' }, refused: true },
    { who: 'a hidden origin', method: 'POST', headers: { host: 'localhost:3000', origin: 'null' }, refused: true },
    { who: 'a cross-site form without origin', method: 'POST', headers: { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, refused: true },
    { who: 'a neighbour on the same domain', method: 'POST', headers: { host: 'shop.example', 'sec-fetch-site': 'same-site' }, refused: true },
  ])('$who', (one) => {
    expect(ask(one)).toBe(one.refused)
  })
})

const door = { path: '/api/import', bytes: 200_000_000 }

describe('whyBodyRefused', () => {
  it.each([
    ['a request without a body', {}, null],
    ['a draft', { 'content-length': '500000', 'content-type': 'application/json' }, null],
    ['a picture of 30 MB', { 'content-length': '30001000', 'content-type': 'multipart/form-data; boundary=x' }, null],
    ['30 MB of JSON', { 'content-length': '30001000', 'content-type': 'application/json' }, 413],
    ['a form of 40 MB', { 'content-length': '40000000', 'content-type': 'multipart/form-data; boundary=x' }, 413],
    ['a body that does not say how long it is', { 'transfer-encoding': 'chunked' }, 411],
    ['an archive at another door', { 'content-length': '30001000', 'content-type': 'application/zip' }, 413],
  ] as const)('%s', (_what, headers, status) => {
    expect(whyBodyRefused({ headers, url: '/api/drafts' }, door)).toBe(status)
  })

  it.each([
    ['an archive at its door', { 'content-length': '200000000', 'content-type': 'application/zip' }, null],
    ['an archive that is too large', { 'content-length': '200000001', 'content-type': 'application/zip' }, 413],
    ['a form at the door of archives', { 'content-length': '40000000', 'content-type': 'multipart/form-data; boundary=x' }, 413],
  ] as const)('%s', (_what, headers, status) => {
    expect(whyBodyRefused({ headers, url: '/api/import?create=true' }, door)).toBe(status)
  })
})

describe('limitBodyTime', () => {
  afterEach(() => void vi.useRealTimers())

  async function send(body: string) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const server = createServer((req, res) => {
      limitBodyTime(req, 60_000)
      let received = 0
      req
        .on('error', () => undefined)
        .on('data', (part: Buffer) => {
          received += part.length
          if (received < body.length) return
          // What was sent is here; what comes with it, the end of the request, is a turn behind.
          setImmediate(() => {
            vi.advanceTimersByTime(60_000)
            res.end('answered')
          })
        })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const asked = request({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': '4' } })
    if (body.length === 4) asked.end(body)
    else asked.write(body)
    const said = await new Promise((resolve) => asked.once('response', () => resolve('answered')).once('error', () => resolve('ended')))
    asked.destroy()
    server.closeAllConnections()
    server.close()
    return said
  }

  it('ends who is still sending, and lets who has sent everything wait for the answer', async () => {
    expect([await send('ab'), await send('abcd')]).toEqual(['ended', 'answered'])
  })
})

describe('whyMalformed', () => {
  it.for([
    ['an ordinary request', 'GET', '/api/drafts?where[title][like]=%E5%A4%A7', {}, null],
    ['a Chinese address', 'GET', '/api/search/%E5%A4%A7%E7%90%86', {}, null],
    ['IPv6', 'GET', '/admin', { host: '[::1]:3000' }, null],
    ['an address that cannot be decoded', 'GET', '/api/%ff', {}, 400],
    ['a zero byte', 'GET', '/admin/a%00b', {}, 400],
    ['TRACE', 'TRACE', '/admin', {}, 405],
    ['a method of another protocol', 'PROPFIND', '/api/users', {}, 405],
    ['a host that is none', 'GET', '/admin', { host: 'a b/<c>' }, 400],
    ['a port that there is not', 'GET', '/admin', { host: '127.0.0.1:99999' }, 400],
    ['a host with a path', 'GET', '/admin', { host: 'example.com/x' }, 400],
    ['a form without boundary', 'POST', '/api/assets', { 'content-type': 'multipart/form-data' }, 400],
    ['a form with one', 'POST', '/api/assets', { 'content-type': 'multipart/form-data; boundary=----x1' }, null],
  ] as const)('%s', ([, method, url, headers, status]) => {
    expect(whyMalformed({ method, url, headers: { host: 'localhost:3000', ...headers } })).toBe(status)
  })
})

describe('setAdminHeaders', () => {
  const policyFor = (headers: Record<string, string> = {}) => {
    const req = { url: '/admin', headers } as unknown as IncomingMessage
    const sent = new Map<string, string>()
    setAdminHeaders(req, { setHeader: (name: string, value: string) => sent.set(name, value) } as unknown as ServerResponse)
    return { answered: sent.get('Content-Security-Policy') ?? '', asked: req.headers['content-security-policy'] }
  }
  const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? ''

  it('lets only those scripts of a page run that were written for this answer', () => {
    const [one, other] = [policyFor(), policyFor()]
    expect(scripts(one.answered)).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/)
    expect(scripts(other.answered)).not.toBe(scripts(one.answered))
  })
  it('tells the renderer the same nonce, whatever the caller sent', () => {
    const { asked, answered } = policyFor({ 'content-security-policy': "script-src 'nonce-mine'" })
    expect(asked).toBe(answered)
  })
})
