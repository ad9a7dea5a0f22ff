import sharp from 'sharp'
import { sayVersions } from '@/platform/compare/said-endpoint'
import { piecesOf } from '@/platform/compare/picture-marks'
import type { PayloadRequest } from 'payload'
import { describe, expect, test } from '../../support/fixtures'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0, style: '', mode: 'normal', detail: 0 })
const node = (type: string, ...children: unknown[]) => ({ type, version: 1, format: '', indent: 0, direction: null, children })
const cell = (words: string) => ({ ...node('tablecell', node('paragraph', text(words))), headerState: 0, colSpan: 1, rowSpan: 1, backgroundColor: null })
const bodyOf = (...children: unknown[]) => ({ root: node('root', ...children) })
const card = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields: { id: '65f000000000000000000001', ...fields } })
const upload = (value: unknown, caption = '') => ({
  type: 'upload',
  version: 3,
  format: '',
  id: '65f000000000000000000003',
  fields: caption ? { caption } : {},
  relationTo: 'assets',
  value,
})

/** The lines of each field as a person reads them: a picture by its name, and whether it is shown. */
async function said(req: PayloadRequest, collection: string, ...versions: Record<string, unknown>[]) {
  Object.assign(req, { routeParams: { collection } })
  const { fields, pictures } = await sayVersions(req, { versions })
  const shown = (line: string) =>
    piecesOf(line)
      .map((piece) => ('words' in piece ? piece.words : `<${pictures[piece.picture]?.name}${pictures[piece.picture]?.url ? ' +' : ''}>`))
      .join('')
  return Object.fromEntries(Object.entries(fields).map(([name, both]) => [name, both.map((lines) => lines.map(shown))]))
}

describe('two versions of which one is stored nowhere', () => {
  test('name what they refer to in fields, arrays, cards and channel versions, by title, in the language of the person', async ({
    payload,
    requestAs,
    users,
  }) => {
    const make = async (title: string, tier = 'ready') => {
      const data = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r: title.length, g: 90, b: 90 } } })
        .png()
        .toBuffer()
      const file = { data, mimetype: 'image/png', name: `${title}.png`, size: data.length }
      return (await payload.create({ collection: 'assets', overrideAccess: true, data: { title, alt: title, tier, licence: 'owned' } as never, file })).id
    }
    const [lake, snow] = [await make('洱海'), await make('苍山的雪')]
    const product = (await payload.create({ collection: 'products', draft: true, data: { title: '洱海三日' } as never, overrideAccess: true })).id
    await payload.create({
      collection: 'themes',
      overrideAccess: true,
      data: { theme: { ...(await aTheme()), id: 'own-lake', name: { zh: '湖色', en: 'Lake' } } } as never,
    })
    const mine = {
      theme: 'own-lake',
      cover: lake,
      owner: users.editor.id,
      variants: { weibo: { cover: String(snow) } },
      body: bodyOf(
        upload(lake, '清晨'),
        card({ blockType: 'productCard', product, remark: '慢走', theme: 'mountain' }),
        card({ blockType: 'pictureGrid', pictures: [{ id: '65f000000000000000000004', picture: snow }] }),
      ),
    }
    const zh = await said(await requestAs('editor'), 'drafts', mine, { theme: 'gone-theme', cover: snow })
    expect(zh.theme).toEqual([['湖色'], ['版式 gone-theme（已删除）']])
    expect(zh.cover).toEqual([['<洱海 +>'], ['<苍山的雪 +>']])
    expect(zh.owner?.[0]).toEqual(['editor'])
    expect(zh.variants?.[0]).toEqual(['【微博】', '　封面：<苍山的雪 +>'])
    expect(zh.body?.[0]).toContain('【图片】<洱海 +>')
    expect(zh.body?.[0]).toContain('　产品：洱海三日')
    expect(zh.body?.[0]?.join('\n')).toContain('这一块单独用的版式：山野')
    expect(zh.body?.[0]?.join('\n')).toContain('<苍山的雪 +>')
    expect(JSON.stringify(zh)).not.toMatch(/#\d/)
    const english = await requestAs('editor')
    Object.assign(english, { i18n: { ...english.i18n, language: 'en' } })
    expect((await said(english, 'drafts', mine)).theme).toEqual([['Lake']])
  })

  test('read tables by row, links with their address, and say what lies in the trash or is gone', async ({ payload, requestAs }) => {
    const data = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a8' } })
      .png()
      .toBuffer()
    const file = { data, mimetype: 'image/png', name: 'gone.png', size: data.length }
    const { id } = await payload.create({
      collection: 'assets',
      overrideAccess: true,
      data: { title: '旧图', alt: '旧图', tier: 'ready', licence: 'owned' } as never,
      file,
    })
    const link = { ...node('link', text('订房')), id: '65f000000000000000000005', fields: { linkType: 'custom', url: 'https://a.example/book', newTab: false } }
    const body = bodyOf(
      node('table', node('tablerow', cell('天数'), cell('价格')), node('tablerow', cell('五日'), cell('1999'))),
      node('paragraph', text('请'), link, text('。')),
      upload(id),
    )
    const lines = async () => (await said(await requestAs('editor'), 'drafts', { body })).body?.[0]
    expect(await lines()).toEqual(['| 天数 | 价格 |', '| 五日 | 1999 |', '请订房（https://a.example/book）。', '【图片】<旧图 +>'])
    await payload.update({ collection: 'assets', id, overrideAccess: true, data: { deletedAt: new Date().toISOString() } as never })
    expect((await lines())?.at(-1)).toBe('【图片】<旧图（在回收站） +>')
    await payload.delete({ collection: 'assets', id, overrideAccess: true, trash: true })
    expect((await lines())?.at(-1)).toBe(`【图片】<素材 ${id}（已删除）>`)
  })

  test('are for those who may see the collection, and in a form that a document can have', async ({ requestAs }) => {
    await expect(said(await requestAs(null), 'drafts', { title: '甲' })).rejects.toThrow()
    await expect(said(await requestAs('editor'), 'drafts')).rejects.toMatchObject({ code: 'VERSIONS_MISSING' })
    await expect(said(await requestAs('editor'), 'drafts', { body: { root: 7 } })).rejects.toMatchObject({ code: 'FORM_REFUSED' })
  })
})

async function aTheme() {
  const { themes } = await import('@/typesetting')
  return structuredClone(themes[0]!)
}
