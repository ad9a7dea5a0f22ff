import type { TypedUser } from 'payload'
import sharp from 'sharp'
import { DomainError } from '@/platform/errors'
import type { GuardedFetch } from '@/platform/guarded-fetch'
import { type Theme, unclaimed } from '@/typesetting'
import { importSource, typesetSource } from '@/typesetting/server'
import { describe, expect, refusal, test } from '../distribution/scene'
import { docx, paragraph, picture, run } from './docx-file'

const paint = async (shade: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: shade, g: 90, b: 140 } } })
    .png()
    .toBuffer()

/** A web of three pages: two pictures of the same content, one other, and nothing else. */
function web(calls: string[]): GuardedFetch {
  return async (address) => {
    calls.push(address)
    const { pathname } = new URL(address)
    if (pathname === '/page') {
      return { bytes: Buffer.from('<div id="js_content"><p>风从苍山来。</p></div>'), url: address, contentType: 'text/html; charset=utf-8' }
    }
    if (pathname === '/shares') {
      const html = '<div id="js_content"></div><a id="js_share_source" href="https://mp.weixin.qq.com/page">阅读全文</a>'
      return { bytes: Buffer.from(html), url: address, contentType: 'text/html' }
    }
    if (pathname === '/big5') {
      const html = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xa4, 0x6a, 0xb2, 0x7a, 0xaa, 0xba, 0xad, 0xb7]), Buffer.from('</p>')])
      return { bytes: html, url: address, contentType: 'text/html; charset=Big5' }
    }
    if (pathname === '/file.pdf') return { bytes: Buffer.from('%PDF'), url: address, contentType: 'application/pdf' }
    if (pathname === '/words.png') return { bytes: Buffer.from('no picture'), url: address, contentType: 'image/png' }
    if (pathname.startsWith('/a')) return { bytes: await paint(20), url: address, contentType: 'image/png' }
    if (pathname.startsWith('/b')) return { bytes: await paint(200), url: address, contentType: 'image/png' }
    if (pathname.startsWith('/c')) return { bytes: await paint(120), url: address, contentType: 'image/png' }
    throw new DomainError({ code: 'FETCH_FAILED', text: { zh: '没有取到', en: 'not fetched' } })
  }
}

const page = (body: string) => `<html><body><h1>去看海</h1>${body}</body></html>`
const img = (path: string) => `<p><img src="https://pictures.cn/${path}"></p>`

