import { once } from 'node:events'
import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askForBody, makeHttpServer } from './http-server'

type Answer = (req: IncomingMessage, res: ServerResponse) => void

const sentence = '请求太大'

/** Refuses whatever comes, before it has read any of it. */
const refuse: Answer = (_req, res) => res.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(sentence)

async function serving(answer: Answer, limits = { total: 100, silentOfAddress: 50, pipelined: 8 }) {
  const { server, connections } = makeHttpServer({ answer, answerAtOnce: () => false, tooMuchAtOnce: (res) => res.writeHead(429).end(), limits })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => connections.end(0))
  return { connections, port: (server.address() as AddressInfo).port }
}

async function open(port: number, words: string, from = '127.0.0.1'): Promise<{ socket: Socket; heard: Promise<string> }> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  const parts: Buffer[] = []
  const heard = new Promise<string>((done) => socket.on('data', (part) => parts.push(part)).on('close', () => done(Buffer.concat(parts).toString())))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(words)
  return { socket, heard }
}

const visit = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

describe('a house that is full', () => {
  it('makes room by closing who has asked nothing, and keeps who waits for an answer', async () => {
    const waiting: ServerResponse[] = []
    const { port, connections } = await serving((req, res) => void (req.url === '/slow' ? waiting.push(res) : res.end('here')), {
      total: 6,
      silentOfAddress: 50,
      pipelined: 8,
    })
    const slow = await open(port, 'GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    for (let n = 0; n < 20; n += 1) await open(port, n % 2 ? '' : 'GET / HTTP/1.1\r\n', `127.0.0.${n + 2}`)
    expect(await (await open(port, visit)).heard).toContain('here')
    expect(connections.size).toBeLessThanOrEqual(6)
    waiting[0]?.end('at last')
    expect(await slow.heard).toContain('at last')
  })

  it('says so when everybody in it waits for an answer', async () => {
    let asked = 0
    const { port } = await serving(() => void (asked += 1), { total: 3, silentOfAddress: 50, pipelined: 8 })
    for (let n = 0; n < 3; n += 1) await open(port, visit)
    while (asked < 3) await new Promise((done) => setTimeout(done, 5))
    const answer = await (await open(port, visit)).heard
    expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    expect(answer).toContain('现在访问的人太多')
  })

  it('lets one address hold no more than its share of silence', async () => {
    const { port, connections } = await serving((_req, res) => res.end('here'), { total: 100, silentOfAddress: 5, pipelined: 8 })
    for (let n = 0; n < 40; n += 1) await open(port, '')
    await open(port, '', '127.0.0.2')
    expect(connections.size).toBe(6)
  })
})

describe('a refusal of a large body', () => {
  const body = Buffer.alloc(40_000_000)

  it.each(['close', 'keep-alive'])('reaches a sender with Connection: %s who listens only after sending', async (connection) => {
    const { port } = await serving(refuse)
    const { socket, heard } = await open(port, `POST / HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\nContent-Length: ${body.length}\r\n\r\n`)
    socket.pause()
    await new Promise<void>((done, fail) => socket.write(body, (error) => (error ? fail(error) : done())))
    socket.resume()
    expect(await heard).toContain(sentence)
  })

  it('reaches fetch', async () => {
    const { port } = await serving(refuse)
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([413, sentence])
  })

  it('comes before the body is asked for', async () => {
    const { port } = await serving((req, res) => {
      if (req.url === '/refused') return refuse(req, res)
      askForBody(req, res)
      req.resume().on('end', () => res.end('taken'))
    })
    const ask = async (path: string) => {
      const sent = request({ port, path, method: 'POST', headers: { Expect: '100-continue', 'Content-Length': '4' } })
      sent.flushHeaders()
      const first = await Promise.race([once(sent, 'continue').then(() => 100), once(sent, 'response').then(([res]) => (res as IncomingMessage).statusCode)])
      if (first === 100) sent.end('body')
      else sent.destroy()
      return first
    }
    expect([await ask('/refused'), await ask('/taken')]).toEqual([413, 100])
  })

  it('is no reason to read for ever', async () => {
    const { port } = await serving(refuse)
    const { socket, heard } = await open(port, 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    const chunk = Buffer.concat([Buffer.from('f4240\r\n'), Buffer.alloc(1_000_000), Buffer.from('\r\n')])
    let sent = 0
    while (!socket.destroyed && sent < 400) {
      await new Promise<void>((done) => socket.write(chunk, () => done()))
      sent += 1
    }
    expect(sent).toBeLessThan(400)
    await heard
  })
})

describe('stopping', () => {
  it('lets an answer under way finish, and ends everything else at once', async () => {
    let finish: (() => void) | undefined
    const { port, connections } = await serving((_req, res) => void (finish = () => res.end('whole')))
    const busy = await open(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    const silent = await open(port, 'GET / HT')
    while (!finish) await new Promise((done) => setTimeout(done, 5))
    const ended = connections.end(60_000)
    await silent.heard
    finish()
    expect(await busy.heard).toContain('whole')
    await ended
    expect(connections.size).toBe(0)
  })
})
