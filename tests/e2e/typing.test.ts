import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, body, idIn, newDraft, opening, phone, saved, visit, write } from './desk'

async function atTheEnd(page: Page): Promise<void> {
  await body(page).getByText(opening).click()
  await page.keyboard.press('Control+End')
}

async function onServer(page: Page, draft = idIn(page)): Promise<string> {
  return JSON.stringify(await ask(page, `/api/drafts/${draft}?draft=true&depth=0`))
}

describe('what an editor types', () => {
  test('is saved while typing goes on without a pause', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '不停地写'))
    await atTheEnd(page)
    const id = idIn(page)
    let isSaved = false
    const watching = until('the first words are on the server', async () => (await onServer(page, id)).includes('第1句')).then(() => (isSaved = true))
    // Goes on until the words of the beginning have arrived: a save that waits for a pause would never come.
    for (let n = 1; !isSaved; n++) await page.keyboard.type(`第${n}句，`, { delay: 60 })
    await watching
    expect(isSaved).toBe(true)
  })

  test('is kept and said to be kept while nobody answers, and saved by itself when somebody does', async ({ people }) => {
    people.expectFault(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Failed to fetch/)
    const page = await people.anotherPage('editor')
    await visit(page, await newDraft(page, '断网时写'))
    await atTheEnd(page)
    await page.context().setOffline(true)
    await page.keyboard.type('网断了也接着写。')
    await page.getByRole('alert').filter({ hasText: '现在连不上服务器' }).waitFor()
    await page.keyboard.type('写完了。')
    await page.context().setOffline(false)
    await saved(page, '网断了也接着写。写完了。')
    await page.getByRole('alert').filter({ hasText: '现在连不上服务器' }).waitFor({ state: 'detached' })
  })

  test('goes on being saved where the server had stored it and died before it said so: nobody is asked to choose against oneself', async ({ people }) => {
    people.expectFault(/net::ERR_FAILED|Failed to fetch/)
    people.expectRefusal(409)
    const page = await people.anotherPage('editor')
    await visit(page, await newDraft(page, '答复丢了'))
    await atTheEnd(page)
    let isLost = false
    await page.route('**/api/drafts/*', async (route) => {
      if (isLost || route.request().method() !== 'PATCH') return route.fallback()
      isLost = true
      await route.fetch()
      await route.abort('failed')
    })
    await page.keyboard.type('这一句存好了，却没人说。')
    await until('the answer is lost', async () => isLost)
    await page.keyboard.type('接着写。')
    await saved(page, '这一句存好了，却没人说。接着写。')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('goes on being saved where the answer came and the question that follows it was lost', async ({ people }) => {
    people.expectFault(/net::ERR_|Failed to fetch|An unexpected response/)
    const page = await people.anotherPage('editor')
    await visit(page, await newDraft(page, '后面的话丢了'))
    await atTheEnd(page)
    // Payload's form asks the server for its state after every save, at the address of the page.
    const lose = async (route: Route) => (route.request().method() === 'POST' ? route.abort('failed') : route.fallback())
    await page.route('**/admin/collections/drafts/*', lose)
    const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.keyboard.type('存好了。')
    await answered
    await page.context().setOffline(true)
    await page.keyboard.type('断线时写的。')
    // Longer than a page trusts what its last save made of the document.
    await pause(11_000)
    await page.unroute('**/admin/collections/drafts/*', lose)
    await page.context().setOffline(false)
    await saved(page, '存好了。断线时写的。')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('and could not be saved before the window was gone is offered on return, and brought back whole', async ({ people }) => {
    people.expectFault(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Failed to fetch/)
    const page = await people.anotherPage('editor')
    const draft = await newDraft(page, '窗口没了')
    await visit(page, draft)
    await atTheEnd(page)
    await page.context().setOffline(true)
    await page.keyboard.type('这一句没来得及保存。')
    await write(page, 'digest', '摘要也没来得及。')
    await page.getByRole('alert').filter({ hasText: '现在连不上服务器' }).waitFor()
    await until('the copy in this browser holds both', async () => {
      const copies = await page.evaluate(copiesInBrowser)
      return copies.includes('这一句没来得及保存') && copies.includes('摘要也没来得及')
    })
    // The window is closed without asking, as when its process is killed.
    await page.close({ runBeforeUnload: false })
    const back = await page.context().newPage()
    await back.context().setOffline(false)
    await visit(back, draft)
    expect(await onServer(back)).not.toContain('没来得及')
    await back.getByText('没来得及保存的内容').waitFor()
    await back.getByRole('button', { name: '恢复' }).click()
    await until('it is on the server', async () => {
      const stored = await onServer(back)
      return stored.includes('这一句没来得及保存。') && stored.includes('摘要也没来得及。')
    })
    await body(back).getByText('这一句没来得及保存。').waitFor()
  })

  test('makes the browser ask before the window is closed, as long as it is not saved', async ({ people }) => {
    people.expectFault(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Failed to fetch/)
    const page = await people.anotherPage('editor')
    await visit(page, await newDraft(page, '关窗口前'))
    await atTheEnd(page)
    await page.context().setOffline(true)
    await page.keyboard.type('还没存。')
    await page.getByRole('alert').filter({ hasText: '现在连不上服务器' }).waitFor()
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await page.context().setOffline(false)
    await saved(page, '还没存。')
  })
})

describe('what an editor pastes', () => {
  test('stands at once; its pictures come into the library, one that cannot be had is named, and nothing unfinished is stored', async ({ people }) => {
    people.expectRefusal(422)
    // The shop refuses the picture, which is not allowed out yet; the preview takes it from the library.
    people.expectRefusal(404)
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '粘贴网页'))
    await atTheEnd(page)
    const png = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#1f7a72' } })
      .png()
      .toBuffer()
    await body(page).evaluate(
      pasteHtml,
      [
        '<p>粘贴来的第一段。</p>',
        `<p><img src="data:image/png;base64,${png.toString('base64')}" alt="湖边"></p>`,
        '<p>图片之间。<img src="http://127.0.0.1:9/inside.jpg"></p>',
        '<p>粘贴来的最后一段。</p>',
      ].join(''),
    )
    await body(page).getByText('粘贴来的最后一段。').waitFor()
    await page.getByRole('alert').filter({ hasText: '127.0.0.1' }).waitFor()
    await body(page).getByRole('img').first().waitFor()
    await saved(page, '粘贴来的最后一段。')
    await until('the picture is saved in its place', async () => /第一段.*"type":"upload".*图片之间.*最后一段/.test(await onServer(page)))
    expect(await onServer(page)).not.toContain('pending')
    const preview = phone(page, '成品预览')
    await preview.getByText('还不能发出').waitFor()
    await until('the preview shows the picture', () => preview.locator('img.held-back').evaluate((img: HTMLImageElement) => img.naturalWidth > 0))
  })
})

/** Runs in the page. */
function pasteHtml(element: Element, html: string): void {
  const data = new DataTransfer()
  data.setData('text/html', html)
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}

/** Runs in the page. */
async function copiesInBrowser(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('xingwen')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
  })
  const all = await new Promise<unknown>((resolve, reject) => {
    const request = database.transaction('copies').objectStore('copies').getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no copies'))
  })
  database.close()
  return JSON.stringify(all)
}
