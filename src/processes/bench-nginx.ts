import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from './figure'
import { freePort } from './free-port'

const rounds = 5
const seconds = 3
const connections = 64

/** Servers of this process by name, and the bytes nginx is to serve. */
export type Compared = { ports: { bare: number; shop: number }; path: string; page: Buffer; etag: string }

export type Tools = Record<'nginx' | 'wrk' | 'taskset', boolean>

/**
 * The cached page beside bare `node:http` and beside nginx with one worker serving the same bytes from a file. Every server runs on
 * the first core, the load (wrk) on the second; rounds are interleaved. Without nginx, beside `node:http` alone.
 */
export async function compareWithNginx({ ports, path: pagePath, page, etag }: Compared, tools: Tools): Promise<Figure[]> {
  const pins = tools.taskset && availableParallelism() > 1
  if (pins) spawnSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)])
  const nginx = tools.nginx ? await startNginx(page) : null
  try {
    const shop = `http://127.0.0.1:${ports.shop}${pagePath}`
    const results = await interleave(
      {
        bare: { url: `http://127.0.0.1:${ports.bare}/` },
        cached: { url: shop },
        unchanged: { url: shop, headers: [`If-None-Match: ${etag}`] },
        brotli: { url: shop, headers: ['Accept-Encoding: gzip, deflate, br'] },
        ...(nginx && { nginx: { url: `http://127.0.0.1:${nginx.port}/page.html` } }),
      },
      pins,
    )
    return [
      compare('cached page against bare node:http, one core, wrk', 'cached', 'bare', results),
      ...(nginx ? [compare('cached page against nginx, one core, wrk', 'cached', 'nginx', results)] : []),
      compare('304 against bare node:http, one core, wrk', 'unchanged', 'bare', results),
      compare('brotli hit against bare node:http, one core, wrk', 'brotli', 'bare', results),
    ]
  } finally {
    nginx?.stop()
  }
}

type Course = { url: string; headers?: string[] }

async function interleave(courses: Record<string, Course>, pins: boolean): Promise<Record<string, number>[]> {
  for (const course of Object.values(courses)) await load(course, 1, pins)
  const results: Record<string, number>[] = []
  for (let round = 0; round < rounds; round++) {
    const result: Record<string, number> = {}
    for (const [name, course] of Object.entries(courses)) result[name] = await load(course, seconds, pins)
    results.push(result)
  }
  return results
}

function compare(...[name, of, to, results]: [name: string, of: string, to: string, results: Record<string, number>[]]): Figure {
  const rate = (course: string) => results.map((result) => result[course] ?? Number.NaN)
  const ratios = results.map((result) => (result[of] ?? Number.NaN) / (result[to] ?? Number.NaN))
  return { name, value: Math.round(median(rate(of))), unit: 'requests/s', baseline: Math.round(median(rate(to))), ratio: Number(median(ratios).toFixed(3)) }
}

function load({ url, headers = [] }: Course, forSeconds: number, pins: boolean): Promise<number> {
  const words = ['wrk', '-t1', `-c${connections}`, `-d${forSeconds}s`, ...headers.flatMap((header) => ['-H', header]), url]
  const [command = '', ...args] = pins ? ['taskset', '-c', '1', ...words] : words
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => {
      const rate = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]
      if (rate === undefined || said.includes('Non-2xx or 3xx')) reject(new Error(`wrk could not measure ${url}: ${said}`))
      else resolve(Number(rate))
    })
  })
}

async function startNginx(page: Buffer): Promise<{ port: number; stop(): void }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-nginx-'))
  const port = await freePort()
  writeFileSync(path.join(directory, 'page.html'), page)
  writeFileSync(path.join(directory, 'nginx.conf'), configuration(directory, port))
  const child: ChildProcess = spawn('nginx', ['-e', 'stderr', '-c', path.join(directory, 'nginx.conf'), '-p', directory], { stdio: 'ignore' })
  const stop = () => {
    child.kill('SIGTERM')
    rmSync(directory, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/page.html`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return { port, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  stop()
  throw new Error('nginx did not start')
}

function configuration(directory: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${directory}/${name};`)
  return `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${directory}/nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; ${temporary.join(' ')}
  types { text/html html; } charset utf-8;
  server { listen 127.0.0.1:${port}; root ${directory}; } }
`
}

/** What of the load generator and its company is installed. */
export function findTools(): Tools {
  const isHere = (name: string, flag: string) => !spawnSync(name, [flag]).error
  return { nginx: isHere('nginx', '-v'), wrk: isHere('wrk', '-v'), taskset: isHere('taskset', '-V') }
}

/** Said before anything is measured; null when nothing is missing. */
export function sayMissing(tools: Tools): string | null {
  const missing = Object.entries(tools).flatMap(([name, isHere]) => (isHere ? [] : [name]))
  if (missing.length === 0) return null
  const install = 'sudo apt-get install nginx-light wrk util-linux'
  return `本机没有 ${missing.join('、')}，与之相关的比较从略。Debian、Ubuntu：${install}
${missing.join(', ')} not installed here; what needs them is left out. Debian, Ubuntu: ${install}
`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