describe('bringing a document in', () => {
  test('makes a draft with pictures in the rework tier, each fetched and kept once', async ({ requestAs, payload, users }) => {
    const calls: string[] = []
    const html = page(`<p>早起。</p>${img('a1.png')}${img('a1.png')}${img('a2.png')}${img('b.png')}<p>回家。</p>`)
    const { draftId, report } = await importSource(await requestAs('editor'), { html, create: true }, web(calls))
    expect(calls).toHaveLength(3)
    const draft = await payload.findByID({ collection: 'drafts', id: draftId as string, draft: true, depth: 1, overrideAccess: true })
    expect(draft).toMatchObject({ title: '去看海', stage: 'inWriting', owner: { id: users.editor.id } })
    const blocks = (draft.body as unknown as { root: { children: { type: string; value?: { id: unknown; tier: string; source: string } }[] } }).root.children
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'upload', 'upload', 'upload', 'paragraph'])
    expect(new Set(blocks.flatMap(({ value }) => (value ? [value.id] : []))).size).toBe(2)
    expect(blocks[1]?.value).toMatchObject({ tier: 'rework', licence: 'unknown', source: expect.stringContaining('https://pictures.cn/a') })
    expect(report.score).toMatchObject({ text: 1, order: 1, pictures: { found: 4, kept: 4 } })
  })

  test('makes a theme of the colours of the source, and a draft that wears it before anybody else may choose it', async ({ requestAs, payload, users }) => {
    const html = page('<p style="color:#3f3f3f;font-size:15px">风从苍山来。</p><p style="color:#ff9900">日出</p>')
    const { report } = await importSource(await requestAs('administrator'), { html }, web([]))
    const draft = report.theme?.draft as Theme
    const make = (user: unknown, theme: Theme) =>
      payload.create({ collection: 'themes', data: { theme, archived: true } as never, overrideAccess: false, user: user as TypedUser })
    await expect(make(users.editor, draft)).rejects.toMatchObject({ status: 403 })
    expect(await make(users.designer, draft)).toMatchObject({ name: '去看海 同款', archived: true })
    expect(await make(users.designer, unclaimed(draft, [draft]))).toMatchObject({ name: '去看海 同款 2' })
    const { draftId } = await importSource(await requestAs('administrator'), { html, create: true, theme: draft.id }, web([]))
    const worn = await typesetSource(await requestAs('editor'), { draftId, channel: 'wechat' })
    expect(worn.html).toContain('color:#3f3f3f')
    const other = await importSource(await requestAs('editor'), { html, create: true, theme: 'gone' }, web([]))
    expect(other.report.remarks).toMatchObject([{ rule: 'unknown-theme' }])
    expect(await payload.findByID({ collection: 'drafts', id: other.draftId as string, draft: true, overrideAccess: true })).toMatchObject({ theme: 'sea' })
  })

  test('goes on without a picture that cannot be had, keeps its caption and says so', async ({ requestAs }) => {
    const html = page(`<p>早起。</p><figure><img src="https://pictures.cn/gone.png"><figcaption>码头</figcaption></figure>${img('words.png')}`)
    const { document, report, draftId } = await importSource(await requestAs('editor'), { html, create: true }, web([]))
    expect(draftId).toBeDefined()
    expect(document.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(report.remarks.filter(({ rule }) => rule === 'import-picture')).toHaveLength(2)
    expect(report.score.pictures).toEqual({ found: 2, kept: 0 })
  })

  test('leaves no draft when the database fails, and names what was stored', async ({ requestAs, payload }) => {
    const before = await payload.count({ collection: 'drafts', overrideAccess: true })
    const { create } = payload.db
    payload.db.create = (args) => (args.collection === 'drafts' ? Promise.reject(new Error('disk full')) : create.call(payload.db, args))
    const refused = await refusal(importSource(await requestAs('editor'), { html: page(`<p>早起。</p>${img('c.png')}`), create: true }, web([])))
    payload.db.create = create
    expect(refused).toMatchObject({ code: 'IMPORT_NOT_SAVED', status: 500 })
    expect(refused.text.zh).toContain('去看海 图 1')
    expect((await payload.count({ collection: 'drafts', overrideAccess: true })).totalDocs).toBe(before.totalDocs)
  })

  test('reads a Word file with its picture', async ({ requestAs, payload }) => {
    const data = docx(paragraph(run('出团通知'), 'Title') + picture('rP') + paragraph(run('七点半集合。')), {
      media: {
        rP: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#246' } })
          .png({ compressionLevel: 0 })
          .toBuffer(),
      },
    })
    const { draftId, report } = await importSource(await requestAs('administrator'), { file: { name: '通知.docx', data }, create: true }, web([]))
    expect(report).toMatchObject({ kind: 'docx', title: '出团通知', score: { pictures: { found: 1, kept: 1 } } })
    expect(await payload.findByID({ collection: 'drafts', id: draftId as string, draft: true, overrideAccess: true })).toMatchObject({ title: '出团通知' })
  })

  test('reads a page by its address', async ({ requestAs }) => {
    const { report } = await importSource(await requestAs('designer'), { url: 'https://mp.weixin.qq.com/page' }, web([]))
    expect(report).toMatchObject({ kind: 'html', origin: 'wechat', address: 'https://mp.weixin.qq.com/page', score: { text: 1, blocks: 1 } })
  })

  test.for([
    ['SOURCE_MISSING', () => ({})],
    ['SOURCE_MISSING', () => ({ html: 'a', markdown: 'b' })],
    ['SOURCE_NOT_TEXT', () => ({ html: 7 })],
    ['SOURCE_EMPTY', () => ({ html: '<p> </p>' })],
    ['PAGE_DELETED', () => ({ html: '<p>该内容已被发布者删除</p>', create: true })],
    ['PAGE_NOT_HTML', () => ({ url: 'https://a.cn/file.pdf' })],
    ['FETCH_FAILED', () => ({ url: 'https://a.cn/none' })],
    ['FILE_BINARY', () => ({ file: { name: 'a.bin', data: new Uint8Array([1, 0, 2]) } })],
    ['DOCX_REFUSED', () => ({ file: { name: 'a.doc', data: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) } })],
    ['SOURCE_TOO_LONG', () => ({ markdown: '风'.repeat(2_000_001) })],
  ] as const)('refuses with %s (%#)', async ([code, body], { requestAs }) => {
    const refused = await refusal(importSource(await requestAs('editor'), body(), web([])))
    expect(refused.code).toBe(code)
    expect(refused.text.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  test('refuses a Word file that unpacks to far more than it is', async ({ requestAs }) => {
    const data = docx(paragraph(run('字')), { more: { 'word/media/bomb.png': new Uint8Array(30_000_000) } })
    expect(data.length).toBeLessThan(200_000)
    expect(await refusal(importSource(await requestAs('editor'), { file: { name: 'a.docx', data } }, web([])))).toMatchObject({ code: 'DOCX_REFUSED' })
  })

  test('refuses inner addresses', async ({ requestAs }) => {
    expect(await refusal(importSource(await requestAs('editor'), { url: 'http://169.254.169.254/latest' }))).toMatchObject({ code: 'ADDRESS_REFUSED' })
  })

  test('is for people who are signed in; drafts are for those who may make them', async ({ requestAs }) => {
    expect(await refusal(importSource(await requestAs(null), { markdown: 'a' }))).toMatchObject({ status: 401 })
    expect(await refusal(importSource(await requestAs('marketer'), { markdown: 'a', create: true }))).toMatchObject({ status: 403 })
  })

  test('follows a page that only shares another article, once, and says so', async ({ requestAs }) => {
    const calls: string[] = []
    const { report, page: seen } = await importSource(await requestAs('editor'), { url: 'https://mp.weixin.qq.com/shares' }, web(calls))
    expect(calls).toEqual(['https://mp.weixin.qq.com/shares', 'https://mp.weixin.qq.com/page'])
    expect(report).toMatchObject({ address: 'https://mp.weixin.qq.com/page', score: { text: 1 } })
    expect(report.remarks[0]).toMatchObject({ rule: 'import-followed' })
    expect(seen).toContain('风从苍山来')
  })

  test('a saved page that only shares another article is refused with its address', async ({ requestAs }) => {
    const html = '<div id="js_content"></div><span id="js_share_source" data-url="https://mp.weixin.qq.com/s/abc">阅读全文</span>'
    const refused = await refusal(importSource(await requestAs('editor'), { html }, web([])))
    expect(refused).toMatchObject({ code: 'PAGE_SHARES' })
    expect(refused.text.zh).toContain('https://mp.weixin.qq.com/s/abc')
  })

  test('reads a page in the encoding that its server names', async ({ requestAs }) => {
    const { document } = await importSource(await requestAs('editor'), { url: 'https://example.com/big5' }, web([]))
    expect(JSON.stringify(document)).toContain('大理的風')
  })

  test('a title is cut before a character that does not fit', async ({ requestAs }) => {
    const html = `<html><body><h1>${'湖'.repeat(63)}🌊</h1><p>走四十分钟，到水边。</p></body></html>`
    const { title } = await importSource(await requestAs('editor'), { html, create: true }, web([]))
    expect(title).toBe('湖'.repeat(63))
  })

  test('a page saved with everything in it is refused with the way out', async ({ requestAs }) => {
    const data = new Uint8Array(Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B'))
    const refused = await refusal(importSource(await requestAs('editor'), { file: { name: '洱海.mhtml', data } }, web([])))
    expect(refused).toMatchObject({ code: 'FILE_KIND' })
    expect(refused.text.zh).toContain('网页，仅 HTML')
  })
})
