import { typesetSource } from '@/typesetting/server'
import { describe, expect, refusal, test } from '../distribution/scene'

describe('typesetting over HTTP', () => {
  test('sets Markdown for a channel, with counts and a report', async ({ requestAs }) => {
    const set = await typesetSource(await requestAs('editor'), { markdown: '# 洱海\n\n风从苍山来。', channel: 'wechat' })
    expect(set.html).toContain('风从苍山来')
    expect(set.html).toContain('style=')
    expect(set).toMatchObject({ counts: { images: 0 }, images: [] })
    expect(set.counts.characters).toBeGreaterThan(5)
  })

  test('sets a stored draft with live facts and pictures from the library', async ({ requestAs, scene }) => {
    const product = await scene.product()
    const asset = await scene.asset()
    const draftId = await scene.draft([], { blocks: [scene.price(product), scene.picture(asset)] })
    const set = await typesetSource(await requestAs('designer'), { draftId, channel: 'storefront' })
    expect(set.html).toContain('1,999')
    expect(set.images).toMatchObject([{ id: String(asset), src: expect.stringMatching(/^\/pictures\/.+\/1080\.webp$/) }])
    expect(set.facts).toMatchObject([{ source: `product:${product}:price` }])
  })

  test('sets an editor document whose references do not exist, and says so', async ({ requestAs }) => {
    const lexical = { root: { type: 'root', version: 1, children: [{ type: 'upload', relationTo: 'assets', value: 'no such id', version: 1 }] } }
    const set = await typesetSource(await requestAs('editor'), { lexical, channel: 'wechat' })
    expect(set.report.length).toBeGreaterThan(0)
  })

  test.for([
    [{ channel: 'wechat' }, 'SOURCE_MISSING'],
    [{ markdown: 'a', draftId: '1', channel: 'wechat' }, 'SOURCE_MISSING'],
    [{ markdown: 'a', channel: 'telegram' }, 'CHANNEL_UNKNOWN'],
    [{ markdown: 'a' }, 'CHANNEL_UNKNOWN'],
    [{ markdown: 7, channel: 'wechat' }, 'MARKDOWN_NOT_TEXT'],
    [{ lexical: { root: {} }, channel: 'wechat' }, 'LEXICAL_INVALID'],
    [{ draftId: 'nonsense', channel: 'wechat' }, 'DRAFT_GONE'],
    [{ markdown: 'a'.repeat(100_001), channel: 'wechat' }, 'SOURCE_TOO_LONG'],
  ] as const)('refuses a request it cannot serve (%#) with %s', async ([body, code], { requestAs }) => {
    const refused = await refusal(typesetSource(await requestAs('editor'), { ...body }))
    expect(refused.code).toBe(code)
    expect(refused.text.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  test('is for people who are signed in', async ({ requestAs }) => {
    expect(await refusal(typesetSource(await requestAs(null), { markdown: 'a', channel: 'wechat' }))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
  })
})
