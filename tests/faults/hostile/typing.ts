import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../support/chromium'
import { randomFrom } from '../../support/hostile'
import { until } from '../../support/started-server'
import { asJson, ask, Tally, type AttackSet, type House } from './house'

const name = 'typing while the window or the server is killed'
const cycles = { short: 4, long: 100 }
/** No more than the words of so long may be lost, ms. */
const mostLostMs = 2_000
const opening = '从这里写起。'

/** Somebody types without a pause; every other time the window is killed, else the server. */
export const typing: AttackSet = {
  name,
  async run(house, size) {
    const tally = new Tally(name)
    const random = randomFrom(11)
    const browser = await launchChromium()
    const context = await browser.newContext({ baseURL: house.server.url, locale: 'zh-CN' })
    const [cookieName = '', value = ''] = house.cookies.editor.split('=')
    await context.addCookies([{ name: cookieName, value, url: house.server.url }])
    try {
      for (let cycle = 0; cycle < cycles[size]; cycle++) {
        const typed = await typeUntilKilled({ house, context, kind: cycle % 2 === 0 ? 'window' : 'server', forMs: 2_500 + random() * 4_000 })
        const lostMs = typed.killedAt - (typed.at[typed.stored] ?? typed.killedAt)
        const what = `cycle ${cycle}, ${typed.kind} killed: ${Math.round(lostMs)} ms of typing lost, ${typed.at.length - typed.finally} of ${typed.at.length} words missing in the end`
        if (lostMs > mostLostMs || typed.finally < typed.at.length) tally.hit(what)
        else tally.refused()
      }
    } finally {
      await browser.close()
    }
    return tally.end()
  },
}

/** `at`: when each word was typed. `stored`: how many the server had right after the kill; `finally`: with what the browser had kept. */
type Typed = { kind: string; at: number[]; killedAt: number; stored: number; finally: number }

async function typeUntilKilled({ house, context, kind, forMs }: { house: House; context: BrowserContext; kind: string; forMs: number }): Promise<Typed> {
  const draft = await newDraft(house)
  const page = await openAtEnd(context, draft)
  const at: number[] = []
  const end = performance.now() + forMs
  while (performance.now() < end) {
    await page.keyboard.type(word(at.length), { delay: 15 })
    at.push(performance.now())
  }
  const killedAt = performance.now()
  if (kind === 'server') {
    await house.server.kill()
    for (let more = 0; more < 5; more++) {
      await page.keyboard.type(word(at.length), { delay: 15 })
      at.push(killedAt)
    }
    await house.server.restart()
    // Read before the page can send again: it tries every few seconds, so this is at most what it had sent.
    const stored = await wordsOnServer(house, draft)
    await until('what was typed without a server is saved', async () => (await wordsOnServer(house, draft)) === at.length)
    await page.close()
    return { kind, at, killedAt, stored: Math.min(stored, at.length), finally: await wordsOnServer(house, draft) }
  }
  await page.close({ runBeforeUnload: false })
  const stored = await wordsOnServer(house, draft)
  return { kind, at, killedAt, stored, finally: stored === at.length ? stored : await afterReturn(context, { house, draft, all: at.length }) }
}

/** Its writer comes back, and takes what is offered. The last key may not have reached the page. */
async function afterReturn(context: BrowserContext, { house, draft, all }: { house: House; draft: string; all: number }): Promise<number> {
  const page = await context.newPage()
  await page.goto(`/admin/collections/drafts/${draft}`)
  await page.getByRole('button', { name: '恢复' }).click({ timeout: 60_000 })
  const kept = await until(
    'it is brought back',
    async () => ((await wordsOnServer(house, draft)) >= all - 1 ? wordsOnServer(house, draft) : null),
    60_000,
  ).catch(() => wordsOnServer(house, draft))
  await page.close()
  return kept >= all - 1 ? all : kept
}

const word = (n: number) => `第${n}词，`

async function wordsOnServer(house: House, draft: string): Promise<number> {
  // The first request after a kill may go to a connection that died with the server.
  const text = await until('the server tells what it has', async () => {
    const answer = await ask(house, `/api/drafts/${draft}?draft=true&depth=0`, { role: 'editor' }).catch(() => null)
    return answer?.ok ? answer.text() : null
  })
  let count = 0
  while (text.includes(word(count))) count++
  return count
}

async function newDraft(house: House): Promise<string> {
  const text = { type: 'text', version: 1, text: opening, format: 0, detail: 0, mode: 'normal', style: '' }
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', children: [text] }
  const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [paragraph] } }
  const { headers, body: json } = asJson({ title: '写到一半', draftType: 'opinion', form: 'story', body })
  const answer = await ask(house, '/api/drafts?draft=true&depth=0', { method: 'POST', role: 'editor', headers, body: json })
  return String(((await answer.json()) as { doc: { id: string | number } }).doc.id)
}

async function openAtEnd(context: BrowserContext, draft: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`/admin/collections/drafts/${draft}`)
  await page.locator('form[data-form-ready=true]').first().waitFor({ state: 'attached' })
  await page.locator('[data-lexical-editor=true]').first().getByText(opening).click()
  await page.keyboard.press('Control+End')
  return page
}
