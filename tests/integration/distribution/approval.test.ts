import { approveDraft } from '@/distribution/actions/approve-draft'
import { confirmFacts } from '@/distribution/actions/confirm-facts'
import { describeVariants } from '@/distribution/actions/describe-variants'
import { typesetSource } from '@/typesetting/server'
import { draftTypes } from '@/writing/draft-types/registry'
import { describe, expect, refusal, test, type Scene } from './scene'

async function approvals(scene: Scene, draft: string) {
  const { variants } = await describeVariants(await scene.requestAs('editor'), draft)
  return variants.map((variant) => variant.approval)
}

describe('approving a draft', () => {
  test('binds to the bytes of each channel and moves the draft to approved', async ({ scene, requestAs }) => {
    const channels = [await scene.channel(), await scene.channel()]
    const draft = await scene.draft(channels)
    const result = await approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft), remark: '好' })
    expect(result).toMatchObject({ stage: 'approved', variants: [{ channelId: channels[0] }, { channelId: channels[1] }] })
    expect(await approvals(scene, draft)).toEqual([{ state: 'approved' }, { state: 'approved' }])
  })

  test('shows the reviewer what an author left to write, on every channel and before all else, and stays possible', async ({ scene, requestAs }) => {
    const prompts = draftTypes.advertising.outline({ title: '', angle: null, productId: null, promotionId: null })
    const channels = [await scene.channel(), await scene.channel({ platform: 'wechat-official', mode: 'rehearsal' })]
    const draft = await scene.draft(channels, { blocks: prompts })
    const reviewer = await requestAs('reviewer')
    const { variants } = await describeVariants(reviewer, draft)
    expect(variants.map(({ target }) => target)).toEqual(['storefront', 'wechat'])
    for (const { target, report } of variants) {
      const left = report.filter(({ rule }) => rule === 'prompt-left')
      expect(left.length).toBeGreaterThan(5)
      expect(report.slice(0, left.length)).toEqual(left)
      expect(left[0]).toMatchObject({ severity: 'warning', message: { zh: expect.stringContaining('写作提示「') } })
      expect((await typesetSource(reviewer, { draftId: draft, channel: target })).report).toEqual(report)
    }
    expect(await approveDraft(reviewer, draft, { seen: await scene.seen(draft) })).toMatchObject({ stage: 'approved' })
  })

  test('is refused when a variant changed after the reviewer looked', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()])
    const seen = await scene.seen(draft)
    await scene.rewrite(draft, '换了一句话。')
    const refused = await refusal(approveDraft(await requestAs('reviewer'), draft, { seen }))
    expect(refused).toMatchObject({ code: 'VARIANT_NOT_SEEN', status: 409 })
    expect(refused.text.zh).toContain('没有生效')
    expect(await approvals(scene, draft)).toEqual([{ state: 'none' }])
  })

  test('is refused for a channel the reviewer did not look at', async ({ scene, requestAs }) => {
    const channels = [await scene.channel(), await scene.channel()]
    const draft = await scene.draft(channels)
    const { [channels[0]!]: one } = await scene.seen(draft)
    expect(await refusal(approveDraft(await requestAs('reviewer'), draft, { seen: { [channels[0]!]: one! } }))).toMatchObject({ code: 'VARIANT_NOT_SEEN' })
  })

  test('is refused to everybody but reviewers and administrators', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()])
    const seen = await scene.seen(draft)
    for (const role of ['editor', 'designer', 'marketer'] as const) {
      expect(await refusal(approveDraft(await requestAs(role), draft, { seen }))).toMatchObject({ code: 'NOT_ALLOWED', status: 403 })
    }
    expect(await refusal(approveDraft(await requestAs(null), draft, { seen }))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 })
  })

  test('is refused before the draft is submitted', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()], { data: { stage: 'inWriting' } })
    expect(await refusal(approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) }))).toMatchObject({ code: 'DRAFT_NOT_IN_REVIEW' })
  })

  test.for([
    [{ tier: 'inspiration' }, '灵感素材'],
    [{ tier: 'rework' }, '二次加工'],
    [{ licence: 'unknown' }, '授权'],
    [{ expiresAt: '2020-01-01T00:00:00.000Z' }, '到期'],
  ] as const)('is refused when a picture may not go out: %j', async ([over, words], { scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()], { blocks: [scene.picture(await scene.asset(over))] })
    const refused = await refusal(approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) }))
    expect(refused).toMatchObject({ code: 'PICTURE_RIGHTS', status: 409 })
    expect(refused.text.zh).toContain(words)
  })

  test('is refused when the draft refers to a product that was deleted or is not published', async ({ scene, requestAs, payload }) => {
    const product = await scene.product()
    const draft = await scene.draft([await scene.channel({ platform: 'wechat-official', mode: 'rehearsal' })], {
      blocks: [scene.productCard(product), scene.price(await scene.product({ _status: 'draft', title: '未上架' }))],
    })
    // Past the trash, which refuses what is still used: as a damaged or restored database may have it.
    await payload.db.deleteOne({ collection: 'products', where: { id: { equals: product } } })
    const refused = await refusal(approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) }))
    expect((refused.data.refusals as { code: string }[]).map(({ code }) => code)).toEqual(expect.arrayContaining(['PRODUCT_GONE', 'PRODUCT_NOT_PUBLISHED']))
  })

  test('takes a product that its own push publishes, with the facts last saved, unless it is incomplete', async ({ scene, requestAs, payload }) => {
    const unpublished = await scene.product({ _status: 'draft', title: '未上架' })
    await payload.update({ collection: 'products', id: unpublished, draft: true, data: { priceMinor: 123_400 }, overrideAccess: true })
    const channels = [await scene.channel(), await scene.channel()]
    const draft = await scene.draft(channels, { blocks: [scene.price(unpublished)] })
    const { variants } = await approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) })
    expect(variants).toHaveLength(2)
    expect(JSON.stringify(variants)).toContain('1,234')
    await payload.update({ collection: 'products', id: unpublished, draft: true, data: { destination: null as never }, overrideAccess: true })
    const { variants: described } = await describeVariants(await requestAs('reviewer'), draft)
    expect(described.flatMap(({ contentRefusals }) => contentRefusals.map(({ code }) => code))).toEqual(['PRODUCT_INCOMPLETE', 'PRODUCT_INCOMPLETE'])
  })

  test('is void for the variants whose bytes changed, and comes back when the edit is undone', async ({ scene }) => {
    const draft = await scene.approvedDraft([await scene.channel()])
    await scene.rewrite(draft, '审核后改的话。')
    expect(await approvals(scene, draft)).toEqual([{ state: 'changed' }])
    await scene.rewrite(draft, '去洱海边住几天，风从苍山来。')
    expect(await approvals(scene, draft)).toEqual([{ state: 'approved' }])
  })

  test('notices that the file behind a picture was exchanged', async ({ scene, payload }) => {
    const asset = await scene.asset()
    const draft = await scene.approvedDraft([await scene.channel()], { blocks: [scene.picture(asset)] })
    await payload.update({ collection: 'assets', id: asset, overrideAccess: true, data: { sha256: 'f'.repeat(64) } })
    expect(await approvals(scene, draft)).toEqual([{ state: 'changed' }])
  })
})

