import type { Page } from 'playwright-core'
import { textsIn } from '../support/screen-words'
import { ask } from '../e2e/desk'

/** Kept by the house itself: no screen shows them. */
const unseen = /^payload-|^post-versions$|^removals$|^uses-index$/

/** Creating is an act of another document there, or makes a document at once. */
const madeElsewhere = ['drafts', 'products', 'posts', 'pushes', 'reviews', 'deliveries', 'sign-ins']

/** What a room shows of its collection beside the view it begins with. */
const roomViews: Record<string, string[]> = {
  topics: ['view=board', 'view=calendar', 'view=calendar&span=week', 'view=calendar&span=list', 'view=table', 'view=coverage', 'view=week', 'view=stock'],
  occasions: ['view=stock'],
  assets: ['view=stock'],
}

/** What the person asking may do, as the desk itself tells it: a room that is added is walked without being named here. */
type Access = { collections: Record<string, { read?: unknown; create?: unknown }> }

type Found = { docs: { id: string | number; title?: string; stage?: string }[] }

/** `staged`: a draft in each stage that the desk has one of. `title`: of the draft that is being written. */
export type Desk = { screens: string[]; draft: string; title: string; staged: Record<string, string>; topic: string; stored: string[] }

/** A comparison of versions is a screen of each of these. */
const compared = ['drafts', 'products']

/** Every screen of the desk with a document on it, and every text that people stored. */
export async function readDesk(page: Page): Promise<Desk> {
  const stored: string[] = []
  const screens = ['/admin', '/admin/account', '/admin/import', '/admin/nowhere', '/admin/health', '/admin/globals/storefront', '/admin/globals/settings']
  const first: Record<string, string> = {}
  const drafts: Found['docs'] = []
  const { collections } = await ask<Access>(page, '/api/access')
  for (const [collection, may] of Object.entries(collections)) {
    if (unseen.test(collection) || !may.read) continue
    const { docs } = await ask<Found>(page, `/api/${collection}?limit=200&depth=0&draft=true`)
    stored.push(...textsIn(docs))
    screens.push(`/admin/collections/${collection}`)
    for (const view of roomViews[collection] ?? []) screens.push(`/admin/collections/${collection}?${view}`)
    if (may.create && !madeElsewhere.includes(collection)) screens.push(`/admin/collections/${collection}/create`)
    if (collection === 'drafts') drafts.push(...docs)
    const [shown] = collection === 'drafts' ? docs.filter(({ stage }) => stage === 'inWriting') : docs
    if (!shown) continue
    first[collection] = String(shown.id)
    screens.push(`/admin/collections/${collection}/${shown.id}`)
    if (compared.includes(collection)) screens.push(...(await comparisonOf(page, `${collection}/${shown.id}`)))
  }
  const staged = Object.fromEntries(drafts.map(({ id, stage }) => [stage ?? '', String(id)]))
  for (const [stage, id] of Object.entries(staged)) if (stage !== 'inWriting') screens.push(`/admin/collections/drafts/${id}`)
  for (const global of ['storefront', 'settings']) stored.push(...textsIn(await ask(page, `/api/globals/${global}?depth=0`)))
  const draft = first.drafts ?? ''
  screens.push(`/admin/collections/drafts/${draft}/versions`, '/admin/collections/drafts/trash', '/admin/collections/drafts/999999')
  const title = drafts.find(({ id }) => String(id) === draft)?.title ?? ''
  return { screens, draft, title, staged, topic: first.topics ?? '', stored }
}

async function comparisonOf(page: Page, document: string): Promise<string[]> {
  const [collection, id] = document.split('/')
  const { docs } = await ask<Found>(page, `/api/${collection}/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=1&depth=0`)
  return docs.map((version) => `/admin/collections/${document}/versions/${version.id}`)
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
    await show(page, '/admin/collections/topics?view=stock')
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
  'where a document is used, and deleting it': async (page, { draft }) => {
    await show(page, `/admin/collections/drafts/${draft}`)
    await page.locator('.doc-controls__popup .popup-button').click()
    await page.locator('#action-removal').click()
    await dialog(page)
  },
  'deleting what was chosen': async (page) => {
    await show(page, '/admin/collections/drafts')
    await page.locator('tbody .checkbox-input__input input').first().check()
    await page.locator('#chosen-trash').click()
    await dialog(page)
  },
  'what keeps a draft from being submitted': async (page, { title }) => {
    const data = { title, draftType: 'opinion', form: 'story', theme: 'sea' }
    const made = await page.request.post('/api/drafts?draft=true&depth=0', { data })
    const { doc } = (await made.json()) as { doc: { id: string | number } }
    await show(page, `/admin/collections/drafts/${doc.id}`)
    await press(page, /^(提交审核|Submit for review)$/)
    await dialog(page)
  },
  reviewing: async (page, { staged }) => {
    await show(page, `/admin/collections/drafts/${staged.inReview}`)
    await press(page, /^(通过|Approve)$/)
    await dialog(page)
  },
  'asking for changes': async (page, { staged }) => {
    await show(page, `/admin/collections/drafts/${staged.inReview}`)
    await press(page, /^(退回修改|Request changes)$/)
    await dialog(page)
  },
  'scheduling, a time that is past and a channel that is off': async (page, { staged }) => {
    await show(page, `/admin/collections/drafts/${staged.approved}`)
    await press(page, /^(排期|再排一次|Schedule|Schedule another)$/)
    await dialog(page)
    await page.locator('.xw-dialog input[type=datetime-local]').first().fill('2020-01-01T09:00')
    await page.locator('.xw-dialog .xw-warning').first().waitFor()
  },
  'publishing at once': async (page, { staged }) => {
    await show(page, `/admin/collections/drafts/${staged.approved}`)
    await press(page, /^(立即发布|Publish now)$/)
    await dialog(page)
  },
  'one picture of the library': async (page) => {
    await show(page, '/admin/collections/assets')
    await page.locator('[role=listbox]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.xw-sheet').waitFor()
  },
  'chosen pictures of the library': async (page) => {
    await show(page, '/admin/collections/assets')
    await page.locator('[role=listbox]').focus()
    await page.keyboard.press('Control+a')
    await page.locator('[role=toolbar]').waitFor()
  },
  'pictures made of a draft': async (page, { draft }) => {
    await show(page, `/admin/collections/drafts/${draft}`)
    await press(page, /^(做图片|Make pictures)$/)
    await page.getByRole('dialog').first().waitFor()
  },
  'an imported page beside what became of it': async (page, { title }) => {
    await show(page, '/admin/import')
    const content = `<!doctype html><html lang="zh"><title>${title}</title><body><h1>${title}</h1><p>${title}</p><p>${title}</p></body></html>`
    await page.locator('input[type=file]').setInputFiles({ name: '1.html', mimeType: 'text/html', buffer: Buffer.from(content) })
    await page.locator('.xw-import__frames').waitFor()
    await page.locator('.xw-import__likeness').waitFor()
  },
}

/** An act of a document stands there once its form has loaded. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}

async function dialog(page: Page): Promise<void> {
  await page.locator('dialog.xw-dialog[open]').waitFor()
}
