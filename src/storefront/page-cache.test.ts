import { createServer, request, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { makePageCache, type PageCache } from './page-cache'
import type { Page, RenderPage } from './rules/page'

const body = `<!doctype html><title>洱海三日</title>${'<p>风从苍山来。</p>'.repeat(500)}`
const page = (patch: Partial<Page> = {}): Page => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body,
  tags: ['product:1', 'all'],
  freshUntil: null,
  ...patch,
})

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function listen(cache: Pick<PageCache, 'tryServe' | 'serve'>): Promise<number> {
  const server = createServer((req, res) => void (cache.tryServe(req, res) || cache.serve(req, res).catch(() => res.writeHead(500).end())))
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}

/** Sends as it stands and answers all that comes until the other side closes. `pauseMs`: before anything is read. */
function talk(port: number, text: string, pauseMs = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    setTimeout(() => socket.on('data', (chunk) => chunks.push(chunk)), pauseMs)
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
  })
}

function silentResponse(): ServerResponse {
  return { writeHead: () => ({ end: () => undefined }), end: () => undefined } as never
}

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }

function ask(port: number, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, ...options, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A render whose end the test decides. */
function heldRender(make: () => Page = page) {
  const releases: (() => void)[] = []
  const render: RenderPage = () =>
    new Promise((resolve) => {
      const made = make()
      releases.push(() => resolve(made))
    })
  return { render, releases }
}

const clock = { now: () => 1_000 }

it('renders once for 500 readers who arrive together', async () => {
  const { render, releases } = heldRender()
  const cache = makePageCache({ clock, render })
  let arrived = 0
  const port = await listen({
    tryServe: (req, res) => {
      arrived += 1
      return cache.tryServe(req, res)
    },
    serve: (req, res) => cache.serve(req, res),
  })
  const readers = Promise.all(Array.from({ length: 500 }, () => ask(port, '/products/erhai')))
  await waitFor(() => arrived === 500)
  for (const release of releases) release()
  expect((await readers).every((reply) => reply.status === 200 && reply.body.toString() === body)).toBe(true)
  expect(releases).toHaveLength(1)
})

it('sends the same page as it is, with gzip and with brotli, each under its own tag', async () => {
  const port = await listen(makePageCache({ clock, render: async () => page() }))
  const plain = await ask(port, '/a')
  const gz = await ask(port, '/a', { headers: { 'accept-encoding': 'gzip' } })
  const br = await ask(port, '/a', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(gunzipSync(gz.body).toString()).toBe(body)
  expect(brotliDecompressSync(br.body).toString()).toBe(body)
  expect([gz.headers['content-encoding'], br.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', 'br', undefined])
  expect(new Set([plain, gz, br].map((reply) => reply.headers.etag)).size).toBe(3)
  for (const reply of [plain, gz, br]) expect(reply.headers.vary).toBe('Accept-Encoding')
})

it('answers 304 without a body to the tag it gave, and 200 to the tag of another encoding', async () => {
  const port = await listen(makePageCache({ clock, render: async () => page(), headers: ['X-Content-Type-Options', 'nosniff'] }))
  const { headers } = await ask(port, '/a', { headers: { 'accept-encoding': 'br' } })
  const etag = headers.etag ?? ''
  const again = await ask(port, '/a', { headers: { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` } })
  expect([again.status, again.body.length, again.headers.etag, again.headers['x-content-type-options']]).toEqual([304, 0, etag, 'nosniff'])
  expect((await ask(port, '/a', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

it('answers HEAD with the headers of GET and no body', async () => {
  const port = await listen(makePageCache({ clock, render: async () => page() }))
  const get = await ask(port, '/a')
  const head = await ask(port, '/a', { method: 'HEAD' })
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, get.headers['content-length'], 0])
})

it('leaves other methods to whoever comes next, even when the page is kept', async () => {
  const cache = makePageCache({ clock, render: async () => page() })
  await ask(await listen(cache), '/a')
  const other = createServer((req, res) => {
    res.writeHead(cache.tryServe(req, res) ? 200 : 405).end()
  })
  servers.push(other)
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  expect((await ask((other.address() as AddressInfo).port, '/a', { method: 'POST' })).status).toBe(405)
})

it('keeps one entry however many query strings are tried', async () => {
  const cache = makePageCache({ clock, render: async () => page() })
  const port = await listen(cache)
  for (let i = 0; i < 50; i++) await ask(port, `/a?utm=${i}`)
  expect(cache.size().entries).toBe(1)
})

it('drops exactly the pages that carry an invalidated tag', async () => {
  const rendered: string[] = []
  const cache = makePageCache({
    clock,
    render: async ({ path }) => {
      rendered.push(path)
      return page({ tags: [`product:${path.slice(1)}`] })
    },
  })
  const port = await listen(cache)
  for (const path of ['/1', '/2']) await ask(port, path)
  cache.invalidate(['product:1'])
  for (const path of ['/1', '/2']) await ask(port, path)
  expect(rendered).toEqual(['/1', '/2', '/1'])
})

it.each([
  ['a tag of the page', (cache: PageCache) => cache.invalidate(['product:1'])],
  ['everything', (cache: PageCache) => cache.invalidateAll()],
])('does not keep a page whose render began before the invalidation of %s', async (_, invalidate) => {
  const { render, releases } = heldRender()
  const cache = makePageCache({ clock, render })
  const port = await listen(cache)
  const early = ask(port, '/a')
  await waitFor(() => releases.length === 1)
  invalidate(cache)
  releases[0]?.()
  await early
  expect(cache.size().entries).toBe(0)
})

it('keeps a page whose render began before an invalidation that does not concern it', async () => {
  const { render, releases } = heldRender()
  const cache = makePageCache({ clock, render })
  const early = ask(await listen(cache), '/a')
  await waitFor(() => releases.length === 1)
  cache.invalidate(['product:2'])
  releases[0]?.()
  await early
  expect(cache.size().entries).toBe(1)
})

it('gives whoever asks after a change the new page, though an old render is still under way', async () => {
  let price = 'old'
  const { render, releases } = heldRender(() => page({ body: price }))
  const cache = makePageCache({ clock, render })
  const port = await listen(cache)
  const early = ask(port, '/a')
  await waitFor(() => releases.length === 1)
  price = 'new'
  cache.invalidate(['product:1'])
  const late = ask(port, '/a')
  await waitFor(() => releases.length === 2)
  releases.forEach((release) => release())
  expect((await late).body.toString()).toBe('new')
  await early
  expect((await ask(port, '/a')).body.toString()).toBe('new')
})

/** A shop in which nothing is anywhere; counts what it is asked for. */
function emptyShop() {
  const asked: string[] = []
  const render: RenderPage = async ({ path, language }) => {
    asked.push(`${language} ${path}`)
    return path === '/404' ? page({ status: 404, tags: ['product:1'] }) : null
  }
  return { asked, render }
}

it('remembers for five seconds that nothing is at an address, and forgets it at any change', async () => {
  let now = 0
  const { asked, render } = emptyShop()
  const cache = makePageCache({ clock: { now: () => now }, render })
  const port = await listen(cache)
  const looked = () => asked.filter((one) => one === 'zh /none').length
  for (let i = 0; i < 3; i++) expect((await ask(port, '/none')).status).toBe(404)
  expect(looked()).toBe(1)
  now = 5_001
  await ask(port, '/none')
  expect(looked()).toBe(2)
  cache.invalidate(['product:9'])
  await ask(port, '/none')
  expect(looked()).toBe(3)
})

it('makes one page for all addresses where nothing is, a language, and keeps nothing else of them', async () => {
  const { asked, render } = emptyShop()
  const cache = makePageCache({ clock, render })
  const port = await listen(cache)
  const paths = Array.from({ length: 40 }, (_, i) => [
    `/none/${i}`,
    `/posts/none-${i}?x=${i}`,
    `/posts/page/${i}000?lang=en`,
    '/%E0%A4%A',
    `/${'a'.repeat(400 + i)}`,
  ]).flat()
  const replies = await Promise.all(paths.flatMap((path) => [ask(port, path), ask(port, path, { method: 'HEAD' })]))
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([404]))
  expect(asked.filter((one) => one.endsWith(' /404'))).toEqual(['zh /404', 'en /404'])
  expect(cache.size().entries).toBe(2)
})

it('remembers a bounded number of addresses where nothing is', async () => {
  const cache = makePageCache({ clock, render: emptyShop().render })
  for (let i = 0; i < 6_000; i++) await cache.serve({ url: `/none/${i}`, method: 'GET', rawHeaders: [], socket: {} } as never, silentResponse())
  expect(cache.size().missing).toBe(5_000)
})

it('answers a hit on one connection after another answer, and then the next, in order', async () => {
  const cache = makePageCache({ clock, render: async ({ path }) => page({ body: path }) })
  const port = await listen(cache)
  for (const path of ['/a', '/b']) await ask(port, path)
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: shop\r\n${more}\r\n`
  const text = await talk(port, get('/a') + get('/cold') + get('/b') + get('/a', 'Connection: close\r\n'))
  expect([...text.matchAll(/\r\n\r\n(\/[a-z]+)/g)].map(([, body]) => body)).toEqual(['/a', '/cold', '/b', '/a'])
  expect(text.match(/HTTP\/1\.1 200 OK\r\n/g)).toHaveLength(4)
  expect(text.match(/\r\nDate: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT\r\n/g)).toHaveLength(4)
  expect(text.match(/\r\nConnection: close\r\n/g)).toHaveLength(1)
})

it('closes after a hit asked for with HTTP/1.0', async () => {
  const port = await listen(makePageCache({ clock, render: async ({ path }) => page({ body: path }) }))
  await ask(port, '/a')
  expect(await talk(port, 'GET /a HTTP/1.0\r\n\r\n')).toMatch(/\r\nConnection: close\r\n\r\n\/a$/)
})

it('sends a large page whole to a reader who takes it slowly, and goes on with the connection', async () => {
  const large = 'x'.repeat(6_000_000)
  const port = await listen(makePageCache({ clock, render: async () => page({ body: large }) }))
  await ask(port, '/a')
  const text = await talk(port, `GET /a HTTP/1.1\r\nHost: shop\r\n\r\nGET /a HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n`, 50)
  expect(text.split(/HTTP\/1\.1 200 OK[^]*?\r\n\r\n/).map(({ length }) => length)).toEqual([0, large.length, large.length])
})

it('renders again once time has made a page wrong', async () => {
  let now = 0
  let renders = 0
  const cache = makePageCache({
    clock: { now: () => now },
    render: async () => {
      renders++
      return page({ freshUntil: 100 })
    },
  })
  const port = await listen(cache)
  await ask(port, '/a')
  now = 99
  await ask(port, '/a')
  now = 100
  await ask(port, '/a')
  expect(renders).toBe(2)
})

it('stays within its bound of bytes', async () => {
  const cache = makePageCache({ clock, render: async ({ path }) => page({ body: path + 'x'.repeat(10_000) }), maxBytes: 100_000 })
  const port = await listen(cache)
  for (let i = 0; i < 40; i++) await ask(port, `/${i}`)
  expect(cache.size().bytes).toBeLessThanOrEqual(100_000)
  expect(cache.size().entries).toBeGreaterThan(2)
})

it('keeps nothing of a failed render and tries again', async () => {
  let renders = 0
  const cache = makePageCache({
    clock,
    render: async () => {
      if (++renders === 1) throw new Error('database is away')
      return page()
    },
  })
  const port = await listen(cache)
  expect((await ask(port, '/a')).status).toBe(500)
  expect((await ask(port, '/a')).status).toBe(200)
})

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 2))
}
