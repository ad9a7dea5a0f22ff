import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, idIn, insert, newDraft, newLineAfter, opening, pick, saved, visit } from './desk'

type Stored = { cover?: string | number | null; body: unknown }

describe('the pictures of a draft', () => {
  test('of a nine-grid are chosen together, in the order in which they are ticked', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '一次选多张'))
    await newLineAfter(page, opening)
    await insert(page, '九宫格')
    // What the server answers for a new card draws its form anew, and closes what is open over it.
    await saved(page, 'pictureGrid')
    await page.getByRole('button', { name: '从素材库一次选多张' }).click()
    const drawer = page.locator('dialog[open]').last()
    // What is ready may go out: the shop refuses the others, which the browser reports.
    const rows = drawer.locator('tbody tr').filter({ hasText: '常用' })
    await rows.first().waitFor()
    const ticked: string[] = []
    for (const nth of [2, 0, 1, 3]) {
      ticked.push(await rows.nth(nth).innerText())
      await rows.nth(nth).getByRole('checkbox').check()
    }
    await drawer.getByRole('button', { name: /选择.*4|4.*选择/ }).click()
    await drawer.waitFor({ state: 'detached' })
    const id = idIn(page)
    let held: string[] = []
    await until('the draft holds four pictures', async () => {
      const { body } = await ask<Stored>(page, `/api/drafts/${id}?draft=true&depth=0`)
      held = [...JSON.stringify(body).matchAll(/"picture":"?(\w+)/g)].map(([, picture]) => picture ?? '')
      return held.length === 4
    })
    for (const [n, picture] of held.entries()) {
      const { filename } = await ask<{ filename: string }>(page, `/api/assets/${picture}?depth=0`)
      expect(ticked[n]).toContain(filename)
    }
  })

  test('are cut to covers, and one of those is taken as the cover of the draft', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, await newDraft(page, '裁一张封面'))
    await page.locator('#field-cover').getByRole('button', { name: '从现有中选择' }).click()
    await pick(page, '洱海晨雾')
    const id = idIn(page)
    const cover = async () => (await ask<Stored>(page, `/api/drafts/${id}?draft=true&depth=0`)).cover
    await until('the draft has a cover', async () => typeof (await cover()) === 'number')
    const before = await cover()
    await page.getByRole('button', { name: '做图片' }).click()
    const dialog = page.getByRole('dialog', { name: '做图片' })
    await dialog.getByText('封面裁切').click()
    await dialog.getByRole('button', { name: '生成', exact: true }).click()
    await dialog.getByRole('button', { name: '用作封面' }).first().click()
    await dialog.getByRole('button', { name: '已用作封面' }).waitFor()
    await until('the cut is the cover', async () => (await cover()) !== before)
    const asset = await ask<{ title: string; width: number; height: number }>(page, `/api/assets/${await cover()}?depth=0`)
    expect([asset.width, asset.height]).toEqual([900, 383])
    await saved(page, opening)
  })
})
