import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, mark, settled, visit } from './desk'

const room = '/admin/collections/assets'

type Asset = { id: number; title: string; alt: string; tier: string; tags?: string[] | null; destination?: string | null }

function pictures(page: Page) {
  return page.getByRole('listbox', { name: '图片' })
}

function picture(page: Page, title: string) {
  return pictures(page).getByRole('option', { name: title })
}

async function stored(page: Page, title: string): Promise<Asset[]> {
  const { docs } = await ask<{ docs: Asset[] }>(page, `/api/assets?where[title][equals]=${encodeURIComponent(title)}&depth=0`)
  return docs
}

function drawn(background: string): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** The title of a picture that something needs. */
async function inUse(page: Page): Promise<string> {
  const { items } = await ask<{ items: [number, number, number][] }>(page, '/api/assets/room?used=yes')
  for (const [id] of items) {
    const { uses, title } = await ask<{ uses: { blocks: boolean }[]; title: { zh: string } }>(page, `/api/assets/${id}/uses`)
    if (uses.some(({ blocks }) => blocks)) return title.zh
  }
  throw new Error('nothing in the demo uses a picture')
}

async function bring(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.locator('.xw-room input[type=file]').setInputFiles(files)
}

describe('the asset room', () => {
  test('files come in each for itself: one bad file and one double stop no other, and all is said in one sentence', async ({ people }) => {
    const page = await people.page('designer')
    await visit(page, `${room}?tier=ready`)
    await pictures(page).waitFor()
    people.expectRefusal(400)
    people.expectRefusal(409)
    const first = await drawn('#3a7ca5')
    await bring(page, [
      { name: `湖-${mark}.jpg`, mimeType: 'image/jpeg', buffer: first },
      { name: `坏-${mark}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') },
      { name: `山-${mark}.jpg`, mimeType: 'image/jpeg', buffer: await drawn('#81a53a') },
    ])
    const panel = page.getByRole('complementary', { name: '上传' })
    await panel.getByText(`已上传 2 张，1 张没有成：坏-${mark}.jpg。`).waitFor()
    await panel.getByText('内容不是 JPG').waitFor()

    await bring(page, [{ name: `又是湖-${mark}.jpg`, mimeType: 'image/jpeg', buffer: first }])
    await panel.getByText(`库里已有：「湖-${mark}」`).waitFor()
    await panel.getByRole('button', { name: '两张都留' }).click()
    await panel.getByText('已上传 3 张').waitFor()

    await panel
      .getByRole('textbox', { name: `湖-${mark}.jpg 的画面描述` })
      .first()
      .fill('清晨的湖面')
    await page.keyboard.press('Enter')
    await until('the description is stored', async () => (await stored(page, `湖-${mark}`))[0]?.alt === '清晨的湖面')
    const [lake] = await stored(page, `湖-${mark}`)
    expect(lake?.tier).toBe('rework')
    await panel.getByRole('button', { name: '收起' }).click()
  })

  test('words and filters find, live in the address, and the way back leads through them', async ({ people }) => {
    const page = await people.page('designer')
    await visit(page, room)
    await page.getByRole('searchbox', { name: '搜索素材' }).fill(mark)
    await until('three are found', async () => (await pictures(page).getByRole('option').count()) === 3)
    await page.getByRole('button', { name: '季节' }).click()
    await page.getByRole('checkbox', { name: '没填 3' }).click()
    await page.waitForURL(/season=none/)
    await page.getByRole('checkbox', { name: '冬 0' }).click()
    await page.waitForURL(/season=none%2Cwinter/)
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: '素材层' }).getByRole('button', { name: /^常用/ }).click()
    await page.getByRole('heading', { name: '没有符合的图' }).waitFor()
    await page.getByText('别的层里有 3 张').waitFor()
    await page.goBack()
    await until('three are found again', async () => (await pictures(page).getByRole('option').count()) === 3)
    await page.getByRole('button', { name: '清除全部' }).click()
    await page.waitForURL((url) => !url.search.includes('season') && !url.search.includes('q='))
  })

  test('chosen by keys, who lacks something does not become 常用 and is named; filled in, they do; it can be taken back', async ({ people }) => {
    const page = await people.page('designer')
    await visit(page, `${room}?q=${mark}`)
    await picture(page, `湖-${mark}`).first().waitFor()
    await pictures(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByText('选中 2 张').waitFor()
    await page.keyboard.press('Escape')
    await until('nothing is chosen', async () => (await page.getByRole('toolbar').count()) === 0)
    await page.keyboard.press('Control+a')
    await page.getByText('选中 3 张').waitFor()

    const bar = page.getByRole('toolbar', { name: '对选中的图片' })
    await bar.getByRole('button', { name: '换层' }).click()
    const tier = page.getByRole('dialog', { name: '3 张换到哪一层' })
    await tier.getByRole('radio', { name: /^常用/ }).check()
    await tier.getByText('这 3 张会留在原处').waitFor()
    await tier.getByText(`「山-${mark}」还缺授权、来源、作者`).waitFor()
    await tier.getByRole('button', { name: '取消' }).click()

    await bar.getByRole('button', { name: '授权' }).click()
    const rights = page.getByRole('dialog', { name: '3 张的授权' })
    await rights.getByLabel('授权', { exact: true }).selectOption('owned')
    await rights.getByLabel('来源').fill('团队拍摄')
    await rights.getByLabel('作者').fill('林溪')
    await rights.getByRole('button', { name: '填上' }).click()
    await page.getByText('3 张的授权填好了').waitFor()

    await bar.getByRole('button', { name: '换层' }).click()
    await tier.getByRole('radio', { name: /^常用/ }).check()
    await tier.getByRole('button', { name: '移到常用' }).click()
    await page.getByText('3 张已移到常用').waitFor()
    expect((await stored(page, `山-${mark}`))[0]?.tier).toBe('ready')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    expect((await stored(page, `山-${mark}`))[0]?.tier).toBe('rework')
  })

  test('one picture opens large, is edited in place and closes back; arrows lead to the next', async ({ people }) => {
    const page = await people.page('designer')
    await visit(page, `${room}?q=${mark}&sort=title`)
    await picture(page, `山-${mark}`).waitFor()
    await pictures(page).focus()
    // In the order of titles it stands second.
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForURL(/open=\d+/)
    const sheet = page.locator('dialog.xw-sheet')
    const [mountain] = await stored(page, `山-${mark}`)
    await sheet.getByRole('heading', { name: `山-${mark}` }).waitFor()
    await sheet.getByText('没有地方在用它').waitFor()
    await sheet.getByLabel('目的地').fill('大理')
    await page.keyboard.press('Enter')
    await sheet.getByText('目的地已保存').waitFor()
    await until('the place is stored', async () => (await stored(page, `山-${mark}`))[0]?.destination === '大理')
    await sheet.getByRole('button', { name: '撤销' }).click()
    await until('the place is as it was', async () => !(await stored(page, `山-${mark}`))[0]?.destination)

    await sheet.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('ArrowRight')
    await sheet.getByRole('heading', { name: `湖-${mark}` }).waitFor()
    expect(new URL(page.url()).searchParams.get('open')).not.toBe(String(mountain?.id))
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('open'))
    expect(await sheet.count()).toBe(0)
  })

  test('what is in use is not deleted and says where; the rest goes to the trash', async ({ people }) => {
    const page = await people.page('designer')
    people.expectRefusal(409)
    const used = await inUse(page)
    await visit(page, `${room}?q=${encodeURIComponent(used)}`)
    await picture(page, used)
      .first()
      .click({ modifiers: ['Control'] })
    await page.getByText('选中 1 张').waitFor()
    await pictures(page).focus()
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: '移入回收站' }).click()
    await page.getByText('一条也没有动').waitFor()
    await page.getByRole('button', { name: '关闭' }).last().click()

    await visit(page, `${room}?q=${mark}`)
    await picture(page, `山-${mark}`).waitFor()
    await picture(page, `山-${mark}`).click({ modifiers: ['Control'] })
    await page.getByRole('toolbar').getByRole('button', { name: '删除' }).click()
    await page.getByRole('button', { name: '移入回收站' }).click()
    await until('it is gone from the room', async () => (await pictures(page).getByRole('option').count()) === 2)
  })

  test('on a phone there are two columns, and a picture opens by touch', async ({ people, server }) => {
    const page = await people.anotherPage('designer')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}${room}`)
    await settled(page)
    const options = pictures(page).getByRole('option')
    await options.first().waitFor()
    const lefts = await options.evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left)))])
    expect(lefts).toHaveLength(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await options.first().click()
    await page.locator('dialog.xw-sheet').getByRole('heading', { level: 2 }).waitFor()
    await page.close()
  })
})
