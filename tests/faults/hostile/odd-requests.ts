import { connect } from 'node:net'
import { stillServes, Tally, type AttackSet, type House } from './house'

const methods = ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'PURGE', 'get', 'GETT', 'OPTIONS', 'HEAD', 'M-SEARCH', 'PUT', 'DELETE', 'LINK']
const paths = [
  ...[
    '/%ff',
    '/api/%ff',
    '/admin/%ff',
    '/posts/%ff',
    '/products/%E0%A4%A',
    '/%00',
    '/api/drafts/%00',
    '/..%2f..%2fetc/passwd',
    '/media/..%2f..%2fpackage.json',
  ],
  ...['//', '//evil.example/', '/\\evil.example', '/api//drafts', '/api/drafts/../users', '/?a[__proto__][x]=1', '/api/drafts?where[__proto__][x]=1'],
  ...[
    '/api/drafts?where[a][b][c][d][e][f][g]=1',
    '/api/drafts?limit=-1',
    '/api/drafts?limit=1e9',
    '/api/drafts?page=-1',
    '/api/drafts?depth=99',
    '/api/drafts?sort[]=a',
  ],
  ...[
    '/api/users/verify/x',
    '/api/users/reset-password',
    '/api/graphql',
    '/api/graphql-playground',
    '/_next/../package.json',
    '/_next/image?url=http://127.0.0.1/',
  ],
  ...[
    `/${'a'.repeat(6_000)}`,
    `/api/search?q=${'%F0%9F%8F%94'.repeat(500)}`,
    '/s/%',
    '/feed.xml/',
    '/sitemap.xml?x=1',
    '/c/undefined',
    '/pictures/1/../../x',
    '*',
    'http://evil.example/',
  ],
]
const headers = [
  ...[
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
    'Connection: Upgrade\r\nUpgrade: TLS/1.0',
  ],
  ...['Connection: Upgrade', 'Upgrade: websocket', 'Connection: upgrade, keep-alive\r\nUpgrade: foo/2', 'Expect: 100-continue', 'Expect: nonsense'],
  ...[
    'Content-Length: 5\r\nContent-Length: 6',
    'Content-Length: -1',
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
  ],
  ...[
    'Range: bytes=0-0,1-1,2-2',
    'Range: bytes=-1',
    'If-None-Match: ,,,,',
    'Accept-Encoding: *;q=nonsense',
    'Accept-Language: zh;q=1e999',
    'Cookie: =;;;=',
    'Authorization: JWT',
  ],
  ...[
    'Authorization: JWT a.b.c',
    'X-Forwarded-For: 127.0.0.1',
    'X-Forwarded-Host: evil.example',
    'Content-Type: multipart/form-data',
    'Content-Type: ;;;',
    `X-Long: ${'x'.repeat(20_000)}`,
  ],
  ...[
    'Content-Encoding: gzip',
    'Next-Action: 1',
    'RSC: 1',
    'Next-Router-State-Tree: %',
    'x-middleware-subrequest: middleware',
    'X-HTTP-Method-Override: DELETE',
  ],
]
const hosts = ['evil.example', '', '127.0.0.1:99999', 'a b', '[::1', 'localhost,evil.example', 'x'.repeat(300)]
const rooms = ['/', '/api/drafts', '/admin/login', '/posts/none', '/healthz', '/_next/none']

/** What is answered with something else than 4xx, 2xx or 3xx, or with nothing at all. */
export const oddRequests: AttackSet = {
  name: 'odd requests',
  async run(house, size) {
    const tally = new Tally('odd requests')
    const host = new URL(house.server.url).host
    const heads = [
      ...rooms.flatMap((room) => methods.map((method) => head(method, room, [`Host: ${host}`]))),
      ...paths.map((path) => head('GET', path, [`Host: ${host}`])),
      ...rooms.flatMap((room) => headers.flatMap((header) => ['GET', 'POST'].map((method) => head(method, room, [`Host: ${host}`, header])))),
      ...rooms.flatMap((room) => hosts.map((name) => head('GET', room, [`Host: ${name}`]))),
      ...[
        '\r\n\r\n\r\n',
        'GET\r\n\r\n',
        'GET / HTTP/0.9\r\n\r\n',
        'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
        '\x16\x03\x01\x02\x00\x01\x00\x01',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      ],
    ]
    const asked = size === 'long' ? heads : heads.filter((_, place) => place % 7 === 0)
    const answers = await sayAll(house, asked)
    for (const [place, text] of asked.entries()) {
      const answer = answers[place] ?? 'silence'
      const what = JSON.stringify(text.slice(0, 160))
      if (answer === 'silence') tally.broken(`${what}: neither answered nor closed`)
      else if (answer >= 500) tally.broken(`${what}: ${answer}`)
      else tally.refused()
    }
    await stillServes(house)
    return tally.end()
  },
}

function head(method: string, path: string, lines: string[]): string {
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

/** What waits for the rest of a request waits as long as the server lets it, so several wait at once. */
const atOnce = 24

async function sayAll(house: House, asked: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const ask = async () => {
    for (let place = next++; place < asked.length; place = next++) answers[place] = await say(house, asked[place] ?? '')
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return answers
}

/** A safety net: what has not been answered for so long never is. */
const silenceMs = 180_000

/** The status of the answer, 0 when the connection was closed without one. */
type Answer = number | 'silence'

function say({ server }: House, text: string): Promise<Answer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect({ host: hostname, port: Number(port) })
    let heard = ''
    const end = (answer: Answer) => {
      clearTimeout(net)
      socket.destroy()
      resolve(answer)
    }
    const net = setTimeout(() => end('silence'), silenceMs)
    socket.on('connect', () => socket.write(text, 'latin1'))
    socket.on('data', (part) => {
      heard += part.toString('latin1')
      const status = /^HTTP\/1\.[01] (\d{3})/m.exec(heard)?.[1]
      if (status && status !== '100') end(Number(status))
    })
    socket.on('error', () => end(0))
    socket.on('close', () => end(0))
  })
}
