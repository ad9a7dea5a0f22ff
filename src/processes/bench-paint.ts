import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { systemClock } from '@/platform/clock'
import { DomainError } from '@/platform/errors'
import { makePageCache, makePictures, makeShopApp, makeShopRender, renderBroken, sampleShop, shopHeaders } from '@/storefront/server'
import type { Figure } from './figure'

const opens = 7
const mostMs = 1_200
/** The phone of Lighthouse, whose line takes 1.6 Mbit/s and answers after 150 ms. */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowerProcessor = 4

/**
 * How long a reader on a slow phone waits for the largest picture of a post, each time with a browser that knows nothing yet.
 * @throws DomainError `BENCH_NEEDS_CHROMIUM` when the browser, a development dependency, is not installed.
 */
export async function benchPaint(): Promise<{ figures: Figure[]; broken: string[] }> {
  const browser = await launch()
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-paint-'))
  const server = await serve(directory)
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/posts/erhai-window`
    await paintOf(browser, url)
    const paints: Paint[] = []
    for (let n = 0; n < opens; n++) paints.push(await paintOf(browser, url))
    const middle = paints.sort((a, b) => a.ms - b.ms)[Math.floor(opens / 2)] as Paint
    const name = "a post's largest picture painted, on a throttled phone"
    const figures = [
      { name, value: Math.round(middle.ms), unit: 'ms', baseline: mostMs, ratio: middle.ms / mostMs },
      { name: 'bytes of that picture', value: middle.bytes, unit: 'bytes' },
    ]
    return { figures, broken: middle.ms <= mostMs ? [] : [name] }
  } finally {
    await browser.close()
    server.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

type Paint = { ms: number; bytes: number }

async function paintOf(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', line)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
    await page.goto(url, { waitUntil: 'networkidle' })
    const paint = (await page.evaluate(largestPaint)) as { ms: number; picture: string; bytes: number }
    if (!paint.picture.includes('/pictures/')) throw new Error(`the largest thing painted is no picture but “${paint.picture}”`)
    return paint
  } finally {
    await context.close()
  }
}

/** Runs in the page. */
const largestPaint = `new Promise((resolve) => new PerformanceObserver((list) => {
  const last = list.getEntries().at(-1)
  const bytes = performance.getEntriesByName(last.url).at(-1)?.encodedBodySize ?? 0
  resolve({ ms: last.startTime, picture: last.url, bytes })
}).observe({ type: 'largest-contentful-paint', buffered: true }))`

async function serve(directory: string): Promise<Server> {
  const publicUrl = 'http://localhost'
  const around = { publicUrl, timeZone: 'Asia/Shanghai', clock: systemClock }
  const plain = sampleShop(Date.now())
  const { slug, cover } = plain.story
  const html = `${pictureOf(cover?.file ?? '')}${'<p>渔船从雾里划出来，像有人把一支笔搁在纸上。湖不赶路，人也不必。住满三晚才发现，湖是会换衣服的。</p>'.repeat(30)}`
  const shop = {
    ...plain,
    post: (asked: string) => (asked === slug ? Promise.resolve({ state: 'live' as const, value: { ...plain.story, html } }) : plain.post(asked)),
  }
  const photo = await photograph()
  const pictures = makePictures({
    directory,
    readOriginal: () => Promise.resolve(photo),
    lookUp: () => Promise.resolve(cover && { ...cover, bytes: photo.length, mimeType: 'image/jpeg' }),
    clock: systemClock,
  })
  const renderPage = makeShopRender({ ...around, shop, toneOf: pictures.toneOf })
  const cache = makePageCache({ render: renderPage, clock: systemClock, headers: shopHeaders(publicUrl) })
  const app = makeShopApp({ shop, cache, publicUrl, pictures, logger: { error: () => undefined }, broken: (request) => renderBroken(around, request) })
  const server = createServer((req, res) => void (cache.tryServe(req, res) || app(req, res)))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

/** As a post is frozen. */
function pictureOf(file: string): string {
  return `<p><img src="/pictures/${file}/1080.webp" alt="" width="1600" height="1200" loading="lazy" style="max-width:100%;height:auto"></p>`
}

/** As many bytes as a photograph of a lake has: soft grounds with grain. */
async function photograph(): Promise<Buffer> {
  const grain = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7d9aa8', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .png()
    .toBuffer()
  return sharp(grain).resize(1600, 1200).blur(1.5).jpeg({ quality: 88 }).toBuffer()
}

type Browser = { newContext(options: object): Promise<Context>; close(): Promise<void> }
type Context = {
  newPage(): Promise<Page>
  newCDPSession(page: Page): Promise<{ send(method: string, parameters?: object): Promise<unknown> }>
  close(): Promise<void>
}
type Page = { goto(url: string, options: object): Promise<unknown>; evaluate(script: string): Promise<unknown> }
type Playwright = { chromium: { launch(options: object): Promise<Browser> } }
type Packaged = { default: { executablePath(): Promise<string> } }

/** Both are development dependencies: what is delivered has no browser. */
async function launch(): Promise<Browser> {
  const [player, packaged] = ['playwright-core', '@sparticuz/chromium']
  try {
    const { chromium } = (await import(player)) as Playwright
    const executablePath = await ((await import(packaged)) as Packaged).default.executablePath()
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-zygote'] })
  } catch (error) {
    throw new DomainError({
      code: 'BENCH_NEEDS_CHROMIUM',
      text: {
        zh: '这项测量需要开发依赖中的 Chromium，当前启动不了。请在项目根目录运行 npm install（不要加 --omit=dev）后重试。',
        en: 'This measurement needs the Chromium of the development dependencies, which does not start. Run npm install in the project folder (without --omit=dev) and try again.',
      },
      data: { reason: error instanceof Error ? error.message.slice(0, 300) : String(error) },
    })
  }
}
