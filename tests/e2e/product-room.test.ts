import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, idIn, mark, section, settled, visit } from './desk'

type Day = { date: string; seats: number | null; priceMinor: number | null; childMinor: number | null }
type Stored = {
  _status: string
  departures: Day[]
  itinerary: { title: string }[]
  included: { text: string }[]
  refundRules: { until: string; text: string }[]
}

const title = `价格日历五日 ${mark}`
let address = ''

/** A product of its own: what is still on its way for another is nothing to it. */
async function begun(page: Page, name: string): Promise<string> {
  const data = { title: `${name} ${mark}`, destination: '大理', days: 2, priceMinor: 258_000, role: 'profit' }
  const made = await page.request.post('/api/products?draft=true&depth=0', { data })
  const { doc } = (await made.json()) as { doc: { id: string | number } }
  return `/admin/collections/products/${doc.id}`
}

const stored = (page: Page) => ask<Stored>(page, `/api/products/${idIn(page)}?draft=true&depth=0`)

const phone = (page: Page) => page.locator('iframe[title="店铺里的样子"]').contentFrame().locator('body')

/** A day of the calendar; the month is turned until it is there. */
async function day(page: Page, date: string) {
  const cell = page.locator(`[data-date="${date}"]`)
  await until(`${date} is in the calendar`, async () => {
    if ((await cell.count()) > 0) return true
    await page.getByRole('button', { name: '下个月' }).click()
    return false
  })
  return cell
}

