import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { roleNames, roles } from '@/people'
import { ask, choose, mark, settled, visit, write } from './desk'

const picture = { name: `茶花 ${mark}`, alt: '山脚的茶花，背后是有雪的山' }

type File = { name: string; mimeType: string; buffer: Buffer }

async function upload(page: Page, file: File) {
  await visit(page, '/admin/collections/assets/create')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await write(page, 'title', picture.name)
  await write(page, 'alt', picture.alt)
  await choose(page, 'tier', '常用素材')
  await page.getByRole('button', { name: '保存' }).click()
}

describe('each role at its desk', () => {
  test('a designer uploads a picture; a page of HTML named .jpg is refused with a sentence', async ({ people }) => {
    const page = await people.page('designer')
    const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#c8402f' } })
      .jpeg()
      .toBuffer()
    await upload(page, { name: `camellia-${mark}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.waitForURL(/assets\/\d+/)
    const { docs } = await ask<{ docs: { width: number; sha256: string; tier: string }[] }>(
      page,
      `/api/assets?where[title][equals]=${encodeURIComponent(picture.name)}&depth=0`,
    )
    expect(docs).toEqual([expect.objectContaining({ width: 1200, tier: 'ready', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })])

    people.expectRefusal(400)
    await upload(page, { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') })
    await page.getByText('「page.jpg」没有入库：内容不是 JPG、PNG、WebP 或 GIF 图片').first().waitFor()
    expect(await ask(page, '/api/assets?where[filename][like]=page&depth=0')).toMatchObject({ totalDocs: 0 })
  })

  test('an administrator sees every member and their role', async ({ people, server }) => {
    const page = await people.page('administrator')
    await visit(page, '/admin')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '成员' }).click()
    await page.waitForURL(/collections\/users/)
    for (const role of roles) {
      const row = page.getByRole('row', { name: server.signIns[role].email })
      expect(await row.innerText()).toContain(roleNames[role].zh)
    }
  })

  test('nobody can register as the first user any more', async ({ people }) => {
    const page = await people.visitor()
    await page.goto('/admin/create-first-user')
    await page.waitForURL((url) => url.pathname === '/admin/login')
    people.expectRefusal(403)
    const answer = await page.request.post('/api/users/first-register', {
      data: { email: 'intruder@example.com', password: 'a long enough password', name: '不速之客', role: 'administrator' },
    })
    expect(answer.status()).toBe(403)
  })

  test('an editor has no button to approve, a designer none to schedule, and asking the server does not help', async ({ people }) => {
    const editor = await people.page('editor')
    const reviewer = await people.page('reviewer')
    const [inReview, approved] = [await draftIn(editor, 'inReview'), await draftIn(editor, 'approved')]

    await openDraft(reviewer, inReview)
    await reviewer.getByRole('button', { name: '通过', exact: true }).waitFor()
    await openDraft(editor, inReview)
    await editor.locator('.xw-acts').getByText('待审核').waitFor()
    expect(await editor.getByRole('button', { name: '通过', exact: true }).count()).toBe(0)
    expect((await editor.request.post(`/api/drafts/${inReview}/approve`, { data: { seen: {} } })).status()).toBe(403)

    const designer = await people.page('designer')
    await openDraft(designer, approved)
    await designer.locator('.xw-acts').getByText('已通过').waitFor()
    expect(await designer.getByRole('button', { name: '排期', exact: true }).count()).toBe(0)
    expect((await designer.request.post(`/api/drafts/${approved}/schedule`, { data: { channels: [1], dueAt: new Date().toISOString() } })).status()).toBe(403)
  })

  test('the interface turns to English, and back', async ({ people }) => {
    const page = await people.page('designer')
    await visit(page, '/admin/collections/assets')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Asset library', level: 1 }).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '素材库', level: 1 }).waitFor()
  })
})

async function draftIn(page: Page, stage: string): Promise<string> {
  const { docs } = await ask<{ docs: { id: string | number }[] }>(page, `/api/drafts?where[stage][equals]=${stage}&limit=1&depth=0&draft=true`)
  return String(docs[0]!.id)
}

async function openDraft(page: Page, id: string) {
  await visit(page, `/admin/collections/drafts/${id}`)
  await settled(page)
}
