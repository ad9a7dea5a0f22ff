import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { head, say } from '../support/raw-socket'
import { removeFolder, startServer, temporaryFolder, type StartedServer } from '../support/started-server'

const empty = { DEMO: '0' }
const anyStatus = /^HTTP\/1\.1 \d{3} [\s\S]*\r\n\r\n/
const paths = ['/', '/nowhere', '/admin', '/admin/login', '/api/users/me', '/api/nothing', '/_next/webpack-hmr', '/_next/nothing', '/healthz', '/s/abcd']
const upgrades: Record<string, string>[] = [
  { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version': '13' },
  { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQAoAAAAAIAAAAA' },
  { Connection: 'Upgrade', Upgrade: 'anything' },
  { Connection: 'Upgrade' },
]

/** Room for 700 connections. */
const descriptors = 1_400

describe('the connections of a running server', () => {
  let server: StartedServer
  const dataDir = temporaryFolder()
  beforeAll(async () => {
    server = await startServer({ dataDir, env: empty, descriptors })
  })
  afterAll(async () => {
    await server.kill()
    removeFolder(dataDir)
  })

  async function expectAnswers() {
    for (const path of paths) {
      for (const upgrade of upgrades) {
        const line = await say(server.url, head(`GET ${path}`, upgrade))
        const answer = await line.ended(anyStatus)
        expect(answer, `${path} ${JSON.stringify(upgrade)}`).toMatch(/^HTTP\/1\.1 [2-4]\d\d /)
        line.socket.destroy()
      }
    }
  }

  test('are answered like any other when they want another protocol, also once the admin has been opened', async () => {
    await expectAnswers()
    await (await fetch(`${server.url}/admin/login`)).text()
    await expectAnswers()
  })

  test.each([
    ['a tunnel', head('CONNECT example.com:443'), /^HTTP\/1\.1 405 /],
    ['what is no HTTP', 'hello there, who are you\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a handshake of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /^HTTP\/1\.1 400 /],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 (400|505) /],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}`, /^HTTP\/1\.1 431 /],
    ['an expectation nobody knows', head('POST /api/users/login', { Expect: 'miracles', 'Content-Length': '2' }), /^HTTP\/1\.1 417 /],
    ['two lengths', `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, /^HTTP\/1\.1 400 /],
    ['a length and chunks', `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, /^HTTP\/1\.1 400 /],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('are told so and closed: %s', async (_what, words, answer) => {
    expect(await (await say(server.url, words)).ended()).toMatch(answer)
  })

  test('ask no more than 32 things before the first is answered', async () => {
    const line = await say(server.url, head('GET /api/users/me').repeat(400))
    const answers = await line.ended()
    expect(answers.match(/HTTP\/1\.1 200 /g)?.length ?? 0).toBeLessThanOrEqual(32)
    expect(answers).toContain('TOO_MUCH_AT_ONCE')
  })

  test('do not keep visitors out, however many ask nothing', async () => {
    const silent = await Promise.all(Array.from({ length: 1_450 }, (_none, n) => say(server.url, n % 2 ? '' : 'GET / HTTP/1.1\r\nHost: x\r\nX-A:')))
    for (let visit = 0; visit < 40; visit += 1) {
      const answer = await (await say(server.url, head('GET /', { Connection: 'close' }))).ended()
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    }
    for (const { socket } of silent) socket.destroy()
  })

  test('are closed when their headers do not come', async () => {
    const line = await say(server.url, 'GET / HTTP/1.1\r\nHost: x\r\n')
    const silent = await say(server.url, '')
    expect(await line.ended()).toMatch(/^HTTP\/1\.1 408 /)
    expect(await silent.ended()).toBe('')
  })

  test('end with the process: idle, half-open, half-said, upgraded and unread ones; the folder is free', async () => {
    const login = await (await fetch(`${server.url}/admin/login`)).text()
    const script = /\/_next\/static\/chunks\/[^"\\]+\.js/.exec(login)?.[0]
    const words = [
      '',
      'GET / HTTP/1.1\r\nHost:',
      head('GET /nowhere', upgrades[0]),
      head('GET /admin/login', upgrades[1]),
      head('POST /api/users/login', { 'Content-Length': '100', 'Content-Type': 'application/json' }) + '{',
      head(`GET ${script}`).repeat(30),
    ]
    const lines = await Promise.all(Array.from({ length: 500 }, (_none, n) => say(server.url, words[n % words.length] ?? '')))
    // The readers of the last kind read nothing; every seventh connection is closed on our side alone.
    lines.forEach(({ socket }, n) => (n % words.length === 5 ? socket.pause() : n % 7 === 0 && socket.end()))
    expect(await server.stop()).toBe(0)
    for (const { socket } of lines) socket.destroy()
    await server.restart()
    expect(await server.stop()).toBe(0)
  })
})
