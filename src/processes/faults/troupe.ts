import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { bundleChild } from './bundle'

type Line = Record<string, unknown>

/** A running child: its lines as they come, and its end. */
export type Member = { process: ChildProcess; next(name: string): Promise<Line>; last: Line; ended: Promise<number | null>; kill(): Promise<void> }

export type Troupe = {
  /** Starts a role and leaves it running. */
  start(role: string, input?: Line): Member
  /** Runs a role to its end and answers its last line. */
  run<T>(role: string, input?: Line): Promise<T>
  dismiss(): Promise<void>
}

/** Child processes of a fault run, all with the same environment. Everything started is ended by `dismiss`. */
export async function assemble(env: Record<string, string>): Promise<Troupe> {
  const bundle = await bundleChild()
  const members = new Set<Member>()
  const start = (role: string, input: Line = {}) => {
    const member = engage([bundle.file, role, JSON.stringify(input)], env)
    members.add(member)
    void member.ended.then(() => members.delete(member))
    return member
  }
  return {
    start,
    async run<T>(role: string, input: Line = {}) {
      const member = start(role, input)
      const code = await member.ended
      if (code !== 0) throw new Error(`the role ${role} ended with ${code}: ${JSON.stringify(member.last)}`)
      return member.last as T
    },
    async dismiss() {
      await Promise.all([...members].map((member) => member.kill()))
      bundle.remove()
    },
  }
}

function engage(args: string[], env: Record<string, string>): Member {
  const child = spawn(process.execPath, ['--conditions=production', ...args], { env: environment(env), stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting = new Map<string, (line: Line) => void>()
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const member: Member = {
    process: child,
    last: {},
    ended,
    next: (name) =>
      Promise.race([
        new Promise<Line>((resolve) => waiting.set(name, resolve)),
        ended.then((code) => Promise.reject(new Error(`a child ended (${code}) before it said ${name}: ${complaint}`))),
      ]),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (!text.startsWith('{')) return
    const line = JSON.parse(text) as Line
    member.last = line
    for (const name of Object.keys(line)) waiting.get(name)?.(line)
  })
  void ended.then((code) => {
    if (code !== 0 && code !== null) member.last = { ...member.last, complaint }
  })
  return member
}

/** Nothing is inherited: a fault run must not touch anybody's workspace. */
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  return { ...env, NODE_ENV: 'production', PATH: path.dirname(process.execPath), TZ: 'UTC' }
}
