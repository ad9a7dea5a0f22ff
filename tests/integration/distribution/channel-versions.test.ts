import { describeVariants } from '@/distribution/actions/describe-variants'
import { describeForm } from '@/typesetting/actions/describe-form'
import { asked } from '@/typesetting/admin/asked'
import { typesetSource } from '@/typesetting/server'
import { paragraph } from '@/writing'
import { describe, expect, test } from './scene'

describe('a channel version of a draft', () => {
  test('is what is approved and what goes out, and voids the approval of its channel alone', async ({ scene, requestAs, payload }) => {
    const [shop, wechat] = [await scene.channel(), await scene.channel({ platform: 'wechat-official', mode: 'rehearsal' })]
    const draft = await scene.approvedDraft([shop, wechat])
    const before = await scene.seen(draft)
    await payload.update({
      collection: 'drafts',
      id: draft,
      draft: true,
      overrideAccess: true,
      data: { variants: { storefront: { title: '店铺的标题', digest: '店铺的摘要', opening: '店铺的开头。' }, odd: 7 } },
    })
    const { variants } = await describeVariants(await requestAs('reviewer'), draft)
    expect(variants.map(({ approval }) => approval.state)).toEqual(['changed', 'approved'])
    expect(variants[0]).toMatchObject({ title: '店铺的标题', digest: '店铺的摘要', html: expect.stringContaining('店铺的开头。') })
    expect(variants[1]).toMatchObject({ title: '洱海慢游', contentHash: before[wechat] })

    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, context: { stageIsSet: true }, data: { stage: 'inReview' } })
    await scene.approve(draft)
    await scene.dispatcher()
    const push = await scene.schedule(draft, [shop])
    await scene.until(push, ['published'])
    expect([...scene.shelf.posts.values()].at(-1)).toMatchObject({ title: '店铺的标题', html: expect.stringContaining('店铺的开头。') })
  })

  test('binds the approval to its cover, pictures, topics, condensed text and link', async ({ scene, requestAs, payload }) => {
    const [shop, wechat] = [await scene.channel(), await scene.channel({ platform: 'wechat-official', mode: 'rehearsal' })]
    const [inside, other] = [await scene.asset(), await scene.asset()]
    const draft = await scene.approvedDraft([shop, wechat], { blocks: [scene.picture(inside), paragraph('第一句话。第二句话说得很长很长。')] })
    const edits = [
      { cover: String(other) },
      { pictures: [String(other), String(inside)] },
      { topics: ['大理', '慢游'] },
      { body: { kind: 'condensed', max: 20 } },
      { link: 'https://a.example/book' },
    ]
    const hashes = new Set(Object.values(await scene.seen(draft)))
    for (const edit of edits) {
      await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { variants: { wechat: edit, storefront: edit } } })
      const { variants } = await describeVariants(await requestAs('reviewer'), draft)
      expect(
        variants.map(({ approval }) => approval.state),
        JSON.stringify(edit),
      ).toEqual(['changed', 'changed'])
      for (const { contentHash } of variants) hashes.add(contentHash)
    }
    expect(hashes.size).toBe(2 * (edits.length + 1))

    const all = Object.assign({}, ...edits) as object
    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { variants: { wechat: all, storefront: all } } })
    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, context: { stageIsSet: true }, data: { stage: 'inReview' } })
    const { variants } = await describeVariants(await requestAs('reviewer'), draft)
    for (const { cover, pictures, topics, text } of variants) {
      expect(cover?.id).toBe(String(other))
      expect(pictures.map(({ id }) => id)).toEqual([String(other), String(inside)])
      expect(topics).toEqual(['大理', '慢游'])
      expect(text).toContain('#大理 #慢游')
      expect(text).not.toContain('第二句')
    }
    expect(variants.map(({ link }) => link)).toEqual(['', 'https://a.example/book'])
    expect(variants[0]?.html).toContain('href="https://a.example/book"')
    await scene.approve(draft)
    await scene.dispatcher()
    await scene.until(await scene.schedule(draft, [shop]), ['published'])
    expect([...scene.shelf.posts.values()].at(-1)).toMatchObject({ coverId: String(other), text: expect.stringContaining('https://a.example/book') })
  })

  test('does not go out with a cover or a picture that may not', async ({ scene, requestAs, payload }) => {
    const shop = await scene.channel()
    const draft = await scene.draft([shop])
    for (const edit of [{ cover: String(await scene.asset({ tier: 'inspiration' })) }, { pictures: [String(await scene.asset({ licence: 'unknown' }))] }]) {
      await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { variants: { storefront: edit } } })
      const { variants } = await describeVariants(await requestAs('reviewer'), draft)
      expect(variants[0]?.contentRefusals.map(({ code }) => code)).toContain('PICTURE_RIGHTS')
    }
  })

  test('stores only what a version may hold, and leaves the approval of channels whose bytes stay', async ({ scene, payload }) => {
    const draft = await scene.approvedDraft([await scene.channel()])
    const saved = await payload.update({
      collection: 'drafts',
      id: draft,
      draft: true,
      overrideAccess: true,
      data: { variants: { weibo: { title: '微博', nonsense: 1 }, group: {}, '<b>': { title: 'x' } } },
    })
    expect(saved).toMatchObject({ stage: 'approved', variants: { weibo: { title: '微博' } } })
    expect(Object.keys(saved.variants as object)).toEqual(['weibo'])
  })

  test('is set with pictures that the text does not hold, and shows what the draft changed since', async ({ scene, requestAs, payload }) => {
    const [inside, chosen] = [await scene.asset(), await scene.asset()]
    const product = await scene.product()
    const draft = await scene.draft([], { blocks: [scene.picture(inside), scene.price(product)], data: { title: '洱海慢游' } })
    const first = await describeForm(await requestAs('editor'), { draftId: draft, channel: 'weibo' })
    expect(first.derived).toMatchObject({
      title: '洱海慢游',
      opening: '去洱海边住几天，风从苍山来。',
      body: expect.stringContaining('1,999'),
      pictures: [String(inside)],
    })
    expect(first.measures.map(({ part }) => part)).toEqual(['body', 'fold', 'pictures'])
    const { text, hash } = { text: first.derived.title, hash: 'of another title' }
    await payload.update({
      collection: 'drafts',
      id: draft,
      draft: true,
      overrideAccess: true,
      data: { variants: { weibo: { title: '去洱海', pictures: [chosen, inside], from: { title: { hash, text } } } } },
    })
    const set = await typesetSource(await requestAs('editor'), { draftId: draft, channel: 'weibo' })
    expect(set.text).toMatch(/^【去洱海】/)
    expect(set.images.map(({ id }) => id)).toEqual([String(chosen), String(inside)])
    const { changes } = await describeForm(await requestAs('editor'), { draftId: draft, channel: 'weibo' })
    expect(changes).toMatchObject([{ part: 'title' }])
  })

  test('takes title and topics of front matter for Markdown', async ({ requestAs }) => {
    const markdown = '---\ntitle: 去洱海\ntags: [大理, 冬天]\n---\n\n风从苍山来。'
    expect(await typesetSource(await requestAs('editor'), { markdown, channel: 'weibo' })).toMatchObject({
      text: '【去洱海】\n\n风从苍山来。\n\n#大理# #冬天#',
    })
    expect(await typesetSource(await requestAs('editor'), { markdown, channel: 'xiaohongshu' })).toMatchObject({
      title: '去洱海',
      text: '风从苍山来。\n\n#大理 #冬天',
    })
  })

  test('says that its cover is AI’s work, to readers and to whoever publishes it', async ({ scene, requestAs, payload }) => {
    const channels = [await scene.channel(), await scene.channel({ platform: 'wechat-official', mode: 'rehearsal' })]
    const draft = await scene.approvedDraft(channels)
    const cover = (await scene.asset({ origin: 'ai-edited' })) as never
    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { cover } })
    const { variants } = await describeVariants(await requestAs('reviewer'), draft)
    for (const { text } of variants) expect(text).toBe('去洱海边住几天，风从苍山来。\n\n封面含 AI 生成内容')
    expect(variants.map(({ report }) => report.map(({ rule }) => rule))).toEqual([[], ['ai-picture']])
    const form = await payload.findByID({ collection: 'drafts', id: draft, draft: true, overrideAccess: true })
    for (const [at, channel] of (['storefront', 'wechat'] as const).entries()) {
      const { html, text, report } = await typesetSource(await requestAs('editor'), asked(form, channel, {}))
      expect({ html, text, report }).toEqual({ html: variants[at]?.html, text: variants[at]?.text, report: variants[at]?.report })
    }
  })
})
