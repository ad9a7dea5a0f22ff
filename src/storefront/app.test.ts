import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AI_NOTE } from '@/assets'
import { makeShopApp } from './app'
import { makePageCache } from './page-cache'
import { makePictures, originalsIn } from './pictures'
import { makeShopRender, renderBroken } from './render'
import type { PublicPicture } from './rules/shop-model'
import { sampleShop } from './sample-shop'
import { shopHeaders } from './security-headers'

const clock = { now: () => Date.parse('2026-11-21T04:00:00Z') }
const publicUrl = 'http://localhost'
const around = { publicUrl, timeZone: 'Asia/Shanghai', clock }
const picture: PublicPicture = { id: '1', width: 1000, height: 750, bytes: 1234, mimeType: 'image/jpeg', expiresAt: null }
const allowed: Record<string, PublicPicture> = {
  'lake.jpg': picture,
  'soon.jpg': { ...picture, id: '2', expiresAt: '2026-11-21T05:00:00Z' },
  'absent.jpg': { ...picture, id: '3' },
}

let directory: string
let server: Server
let base: string
let reads = 0
let isBroken = false
const logged: string[] = []

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'shop-'))
  const lake = sharp({ create: { width: 1000, height: 750, channels: 3, background: '#2a6fb0' } }).jpeg()
  for (const file of ['lake.jpg', 'secret.jpg']) await lake.clone().toFile(path.join(directory, file))
  await lake
    .clone()
    .withExif({ IFD0: { ImageDescription: AI_NOTE } })
    .toFile(path.join(directory, 'soon.jpg'))
  const read = originalsIn(directory)
  const pictures = makePictures({
    directory: path.join(directory, 'renditions'),
    clock,
    readOriginal: (file) => {
      reads++
      return read(file)
    },
    lookUp: (file) => Promise.resolve(allowed[file] ?? null),
  })
  const shop = sampleShop(clock.now())
  const home = () => (isBroken ? Promise.reject(new Error('database is away')) : shop.home())
  const render = makeShopRender({ ...around, shop: { ...shop, home }, toneOf: pictures.toneOf })
  const cache = makePageCache({ render, clock, headers: shopHeaders(publicUrl) })
  const app = makeShopApp({
    shop,
    cache,
    pictures,
    publicUrl,
    logger: { error: (_context, message) => logged.push(message) },
    broken: (request) => renderBroken(around, request),
    health: () => Promise.resolve({ version: '1.2.3', database: 'sqlite' }),
    alsoServe: (express) => express.use('/admin', (_req, res) => void res.send('the desk')),
  })
  server = createServer((req, res) => void (cache.tryServe(req, res) || app(req, res)))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true })
})

const ask = (where: string, init: RequestInit = {}) => fetch(base + where, { redirect: 'manual', ...init })

it('serves a miss and a hit with the same headers, strict and without a word on what runs it', async () => {
  const [miss, hit] = [await ask('/posts'), await ask('/posts')]
  const headersOf = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => name !== 'date'))
  expect(headersOf(miss)).toEqual(headersOf(hit))
  expect(miss.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(miss.headers.get('content-security-policy')).not.toContain('script-src')
  expect(miss.headers.get('x-content-type-options')).toBe('nosniff')
  expect(miss.headers.has('x-powered-by')).toBe(false)
})

it.each([
  ['/', 200],
  ['/c/nature', 200],
  ['/products/dali-slow-five-days', 200],
  ['/products/taken-down', 410],
  ['/posts/erhai-window?from=timeline', 200],
  ['/sitemap.xml', 200],
  ['/feed.xml', 200],
  ['/none', 404],
  ['/%E0%A4%A', 404],
  ['/pictures/%E0%A4%A/160.webp', 404],
  ['/s/zzzzzzzzzz', 404],
  ['/s/..%2f', 404],
])('answers %s with %d', async (where, status) => {
  expect((await ask(where)).status).toBe(status)
})

it('sends a short link on to its post and keeps no count-hiding copy of the answer', async () => {
  const reply = await ask('/s/aB3dE6gH9j')
  expect([reply.status, reply.headers.get('location'), reply.headers.get('cache-control')]).toEqual([302, '/posts/erhai-window', 'no-store'])
})

it('makes a rendition once, as WebP no wider than the original, to be kept for a year', async () => {
  const before = reads
  const replies = await Promise.all(Array.from({ length: 8 }, () => ask('/pictures/lake.jpg/1600.webp')))
  expect(reads - before).toBe(1)
  const [first] = replies
  expect([first?.status, first?.headers.get('content-type'), first?.headers.get('cache-control')]).toEqual([
    200,
    'image/webp',
    'public, max-age=31536000, immutable',
  ])
  const { format, width } = await sharp(Buffer.from(await replies[1]!.arrayBuffer())).metadata()
  expect([format, width]).toEqual(['webp', 1000])
  await ask('/pictures/lake.jpg/1600.webp')
  expect(reads - before).toBe(1)
})

it('keeps the label that names AI in what it makes, and adds nothing to other pictures', async () => {
  const exifOf = async (file: string) => (await sharp(Buffer.from(await (await ask(`/pictures/${file}/320.webp`)).arrayBuffer())).metadata()).exif
  expect((await exifOf('soon.jpg'))?.toString('latin1')).toContain(AI_NOTE)
  expect(await exifOf('lake.jpg')).toBeUndefined()
})

it('lets a browser keep a picture no longer than its licence runs', async () => {
  expect((await ask('/pictures/soon.jpg/160.webp')).headers.get('cache-control')).toBe('public, max-age=3600, immutable')
})

it.each([
  '/pictures/secret.jpg/160.webp',
  '/pictures/lake.jpg/161.webp',
  '/pictures/lake.jpg/160.avif',
  '/pictures/..%2Flake.jpg/160.webp',
  '/pictures/absent.jpg/160.webp',
  '/pictures/lake.jpg/99999.webp',
])('has no picture at %s', async (where) => {
  expect((await ask(where)).status).toBe(404)
})

it('leaves no half-written file behind', async () => {
  expect((await readdir(path.join(directory, 'renditions'))).every((name) => /^[0-9a-f]{40}\.(?:webp|txt)$/.test(name))).toBe(true)
})

it('says it is well, serves what stands beside it, and takes no writes', async () => {
  expect(await (await ask('/healthz')).json()).toEqual({ ok: true, version: '1.2.3', database: 'sqlite' })
  expect(await (await ask('/admin/x')).text()).toBe('the desk')
  expect((await ask('/posts', { method: 'POST' })).status).toBe(405)
})

it('shows a designed page for a fault of ours, logs it and keeps nothing', async () => {
  isBroken = true
  const reply = await ask('/?lang=en')
  isBroken = false
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([500, 'no-store'])
  expect(await reply.text()).toContain('This page did not open')
  expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(logged).toHaveLength(1)
  expect((await ask('/?lang=en')).status).toBe(200)
})
