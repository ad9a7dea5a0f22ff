import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page, Route } from 'playwright-core'
import { crash, startMortalBrowser, type MortalBrowser } from '../../support/mortal-browser'
import { until } from '../../support/started-server'
import { asJson, ask, type House } from './house'

const opening = '从这里写起。'
/** With the time that a key takes on its way, about five words a second: faster than people type. */
const keyMs = 15
/** How long somebody who comes back looks whether their words are offered, ms; longer where more is missing than the last key. */
const lookMs = { little: 5_000, much: 30_000 }

/** What one person types between two kills. `typedAt`: when each word stood on the page, ms. */
export type Course = { before: string; first: number; began: number; typedAt: number[] }
/** How many of the words are in the draft, and what is there behind them that was not typed; the last word may be there in part. */
export type Read = { words: number; rest: string | null }

const word = (n: number) => `第${n}词，`

/** One person at one draft, in a browser of theirs. What a kill leaves alive goes on being used. */
export class TypingDesk {
  #draft = ''
  #page: Page | null = null
  #words = 0

  private constructor(
    private readonly house: House,
    private readonly profile: string,
    private browser: MortalBrowser,
  ) {}

  static async open(house: House): Promise<TypingDesk> {
    const profile = mkdtempSync(path.join(tmpdir(), 'xingwen-typing-'))
    const desk = new TypingDesk(house, profile, await startMortalBrowser(profile))
    await desk.signIn()
    return desk
  }

  async close(): Promise<void> {
    await this.browser.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  async beginDraft(): Promise<void> {
    this.#draft = await newDraft(this.house)
    await this.#page?.close()
    this.#page = await this.show()
  }

  /** Puts the cursor behind what is there. */
  async begin(): Promise<Course> {
    const page = this.#page ?? (await this.show())
    this.#page = page
    const before = await this.text()
    await page.locator('[data-lexical-editor=true]').first().getByText(before.slice(-8)).first().click()
    await page.keyboard.press('Control+End')
    return { before, first: this.#words, began: performance.now(), typedAt: [] }
  }

  async typeFor(course: Course, ms: number): Promise<void> {
    const end = performance.now() + ms
    while (performance.now() < end) {
      await this.page().keyboard.type(word(this.#words), { delay: keyMs })
      this.#words += 1
      course.typedAt.push(performance.now())
    }
  }

  async killPage(): Promise<void> {
    await crash(this.page())
    this.#page = null
  }

  async killBrowser(): Promise<void> {
    await this.browser.kill()
    this.#page = null
    this.browser = await startMortalBrowser(this.profile)
    await this.signIn()
  }

  /** What the server has of it before the page, if it still is there, can send anything again. */
  async restartServer(course: Course): Promise<Read> {
    const page = this.#page
    await page?.route('**/api/drafts/*', refuseSaves)
    await this.house.server.restart()
    const stored = await this.read(course)
    await page?.unroute('**/api/drafts/*', refuseSaves)
    return stored
  }

  /** Nobody does anything: the page sends by itself what it could not. */
  async waitUntilSaved(course: Course): Promise<false> {
    const isThere = async () => (await this.read(course)).words === course.typedAt.length
    await until('what was typed without a server is saved', isThere, 60_000).catch(() => undefined)
    return false
  }

  /** Opens the draft again and takes what is offered, if anything is. */
  async comeBack(course: Course, stored: Read): Promise<boolean> {
    const page = await this.show()
    this.#page = page
    if (stored.words === course.typedAt.length) return false
    const bar = page.locator('.xw-unwritten')
    const isOffered = await bar.waitFor({ timeout: course.typedAt.length - stored.words > 2 ? lookMs.much : lookMs.little }).then(
      () => true,
      () => false,
    )
    if (!isOffered) return false
    await bar.getByRole('button', { name: '恢复' }).click()
    await bar.waitFor({ state: 'detached' })
    await ready(page)
    return true
  }

  async read({ before, first, typedAt }: Course): Promise<Read> {
    const text = await this.text()
    if (!text.startsWith(before)) return { words: 0, rest: text.slice(-200) }
    let rest = text.slice(before.length)
    let words = 0
    while (words < typedAt.length && rest.startsWith(word(first + words))) rest = rest.slice(word(first + words++).length)
    return { words, rest: word(first + words).startsWith(rest) ? null : rest.slice(0, 200) }
  }

  /** The first request after a kill may go to a connection that died with the server. */
  private async text(): Promise<string> {
    const draft = await until('the server tells what it has', async () => {
      const answer = await ask(this.house, `/api/drafts/${this.#draft}?draft=true&depth=0`, { role: 'editor' }).catch(() => null)
      return answer?.ok ? ((await answer.json()) as { body: unknown }) : null
    })
    return textIn(draft.body)
  }

  private page(): Page {
    if (!this.#page) throw new Error('the page was killed and nobody came back yet')
    return this.#page
  }

  private async show(): Promise<Page> {
    const page = await this.browser.context.newPage()
    await page.goto(`${this.house.server.url}/admin/collections/drafts/${this.#draft}`)
    await ready(page)
    return page
  }

  private async signIn(): Promise<void> {
    const { server, cookies } = this.house
    const [name = '', value = ''] = cookies.editor.split('=')
    await this.browser.context.addCookies([name, 'payload-lng'].map((one) => ({ name: one, value: one === name ? value : 'zh', url: server.url })))
  }
}

async function ready(page: Page): Promise<void> {
  await page.locator('form[data-form-ready=true]').first().waitFor({ state: 'attached' })
  await page.locator('[data-lexical-editor=true]').first().getByText(opening).first().waitFor()
}

/** As if nobody answered yet. */
async function refuseSaves(route: Route): Promise<void> {
  await (route.request().method() === 'PATCH' ? route.abort('connectionrefused') : route.fallback())
}

function textIn(node: unknown): string {
  const { root, text, children } = (node ?? {}) as { root?: unknown; text?: string; children?: unknown[] }
  return root ? textIn(root) : (text ?? '') + (children ?? []).map(textIn).join('')
}

async function newDraft(house: House): Promise<string> {
  const text = { type: 'text', version: 1, text: opening, format: 0, detail: 0, mode: 'normal', style: '' }
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', children: [text] }
  const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [paragraph] } }
  const { headers, body: json } = asJson({ title: '写到一半', draftType: 'opinion', form: 'story', body })
  const answer = await ask(house, '/api/drafts?draft=true&depth=0', { method: 'POST', role: 'editor', headers, body: json })
  return String(((await answer.json()) as { doc: { id: string | number } }).doc.id)
}
