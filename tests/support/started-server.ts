import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Role } from '@/people'
import { freePort } from '@/processes/free-port'

export type SignIns = Record<Role, { email: string; password: string }>

export type StartedServer = {
  /** Where it answers, without a slash at the end. */
  url: string
  dataDir: string
  /** Email and password of every role, read from `sign-ins.json`. */
  signIns: SignIns
  /** All it has written so far, both streams. */
  log(): string
  /** Ctrl-C. Answers the exit code once the process has ended. */
  stop(): Promise<number | null>
  /** The power goes: SIGKILL. */
  kill(): Promise<void>
  /** Starts the same folder again, on the same port. */
  restart(): Promise<void>
}

/** What a program of `dist/` said until it ended by itself. */
export type Ended = { code: number | null; said: string }

/** `descriptors` is how many files and connections the system grants the process. */
type Wish = { dataDir: string; port?: number; env?: Record<string, string>; descriptors?: number }
type Running = { child: ChildProcess; said: () => string }

/** A safety net: a cold machine loads the demo in half a minute, a busy one takes longer. */
const READY_MS = 540_000

/**
 * Starts the built product on the given folder and a free port, with the demo, and waits until it is healthy.
 * @throws Error with everything the process said when it ends before that.
 */
export async function startServer({ dataDir, port, env, descriptors }: Wish): Promise<StartedServer> {
  const chosenPort = port ?? (await freePort())
  const url = `http://127.0.0.1:${chosenPort}`
  const environment = { ...environmentFor(dataDir, chosenPort), PUBLIC_URL: url, DEMO: '1', ...env }
  const earlier: string[] = []
  const start = async () => {
    const started = runProgram('server', environment, descriptors)
    await healthy(url, started).catch((error: unknown) => {
      started.child.kill('SIGKILL')
      throw error
    })
    return started
  }
  let current = await start()
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (current.child.exitCode === null && current.child.signalCode === null) {
      const closed = once(current.child, 'close')
      current.child.kill(signal)
      await closed
    }
    return current.child.exitCode
  }
  return {
    url,
    dataDir,
    signIns: readSignIns(dataDir),
    log: () => [...earlier, current.said()].join(''),
    stop: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
    restart: async () => {
      await end('SIGINT')
      earlier.push(current.said())
      current = await start()
    },
  }
}

/** A test that dies leaves no server behind. */
const started = new Set<ChildProcess>()
process.once('exit', () => started.forEach((child) => child.kill('SIGKILL')))

/** Starts a program of `dist/` without waiting for it. */
export function runProgram(name: 'server' | 'preflight', env: Record<string, string>, descriptors?: number): Running {
  const command = [process.execPath, '--conditions=production', '--enable-source-maps', `dist/${name}.mjs`]
  const limited = descriptors ? ['sh', '-c', `ulimit -n ${descriptors}; exec "$@"`, 'sh', ...command] : command
  const child = spawn(limited[0] ?? '', limited.slice(1), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => parts.push(text))
  return { child, said: () => parts.join('') }
}

/** Runs a program of `dist/` that is expected to end by itself. */
export async function runToEnd(name: 'server' | 'preflight', env: Record<string, string>): Promise<Ended> {
  const { child, said } = runProgram(name, env)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: said() }
}

/** The variables that give a process its own folders and port. */
export function environmentFor(dataDir: string, port: number): Record<string, string> {
  return { PORT: String(port), DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') }
}

/** A folder of its own; whoever asks for it removes it with `removeFolder`. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'xingwen-e2e-'))
}

export function removeFolder(directory: string): void {
  rmSync(directory, { recursive: true, force: true })
}

/** Asks again and again until the answer is wanted; the answer of the last time is in the error. */
export async function until<T>(what: string | (() => string), ask: () => Promise<T | false | null | undefined>, timeoutMs = 300_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    if (Date.now() > deadline) throw new Error(`In ${timeoutMs / 1000} s it did not come true: ${typeof what === 'string' ? what : what()}`)
    await pause(100)
  }
}

function readSignIns(dataDir: string): SignIns {
  return JSON.parse(readFileSync(path.join(dataDir, 'sign-ins.json'), 'utf8')) as SignIns
}

async function healthy(url: string, { child, said }: Running): Promise<void> {
  await until(
    () => `the server is healthy; it said:\n${said()}`,
    async () => {
      const end = child.exitCode ?? child.signalCode
      if (end !== null) throw new Error(`The server ended with ${end} before it was ready:\n${said()}`)
      const answer = await fetch(`${url}/healthz`).catch(() => null)
      await answer?.text()
      return answer?.status === 200
    },
    READY_MS,
  )
}
