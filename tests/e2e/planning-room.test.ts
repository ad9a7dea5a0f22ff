import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, mark, settled, visit } from './desk'

const room = '/admin/collections/topics'

type Topic = { id: number; title: string; stage: string; publishAt: string | null; dueAt: string | null; revision: number }

function card(page: Page, title: string): Locator {
  return page.locator('article[data-card]', { hasText: title })
}

function column(page: Page, name: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name} `) })
}

async function stored(page: Page, title: string): Promise<Topic | undefined> {
  const { docs } = await ask<{ docs: Topic[] }>(page, `/api/topics?where[title][equals]=${encodeURIComponent(title)}&depth=0`)
  return docs[0]
}

async function propose(page: Page, data: Partial<Topic> & { title: string }): Promise<Topic> {
  const answer = await page.request.post('/api/topics?depth=0', { data: { draftType: 'opinion', form: 'story', ...data } })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { doc: Topic }).doc
}

/** Presses, moves in steps and, where asked, lets go: what a hand does with a mouse. */
async function drag(page: Page, { from, to, release = true }: { from: Locator; to: Locator; release?: boolean }) {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('nothing to drag, or nowhere')
  await page.mouse.move(start.x + 40, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 20, { steps: 3 })
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(60, end.height / 2), { steps: 6 })
  if (release) await page.mouse.up()
}

describe('the planning room', () => {
  test('a topic is captured in one line, similar ones are shown, and it is dragged on and taken back', async ({ people }) => {
    const page = await people.page('marketer')
    await page.setViewportSize({ width: 1600, height: 900 })
    await visit(page, `${room}?view=board&q=${mark}`)
    await column(page, '待定').getByRole('button', { name: '在待定里加选题' }).click()
    await page.keyboard.type(`洱海的风 ${mark}`)
    await page.keyboard.press('Enter')
    await card(page, `洱海的风 ${mark}`).waitFor()
    await page.keyboard.type(`洱海的风 ${mark}`)
    await page.getByText('已经有相近的').waitFor()
    await page.keyboard.press('Escape')

    await drag(page, { from: card(page, `洱海的风 ${mark}`), to: column(page, '待审核'), release: false })
    await page.locator('.xw-dragged').getByText('待审核：在文稿里提交审核').waitFor()
    await page.mouse.up()
    await page.getByText('没有移动：在文稿里提交审核').waitFor()
    expect((await stored(page, `洱海的风 ${mark}`))?.stage).toBe('proposed')

    await drag(page, { from: card(page, `洱海的风 ${mark}`), to: column(page, '已通过') })
    await page.getByText(`通过了「洱海的风 ${mark}」`).waitFor()
    await column(page, '已通过').getByText(`洱海的风 ${mark}`).waitFor()
    expect((await stored(page, `洱海的风 ${mark}`))?.stage).toBe('approved')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    expect((await stored(page, `洱海的风 ${mark}`))?.stage).toBe('proposed')
  })

  test('by keys alone a topic is approved, started and put on another day, each said before it happens', async ({ people }) => {
    const page = await people.page('administrator')
    await page.setViewportSize({ width: 1600, height: 900 })
    const title = `只用键盘 ${mark}`
    await propose(page, { title, publishAt: '2027-05-12T12:00:00.000Z' })
    await visit(page, `${room}?view=board&q=${encodeURIComponent(title)}`)
    await card(page, title).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.getByRole('status').getByText('已通过：通过选题').waitFor()
    await page.keyboard.press('Enter')
    await column(page, '已通过').getByText(title).waitFor()
    await card(page, title).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `移动「${title}」` })
    await dialog.getByRole('radio', { name: /写作中/ }).press('Space')
    expect(await dialog.getByRole('radio', { name: /已排期/ }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: '移动' }).press('Enter')
    await column(page, '写作中').getByText(title).waitFor()

    await visit(page, `${room}?view=calendar&at=2027-05-01&q=${encodeURIComponent(title)}`)
    await card(page, title).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('status').getByText('发布：2027年5月20日 周四 20:00').waitFor()
    expect((await stored(page, title))?.publishAt).toBe('2027-05-12T12:00:00.000Z')
    await page.keyboard.press('Enter')
    await until('the new day is stored', async () => (await stored(page, title))?.publishAt === '2027-05-20T12:00:00.000Z')
    await page.getByRole('button', { name: '撤销' }).click()
    await until('the old day is stored', async () => (await stored(page, title))?.publishAt === '2027-05-12T12:00:00.000Z')
  })

  test('in a month a topic is dragged to a day; what is due stands apart; a crowded day opens by a key', async ({ people }) => {
    const page = await people.page('editor')
    await page.setViewportSize({ width: 1600, height: 1000 })
    const title = `拖到那天 ${mark}`
    await propose(page, { title, publishAt: '2027-06-09T12:00:00.000Z', dueAt: '2027-06-07T10:00:00.000Z' })
    for (let at = 0; at < 7; at += 1) await propose(page, { title: `挤 ${at} ${mark}`, publishAt: `2027-06-16T0${at}:00:00.000Z` })
    await visit(page, `${room}?view=calendar&at=2027-06-01&q=${mark}`)
    await page.getByRole('article', { name: new RegExp(`^交稿 .*${title}`) }).waitFor()
    const day = (name: string) => page.getByRole('region', { name })
    await drag(page, { from: page.getByRole('article', { name: new RegExp(`^发布 .*${title}`) }), to: day('2027年6月11日 周五') })
    await until('the day is stored', async () => (await stored(page, title))?.publishAt === '2027-06-11T12:00:00.000Z')
    expect((await stored(page, title))?.dueAt).toBe('2027-06-07T10:00:00.000Z')

    await day('2027年6月16日 周三').getByRole('button', { name: '还有 4 个' }).press('Enter')
    const all = page.getByRole('dialog', { name: '2027年6月16日 周三' })
    expect(await all.getByRole('listitem').count()).toBe(7)
    await all.getByRole('button', { name: '移到…' }).first().press('Enter')
    await page.getByRole('dialog', { name: /^移动「挤 0/ }).waitFor()
  })

  test('two people move one card: the second is told who did and where it stands, and nothing is lost', async ({ people }) => {
    const [first, second] = [await people.page('marketer'), await people.page('editor')]
    const title = `两个人 ${mark}`
    await propose(first, { title, publishAt: '2027-07-14T12:00:00.000Z' })
    const address = `${room}?view=calendar&at=2027-07-01&q=${encodeURIComponent(title)}`
    await visit(second, address)
    await card(second, title).waitFor()
    await visit(first, address)
    await card(first, title).focus()
    await first.keyboard.press('Alt+ArrowRight')
    await first.keyboard.press('Enter')
    await until('the first is stored', async () => (await stored(first, title))?.publishAt === '2027-07-15T12:00:00.000Z')

    people.expectRefusal(409)
    await card(second, title).focus()
    await second.keyboard.press('Alt+ArrowLeft')
    await second.keyboard.press('Enter')
    await second.getByText(new RegExp(`刚改过「${title}」，你的改动没有写入。现在：发布 2027年7月15日`)).waitFor()
    await second.getByRole('region', { name: '2027年7月15日 周四' }).getByText(title).waitFor()
    expect((await stored(first, title))?.publishAt).toBe('2027-07-15T12:00:00.000Z')
  })

  test('on a phone a finger that rests on a topic drags it to another day, and no screen scrolls sideways', async ({ people, server }) => {
    const page = await people.anotherPage('editor')
    await page.setViewportSize({ width: 390, height: 844 })
    const title = `手指 ${mark}`
    await propose(page, { title, publishAt: '2027-08-02T12:00:00.000Z' })
    await page.goto(`${server.url}${room}?view=calendar&span=list&at=2027-08-01&q=${encodeURIComponent(title)}`)
    await settled(page)
    await card(page, title).waitFor()
    await card(page, title).scrollIntoViewIfNeeded()
    const from = await card(page, title).boundingBox()
    const to = await page.getByRole('region', { name: '2027年8月4日 周三' }).boundingBox()
    if (!from || !to) throw new Error('nothing to drag, or nowhere')
    const touch = await page.context().newCDPSession(page)
    const at = (x: number, y: number) => [{ x, y }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from.x + 60, from.y + 12) })
    await page.waitForTimeout(400)
    for (const share of [0.2, 0.5, 0.8, 1]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from.x + 60, from.y + 12 + (to.y + 24 - from.y - 12) * share) })
    }
    await page.locator('.xw-dragged').getByText('发布：2027年8月4日 周三 20:00').waitFor()
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await until('the new day is stored', async () => (await stored(page, title))?.publishAt === '2027-08-04T12:00:00.000Z')
    for (const view of ['board', 'calendar', 'table', 'coverage', 'week']) {
      await page.goto(`${server.url}${room}?view=${view}`)
      await settled(page)
      await page.locator('.xw-plan__view').waitFor()
      expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, 390])
    }
    await page.close()
  })
})
