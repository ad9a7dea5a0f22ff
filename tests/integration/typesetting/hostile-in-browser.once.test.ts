import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { targets, themes, typeset } from '@/typesetting'
import { attack, randomFrom } from '../../support/hostile'
import { launchChromium, openAlone } from '../../support/chromium'
import { articlePage } from '../../support/reader-page'

const ARTICLES = 320
const A_PAGE = 40

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await openAlone(browser, { width: 390, height: 800 })
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.route('**/*', (route) => route.abort())
  await page.addInitScript(() => {
    const trap = window as unknown as { hits: string[]; ran(): void }
    trap.hits = []
    trap.ran = () => void trap.hits.push(new Error('ran').stack ?? 'ran')
  })
  await page.goto('about:blank')
})

afterAll(() => browser.close())

/** What ran, and what could run, once every element was pointed at, tapped and focused. */
async function faultsOf(html: string): Promise<string[]> {
  await page.setContent(articlePage(html, 390), { waitUntil: 'domcontentloaded' })
  return page.evaluate(async () => {
    const elements = [...document.querySelectorAll('main *')]
    const armed = elements.filter(
      (element) =>
        /^(?:script|iframe|object|embed|form|base|meta|link|foreignobject|use)$/i.test(element.tagName) ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        /^\s*(?:javascript|vbscript|data):/i.test((element as HTMLAnchorElement).href?.toString() ?? ''),
    )
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true })
    for (const element of elements) {
      for (const kind of ['mouseover', 'click', 'focus', 'toggle', 'load', 'error', 'begin']) {
        element.dispatchEvent(new Event(kind, { bubbles: kind === 'click', cancelable: true }))
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 60))
    const { hits } = window as unknown as { hits: string[] }
    return [...hits.splice(0), ...armed.map((element) => element.outerHTML.slice(0, 200))]
  })
}

it('the trap catches what runs', async () => {
  expect(await faultsOf('<img src="x" onerror="ran()">')).toHaveLength(3)
  expect(await faultsOf('<svg onload="ran()"></svg>')).not.toHaveLength(0)
})

it(`nothing runs in ${ARTICLES} hostile articles`, async () => {
  const random = randomFrom(11)
  const markup = targets.filter(({ form }) => form === 'markup')
  for (let first = 0; first < ARTICLES; first += A_PAGE) {
    const articles = Array.from({ length: A_PAGE }, (_, turn) => {
      const target = markup[turn % markup.length]?.name ?? 'wechat'
      return typeset({ ...attack(random, 6), target, theme: themes[turn % themes.length]?.id ?? 'sea' }).html
    })
    expect(await faultsOf(articles.join('')), `articles ${first} to ${first + A_PAGE}`).toEqual([])
  }
})
