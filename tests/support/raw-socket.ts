import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Line = {
  socket: Socket
  /** What came back so far. */
  heard(): string
  /** Resolves with what came back once the other side has closed, or `enough` has come. */
  ended(enough?: RegExp): Promise<string>
}

/** Opens a connection by hand and says `words` on it, well-formed or not. */
export async function say(url: string, words: string): Promise<Line> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  const closed = new Promise<void>((done) => {
    socket.on('error', () => done())
    socket.on('close', () => done())
  })
  const heard = () => Buffer.concat(parts).toString('latin1')
  await Promise.race([once(socket, 'connect'), closed])
  socket.write(words)
  const has = (enough: RegExp) =>
    new Promise<void>((done) => {
      const look = () => enough.test(heard()) && done()
      socket.on('data', look)
      look()
    })
  return {
    socket,
    heard,
    ended: async (enough) => {
      await Promise.race(enough ? [closed, has(enough)] : [closed])
      return heard()
    },
  }
}

/** The first line and headers of a request, with `Host`. */
export function head(first: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${first} HTTP/1.1\r\n${lines.join('')}\r\n`
}
