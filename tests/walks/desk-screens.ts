import type { Page } from 'playwright-core'
import { textsIn } from '../support/screen-words'
import { ask } from '../e2e/desk'

const collections = [
  ...['topics', 'occasions', 'drafts', 'reviews', 'assets', 'themes', 'pushes', 'deliveries', 'channels'],
  ...['products', 'product-categories', 'promotions', 'posts', 'users', 'old-addresses'],
]

/** Creating is a page of its own there; elsewhere it is an act of another document, or makes a document at once. */
const made = ['topics', 'occasions', 'assets', 'themes', 'channels', 'product-categories', 'promotions', 'users']

type Found = { docs: { id: string | number; title?: string; stage?: string }[] }

export type Desk = { screens: string[]; draft: string; topic: string; product: string; stored: string[] }

/** Every screen of the desk with a document on it, and every text that people stored. */
export async function readDesk(page: Page): Promise<Desk> {
  const stored: string[] = []
  const screens = ['/admin', '/admin/account', '/admin/import', '/admin/nowhere', '/admin/globals/storefront']
  const first: Record<string, string> = {}
  for (const collection of collections) {
    const { docs } = await ask<Found>(page, `/api/${collection}?limit=200&depth=0&draft=true`)
    stored.push(...textsIn(docs))
    screens.push(`/admin/collections/${collection}`)
    if (made.includes(collection)) screens.push(`/admin/collections/${collection}/create`)
    const [shown] = collection === 'drafts' ? docs.filter(({ stage }) => stage === 'inWriting') : docs
    if (!shown) continue
    first[collection] = String(shown.id)
    screens.push(`/admin/collections/${collection}/${shown.id}`)
  }
  stored.push(...textsIn(await ask(page, '/api/globals/storefront?depth=0')))
  const draft = first.drafts ?? ''
  screens.push(`/admin/collections/drafts/${draft}/versions`, '/admin/collections/drafts/trash', '/admin/collections/drafts/999999')
  return { screens, draft, topic: first.topics ?? '', product: first.products ?? '', stored }
}

/** Goes to a screen and waits until nothing of it is a placeholder any more and every name is given. */
export async function show(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await calm(page)
}

export async function calm(page: Page): Promise<void> {
  if (!/\/(login|forgot|logout)/.test(page.url())) await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('.shimmer-effect, .loading-overlay, .loading-overlay--entering') === null)
  await page.waitForFunction(() => !/(加载中|Loading)\.\.\./.test(document.body.innerText))
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.waitForFunction(() => document.body.dataset.unnamed === undefined)
}

/** Opens what a screen keeps folded, one thing after another; each is read before the next. */
export const openings: Record<string, (page: Page, desk: Desk) => Promise<void>> = {
  'the columns of a list': async (page) => {
    await show(page, '/admin/collections/topics')
    await page.locator('.list-controls__toggle-columns').click()
  },
  'the filters of a list': async (page) => {
    await page.locator('.list-controls__toggle-where').click()
    await page.locator('.where-builder__add-first-filter').click()
  },
  'rows that are chosen': async (page) => {
    await page.locator('tbody .checkbox-input__input input').first().check()
  },
  'a calendar for a time': async (page, { topic }) => {
    await show(page, `/admin/collections/topics/${topic}`)
    await page.locator('#field-dueAt input').click()
    await page.locator('.react-datepicker').waitFor()
  },
  'what can be done with a document': async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('.doc-controls__popup .popup-button').click()
  },
  'a form that was refused': async (page) => {
    await show(page, '/admin/collections/occasions/create')
    await page.locator('#action-save').click()
    await page.locator('[data-sonner-toast]').first().waitFor()
  },
  'the menu of cards': async (page, { draft }) => {
    await show(page, `/admin/collections/drafts/${draft}`)
    await page.locator('[data-lexical-editor=true] > p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await page.locator('.slash-menu-popup:visible').waitFor()
  },
  'the form for a table': async (page) => {
    await page
      .locator('.slash-menu-popup:visible')
      .getByRole('option', { name: /^(表格|Table)$/ })
      .click()
    await page.locator('#field-rows').waitFor()
  },
}
