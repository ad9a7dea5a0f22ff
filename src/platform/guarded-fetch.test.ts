import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from './errors'
import { makeGuardedFetch, type Outside } from './guarded-fetch'

const PUBLIC = '93.184.215.14'
const limits = { maxBytes: 50_000, timeoutMs: 300_000 }
const seen: { host?: string; referer?: string; cookie?: string }[] = []

const pages: Record<string, RequestListener> = {
  '/plain': (_, res) => res.end('words'),
  '/packed': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('words')),
  '/bomb': (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
  '/huge': (_, res) => {
    const more = (): void => void (res.destroyed || res.write(Buffer.alloc(16_000), () => setImmediate(more)))
    more()
  },
  '/said-huge': (_, res) => res.writeHead(200, { 'content-length': '9000000' }).end(),
  '/slow': (_, res) => void res.write('a'),
  '/silent': () => undefined,
  '/cut': (_, res) => res.writeHead(200, { 'content-length': '100' }).write('a', () => res.destroy()),
  '/once': (_, res) => res.writeHead(302, { location: '/plain' }).end(),
  '/inside': (_, res) => res.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-inner-name': (_, res) => res.writeHead(301, { location: 'http://inner.cn/plain' }).end(),
  '/to-file': (_, res) => res.writeHead(307, { location: 'file:///etc/passwd' }).end(),
  '/ever': (_, res) => res.writeHead(308, { location: '/ever' }).end(),
}

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((req, res) => {
    seen.push(req.headers as (typeof seen)[number])
    const page = pages[req.url ?? '']
    if (page) page(req, res)
    else res.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as { port: number }).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function fetchWith(resolve: Outside['resolve']) {
  const dialled: string[] = []
  const get = makeGuardedFetch({
    resolve,
    dial: (address) => {
      dialled.push(address)
      return connect({ host: '127.0.0.1', port })
    },
  })
  return { get, dialled }
}

const hosts: Record<string, string[]> = { 'a.cn': [PUBLIC], 'inner.cn': ['10.0.0.8'], 'mixed.cn': [PUBLIC, '::1'], 'mapped.cn': ['::ffff:127.0.0.1'] }
const { get, dialled } = fetchWith(async (host) => hosts[host] ?? [])

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  )
}

describe('the guarded fetch', () => {
  it('brings content, unpacked, without referer or cookie', async () => {
    expect((await get('http://a.cn/plain', limits)).bytes.toString()).toBe('words')
    expect((await get('http://a.cn/packed', limits)).bytes.toString()).toBe('words')
    expect(seen.at(-1)).toMatchObject({ host: 'a.cn' })
    expect(seen.some(({ referer, cookie }) => referer !== undefined || cookie !== undefined)).toBe(false)
  })

  it('connects to the address that was judged', () => expect(new Set(dialled)).toEqual(new Set([PUBLIC])))

  it('follows a redirect', async () => expect(await get('http://a.cn/once', limits)).toMatchObject({ url: 'http://a.cn/plain' }))

  it.each([
    ['http://a.cn/inside', 'ADDRESS_REFUSED'],
    ['http://a.cn/to-inner-name', 'ADDRESS_REFUSED'],
    ['http://a.cn/to-file', 'ADDRESS_REFUSED'],
    ['http://inner.cn/plain', 'ADDRESS_REFUSED'],
    ['http://mixed.cn/plain', 'ADDRESS_REFUSED'],
    ['http://mapped.cn/plain', 'ADDRESS_REFUSED'],
    ['http://nobody.cn/plain', 'FETCH_FAILED'],
    ['http://a.cn/ever', 'FETCH_FAILED'],
    ['http://a.cn/gone', 'FETCH_FAILED'],
    ['http://a.cn/cut', 'FETCH_FAILED'],
    ['https://a.cn/plain', 'FETCH_FAILED'],
    ['http://a.cn/huge', 'FETCH_TOO_LARGE'],
    ['http://a.cn/said-huge', 'FETCH_TOO_LARGE'],
    ['http://a.cn/bomb', 'FETCH_TOO_LARGE'],
  ])('answers %s with %s', async (address, code) => expect(await codeOf(get(address, limits))).toBe(code))

  it.each(['/slow', '/silent'])('does not wait for %s', async (path) => {
    expect(await codeOf(get(`http://a.cn${path}`, { ...limits, timeoutMs: 150 }))).toBe('FETCH_TOO_SLOW')
  })

  it('does not wait for a name that is never resolved', async () => {
    const never = fetchWith(() => new Promise(() => undefined))
    expect(await codeOf(never.get('http://a.cn/plain', { ...limits, timeoutMs: 100 }))).toBe('FETCH_TOO_SLOW')
  })

  it('asks the DNS once, so that a second answer changes nothing', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']]
    const rebinding = fetchWith(async () => answers.shift() ?? [])
    expect((await rebinding.get('http://a.cn/plain', limits)).bytes.toString()).toBe('words')
    expect(rebinding.dialled).toEqual([PUBLIC])
    expect(await codeOf(rebinding.get('http://a.cn/plain', limits))).toBe('ADDRESS_REFUSED')
    expect(rebinding.dialled).toHaveLength(1)
  })
})