describe('facts that change after approval', () => {
  async function repriced(scene: Scene) {
    const product = await scene.product()
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel], { blocks: [scene.price(product), scene.productCard(product)] })
    await scene.payload.update({ collection: 'products', id: product, overrideAccess: true, data: { priceMinor: 189_900 } })
    return { product, channel, draft }
  }

  test('are named with their old and new value', async ({ scene }) => {
    const { draft, product } = await repriced(scene)
    const [status] = await approvals(scene, draft)
    expect(status).toMatchObject({
      state: 'factsChanged',
      changes: [{ source: `product:${product}:price`, old: expect.stringContaining('1,999'), new: expect.stringContaining('1,899') }],
    })
  })

  test('need one confirmation, which is kept in the review log', async ({ scene, requestAs, payload }) => {
    const { draft } = await repriced(scene)
    const seen = await scene.seen(draft)
    const confirmed = await confirmFacts(await requestAs('marketer'), draft, { seen })
    expect(confirmed).toMatchObject({ stage: 'approved', changes: [{ changes: [{ new: expect.stringContaining('1,899') }] }] })
    expect(await approvals(scene, draft)).toEqual([{ state: 'approved' }])
    const log = await payload.find({ collection: 'reviews', where: { draft: { equals: draft } }, sort: '-at', overrideAccess: true })
    expect(log.docs[0]).toMatchObject({ act: 'factsConfirmed', variants: [{ contentHash: Object.values(seen)[0] }] })
  })

  test('cannot be confirmed together with changed words', async ({ scene, requestAs }) => {
    const { draft } = await repriced(scene)
    await scene.rewrite(draft, '只是换了句话。')
    expect(await refusal(confirmFacts(await requestAs('marketer'), draft, { seen: await scene.seen(draft) }))).toMatchObject({
      code: 'NOT_FACTS_ALONE',
      status: 409,
    })
  })

  test('cannot be confirmed unseen, or by an editor', async ({ scene, requestAs }) => {
    const { draft, channel } = await repriced(scene)
    expect(await refusal(confirmFacts(await requestAs('marketer'), draft, { seen: { [channel]: 'something else' } }))).toMatchObject({
      code: 'VARIANT_NOT_SEEN',
    })
    expect(await refusal(confirmFacts(await requestAs('editor'), draft, { seen: await scene.seen(draft) }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
