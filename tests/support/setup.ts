import { Socket } from 'node:net'
import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

// Files of a worker share the packages they load, which costs seconds a file, and nothing of ours.
vi.resetModules()

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|::1|::|::ffff:127(\.\d{1,3}){3})$/i

/** What the subject said on the console during the running test. A test that expects words spies on the console itself. */
let words: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    words.push(`console.${level}: ${format(...parts)}`)
  }
}

beforeEach(() => {
  words = []
})

afterEach(() => {
  if (words.length > 0) throw new Error(`The test said what it did not expect:\n${words.join('\n')}`)
})

const connect = Socket.prototype.connect as (this: Socket, ...input: unknown[]) => Socket

/** Every HTTP client of Node ends in this method, so no test reaches the network, whatever it uses. */
function connectWithinThisMachine(this: Socket, ...input: unknown[]): Socket {
  const host = hostOf(input)
  if (host !== undefined && !loopback.test(host.replace(/^\[|\]$/g, ''))) {
    throw new Error(`A test tried to reach ${host}. Tests stay on this machine: use the simulator or a loopback server.`)
  }
  return connect.apply(this, input)
}

Socket.prototype.connect = connectWithinThisMachine as typeof Socket.prototype.connect

/** `connect` takes (options), (port, host) or, from `net.connect`, an already normalised [options, callback]. */
function hostOf(input: unknown[]): string | undefined {
  const first: unknown = Array.isArray(input[0]) ? input[0][0] : input[0]
  if (typeof first === 'object' && first !== null) return 'host' in first && typeof first.host === 'string' ? first.host : undefined
  return typeof first === 'number' && typeof input[1] === 'string' ? input[1] : undefined
}
