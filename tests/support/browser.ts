import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject, test as base } from 'vitest'
import type { Role } from '@/people'
import { launchChromium, STEP_MS } from './chromium'
import { removeFolder, startServer, temporaryFolder, type StartedServer } from './started-server'

/** What a test may expect to be refused, by HTTP status: Chromium reports every such answer as an error. */
type Refusals = {
  expectRefusal(status: number): void
  /** What Chromium says on the console, where a test cuts the page off. */
  expectFault(words: RegExp): void
}

export type People = Refusals & {
  /** The page a role works in. The same one for the whole file; signed in through the form, once. */
  page(role: Role): Promise<Page>
  /** A further window of a role, with cookies and storage of its own. */
  anotherPage(role: Role): Promise<Page>
  /** Somebody without a sign-in. */
  visitor(options?: BrowserContextOptions): Promise<Page>
}

type Journey = { server: StartedServer; browser: Browser; room: Room; people: People }
type State = Awaited<ReturnType<BrowserContext['storageState']>>
type Room = { faults: string[]; refusals: Set<number>; expected: RegExp[]; states: Map<Role, State>; pages: Map<Role, Page>; open: Page[] }

const china: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', viewport: { width: 1440, height: 1000 } }

/** A journey through the built product: one server and one browser per test file, and nothing may go wrong unnoticed. */
export const test = base.extend<Journey>({
  server: [
    async ({}, use) => {
      const prepared = inject('preparedShop')
      const dataDir = temporaryFolder()
      cpSync(prepared.dataDir, dataDir, { recursive: true })
      const server = await startServer({ dataDir, port: prepared.port })
      await use(server)
      await server.stop()
      removeFolder(dataDir)
    },
    { scope: 'file' },
  ],
  browser: [
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  room: [
    async ({}, use) => {
      await use({ faults: [], refusals: new Set(), expected: [], states: new Map(), pages: new Map(), open: [] })
    },
    { scope: 'file' },
  ],
  people: async ({ server, browser, room, onTestFailed }, use) => {
    onTestFailed(() => keepTraces(room.open, server))
    const open = (options: BrowserContextOptions = {}) => openPage({ server, browser, room }, options)
    const anotherPage = async (role: Role) => {
      const storageState = room.states.get(role) ?? (await signIn(await open(), server.signIns[role]))
      room.states.set(role, storageState)
      return open({ storageState })
    }
    await use({
      anotherPage,
      visitor: open,
      expectRefusal: (status) => void room.refusals.add(status),
      expectFault: (words) => void room.expected.push(words),
      page: async (role) => {
        const page = room.pages.get(role) ?? (await anotherPage(role))
        room.pages.set(role, page)
        return page
      },
    })
    room.refusals.clear()
    const expected = room.expected.splice(0)
    const faults = room.faults.splice(0).filter((fault) => !expected.some((words) => words.test(fault)))
    if (faults.length > 0) throw new Error(`The pages said what nobody expected:\n${faults.join('\n')}`)
  },
})

export { describe, expect } from 'vitest'

type Surroundings = { server: StartedServer; browser: Browser; room: Room }

async function openPage({ server, browser, room }: Surroundings, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...china, baseURL: server.url, ...options })
  context.setDefaultTimeout(STEP_MS)
  const page = await context.newPage()
  room.open.push(page)
  const note = (what: string) => room.faults.push(`${what} (on ${page.url()})`)
  page.on('pageerror', (error) => note(`page error: ${error.message}`))
  page.on('console', (message) => {
    const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(message.text())?.[1]
    if (message.type() === 'error' && !(status && room.refusals.has(Number(status)))) note(`console error: ${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:|^wss?:/.test(protocol) && origin !== server.url) note(`request to another host: ${request.url()}`)
  })
  return page
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<State> {
  await page.goto('/admin/login')
  await page.getByRole('textbox', { name: '电子邮件' }).fill(email)
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** What every open page showed and what the server said when a test failed, for whoever looks into it. */
async function keepTraces(pages: readonly Page[], server: StartedServer): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-e2e-failed-'))
  const still = pages.filter((page) => !page.isClosed())
  await Promise.allSettled(still.map((page, index) => page.screenshot({ path: path.join(directory, `${index}.png`), fullPage: true, timeout: 20_000 })))
  process.stderr.write(`Pictures of the open pages: ${directory}\nThe server said:\n${server.log().slice(-4000)}\n`)
}
