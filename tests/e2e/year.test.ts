import type { Page } from 'playwright-core'
import { notice2026 } from '../support/notices'
import { until } from '../support/started-server'
import { ask, mark, settled, visit } from './desk'
import { describe, expect, test } from '../support/browser'

const room = '/admin/collections/occasions'
type Docs<T> = { docs: T[] }

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const stored = (page: Page) => ask<Docs<{ title: string; startsOn: string }>>(page, `/api/occasions?where[title][like]=${mark}&depth=0&limit=20`)
const topics = async (page: Page, title: string) =>
  (
    await ask<Docs<{ id: number; title: string; publishAt: string; stage: string }>>(
      page,
      `/api/topics?where[title][like]=${encodeURIComponent(title)}&sort=publishAt&depth=0&limit=20`,
    )
  ).docs

describe('the year', () => {
  test('an administrator pastes a notice, sees every day and every doubt, and stores the year as a whole', async ({ people }) => {
    const page = await people.page('administrator')
    people.expectRefusal(422)
    await visit(page, `${room}?year=2027`)
    await page.getByText('放假安排未公布').waitFor()
    await page.getByRole('button', { name: '粘贴放假通知' }).click()
    const paste = dialog(page, '粘贴放假通知')
    await paste.getByRole('textbox').fill('今天天气很好，适合去洱海。')
    await paste.getByRole('button', { name: '读一遍' }).click()
    await paste.getByText('这不像国务院办公厅的放假通知').waitFor()
    await paste.getByRole('textbox').fill(notice2026.replace('共9天', '共8天'))
    await paste.getByRole('button', { name: '读一遍' }).click()
    const reading = dialog(page, '2026 年放假安排')
    await reading.getByText('写着共 8 天，日期算下来是 9 天').waitFor()
    expect(await reading.getByRole('button', { name: /^确认/ }).isDisabled()).toBe(true)
    await reading.getByRole('button', { name: '改文字' }).click()
    await paste.getByRole('textbox').fill(notice2026)
    await paste.getByRole('button', { name: '读一遍' }).click()
    await reading.getByText('2026-02-14').waitFor()
    await reading.getByText('这句是倡议').first().waitFor()
    expect(await reading.getByRole('button', { name: /^确认/ }).isDisabled()).toBe(true)
    await reading.getByRole('checkbox', { name: /换掉已有的 2026 年安排/ }).check()
    await reading.getByRole('button', { name: /^确认/ }).click()
    await page.getByText('2026 年的放假安排已存，共 39 天').waitFor()
    await page.getByText('放假安排：国办发明电〔2025〕7号').waitFor()
    expect(new URL(page.url()).searchParams.get('year')).toBe('2026')
  })

  test('the usual occasions are added without doubles and taken back; a day takes an event of one’s own', async ({ people }) => {
    const page = await people.page('marketer')
    await visit(page, `${room}?year=2026`)
    await page.getByRole('button', { name: '加入本年度常见节点' }).click()
    const usual = dialog(page, '2026 年常见节点')
    await usual.getByRole('checkbox', { name: /^春节/ }).waitFor()
    // The demo has it already.
    expect(await usual.getByRole('checkbox', { name: /^春节/ }).isDisabled()).toBe(true)
    const add = usual.getByRole('button', { name: /^加入 \d+ 个$/ })
    const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(0)
    await add.click()
    await page.getByText(`加入了 ${count} 个节点`).waitFor()
    await page.getByRole('button', { name: /^重阳 / }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    await until('it is gone from the year', async () => (await page.getByRole('button', { name: /^重阳 / }).count()) === 0)

    await page.getByRole('button', { name: / 2026-11-16/ }).click()
    const day = dialog(page, '2026-11-16')
    await day.getByLabel('名称').fill(`读者日 ${mark}`)
    await day.getByLabel('地点').fill('大理')
    await day.getByRole('button', { name: '加入日历' }).click()
    await page.getByRole('button', { name: `读者日 ${mark}` }).waitFor()
    expect((await stored(page)).docs[0]?.startsOn).toBe('2026-11-16T12:00:00.000Z')
  })

  test('topics are planned back from an occasion, and follow it to another day; what is in writing stays', async ({ people }) => {
    const page = await people.page('marketer')
    const title = `山里音乐节 ${mark}`
    const made = await page.request.post('/api/occasions?depth=0', {
      data: { title, kind: 'own', startsOn: '2031-10-01T12:00:00.000Z', endsOn: '2031-10-03T12:00:00.000Z' },
    })
    expect(made.status()).toBe(201)
    await visit(page, `${room}?year=2031`)
    await page.getByRole('button', { name: title }).click()
    await dialog(page, title).getByRole('button', { name: '倒推选题' }).click()
    const plan = dialog(page, `从「${title}」倒推`)
    await plan.getByText('T-45').waitFor()
    expect(await plan.getByRole('listitem').count()).toBe(4)
    await plan.getByLabel('题目').nth(1).fill(`${title}：怎么去`)
    await plan.getByRole('checkbox').nth(2).uncheck()
    await plan.getByRole('button', { name: '建立 3 个选题' }).click()
    await page.getByText('倒推出 3 个选题').first().waitFor()
    expect((await topics(page, title)).map(({ publishAt }) => publishAt)).toEqual([
      '2031-08-17T12:00:00.000Z',
      '2031-09-01T12:00:00.000Z',
      '2031-09-28T12:00:00.000Z',
    ])
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    expect(await topics(page, title)).toEqual([])

    await page.getByRole('button', { name: title }).click()
    await dialog(page, title).getByRole('button', { name: '倒推选题' }).click()
    await plan.getByRole('button', { name: '建立 4 个选题' }).click()
    await page.getByText('倒推出 4 个选题').first().waitFor()
    const [first] = await topics(page, title)
    await page.request.post(`/api/topics/${first?.id}/approve`)
    const editor = await people.page('editor')
    expect((await editor.request.post(`/api/topics/${first?.id}/start`)).status()).toBe(200)

    await page.getByRole('button', { name: title }).click()
    await dialog(page, title).getByRole('button', { name: '改日期' }).click()
    const move = dialog(page, '改日期')
    await move.getByLabel('开始').fill('2031-10-11')
    await move.getByText('已经在写，日期由写的人决定').waitFor()
    await move.getByRole('button', { name: '移动，3 个选题跟着移' }).click()
    await page.getByText('3 个选题跟着移了').waitFor()
    expect((await topics(page, title)).map(({ publishAt }) => publishAt.slice(0, 10))).toEqual(['2031-08-17', '2031-09-11', '2031-09-27', '2031-10-08'])
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    expect((await topics(page, title)).map(({ publishAt }) => publishAt.slice(0, 10))).toEqual(['2031-08-17', '2031-09-01', '2031-09-17', '2031-09-28'])
  })

  test('a topic shows where to look for its material, with its words in the address', async ({ people }) => {
    const page = await people.page('editor')
    const made = await page.request.post('/api/topics?depth=0', { data: { title: '哈尔滨雪乡', draftType: 'opinion', form: 'story' } })
    const { doc } = (await made.json()) as { doc: { id: number } }
    await visit(page, `/admin/collections/topics/${doc.id}`)
    await page.getByText('素材来源', { exact: true }).click()
    expect(await page.getByRole('link', { name: '微博' }).getAttribute('href')).toBe(
      'https://s.weibo.com/weibo?q=%E5%93%88%E5%B0%94%E6%BB%A8%E9%9B%AA%E4%B9%A1',
    )
    expect(await page.getByRole('link', { name: 'Giphy' }).getAttribute('href')).toBe('https://giphy.com/search/Harbin%20snow%20village')
    await page.getByLabel('搜什么').fill('a&b')
    expect(await page.getByRole('link', { name: '微博' }).getAttribute('href')).toBe('https://s.weibo.com/weibo?q=a%26b')
  })

  test('on a phone the months stand below each other and a day opens by touch', async ({ people, server }) => {
    const page = await people.anotherPage('editor')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}${room}?year=2026`)
    await settled(page)
    await page.getByRole('heading', { name: '12月' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: / 2026-12-22 .*冬至/ }).click()
    await dialog(page, '2026-12-22').getByText('冬至').first().waitFor()
    await page.close()
  })
})
