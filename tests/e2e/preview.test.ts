import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { ask, body, idIn, mark, phone, visit } from './desk'

const words = `雾散了，雪线就在对面 ${mark}。`
const tooDeep = `从哪里上山 ${mark}`

const base = { version: 1, format: '', indent: 0, direction: null }
const run = (text: string, style = '') => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style })
const blocks = [
  { ...base, type: 'heading', tag: 'h2', children: [run('出发之前')] },
  { ...base, type: 'heading', tag: 'h4', children: [run(tooDeep)] },
  { ...base, type: 'paragraph', textFormat: 0, textStyle: '', children: [run(words)] },
]

const tagOnServer = async (page: Page) => {
  const { body: stored } = await ask<{ body: { root: { children: { tag?: string }[] } } }>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)
  return stored.root.children[1]?.tag
}

/** What a page that is pasted into would be given. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const parts = (item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()] as const)
    return Object.fromEntries(await Promise.all(parts))
  })

describe('the preview of a draft', () => {
  test('shows dark mode, mends the text with a way back, and copies with the look', async ({ people }) => {
    const page = await people.page('editor')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const made = await page.request.post('/api/drafts?draft=true&depth=0', {
      data: { title: `成品预览 ${mark}`, draftType: 'opinion', form: 'story', body: { root: { ...base, type: 'root', children: blocks } } },
    })
    const { doc } = (await made.json()) as { doc: { id: string | number } }
    await visit(page, `/admin/collections/drafts/${doc.id}`)
    const preview = page.getByRole('region', { name: '成品预览' })
    const paragraph = phone(preview, '成品预览').getByText(words)
    const colours = () =>
      paragraph.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element.ownerDocument.documentElement).backgroundColor])

    await paragraph.waitFor()
    const [ink] = await colours()
    await preview.getByRole('button', { name: '深色' }).click()
    await until('the page is dark', async () => (await colours())[1] === 'rgb(25, 25, 25)')
    expect((await colours())[0]).not.toBe(ink)

    const remark = preview.getByRole('listitem').filter({ hasText: 'H2 → H4' })
    await remark.getByRole('button', { name: '改成下一级' }).click()
    await body(page).getByRole('heading', { level: 3, name: tooDeep }).waitFor()
    await until('the mended heading is saved', async () => (await tagOnServer(page)) === 'h3')
    await remark.waitFor({ state: 'detached' })
    await preview.getByRole('button', { name: '撤销' }).click()
    await body(page).getByRole('heading', { level: 4, name: tooDeep }).waitFor()
    await until('the old heading is saved', async () => (await tagOnServer(page)) === 'h4')

    await preview.getByRole('button', { name: '复制到公众号' }).click()
    await preview.getByText('样式和纯文字都在剪贴板里').waitFor()
    const copied = await clipboard(page)
    expect(Object.keys(copied).sort()).toEqual(['text/html', 'text/plain'])
    expect(copied['text/html']).toMatch(new RegExp(`<p[^>]*style="[^"]*font-size:[^"]*"[^>]*>${words}</p>`))
    expect(copied['text/plain']).toContain(words)
    expect(copied['text/plain']).not.toContain('<')

    await preview.getByRole('tab', { name: '朋友圈' }).click()
    await preview.getByRole('button', { name: '复制朋友圈文案' }).click()
    await preview.getByText('已复制文字').waitFor()
    expect(Object.keys(await clipboard(page))).toEqual(['text/plain'])
  })
})
