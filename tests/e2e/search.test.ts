import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { body, mark, newDraft, newLineAfter, opening, saved, settled, visit } from './desk'

const palette = (page: Page) => page.getByRole('dialog', { name: '搜索与命令' })
const rows = (page: Page) => palette(page).getByRole('option')

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').waitFor()
}

describe('the one search', () => {
  test('opens by keys from anywhere, finds what was just typed in a draft, and leads there', async ({ people }) => {
    const page = await people.page('editor')
    const title = `搜索 ${mark}`
    await visit(page, await newDraft(page, title))
    await newLineAfter(page, opening)
    await page.keyboard.type(`箭扣的野长城 ${mark}`)
    await saved(page, '箭扣的野长城')
    await visit(page, '/admin')
    await openPalette(page)
    await until('the words of the draft are found', async () => {
      await palette(page).getByRole('combobox').fill('')
      await palette(page).getByRole('combobox').fill(`野长城 ${mark}`)
      return rows(page)
        .filter({ hasText: title })
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        )
    })
    expect(await rows(page).filter({ hasText: title }).locator('mark').allInnerTexts()).toContain('野长城')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/collections\/drafts\/[^/]+$/)
    await settled(page)
    await body(page).getByText('箭扣的野长城').waitFor()
  })

  test('takes no Enter that ends the choice of characters', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, '/admin')
    await openPalette(page)
    const field = palette(page).getByRole('combobox')
    await page.keyboard.type('xjwg')
    await rows(page).getByText('新建文稿', { exact: true }).waitFor()
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    expect(await palette(page).count()).toBe(1)
    await field.press('Enter')
    await page.waitForURL('**/admin/collections/drafts/create')
  })

  test('says that nothing was found, and offers nobody what they may not do', async ({ people }) => {
    const page = await people.page('reviewer')
    await visit(page, '/admin/collections/products')
    await page.getByRole('button', { name: /^搜索/ }).first().click()
    await palette(page).getByRole('combobox').fill('鑫淼垚')
    await palette(page).getByText('没有内容里有「鑫淼垚」。').waitFor()
    await palette(page).getByRole('combobox').fill('新建')
    await palette(page).getByText('没有内容里有「新建」。').waitFor()
    expect(await rows(page).filter({ hasText: '新建文稿' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
  })
})
