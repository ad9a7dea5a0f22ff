import { spawn } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express from 'express'
import { systemClock } from '@/platform/clock'
import { DomainError } from '@/platform/errors'
import { makePageCache, makeShopApp, makeShopRender, renderBroken, sampleShop, shopHeaders, type PageCache } from '@/storefront/server'
import { compareWithNginx, findTools, sayMissing } from './bench-nginx'
import type { Figure } from './figure'

/** One measured thing. `ratio` is the median over rounds of value against baseline, both taken in the same round. */

const ROUNDS = 9
const SECONDS = 2
const CONNECTIONS = 64
const STAMPEDE = 500
const pagePath = '/products/dali-slow-five-days'
const publicUrl = 'http://localhost'
const around = { publicUrl, timeZone: 'Asia/Shanghai', clock: systemClock }

/** One kind of load on one server. */
type Course = { name: string; port: number; headers?: Record<string, string> }
type Load = { requestsPerSecond: number; bytesPerRequest: number; cpuMicrosPerRequest: number }

/**
 * Measures the shop's cached page beside bare `node:http` and beside Express rendering it each time: the same
 * page, one process serving, another asking, rounds interleaved. No database takes part.
 * @throws DomainError `BENCH_NEEDS_AUTOCANNON` when the load generator is not installed.
 */
export async function benchStorefront({ say }: { say(text: string): void }): Promise<{ figures: Figure[]; broken: string[] }> {
  const autocannon = findAutocannon()
  const tools = findTools()
  say(sayMissing(tools) ?? '')
  const bench = await startServers()
  try {
    const courses = coursesOf(bench)
    for (const course of courses) await load(autocannon, course, 1)
    const rounds: Record<string, Load>[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const results: Record<string, Load> = {}
      for (const course of courses) results[course.name] = await load(autocannon, course, SECONDS)
      rounds.push(results)
    }
    const cold = await stampede(autocannon, bench)
    await (await fetch(`http://127.0.0.1:${bench.ports.shop}${pagePath}`)).arrayBuffer()
    const beside = tools.wrk ? await compareWithNginx({ ports: bench.ports, path: pagePath, page: bench.page, etag: bench.etag }, tools) : []
    return { figures: [...figuresOf(rounds), cold, ...beside], broken: beside.filter(isUnderBudget).map(({ name }) => name) }
  } finally {
    for (const server of bench.servers) server.close()
  }
}

/** A cached page makes nine tenths of what bare `node:http` makes, and half of what nginx makes. */
const least: [string, number][] = [
  ['cached page against bare node:http, one core', 0.9],
  ['cached page against nginx', 0.5],
]

function isUnderBudget({ name, ratio }: Figure): boolean {
  return least.some(([start, budget]) => name.startsWith(start) && (ratio ?? 0) < budget)
}

type Bench = { servers: Server[]; ports: { bare: number; shop: number; express: number }; etag: string; page: Buffer; cache: PageCache; renders(): number }

async function startServers(): Promise<Bench> {
  const shop = sampleShop(Date.now())
  const renderPage = makeShopRender({ ...around, shop, toneOf: () => Promise.resolve({ top: '#8fa9bd', bottom: '#3d5a6b' }) })
  let renders = 0
  const cache = makePageCache({ render: (request) => (renders++, renderPage(request)), clock: systemClock, headers: shopHeaders(publicUrl) })
  const app = makeShopApp({
    shop,
    cache,
    publicUrl,
    pictures: { rendition: () => Promise.resolve(null) },
    logger: { error: () => undefined },
    broken: (request) => renderBroken(around, request),
  })
  const pageText = async () => (await renderPage({ path: pagePath, language: 'zh' }))?.body ?? ''
  const page = Buffer.from(await pageText())
  const bare = await listen((_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
    res.end(page)
  })
  const ours = await listen((req, res) => void (cache.tryServe(req, res) || app(req, res)))
  const rendering = express().get('/products/:slug', async (_req, res) => void res.send(await pageText()))
  const each = await listen(rendering)
  const first = await fetch(`http://127.0.0.1:${portOf(ours)}${pagePath}`, { headers: { 'accept-encoding': 'identity' } })
  await first.arrayBuffer()
  return {
    servers: [bare, ours, each],
    ports: { bare: portOf(bare), shop: portOf(ours), express: portOf(each) },
    page,
    etag: first.headers.get('etag') ?? '',
    cache,
    renders: () => renders,
  }
}