describe('the product room', () => {
  test('a product is written section by section, and the phone beside it follows', async ({ people }) => {
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 1600, height: 1000 })
    await page.goto('/admin/collections/products/create')
    await page.getByRole('textbox', { name: '产品名称' }).fill(title)
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.waitForURL(/products\/\d+/)
    await settled(page)
    address = new URL(page.url()).pathname
    await page.getByText('发布前还缺 12 项').waitFor()
    await page.locator('#field-destination').fill('大理')
    await page.locator('#field-days').fill('2')
    await phone(page).getByText('大理 · 2 天').waitFor()

    await section(page, '每日行程')
    for (const [at, name] of ['到洱海边', '骑一段路'].entries()) {
      await page.locator('#field-itinerary').getByRole('button', { name: '添加一天' }).click()
      await page.locator(`#field-itinerary__${at}__title`).fill(name)
      await page.locator(`#field-itinerary__${at}__text`).fill(`第 ${at + 1} 天的安排`)
      await page.locator(`#field-itinerary__${at}__lodging`).fill('民宿')
    }
    await phone(page).getByText('骑一段路').waitFor()
    await page.locator('#field-itinerary__1__title').press('Alt+ArrowUp')
    await page.getByRole('button', { name: '第 2 天：复制' }).click()
    await until('the days are stored in their new order', async () => {
      const titles = (await stored(page)).itinerary.map((one) => one.title)
      return titles.join() === '骑一段路,到洱海边,到洱海边'
    })
    await page.getByRole('button', { name: '第 3 天：移除' }).click()

    await section(page, '费用说明')
    await page.locator('#field-included').getByRole('button', { name: '添加包含项' }).click()
    await page.locator('#field-included__0__text').fill('两晚住宿')
    await page.locator('#field-included__0__text').press('Enter')
    await page.locator('#field-included__1__text').fill('每日早餐')
    await until('the lines are stored', async () => (await stored(page)).included.map(({ text }) => text).join() === '两晚住宿,每日早餐')

    await section(page, '退改与须知')
    const ladder = page.locator('#field-refundRules')
    await ladder.getByRole('button', { name: '添加规则' }).click()
    await page.locator('#field-refundRules__0__daysBefore').fill('7')
    await page.locator('#field-refundRules__0__percent').fill('100')
    await phone(page).getByText('出发前 7 天（含）以上').waitFor()
    await until('the sentence is stored', async () => (await stored(page)).refundRules[0]?.text === '全额退还团费。')
  })

  test('a season is priced by keys: a range, one number, undone and done again', async ({ people }) => {
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 1600, height: 1000 })
    await visit(page, address)
    await section(page, '价格与班期')
    await page.locator('#field-priceMinor').fill('2580')
    await (await day(page, '2027-03-01')).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.type('2980')
    await page.getByRole('textbox', { name: '余位' }).fill('8')
    await page.keyboard.press('Enter')
    await page.getByText('改了 8 天').waitFor()
    await until('eight days are stored in fen', async () => {
      const { departures } = await stored(page)
      return departures.length === 8 && departures.every(({ priceMinor, seats }) => priceMinor === 298_000 && seats === 8)
    })
    await phone(page).getByText('¥2,980').first().waitFor()

    await page.getByRole('button', { name: '撤销' }).click()
    await until('nothing is left of it', async () => (await stored(page)).departures.length === 0)

    await page.getByLabel('从哪天').fill('2027-03-01')
    await page.getByLabel('到哪天').fill('2027-04-30')
    await page.getByRole('button', { name: '只要周五' }).click()
    await page.getByRole('textbox', { name: '成人价' }).fill('0')
    await page.getByText('「0 元游」不能上架').waitFor()
    expect(await page.getByRole('button', { name: /^应用到/ }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '成人价' }).fill('3180')
    await page.getByRole('textbox', { name: '儿童价' }).fill('1,980.5')
    await page.getByRole('button', { name: '应用到 9 天' }).click()
    await until('the Fridays of two months are stored', async () => {
      const { departures } = await stored(page)
      return departures.length === 9 && departures.every(({ priceMinor, childMinor }) => priceMinor === 318_000 && childMinor === 198_050)
    })
  })

  test('days are chosen by dragging, a week is copied, and Delete takes days out', async ({ people }) => {
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 1600, height: 1000 })
    await page.getByRole('button', { name: '只要周五' }).click()
    const [from, to] = [await day(page, '2027-03-08'), page.locator('[data-date="2027-03-10"]')]
    await from.scrollIntoViewIfNeeded()
    const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!]
    await page.mouse.move(start.x + 20, start.y + 20)
    await page.mouse.down()
    await page.mouse.move(end.x + 20, end.y + 20, { steps: 6 })
    await page.mouse.up()
    await page.getByRole('textbox', { name: '余位' }).fill('3')
    await page.getByRole('button', { name: '应用到 3 天' }).click()
    await page.getByText('改了 3 天').waitFor()
    await page.getByRole('spinbutton', { name: '复制到后几周' }).fill('1')
    await page.getByRole('button', { name: '这周复制到后 1 周' }).click()
    await page.getByText('复制了 3 个班期，1 天已有班期，没有动').waitFor()
    await (await day(page, '2027-03-15')).click()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Delete')
    await page.getByText('移除了 1 个班期').waitFor()
    await until('it is stored', async () => {
      const days = (await stored(page)).departures.map(({ date }) => date.slice(5, 10))
      return days.slice(0, 7).join() === '03-05,03-08,03-09,03-10,03-12,03-15,03-17'
    })
  })

  test('what the law asks keeps it from being published, is said with its basis, and leads to the field', async ({ people }) => {
    people.expectRefusal(400)
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 1366, height: 900 })
    await visit(page, await begun(page, '还缺法规'))
    await page.getByRole('button', { name: '发布修改' }).click()
    const problems = page.locator('.xw-form-problems')
    await problems.getByText(/《电子商务法》第五十九条/).waitFor()
    await problems.getByRole('listitem').filter({ hasText: '投诉电话' }).getByRole('button', { name: '去改' }).click()
    await until('the cursor stands in the field', () => page.evaluate(() => document.activeElement?.id === 'field-complaintPhone'))
    expect((await stored(page))._status).toBe('draft')
  })

  test('on a phone sections are a line of buttons and the shop page lies over the form', async ({ people }) => {
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 390, height: 844 })
    await visit(page, await begun(page, '手机上写'))
    await section(page, '经营者')
    await page.locator('#field-operatorName').fill('行文旅行')
    await page.getByRole('button', { name: '看店铺页' }).click()
    await phone(page).getByText('行文旅行').first().waitFor()
    await page.getByRole('button', { name: '收起店铺页' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
