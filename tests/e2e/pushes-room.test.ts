import type { Locator, Page } from 'playwright-core'
import { addDays } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, mark, newDraft, settled, visit } from './desk'

const room = '/admin/collections/pushes'
const zone = 'Asia/Shanghai'
const today = dayIn(zone, Date.now())
/** The Monday two weeks ahead, and days of that week. */
const monday = addDays(today, 14 - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
const day = (number: number) => addDays(monday, number)
const at = (number: number, clock: string) => new Date(`${day(number)}T${clock}:00+08:00`).toISOString()

type Push = { id: number; dueAt: string; status: string }
type Channel = { id: number; name: string; platform: string }

async function post<T>(page: Page, path: string, data: unknown): Promise<T> {
  const answer = await page.request.post(path, { data })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as T
}

function chip(page: Page, title: string): Locator {
  return page.locator('article[data-card]', { hasText: title })
}

/** The words that say when the days of that week are, as the room says them. */
function said(number: number): string {
  const [year, month, date] = day(number).split('-').map(Number)
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${month}月${date}日 周${'一二三四五六日'[number]}`
}

describe('the room of pushes', () => {
  let title = ''
  let push = 0
  const stored = (page: Page) => ask<Push>(page, `/api/pushes/${push}?depth=0`)

  test('a free slot takes an approved draft, and the push stands in its row', async ({ people }) => {
    const [editor, reviewer, page] = [await people.page('editor'), await people.page('reviewer'), await people.page('marketer')]
    const { docs: channels } = await ask<{ docs: Channel[] }>(page, '/api/channels?depth=0&limit=20')
    const shop = channels.find(({ platform }) => platform === 'shop')!
    title = `排期板 ${mark}`
    await visit(editor, '/admin')
    const draft = (await newDraft(editor, '排期板')).split('/').pop()
    const { docs: assets } = await ask<{ docs: { id: number }[] }>(editor, '/api/assets?where[tier][equals]=ready&limit=1&depth=0')
    const details = { channels: [shop.id], cover: assets[0]?.id, digest: '一句摘要', author: '行文', theme: 'sea' }
    const { doc } = (await (await editor.request.patch(`/api/drafts/${draft}?draft=true&depth=0`, { data: details })).json()) as { doc: { id: number } }
    await post(editor, `/api/drafts/${doc.id}/submit`, {})
    await visit(reviewer, '/admin')
    const { variants } = await ask<{ variants: { channelId: string; contentHash: string }[] }>(reviewer, `/api/drafts/${draft}/variants`)
    await post(reviewer, `/api/drafts/${draft}/approve`, { seen: Object.fromEntries(variants.map((one) => [one.channelId, one.contentHash])) })

    await page.setViewportSize({ width: 1600, height: 900 })
    await visit(page, `${room}?at=${monday}`)
    await page.getByRole('button', { name: `在 ${said(1)} 排到「${shop.name}」` }).click()
    await page.getByPlaceholder('找审核通过的文稿').fill(title)
    await page.getByRole('button', { name: new RegExp(title) }).click()
    const dialog = page.getByRole('dialog', { name: '排期' })
    expect(await dialog.locator('input[type=datetime-local]').first().inputValue()).toBe(`${day(1)}T20:00`)
    await dialog.getByRole('button', { name: '定下排期' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
    await chip(page, title).waitFor()
    const { docs } = await ask<{ docs: Push[] }>(page, `/api/pushes?where[draft][equals]=${draft}&depth=0`)
    push = docs[0]?.id ?? 0
    expect(docs).toMatchObject([{ status: 'scheduled', dueAt: at(1, '20:00') }])
  })

  test('by keys it goes to another day and hour, said before it happens, and comes back', async ({ people }) => {
    const page = await people.page('marketer')
    await chip(page, title).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowUp')
    await page
      .getByRole('status')
      .getByText(`改到 ${said(2)} 19:00`)
      .waitFor()
    expect((await stored(page)).dueAt).toBe(at(1, '20:00'))
    await page.keyboard.press('Enter')
    await until('the new moment is stored', async () => (await stored(page)).dueAt === at(2, '19:00'))
    await page.getByRole('button', { name: '撤销' }).click()
    await until('the old moment is stored', async () => (await stored(page)).dueAt === at(1, '20:00'))
  })

  test('by mouse it is dropped on a time of another day; a blackout day refuses it and says why', async ({ people }) => {
    const [page, administrator] = [await people.page('marketer'), await people.page('administrator')]
    await visit(administrator, `${room}?at=${monday}`)
    await administrator
      .getByRole('button', { name: new RegExp(`^${said(4)}`) })
      .first()
      .click()
    await administrator.getByPlaceholder('例如 国家公祭日').fill('停机维护')
    await administrator.getByRole('button', { name: '设为禁发日' }).click()
    await administrator.getByText(`${said(4)} 定为禁发日`).waitFor()

    await visit(page, `${room}?at=${monday}&q=${encodeURIComponent(title)}`)
    const cell = (number: number) =>
      page.locator('.xw-cell', { has: page.locator(':scope') }).and(page.getByRole('gridcell', { name: new RegExp(`店.* ${said(number)}`) }))
    const from = (await chip(page, title).boundingBox())!
    await page.mouse.move(from.x + 20, from.y + 8)
    await page.mouse.down()
    const over = async (number: number) => {
      const to = (await cell(number).first().boundingBox())!
      await page.mouse.move(to.x + to.width / 2, to.y + to.height - 6, { steps: 8 })
    }
    await over(4)
    await page.locator('.xw-dragged').getByText('这天禁发：停机维护').waitFor()
    await over(3)
    await page
      .locator('.xw-dragged')
      .getByText(`改到 ${said(3)} 21:30`)
      .waitFor()
    await page.mouse.up()
    await until('the new moment is stored', async () => (await stored(page)).dueAt === at(3, '21:30'))
  })

  test('it opens at the side with what will be seen, what was approved and its acts', async ({ people }) => {
    const page = await people.page('marketer')
    await chip(page, title).press(' ')
    const sheet = page.getByRole('dialog', { name: title })
    await sheet.getByText('就是审核通过的那一版').waitFor()
    await sheet.locator('iframe').first().contentFrame().getByText('这一篇从一句话开始。').waitFor()
    await sheet.getByRole('button', { name: '改时间' }).waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test('everything is paused in one press: what is due waits, and ending the pause asks for each', async ({ people }) => {
    const page = await people.page('marketer')
    await page.getByRole('button', { name: '全部暂停' }).click()
    await page.getByText('全部渠道已暂停').waitFor()
    await post(page, `/api/pushes/${push}/reschedule`, { dueAt: new Date().toISOString() })
    const state = async () =>
      (await ask<{ docs: { state: string }[] }>(page, `/api/deliveries?where[push][equals]=${push}&depth=0`)).docs.map((row) => row.state)
    await until('it is due and waits', async () => (await state()).join() === 'queued')
    await page.getByRole('button', { name: '恢复…', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '恢复全部投递' })
    expect(await dialog.getByRole('checkbox', { name: new RegExp(title) }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: /^恢复：现在发 1 个/ }).click()
    await page.getByText('全部渠道已暂停').waitFor({ state: 'detached' })
    await until('it is live', async () => (await state()).join() === 'published')
  })

  test('on a phone one day stands at a time, and no view scrolls sideways', async ({ people, server }) => {
    const page = await people.anotherPage('editor')
    await page.setViewportSize({ width: 390, height: 844 })
    for (const view of ['week', 'month', 'list']) {
      await page.goto(`${server.url}${room}?view=${view}`)
      await settled(page)
      await page.locator('.xw-pushes__view').waitFor()
      expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, 390])
    }
    await page.close()
  })
})
