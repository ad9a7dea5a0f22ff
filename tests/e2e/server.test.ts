import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json'
import { roles } from '@/people'
import { freePort } from '@/processes/free-port'
import { environmentFor, removeFolder, runProgram, runToEnd, startServer, temporaryFolder, until } from '../support/started-server'

/** Without the demo a start takes seconds; one administrator is made. */
const empty = { DEMO: '0' }

function folder(): string {
  const directory = temporaryFolder()
  onTestFinished(() => removeFolder(directory))
  return directory
}

/** Chinese, then English, in one line each; nothing else, and no stack. */
function expectTwoSentences({ code, said }: { code: number | null; said: string }, ...words: string[]) {
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(2)
  expect(said).toMatch(/^\p{Script=Han}/u)
  for (const word of words) expect(said).toContain(word)
}

const programs = ['preflight', 'server'] as const

describe('a start that cannot succeed', () => {
  test('names the port that is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    for (const program of programs) {
      expectTwoSentences(await runToEnd(program, environmentFor(folder(), port)), `127.0.0.1:${port}`, '端口已被占用', 'the port is taken')
    }
  })

  test('names the folder that cannot be written', async () => {
    const file = path.join(folder(), 'a-file')
    writeFileSync(file, '')
    for (const program of programs) {
      expectTwoSentences(await runToEnd(program, environmentFor(file, await freePort())), file, 'DATA_DIR', '不能写入', 'cannot be written')
    }
  })

  test('names the database address it does not know', async () => {
    for (const program of programs) {
      const ended = await runToEnd(program, { ...environmentFor(folder(), await freePort()), DATABASE_URL: 'postgres://somewhere/xingwen' })
      expectTwoSentences(ended, 'DATABASE_URL', '无效', 'is not a database we know')
    }
  })
})

describe('a running server', () => {
  test('keeps its folder to itself, stops at Ctrl-C with 0, and starts again', async () => {
    const dataDir = folder()
    const server = await startServer({ dataDir, env: empty })
    onTestFinished(() => server.kill())
    for (const program of programs) {
      expectTwoSentences(await runToEnd(program, environmentFor(dataDir, await freePort())), dataDir, '另一个行文进程正在使用', 'Another Xingwen process')
    }
    expect(await server.stop()).toBe(0)
    await server.restart()
    expect(await server.stop()).toBe(0)
  })
})

describe('the first start', () => {
  test('loads the demo whole after it was killed in the middle, and never a second time', async () => {
    const dataDir = folder()
    const port = await freePort()
    const killed = runProgram('server', { ...environmentFor(dataDir, port), DEMO: '1' })
    await until('the demo is being loaded', () => Promise.resolve(killed.said().includes('10/40')))
    const ended = once(killed.child, 'close')
    killed.child.kill('SIGKILL')
    await ended

    const server = await startServer({ dataDir, port })
    onTestFinished(() => server.kill())
    expect(Object.keys(server.signIns).sort()).toEqual([...roles].sort())
    expect(statSync(path.join(dataDir, 'sign-ins.json')).mode & 0o777).toBe(0o600)
    const before = await countAll(server.url, await signIn(server))
    expect(before).toMatchObject({ users: roles.length, assets: 40, drafts: 16, channels: 2 })

    await server.restart()
    expect(server.log().split('载入 · loading: 成员').length - 1).toBe(1)
    expect(await countAll(server.url, await signIn(server))).toEqual(before)
    await expectGoodManners(server)
    expect(await server.stop()).toBe(0)
  })
})

type Running = Awaited<ReturnType<typeof startServer>>

/** What only a running server can show: health, cookies, headers, and no ear for other sites. */
async function expectGoodManners(server: Running) {
  const health = await call(server.url, '/healthz')
  expect(JSON.parse(health.body)).toEqual({ ready: true, version: packageJson.version, database: 'sqlite', fenced: false })

  const [cookie] = (await logIn(server)).headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^payload-token=/)
  expect(cookie).toMatch(/; HttpOnly/i)
  expect(cookie).toMatch(/; SameSite=Lax/i)

  const foreign = await logIn(server, { Origin: 'https://elsewhere.example' })
  expect(foreign.status).toBe(403)
  expect(foreign.body).toContain('请求来自别的网站')
  expect(foreign.headers['set-cookie']).toBeUndefined()

  for (const page of ['/', '/admin/login']) {
    const { status, headers } = await call(server.url, page)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(/default-src '(none|self)'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['x-powered-by']).toBeUndefined()
  }
}

async function countAll(url: string, cookie: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const collection of ['users', 'assets', 'products', 'promotions', 'topics', 'occasions', 'drafts', 'channels', 'pushes']) {
    const { body } = await call(url, `/api/${collection}?limit=1&depth=0&draft=true`, { headers: { Cookie: cookie } })
    counts[collection] = (JSON.parse(body) as { totalDocs: number }).totalDocs
  }
  return counts
}

async function signIn(server: Running): Promise<string> {
  const { headers } = await logIn(server)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

function logIn({ url, signIns }: Running, headers: Record<string, string> = {}) {
  return call(url, '/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(signIns.administrator),
  })
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** One request with exactly these headers: `fetch` would not let an `Origin` through. */
async function call(
  url: string,
  where: string,
  { body, ...options }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const sent = request(`${url}${where}`, options)
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString('utf8') }
}
