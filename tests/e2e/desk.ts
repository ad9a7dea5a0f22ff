import type { Locator, Page } from 'playwright-core'
import { until } from '../support/started-server'

/** Names that no other run in the same database has. */
export const mark = Date.now().toString(36).slice(-5)

/** Opens an admin page and waits until its scripts have taken over. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

/** Scripts have taken over, and a form, if the page has one, takes input. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  const hasForm = /\/collections\/(?!deliveries)[\w-]+\/[\w-]+$/.test(new URL(page.url()).pathname)
  if (hasForm) await page.locator('form[data-form-ready=true]').first().waitFor({ state: 'attached' })
}

/** Types into a text field of the form; `field` is its path in the document, like `highlights__0__title`. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`#field-${field}`).fill(text)
}

/** Shows a section of a product's form. */
export async function section(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '产品的各部分' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}

/** Chooses from a list, by the words a person reads. */
export async function choose(page: Page | Locator, field: string, option: string): Promise<void> {
  const list = page.locator(`#field-${field}`)
  const combobox = list.getByRole('combobox')
  await combobox.click()
  await combobox.fill(option)
  await list.getByRole('option', { name: option }).first().click()
}

/** Adds the first row to a list of the form; a new row is open. */
export async function addRow(page: Page, field: string): Promise<void> {
  await page.locator(`#field-${field}`).getByRole('button', { name: /^添加/ }).click()
}

/**
 * Picks a picture in the library that is open in a drawer. The drawer is drawn anew while it loads and forgets what was
 * typed before, so it is looked at again until it has closed. The row is taken by keyboard: without a graphics card the
 * blurred page behind is drawn too slowly for a click to settle.
 */
export async function pick(page: Page, picture: string): Promise<void> {
  const drawer = page.locator('dialog[open]').last()
  const search = drawer.getByRole('textbox', { name: /^搜索/ })
  const row = drawer.getByRole('row', { name: picture })
  await search.waitFor()
  await until(`${picture} is picked in the library`, async () => {
    if ((await page.locator('dialog[open]').count()) === 0) return true
    if ((await search.inputValue({ timeout: 1000 }).catch(() => picture)) !== picture) await search.fill(picture)
    if ((await drawer.locator('tbody tr').count()) !== 1 || (await row.count()) !== 1) return false
    await row
      .getByRole('button')
      .first()
      .press('Enter', { timeout: 1000 })
      .catch(() => undefined)
    return false
  })
}

export function body(page: Page): Locator {
  return page.locator('.rich-text-lexical [data-lexical-editor=true]').first()
}

/** Puts the cursor at the end of the line that holds these words. */
export async function endOf(page: Page, words: string): Promise<void> {
  await body(page).getByText(words).first().click()
  await drawn(page)
  await page.keyboard.press('End')
  await drawn(page)
}

/** Puts the cursor behind the paragraph that holds these words, into a new line. */
export async function newLineAfter(page: Page, words: string): Promise<void> {
  await endOf(page, words)
  await page.keyboard.press('Enter')
  await drawn(page)
}

/** The browser has told the editor where the cursor is: it does so after the click, not with it. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Inserts something by the editor's slash menu. */
export async function insert(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name}`)
  await page.locator('.slash-menu-popup').getByRole('option', { name, exact: true }).waitFor()
  await page.keyboard.press('Enter')
}

/** Asks the API as the person of this page. */
export async function ask<T>(page: Page, path: `/api/${string}`): Promise<T> {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Waits until the draft on the server holds these words, and the desk says that everything is saved. */
export async function saved(page: Page, words: string): Promise<void> {
  const id = idIn(page)
  await until(`the saved draft holds “${words}”`, async () => JSON.stringify(await ask(page, `/api/drafts/${id}?draft=true&depth=0`)).includes(words))
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
}

/** The number of the document that a page shows. */
export function idIn(page: Page): string {
  const id = /\/collections\/[\w-]+\/([\w-]+)/.exec(new URL(page.url()).pathname)?.[1]
  if (!id) throw new Error(`${page.url()} shows no document`)
  return id
}

/** The phone beside the editor or in a dialog, for reading. */
export function phone(within: Page | Locator, label: string) {
  return within.locator(`iframe[title="${label}"]`).contentFrame().locator('body')
}

/** The only words of a draft that `newDraft` makes. */
export const opening = '这一篇从一句话开始。'

/** Makes a draft that holds one sentence, and answers with the path of its page. */
export async function newDraft(page: Page, title: string): Promise<string> {
  const text = { type: 'text', version: 1, text: opening, format: 0, detail: 0, mode: 'normal', style: '' }
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '', children: [text] }
  const answer = await page.request.post('/api/drafts?draft=true&depth=0', {
    data: {
      title: `${title} ${mark}`,
      draftType: 'opinion',
      form: 'story',
      body: { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [paragraph] } },
    },
  })
  if (answer.status() !== 201) throw new Error(`a draft was not made: ${answer.status()} ${await answer.text()}`)
  const { doc } = (await answer.json()) as { doc: { id: string | number } }
  return `/admin/collections/drafts/${doc.id}`
}