function coursesOf({ ports, etag }: Bench): Course[] {
  return [
    { name: 'bare', port: ports.bare },
    { name: 'cached', port: ports.shop },
    { name: 'gzip', port: ports.shop, headers: { 'accept-encoding': 'gzip' } },
    { name: 'brotli', port: ports.shop, headers: { 'accept-encoding': 'gzip, deflate, br' } },
    { name: 'unchanged', port: ports.shop, headers: { 'if-none-match': etag } },
    { name: 'express', port: ports.express },
  ]
}

function figuresOf(rounds: Record<string, Load>[]): Figure[] {
  const compare = (name: string, of: string, to: string): Figure => compareBy('requestsPerSecond', 'requests/s', { name, of, to, rounds })
  return [
    compare('cached page against bare node:http', 'cached', 'bare'),
    compareBy('cpuMicrosPerRequest', 'µs CPU/request', { name: 'processor time of a cached page against bare node:http', of: 'cached', to: 'bare', rounds }),
    compare('cached page against Express rendering each time', 'cached', 'express'),
    compare('gzip hit against identity', 'gzip', 'cached'),
    compareBy('cpuMicrosPerRequest', 'µs CPU/request', { name: 'processor time of a gzip hit against identity', of: 'gzip', to: 'cached', rounds }),
    compare('brotli hit against identity', 'brotli', 'cached'),
    compareBy('cpuMicrosPerRequest', 'µs CPU/request', { name: 'processor time of a brotli hit against identity', of: 'brotli', to: 'cached', rounds }),
    compare('304 against 200', 'unchanged', 'cached'),
    compareBy('bytesPerRequest', 'bytes/request', { name: 'bytes of a 304 against a 200', of: 'unchanged', to: 'cached', rounds }),
  ]
}

type Comparison = { name: string; of: string; to: string; rounds: Record<string, Load>[] }

function compareBy(measure: keyof Load, unit: string, { name, of, to, rounds }: Comparison): Figure {
  const values = (course: string) => rounds.map((round) => round[course]?.[measure] ?? Number.NaN)
  const [measured, baseline] = [values(of), values(to)]
  const ratio = median(measured.map((value, i) => value / (baseline[i] ?? Number.NaN)))
  return { name, unit, value: round(median(measured), 1), baseline: round(median(baseline), 1), ratio: round(ratio, 3) }
}

/** Everybody asks for one page that nobody has asked for yet. */
async function stampede(autocannon: string, bench: Bench): Promise<Figure> {
  bench.cache.invalidateAll()
  const before = bench.renders()
  const result = await run(autocannon, ['-c', String(STAMPEDE), '-a', String(STAMPEDE), `http://127.0.0.1:${bench.ports.shop}${pagePath}`])
  if (result['2xx'] !== STAMPEDE) throw new Error(`${result['2xx']} of ${STAMPEDE} cold requests were answered with a page`)
  const renders = bench.renders() - before
  return { name: `renders for ${STAMPEDE} parallel cold requests`, value: renders, unit: 'renders', baseline: 1, ratio: renders }
}

async function load(autocannon: string, { port, headers = {} }: Course, seconds: number): Promise<Load> {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const before = process.cpuUsage()
  const result = await run(autocannon, ['-c', String(CONNECTIONS), '-d', String(seconds), ...flags, `http://127.0.0.1:${port}${pagePath}`])
  const used = process.cpuUsage(before)
  const answered = result['2xx'] + result['3xx']
  if (answered === 0 || result.errors + result['4xx'] + result['5xx'] > 0) {
    throw new Error(`the measured server answered with errors: ${JSON.stringify(result)}`)
  }
  return {
    requestsPerSecond: answered / result.duration,
    bytesPerRequest: result.throughput.total / answered,
    cpuMicrosPerRequest: (used.user + used.system) / answered,
  }
}

type Result = { '2xx': number; '3xx': number; '4xx': number; '5xx': number; errors: number; duration: number; throughput: { total: number } }

/** The load generator in a process of its own, so that it does not share a processor thread with the server. */
function run(autocannon: string, flags: string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [autocannon, '--json', '--no-progress', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let remarks = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (remarks += chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 && output ? resolve(JSON.parse(output) as Result) : reject(new Error(`autocannon ended with ${code}: ${remarks}`))))
  })
}

function findAutocannon(): string {
  try {
    return createRequire(path.resolve('package.json')).resolve('autocannon')
  } catch {
    throw new DomainError({
      code: 'BENCH_NEEDS_AUTOCANNON',
      text: {
        zh: '压测需要开发依赖 autocannon，当前没有安装。请在项目根目录运行 npm install（不要加 --omit=dev）后重试。',
        en: 'This measurement needs the development dependency autocannon, which is not installed. Run npm install in the project folder (without --omit=dev) and try again.',
      },
    })
  }
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
