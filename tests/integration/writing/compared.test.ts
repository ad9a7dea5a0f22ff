import { compareVersions, versionById, versionsOf } from '@/platform/compare/compare-versions'
import { piecesOf } from '@/platform/compare/picture-marks'
import { lastJudged } from '../../../src/writing/actions/last-judged'
import { requestChanges, submitDraft } from '@/writing/server'
import { describe, expect, test } from '../../support/fixtures'
import type { PayloadRequest } from 'payload'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0, style: '', mode: 'normal', detail: 0 })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children })
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } })
const card = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields: { id: '65f000000000000000000001', ...fields } })
const fact = (product: unknown, name: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: '65f000000000000000000002', blockType: 'fact', product, fact: name },
})

const zone = 'Asia/Shanghai'

describe('a comparison of versions', () => {
  test('names every card and every word of it, what it is bound to, and nothing by its number', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const product = await payload.create({ collection: 'products', draft: true, data: { title: '洱海三日' } as never, overrideAccess: true })
    const made = await payload.create({
      collection: 'drafts',
      draft: true,
      data: {
        title: '比一比',
        draftType: 'opinion',
        form: 'story',
        stage: 'inWriting',
        theme: 'sea',
        body: bodyOf(paragraph(text('只要 '), fact(product.id, 'days')), card({ blockType: 'productCard', product: product.id, remark: '适合慢走' })),
      } as never,
      overrideAccess: true,
      req,
    })
    await payload.update({
      collection: 'drafts',
      id: made.id,
      draft: true,
      data: {
        author: '小林',
        body: bodyOf(paragraph(text('只要 '), fact(product.id, 'price')), card({ blockType: 'productCard', product: product.id, remark: '适合快走' })),
      } as never,
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    const zh = await sidesOf(req, made)
    expect(zh.正文).toEqual({
      before: ['只要 【活事实 产品：洱海三日 · 取哪一项：天数】', '【产品卡片】', '　产品：洱海三日', '　推荐语：适合慢走'],
      after: ['只要 【活事实 产品：洱海三日 · 取哪一项：起价】', '【产品卡片】', '　产品：洱海三日', '　推荐语：适合快走'],
    })
    expect(zh.作者).toEqual({ before: [], after: ['小林'] })
    expect((await sidesOf(req, { id: made.id, language: 'en' })).Body?.after[1]).toBe('[Product card]')
  })

  test('is with what was last sent back, and says by whom', async ({ payload, requestAs }) => {
    const channel = await payload.create({
      collection: 'channels',
      data: { name: '小店', platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } },
      overrideAccess: true,
    })
    const made = await payload.create({
      collection: 'drafts',
      draft: true,
      data: {
        title: '送审',
        draftType: 'opinion',
        form: 'story',
        stage: 'inWriting',
        theme: 'sea',
        channels: [channel.id],
        body: bodyOf(paragraph(text('第一稿'))),
      } as never,
      overrideAccess: true,
    })
    await submitDraft(await requestAs('editor'), made.id, {})
    const returned = await requestChanges(await requestAs('reviewer'), made.id, { remark: '再短些' })
    for (const words of ['第二稿', '第三稿']) {
      await payload.update({
        collection: 'drafts',
        id: made.id,
        draft: true,
        data: { body: bodyOf(paragraph(text(words))) } as never,
        overrideAccess: true,
        req: await requestAs('editor'),
      })
    }
    const req = await requestAs('reviewer')
    const [newest] = await versionsOf(req, { collection: 'drafts', id: String(made.id) })
    expect(newest && (await lastJudged(req, String(made.id), newest))).toMatchObject({ revision: returned.revision, act: { zh: '退回修改' }, by: 'reviewer' })
  })

  test('says money in yuan', async ({ payload, requestAs }) => {
    const req = await requestAs('marketer')
    const made = await payload.create({ collection: 'products', draft: true, data: { title: '大理', priceMinor: 128_000 } as never, overrideAccess: true, req })
    await payload.update({
      collection: 'products',
      id: made.id,
      draft: true,
      data: { priceMinor: 138_050 } as never,
      overrideAccess: true,
      req: await requestAs('marketer'),
    })
    expect((await sidesOf(req, { id: made.id, collection: 'products' }))['起价（元）']).toEqual({ before: ['¥1,280'], after: ['¥1,380.50'] })
  })
})

async function sidesOf(req: PayloadRequest, { id, language = 'zh', collection = 'drafts' }: { id: string | number; language?: string; collection?: string }) {
  const [newest, older] = await versionsOf(req, { collection, id: String(id) })
  const [after, before] = await Promise.all([versionById(req, collection, newest?.id ?? ''), versionById(req, collection, older?.id ?? '')])
  if (!after) throw new Error('There is no version.')
  const { fields } = await compareVersions(req, { collection, before, after }, { language, zone })
  const side = (kind: 'gone' | 'new') => (paragraphs: (typeof fields)[number]['paragraphs']) =>
    paragraphs.flatMap(({ parts }) => {
      const own = parts.filter((part) => part.kind === 'same' || part.kind === kind)
      const words = own.flatMap(({ text: said }) => piecesOf(said)).map((piece) => ('words' in piece ? piece.words : `[${piece.picture}]`))
      return own.length === 0 ? [] : [words.join('')]
    })
  return Object.fromEntries(fields.map(({ label, paragraphs }) => [label, { before: side('gone')(paragraphs), after: side('new')(paragraphs) }]))
}
