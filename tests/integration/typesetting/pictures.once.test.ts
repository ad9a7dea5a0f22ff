import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { paragraph } from '@/writing'
import { makePictures } from '@/typesetting/actions/make-pictures'
import { readMadePicture } from '@/typesetting/actions/made-pictures'
import { savePictures } from '@/typesetting/actions/save-pictures'
import { describe, expect, refusal, test } from '../distribution/scene'

describe('pictures from words', () => {
  test('every character that no font has is named, those of the title first', async ({ requestAs, scene }) => {
    const rare = Array.from({ length: 20 }, (_, i) => String.fromCodePoint(0xe100 + i))
    const draftId = await scene.draft([], { blocks: [paragraph(`✅ 含 ${rare.join('')}`)], data: { title: '大理\u{e000}三日 ✈️ 䶮' } })
    const { remarks } = await makePictures(await requestAs('editor'), { draftId, kind: 'long' })
    expect(remarks[0]?.zh).toContain('标题里的 \u{e000}（U+E000）')
    expect(rare.every((character) => remarks[1]?.zh.includes(character))).toBe(true)
    expect(remarks[1]?.zh).not.toMatch(/[✅✈䶮]/u)
  })

  test('cards are those of what the draft says on 小红书, and say so', async ({ requestAs, scene }) => {
    const blocks = [paragraph('正文里的这一段很长。')]
    const plain = await scene.draft([], { blocks })
    const cover = await scene.asset()
    const said = { xiaohongshu: { title: '\u{e001}', cover: String(cover), body: { kind: 'own', text: '第一段。\n\n第二段\u{e002}。' } } }
    const worded = await scene.draft([], { blocks, data: { variants: said } })
    const editor = await requestAs('editor')
    const cards = await makePictures(editor, { draftId: worded, kind: 'cards' })
    // What no font can draw is named, so it tells which words were drawn.
    expect(cards.remarks.map(({ zh }) => zh).join('')).toMatch(/标题里的.*U\+E001.*U\+E002.*小红书版/s)
    expect(cards.pictures[0]?.assets).toContain(String(cover))
    expect((await makePictures(editor, { draftId: worded, kind: 'long' })).remarks.map(({ zh }) => zh).join('')).not.toMatch(/U\+E00|小红书版/)
    // Topics and a shortened text are of the note beside the cards: the cards say what the draft says, and claim nothing else.
    const beside = { xiaohongshu: { topics: ['大理'], body: { kind: 'condensed', max: 100 } } }
    const noted = await scene.draft([], { blocks, data: { variants: beside } })
    expect((await makePictures(editor, { draftId: noted, kind: 'cards' })).remarks.map(({ zh }) => zh).join('')).not.toContain('小红书版')
    expect((await makePictures(editor, { draftId: plain, kind: 'cards' })).remarks.map(({ zh }) => zh).join('')).not.toContain('小红书版')
  })

  test('the same draft gives the same bytes twice, within the channel’s cap', async ({ requestAs, scene }) => {
    const product = await scene.product()
    const draftId = await scene.draft([], { blocks: [scene.price(product), scene.picture(await scene.asset()), scene.productCard(product)] })
    const editor = await requestAs('editor')
    const [first, second] = [await makePictures(editor, { draftId, kind: 'long' }), await makePictures(editor, { draftId, kind: 'long' })]
    expect(first.pictures.map(({ id }) => id)).toEqual(second.pictures.map(({ id }) => id))
    const [picture] = first.pictures
    expect(picture).toMatchObject({ width: 1080, mimeType: 'image/jpeg' })
    expect(picture?.bytes).toBeLessThan(1_000_000)
    const { data } = await readMadePicture(picture?.id ?? '')
    expect(createHash('sha256').update(data).digest('hex')).toBe(picture?.id)
    expect(await sharp(data).metadata()).toMatchObject({ width: 1080, height: picture?.height })
  })

  test('what is saved to the library is byte for byte what was shown, once, with its lineage', async ({ payload, requestAs, scene }) => {
    const ends = new Date(Date.now() + 86_400_000).toISOString()
    const cover = await scene.asset({ licence: 'licensed', expiresAt: ends })
    const draftId = await scene.draft([], { data: { cover } })
    const designer = await requestAs('designer')
    const { pictures } = await makePictures(designer, { draftId, kind: 'cover', options: { focus: { x: 0.2, y: 0.8 } } })
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [900, 383],
      [900, 900],
    ])
    const wanted = { pictures: pictures.map(({ id }) => id) }
    const { saved } = await savePictures(designer, wanted)
    const asset = await payload.findByID({ collection: 'assets', id: saved[0]?.assetId ?? 0, depth: 0, overrideAccess: true })
    expect(asset).toMatchObject({ sha256: pictures[0]?.id, tier: 'ready', licence: 'licensed', derivedFrom: cover, expiresAt: ends })
    expect((await savePictures(designer, wanted)).saved.map(({ isNew }) => isNew)).toEqual([false, false])
    expect(await refusal(savePictures(await requestAs('reviewer'), wanted))).toMatchObject({ code: 'PICTURES_NOT_YOURS_TO_SAVE', status: 403 })
  })

  test.for([
    ['public-domain', 'public-domain', 'public-domain'],
    ['public-domain', 'owned', 'owned'],
  ] as const)('what shows %s and %s is %s', async ([first, second, whole], { payload, requestAs, scene }) => {
    const shown = [await scene.asset({ licence: first }), await scene.asset({ licence: second })]
    const draftId = await scene.draft([], { blocks: shown.map((id) => scene.picture(id)), data: { title: `${first} ${second}`, cover: null } })
    const designer = await requestAs('designer')
    const { pictures } = await makePictures(designer, { draftId, kind: 'long' })
    const { saved } = await savePictures(designer, { pictures: pictures.map(({ id }) => id) })
    const asset = await payload.findByID({ collection: 'assets', id: saved[0]?.assetId ?? 0, depth: 0, overrideAccess: true })
    expect(asset.licence).toBe(whole)
  })

  test('a picture that AI made hands its label on to what is made from it', async ({ payload, requestAs, scene }) => {
    const draftId = await scene.draft([], { data: { cover: await scene.asset({ origin: 'ai-edited' }) } })
    const designer = await requestAs('designer')
    const { pictures } = await makePictures(designer, { draftId, kind: 'cover' })
    expect(pictures.map(({ aiMade }) => aiMade)).toEqual([true, true])
    const { saved } = await savePictures(designer, { pictures: pictures.map(({ id }) => id) })
    const asset = await payload.findByID({ collection: 'assets', id: saved[0]?.assetId ?? 0, depth: 0, overrideAccess: true })
    expect(asset.origin).toBe('ai-made')
  })

  test.for([
    [{ tier: 'inspiration' }, /灵感素材/],
    [{ licence: 'unknown' }, /授权/],
    [{ expiresAt: '2020-01-01T00:00:00.000Z' }, /到期/],
  ] as const)('a picture that may not go out is refused by name (%#)', async ([over, reason], { requestAs, scene }) => {
    const draftId = await scene.draft([], { blocks: [scene.picture(await scene.asset(over))] })
    const refused = await refusal(makePictures(await requestAs('editor'), { draftId, kind: 'long' }))
    expect(refused).toMatchObject({ code: 'PICTURES_NOT_OUTGOING', status: 409 })
    expect(refused.text.zh).toMatch(reason)
  })

  test('a picture that is no longer in the library is named', async ({ requestAs, scene }) => {
    const draftId = await scene.draft([], { blocks: [scene.picture(999_999)] })
    expect((await refusal(makePictures(await requestAs('editor'), { draftId, kind: 'cards' }))).text.zh).toContain('999999')
  })

  test('a draft without a title is told so, and its cover is cut all the same', async ({ payload, requestAs, scene }) => {
    const cover = await scene.asset()
    const editor = await requestAs('editor')
    const { id } = await payload.create({ collection: 'drafts', draft: true, data: { cover } as never, overrideAccess: true, req: editor })
    const make = (kind: string) => makePictures(editor, { draftId: String(id), kind })
    expect(await refusal(make('cards'))).toMatchObject({ code: 'PICTURES_NEED_TITLE', text: { zh: expect.stringContaining('图上的标题') } })
    expect((await make('cover')).pictures).toHaveLength(2)
    const variants = { xiaohongshu: { title: '雪线以上', body: { kind: 'own', text: '一句自己的话。' } } }
    await payload.update({ collection: 'drafts', id, draft: true, data: { variants } as never, overrideAccess: true, req: await requestAs('editor') })
    expect((await make('cards')).pictures.length).toBeGreaterThan(0)
    expect(await refusal(make('long'))).toMatchObject({ code: 'PICTURES_NEED_TITLE' })
  })

  test('a product becomes detail slices of one width and a poster', async ({ requestAs, scene }) => {
    const pictures = [await scene.asset()]
    const itinerary = Array.from({ length: 9 }, (_, i) => ({ title: `第 ${i + 1} 天`, text: '上午环湖，下午进山，傍晚回到古城吃饭。'.repeat(4) }))
    const productId = await scene.product({ pictures, itinerary })
    const marketer = await requestAs('marketer')
    const detail = await makePictures(marketer, { productId, kind: 'detail-790' })
    expect(detail.pictures.length).toBeGreaterThan(1)
    for (const { width, height } of detail.pictures) expect([width, height <= 1500]).toEqual([790, true])
    const poster = await makePictures(marketer, { productId, kind: 'poster', options: { aiLabel: true, adLabel: true, format: 'png' } })
    expect(poster.pictures).toMatchObject([{ mimeType: 'image/png', aiMade: true }])
    expect(poster.remarks.map(({ zh }) => zh).join()).toContain('PUBLIC_URL')
  })

  test.for([
    [{ kind: 'long' }, 'SOURCE_MISSING'],
    [{ draftId: '1', productId: '1', kind: 'long' }, 'SOURCE_MISSING'],
    [{ draftId: '1', kind: 'film' }, 'PICTURE_KIND_UNKNOWN'],
    [{ draftId: '1', kind: 'detail-750' }, 'PICTURE_KIND_ELSEWHERE'],
    [{ draftId: 'nonsense', kind: 'long' }, 'SOURCE_GONE'],
    [{ draftId: '1', kind: 'long', options: { sliceHeight: 90_000 } }, 'PICTURES_BAD_REQUEST'],
    [{ draftId: '1', kind: 'long', options: { focus: { x: 7, y: 0 } } }, 'PICTURES_BAD_REQUEST'],
  ] as const)('a request it cannot serve is refused (%#) with %s', async ([body, code], { requestAs }) => {
    const refused = await refusal(makePictures(await requestAs('editor'), body))
    expect(refused.code).toBe(code)
    expect(refused.text.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  test('pictures are for people who are signed in', async ({ requestAs }) => {
    expect(await refusal(makePictures(await requestAs(null), { draftId: '1', kind: 'long' }))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
  })
})
