import { strFromU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'
import { bytesAsSource } from '@/platform/archive'
import { LARGEST_FILE } from '@/platform/http-guard'
import { showExport } from '@/typesetting/actions/bring-back-preview'
import { isExport } from '@/typesetting/actions/open-export'
import { LARGEST_TEXT } from '@/typesetting/exchange/bundle'
import { themes, writeTheme, type Theme } from '@/typesetting'
import { document, paragraph, text, type RichDocument } from '@/writing'
import { sampleDocument } from '../../golden/typesetting/sample'
import { describe, expect, refusal, test } from '../distribution/scene'
import { bringBack, exported, newPromotion } from './exported'

const bytesOf = (words: string) => new TextEncoder().encode(words)

/** Payload gives cards and their rows new ids in every document. */
function withoutIds(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'id' ? undefined : value)))
}

describe('taking a draft out and bringing it back', () => {
  test('gives an equal document with the same pictures, theme and words about it', async ({ requestAs, scene, payload }) => {
    const [asset, product, promotion] = [await scene.asset({ title: '洱海日出' }), await scene.product(), await newPromotion(payload)]
    const inLibrary = JSON.stringify(sampleDocument)
      .replace(/"a\d+"/g, JSON.stringify(asset))
      .replace(/"p\d+"/g, JSON.stringify(product))
      .replace(/"c\d+"/g, JSON.stringify(promotion))
    const body = JSON.parse(inLibrary) as RichDocument
    const id = await scene.draft([], { data: { body, cover: asset, title: '洱海：东岸三日', theme: 'mountain', titleStyle: 'proof' } })
    const stored = await payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true })
    const { bytes, fileName } = await exported(await requestAs('marketer'), id)
    expect(fileName).toBe('洱海-东岸三日.zip')
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(['article.md', expect.stringMatching(/^pictures\/.+\.png$/), 'theme.json', 'xingwen.json'])
    expect(strFromU8(files['article.md'] as Uint8Array)).toContain('## 三天怎么走')
    expect(await isExport(bytesAsSource(bytes))).toBe(true)
    const { totalDocs: before } = await payload.count({ collection: 'assets', overrideAccess: true })
    const { draftId, report } = await bringBack(await requestAs('editor'), bytes)
    const back = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    expect(withoutIds(back.body)).toEqual(withoutIds(stored.body))
    for (const name of ['title', 'digest', 'author', 'theme', 'draftType', 'form', 'titleStyle', 'cover'] as const) expect(back[name]).toEqual(stored[name])
    expect([back.stage, report.map(({ rule }) => rule), (await payload.count({ collection: 'assets', overrideAccess: true })).totalDocs]).toEqual([
      'inWriting',
      ['exchange-address-taken'],
      before,
    ])
  })

  test('uploads a picture the library does not hold to the rework tier', async ({ requestAs, scene, payload }) => {
    for (let other = 0; other < 4; other++) await scene.asset()
    const asset = await scene.asset({ title: '挖色码头' })
    const id = await scene.draft([], { data: { body: document(scene.picture(asset)), cover: null } })
    const { bytes } = await exported(await requestAs('editor'), id)
    await payload.delete({ collection: 'drafts', id, overrideAccess: true })
    await payload.db.deleteOne({ collection: 'assets', where: { id: { equals: asset } } })
    const { draftId } = await bringBack(await requestAs('editor'), bytes)
    const draft = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    const [block] = (draft.body as unknown as RichDocument).root.children
    const made = await payload.findByID({ collection: 'assets', id: (block as { value: string }).value, depth: 0, overrideAccess: true })
    expect(made).toMatchObject({ title: '挖色码头', tier: 'rework', licence: 'unknown', alt: '湖面' })
    expect(made.id).not.toBe(asset)
  })

  test('takes what a person changed in the Markdown', async ({ requestAs, scene, payload }) => {
    const id = await scene.draft([], { data: { body: document(paragraph('风从', text('苍山', 1), '来。')) } })
    const files = unzipSync((await exported(await requestAs('editor'), id)).bytes)
    const article = strFromU8(files['article.md'] as Uint8Array).replace('苍山', '洱海')
    const { draftId } = await bringBack(await requestAs('editor'), zipSync({ ...files, 'article.md': bytesOf(article) }))
    const draft = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    expect(draft.body).toEqual(document(paragraph('风从', text('洱海', 1), '来。')))
  })

  test('takes a folder that was unpacked and packed again', async ({ requestAs, scene }) => {
    const id = await scene.draft([], { data: { body: document(paragraph('一'), scene.picture(await scene.asset())), cover: null, slug: null } })
    const files = unzipSync((await exported(await requestAs('editor'), id)).bytes)
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`洱海三日/${name}`, bytes]))
    const litter = { '洱海三日/': new Uint8Array(), '洱海三日/.DS_Store': bytesOf('a'), '__MACOSX/洱海三日/._article.md': bytesOf('a') }
    const zip = zipSync({ ...inFolder, ...litter })
    expect(await isExport(bytesAsSource(zip))).toBe(true)
    const shown = await showExport(await requestAs('editor'), bytesAsSource(zip))
    expect([shown.report.score.pictures, shown.report.remarks.map(({ rule }) => rule)]).toEqual([{ found: 1, kept: 1 }, ['exchange-address-taken']])
    const two = zipSync({ ...inFolder, '苍山/article.md': bytesOf('二') })
    expect(await refusal(showExport(await requestAs('editor'), bytesAsSource(two)))).toMatchObject({ code: 'NOT_AN_EXPORT' })
  })

  test.for([
    [new Uint8Array([1, 2, 3]), 'NOT_A_ZIP'],
    [zipSync({ 'a.txt': bytesOf('a') }), 'NOT_AN_EXPORT'],
  ] as const)('refuses a file that is no export (%#)', async ([bytes, code], { requestAs }) => {
    expect(await isExport(bytesAsSource(bytes))).toBe(false)
    expect(await refusal(bringBack(await requestAs('editor'), bytes))).toMatchObject({ code, text: { zh: expect.stringMatching(/行文|zip/) as string } })
  })

  test('finds a picture that the archive lost by what it was, or says which one is gone', async ({ requestAs, scene, payload }) => {
    // Each picture of a scene shows another shade; nobody else has the eighth.
    for (let other = 0; other < 7; other++) await scene.asset()
    const asset = await scene.asset({ title: '苍山雪线' })
    const id = await scene.draft([], { data: { body: document(paragraph('一'), scene.picture(asset)), cover: asset, slug: null } })
    const { bytes } = await exported(await requestAs('editor'), id)
    const words = zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('pictures/'))))
    const draft = async (draftId: string | number) => payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    const found = await bringBack(await requestAs('editor'), words)
    expect([found.report.map(({ rule }) => rule), (await draft(found.draftId)).cover]).toEqual([['exchange-address-taken'], asset])
    await payload.db.deleteOne({ collection: 'assets', where: { id: { equals: asset } } })
    const gone = await bringBack(await requestAs('editor'), words)
    expect(gone.report.find(({ rule }) => rule === 'exchange-picture-gone')?.message.zh).toContain('苍山雪线')
    const { body, cover } = await draft(gone.draftId)
    expect([(body as unknown as RichDocument).root.children.map(({ type }) => type), cover ?? null]).toEqual([['paragraph'], null])
  })

  test('unpacks no more of a text than a draft can have', async ({ requestAs }) => {
    const heavy = zipSync({ 'article.md': bytesOf('一'), 'xingwen.json': new Uint8Array(LARGEST_TEXT + 1).fill(32) })
    const refused = await refusal(showExport(await requestAs('reviewer'), bytesAsSource(heavy), '海.zip'))
    expect([refused.code, refused.text.zh]).toEqual(['ARCHIVE_ENTRY_TOO_LARGE', expect.stringMatching(/「海.zip」里的「xingwen.json」.*5 MB/)])
  })

  test('leaves out a picture that the library does not take, and names it', async ({ requestAs, payload }) => {
    const heavy = new Uint8Array(LARGEST_FILE + 1)
    const pictures = { 'pictures/heavy.png': heavy, 'pictures/broken.png': bytesOf('png') }
    const article = bytesOf('风从苍山来。\n\n![](pictures/heavy.png)\n\n![](pictures/broken.png)\n')
    const { draftId, report } = await bringBack(await requestAs('editor'), zipSync({ 'article.md': article, ...pictures }))
    expect(report.map(({ rule, message }) => [rule, message.zh])).toEqual([
      ['exchange-picture-refused', expect.stringContaining('heavy.png')],
      ['exchange-picture-refused', expect.stringContaining('broken.png')],
    ])
    const draft = await payload.findByID({ collection: 'drafts', id: draftId, draft: true, depth: 0, overrideAccess: true })
    expect((draft.body as unknown as RichDocument).root.children.map(({ type }) => type)).toEqual(['paragraph'])
  })

  test('leaves no draft when it cannot be saved, and names the pictures and themes that were', async ({ requestAs, payload }) => {
    const theme = { ...themes[0], id: 'winter-lake', name: { zh: '冬湖', en: 'Winter lake' } } as Theme
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#3d2b1f' } })
      .png()
      .toBuffer()
    const article = bytesOf('---\ntitle: 去看雪\ntheme: winter-lake\n---\n一\n\n![](pictures/snow.png)\n')
    const zip = zipSync({ 'article.md': article, 'theme.json': bytesOf(writeTheme(theme)), 'pictures/snow.png': new Uint8Array(picture) })
    const { create } = payload.db
    payload.db.create = (args) => (args.collection === 'drafts' ? Promise.reject(new Error('disk full')) : create.call(payload.db, args))
    const refused = await refusal(bringBack(await requestAs('administrator'), zip))
    payload.db.create = create
    expect([refused.code, refused.status, refused.data]).toEqual(['IMPORT_NOT_SAVED', 500, { kept: { pictures: ['snow'], themes: ['冬湖'] } }])
    expect(refused.text.zh).toMatch(/「去看雪」没有保存成功.*图片：snow；.*版式：冬湖；再导入一次/)
    const { report } = await bringBack(await requestAs('administrator'), zip)
    expect([report, (await payload.count({ collection: 'assets', where: { title: { equals: 'snow' } }, overrideAccess: true })).totalDocs]).toEqual([[], 1])
  })

  test('makes only what can come back', async ({ requestAs, scene }) => {
    const asset = await scene.asset({ title: '挖色码头的清晨' })
    const id = await scene.draft([], { data: { body: document(scene.picture(asset)), cover: null } })
    const { bytes } = await exported(await requestAs('editor'), id, 10_000)
    expect(bytes.length).toBeLessThan(10_000)
    const refused = await refusal(exported(await requestAs('editor'), id, 2_000))
    expect([refused.code, refused.text.zh, refused.text.en]).toEqual([
      'EXPORT_TOO_LARGE',
      expect.stringContaining('挖色码头的清晨'),
      expect.stringContaining('挖色码头的清晨'),
    ])
  })

  test('is for people who may', async ({ requestAs, scene }) => {
    const id = await scene.draft([])
    expect(await refusal(exported(await requestAs(null), id))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
    expect(await refusal(exported(await requestAs('editor'), '999999'))).toMatchObject({ code: 'DRAFT_GONE', status: 404 })
    expect(await refusal(bringBack(await requestAs(null), new Uint8Array()))).toMatchObject({ status: 403 })
  })
})
