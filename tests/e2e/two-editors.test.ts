import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, body, endOf, idIn, mark, newDraft, newLineAfter, opening, saved, settled, visit, write } from './desk'

/** A paragraph that every new draft of a topic begins with is found by its words. */
/** A draft of its own for one test, by the API as an editor's program would make it. */
/** The dialog names who saved the other version. */
const conflict = /也改了这份内容$/

/** Both open the same draft and go on with the same sentence; the first one's words are saved, the second one's are refused. */
async function collide([first, second]: [Page, Page], { draft, theirs, mine }: { draft: string; theirs: string; mine: string }) {
  await visit(first, draft)
  await visit(second, draft)
  await body(second).getByText(opening).waitFor()
  await endOf(first, opening)
  await first.keyboard.type(theirs)
  await saved(first, theirs)
  await endOf(second, opening)
  await second.keyboard.type(mine)
  const dialog = second.getByRole('dialog', { name: conflict })
  await dialog.getByText(theirs).first().waitFor()
  await dialog.getByText(mine).first().waitFor()
  return dialog
}

async function bodyOnServer(page: Page): Promise<string> {
  const { body: stored } = await ask<{ body: unknown }>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)
  return JSON.stringify(stored)
}

/** Every text of the draft that the server has kept in any version. */
async function history(page: Page): Promise<string> {
  const { docs } = await ask<{ docs: unknown[] }>(page, `/api/drafts/versions?where[parent][equals]=${idIn(page)}&limit=100&depth=0`)
  return JSON.stringify(docs)
}

describe('two editors in one draft', () => {
  test('keeping mine writes mine, and theirs stays among the versions', async ({ people }) => {
    people.expectRefusal(409)
    const pages: [Page, Page] = [await people.page('editor'), await people.anotherPage('administrator')]
    const [theirs, mine] = ['先到的一句。', '后到的一句。']
    const dialog = await collide(pages, { draft: await newDraft(pages[0], '两人同写甲'), theirs, mine })
    await dialog.getByRole('button', { name: '保留我的版本' }).click()
    const [, page] = pages
    await until('mine is written', async () => (await bodyOnServer(page)).includes(mine))
    await settled(page)
    await body(page).getByText(mine).waitFor()
    expect(await bodyOnServer(page)).not.toContain(theirs)
    expect(await history(page)).toContain(theirs)
  })

  test('taking theirs leaves the server as it is, and mine stays in this browser', async ({ people }) => {
    people.expectRefusal(409)
    const pages: [Page, Page] = [await people.page('editor'), await people.anotherPage('administrator')]
    const [theirs, mine] = ['对方先写好的。', '自己晚写好的。']
    const dialog = await collide(pages, { draft: await newDraft(pages[0], '两人同写乙'), theirs, mine })
    const [, page] = pages
    const reloaded = page.waitForEvent('load')
    await dialog.getByRole('button', { name: '采用对方的版本' }).click()
    await reloaded
    await settled(page)
    await body(page).getByText(theirs).waitFor()
    expect(await bodyOnServer(page)).toContain(theirs)
    expect(await bodyOnServer(page)).not.toContain(mine)

    await page.getByText('你有一份没有写入的版本').waitFor()
    await page.getByRole('button', { name: '对照' }).click()
    await page.getByRole('dialog', { name: conflict }).getByText(mine).first().waitFor()
  })

  test('what they write in different paragraphs comes together while both go on, and nobody is asked', async ({ people }) => {
    people.expectRefusal(409)
    const [first, second]: [Page, Page] = [await people.page('editor'), await people.anotherPage('administrator')]
    const draft = await newDraft(first, '两人同写丙')
    await visit(first, draft)
    await visit(second, draft)
    await newLineAfter(first, opening)
    await first.keyboard.type('先到的人写了新的一段。')
    await saved(first, '先到的人写了新的一段。')
    await endOf(second, opening)
    await second.keyboard.type('后到的人接着开头写，')
    await body(second).getByText('先到的人写了新的一段。').waitFor()
    await second.keyboard.type('光标还在原处。')
    const whole = `${opening}后到的人接着开头写，光标还在原处。`
    await saved(second, whole)
    expect(await bodyOnServer(second)).toContain('先到的人写了新的一段。')
    await first.keyboard.type('再写一句。')
    await body(first).getByText(whole).waitFor()
    await saved(first, '先到的人写了新的一段。再写一句。')
    expect(await bodyOnServer(first)).toContain(whole)
    for (const page of [first, second]) expect(await page.getByRole('dialog', { name: conflict }).count()).toBe(0)
  })

  test('ten saves in a row by one editor never conflict with themselves, and the cursor stays', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '一个人连着写'))
    const { revision } = await ask<{ revision: number }>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)
    await newLineAfter(page, opening)
    let text = ''
    for (let round = 1; round <= 10; round += 1) {
      const words = `第${round}次保存。`
      text += words
      await page.keyboard.type(words)
      await saved(page, text)
    }
    expect(await page.getByRole('dialog', { name: conflict }).count()).toBe(0)
    const after = await ask<{ revision: number }>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)
    expect(after.revision).toBeGreaterThanOrEqual(revision + 10)
  })

  test('what one editor types into several fields while a save is under way stays', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '边存边写'))
    let letAnswer: () => void = () => undefined
    const typed = new Promise<void>((resolve) => (letAnswer = resolve))
    const isSave = /\/api\/drafts\/\w+\?.*autosave=true/
    await page.route(isSave, (route) => typed.then(() => route.continue()), { times: 1 })
    const asked = page.waitForRequest(isSave)
    await write(page, 'author', '林溪')
    await asked
    const [title, digest] = [`边存边写 ${mark} 改`, '答复回来之前写下的摘要。']
    await write(page, 'title', title)
    await write(page, 'digest', digest)
    letAnswer()
    await saved(page, digest)
    expect(await page.locator('#field-title').inputValue()).toBe(title)
    const stored = await ask<Record<string, unknown>>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)
    expect(stored).toMatchObject({ author: '林溪', title, digest })
  })
})
