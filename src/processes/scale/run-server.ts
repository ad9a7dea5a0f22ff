import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Role } from '@/people'
import { nameOf } from './changes'
import { password } from './password'
import { freePort } from '../free-port'

/** A started server with `rows` of everything, and a way to ask it as a person of a role. */
export type Workspace = {
  rows: number
  /** The id of the nth copy in a collection. */
  id(collection: string, n: number): string
  url: string
  ask(request: Ask): Promise<{ status: number; ms: number; body: string }>
  /** Resident memory in bytes. */
  memory(): number
  stop(): Promise<void>
}

export type Ask = { path: string; method?: string; role?: Role; body?: unknown }

const readyMs = 300_000

/** Where a workspace keeps its things. `database` is an address; without one, a SQLite file in the folder. */
export type Place = { directory: string; database?: string }

/** Seeds the place in a process of its own and starts the built server on it. */
export async function startWorkspace(place: Place, rows: number): Promise<Workspace> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = environment(place, port)
  await runToEnd(['bench', 'scale', '--seed-only', '--rows', String(rows)], env)
  const child = spawn(process.execPath, ['--conditions=production', path.join(path.dirname(process.argv[1] ?? ''), 'server.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await healthy(url, child, said)
  const cookies = new Map<Role, string>()
  return {
    rows,
    url,
    id: (collection, n) => (place.database === undefined ? String(n + 1) : nameOf(collection, n)),
    ask: async (request) => timed(url, request, request.role && (await signIn(url, request.role, cookies))),
    memory: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024,
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGINT')
      await closed
    },
  }
}

/** Nothing is inherited: a measurement must not touch anybody's workspace. */
function environment({ directory, database = `file:${path.join(directory, 'bench.db')}` }: Place, port: number): NodeJS.ProcessEnv {
  const own = { DATA_DIR: directory, MEDIA_DIR: path.join(directory, 'media'), DATABASE_URL: database, PORT: String(port) }
  const url = `http://127.0.0.1:${port}`
  return {
    ...own,
    PUBLIC_URL: url,
    DEMO: '0',
    LOG_LEVEL: 'error',
    PAYLOAD_SECRET: 'a secret that only measurements use',
    NODE_ENV: 'production',
  }
}

async function runToEnd(words: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=production', process.argv[1] ?? '', ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let remarks = ''
  child.stderr.on('data', (chunk: Buffer) => (remarks += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`seeding ended with ${code}: ${remarks.slice(-2_000)}`)
}

async function healthy(url: string, child: ChildProcess, said: string[]): Promise<void> {
  const until = Date.now() + readyMs
  while (child.exitCode === null && Date.now() < until) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    await answer?.text()
    if (answer?.status === 200) return
    await pause(200)
  }
  throw new Error(`the measured server did not start: ${said.join('').slice(-2_000)}`)
}

async function signIn(url: string, role: Role, cookies: Map<Role, string>): Promise<string> {
  const known = cookies.get(role)
  if (known) return known
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ email: `${role}@bench.example`, password }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`nobody could sign in as ${role}: ${await answer.text()}`)
  cookies.set(role, cookie)
  return cookie
}

async function timed(url: string, { path: where, method = 'GET', body }: Ask, cookie?: string) {
  const headers: Record<string, string> = { 'Accept-Encoding': 'br', ...(cookie ? { Cookie: cookie, Origin: url } : {}) }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const began = performance.now()
  const send = () => fetch(url + where, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  // A kept connection that the server closes for idleness just now is asked for again, as a browser does.
  const answer = await send().catch((error: unknown) => (method === 'GET' ? send() : Promise.reject(error as Error)))
  const text = await answer.text()
  return { status: answer.status, ms: performance.now() - began, body: text }
}
