import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { EngineUnavailableError, nodeCommand } from './newer-libc'

export type MongoEngine = {
  /** Address for any driver; sessions and transactions do not exist behind it. */
  uri: string
  port: number
  pid: number
  /** SIGTERM closes the engine in order; SIGKILL is a crash: only writes acknowledged with `j: true` are sure to survive. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

const host = fileURLToPath(new URL('./host.mjs', import.meta.url))
/** A safety net; a busy machine takes its time. */
const startLimitMs = 300_000

/**
 * Runs MongoDB's own engine on a directory in a process of its own. Several processes may use it at once,
 * one engine a directory. With `port`, a restarted engine answers where the old one did.
 *
 * @throws EngineUnavailableError when the engine cannot run on this machine.
 */
export async function startEngine({ directory, port = 0 }: { directory: string; port?: number }): Promise<MongoEngine> {
  const [command = process.execPath, ...words] = await nodeCommand()
  const child = spawn(command, [...words, host, directory, String(port)], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const chosen = await portOf(child)
  return {
    uri: `mongodb://127.0.0.1:${chosen}/?directConnection=true`,
    port: chosen,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}

/** The address of one database of an engine. */
export function databaseUri(uri: string, name: string): string {
  return uri.replace('/?', `/${name}?`)
}

/** Waits for the host's first line; its last words say why there is none. */
async function portOf(child: ChildProcess): Promise<number> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000)
  })
  const { stdout } = child
  if (!stdout) throw new EngineUnavailableError('its process has no standard output')
  return await new Promise<number>((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(limit)
      reject(new EngineUnavailableError(complaint ? `${reason}: ${complaint.trim()}` : reason))
    }
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`it did not answer within ${startLimitMs / 1000} s`)
    }, startLimitMs)
    child.once('error', (error) => fail(error.message))
    child.once('close', (code, signal) => fail(`its process ended at once (${signal ?? `code ${code}`})`))
    createInterface({ input: stdout }).once('line', (line) => {
      clearTimeout(limit)
      resolve((JSON.parse(line) as { port: number }).port)
    })
  })
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the engine that the tests of the `mongo` project share; use a database of your own. */
    mongoUri: string
    /** All engines that are shared: every file of tests takes one of them for its own database. */
    mongoUris: string[]
  }
}

/** An engine holds a file open for every collection and index there ever was in it, and a machine allows a process only so many. */
const ENGINES = 4

let shared: { engine: MongoEngine; directory: string }[] = []

/** Vitest calls this once before the tests of the `mongo` project. */
export async function setup(project: TestProject): Promise<void> {
  for (let count = 0; count < ENGINES; count += 1) {
    const directory = await mkdtemp(path.join(tmpdir(), 'xingwen-mongo-'))
    shared.push({ engine: await startEngine({ directory }), directory })
  }
  const uris = shared.map(({ engine }) => engine.uri)
  project.provide('mongoUri', uris[0] ?? '')
  project.provide('mongoUris', uris)
  process.env.MONGO_URI = uris[0]
}

export async function teardown(): Promise<void> {
  for (const { engine, directory } of shared) {
    await engine.stop()
    await rm(directory, { recursive: true, force: true })
  }
  shared = []
}
