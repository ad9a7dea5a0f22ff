import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { body, newDraft, newLineAfter, opening, saved, visit } from './desk'

const menu = (page: Page) => page.locator('.slash-menu-popup:visible')
const fact = (page: Page) => body(page).locator('.LexicalEditorTheme__inlineBlock')

/** The menu offers this first: what Enter takes. */
async function firstIs(page: Page, name: string): Promise<void> {
  const first = menu(page).getByRole('option').first()
  await until(`the menu offers ${name} first`, async () => (await first.innerText({ timeout: 1000 }).catch(() => '')) === name)
}

async function onNewLine(page: Page, title: string): Promise<void> {
  await visit(page, await newDraft(page, title))
  await newLineAfter(page, opening)
}

describe('the menu of cards', () => {
  test('opens by / behind any word and by 、 on a new line, and puts the card where the sign stood', async ({ people }) => {
    const page = await people.page('editor')
    await onNewLine(page, '斜杠菜单')
    await page.keyboard.type('价格是/分隔线')
    await firstIs(page, '分隔线')
    await page.keyboard.press('Enter')
    await body(page).locator('hr').waitFor()
    await menu(page).waitFor({ state: 'detached' })
    expect(await body(page).innerText()).not.toContain('分隔线')

    await newLineAfter(page, opening)
    await page.keyboard.type('、引用')
    await firstIs(page, '引用')
    await page.keyboard.press('Enter')
    await page.keyboard.type('前人说过。')
    await body(page).locator('blockquote').getByText('前人说过。').waitFor()
    await saved(page, '前人说过。')
  })

  test('lets a comma, a date, a price and an address be written to their end', async ({ people }) => {
    const page = await people.page('editor')
    await onNewLine(page, '不是菜单')
    const line = '早餐、图片、标题，12/05 出发，2580元/人，120 km/h，见 https://example.com/table'
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    await page.keyboard.type('下一段。')
    await body(page).getByText('下一段。', { exact: true }).waitFor()
    expect(await body(page).innerText()).toContain(line)
    await saved(page, '下一段。')
  })

  test('leaves nothing in the text when the form of a live fact is left', async ({ people }) => {
    const page = await people.page('editor')
    await onNewLine(page, '不要事实')
    await page.keyboard.type('价格是/活事实')
    await firstIs(page, '活事实')
    await page.keyboard.press('Enter')
    const form = page.locator('dialog[open]').last()
    await form.getByText('产品', { exact: false }).first().waitFor()
    await fact(page).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await fact(page).waitFor({ state: 'detached' })
    await saved(page, '价格是')
  })
})
