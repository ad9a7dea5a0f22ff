import { describeVariants } from '@/distribution/actions/describe-variants'
import { whetherSchedulable } from '@/distribution/actions/whether-schedulable'
import { account, describe, expect, refusal, test } from './scene'

const hour = 3_600_000
const soon = (ms = hour) => new Date(Date.now() + ms).toISOString()
const codes = (found: readonly { code: string }[] = []) => found.map(({ code }) => code)

describe('a push that is being chosen', () => {
  test('is told everything that speaks against each channel and each time, and nothing is stored', async ({ scene, requestAs, payload }) => {
    const wechat = await scene.channel({ platform: 'wechat-official', mode: 'live' })
    const off = await scene.channel({ enabled: false })
    const waiting = await scene.product({ _status: 'draft' })
    const draft = await scene.draft([wechat, off], {
      blocks: [scene.productCard(waiting)],
      data: { title: '题'.repeat(65), digest: '摘'.repeat(121), cover: null },
    })
    const { time, channels } = await whetherSchedulable(await requestAs('marketer'), draft, {
      channels: [wechat],
      dueAt: soon(-hour),
      lateToleranceMinutes: -5,
      hardStopAt: soon(-2 * hour),
    })
    expect(time.map(({ code, data }) => [code, data?.part])).toEqual([
      ['DUE_IN_PAST', 'dueAt'],
      ['HARD_STOP_BEFORE_DUE', 'hardStopAt'],
      ['LATE_TOLERANCE_INVALID', 'lateToleranceMinutes'],
    ])
    expect(codes(channels[wechat])).toEqual([
      'APP_ID_MISSING',
      'APP_SECRET_MISSING',
      'PRODUCT_NOT_PUBLISHED',
      'TITLE_TOO_LONG',
      'DIGEST_TOO_LONG',
      'COVER_MISSING',
      'VARIANT_NOT_APPROVED',
    ])
    expect(channels[wechat]?.map(({ mend }) => mend).slice(0, 3)).toEqual(['channel', 'channel', 'product'])
    expect(codes(channels[off])).toContain('CHANNEL_OFF')
    expect((await payload.count({ collection: 'pushes', where: { draft: { equals: draft } }, overrideAccess: true })).totalDocs).toBe(0)
  })

  test('is judged for its time: rights and promotions that end before it stand in its way', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const asset = await scene.asset({ licence: 'licensed', expiresAt: soon(5 * hour) })
    const draft = await scene.approvedDraft([channel], { blocks: [scene.picture(asset)] })
    const request = await requestAs('marketer')
    expect(await whetherSchedulable(request, draft, { channels: [channel], dueAt: soon() })).toEqual({ time: [], channels: { [channel]: [] }, near: {} })
    const later = await whetherSchedulable(request, draft, { channels: [channel], dueAt: soon(6 * hour) })
    expect(codes(later.channels[channel])).toEqual(['PICTURE_RIGHTS'])
  })

  test('to an account alone misses the product that a push to the shop would publish', async ({ scene, requestAs }) => {
    const [shop, wechat] = [await scene.channel(), await scene.channel(account)]
    const draft = await scene.approvedDraft([shop, wechat], {
      blocks: [scene.productCard(await scene.product({ _status: 'draft' }))],
    })
    const judge = async (channels: string[]) => (await whetherSchedulable(await requestAs('marketer'), draft, { channels, dueAt: soon() })).channels
    expect(await judge([shop, wechat])).toEqual({ [shop]: [], [wechat]: [] })
    expect(codes((await judge([wechat]))[wechat])).toEqual(['PRODUCT_NOT_PUBLISHED'])
    expect(codes((await judge([wechat]))[shop])).toEqual([])
  })

  test('is for those who may schedule', async ({ scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()])
    expect(await refusal(whetherSchedulable(await requestAs('editor'), draft, { channels: [] }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('what a channel would show', () => {
  test('is told with what we miss and what the platform refuses, at once and each once', async ({ scene, requestAs }) => {
    const wechat = await scene.channel(account)
    const draft = await scene.draft([wechat], {
      blocks: [scene.picture(await scene.asset({ licence: 'unknown' }))],
      data: { title: '题'.repeat(65), cover: null },
    })
    const { variants } = await describeVariants(await requestAs('marketer'), draft)
    expect(codes(variants[0]?.contentRefusals)).toEqual(['PICTURE_RIGHTS', 'TITLE_TOO_LONG', 'COVER_MISSING'])
    expect(codes(variants[0]?.notSendable)).toEqual(['PICTURE_RIGHTS', 'TITLE_TOO_LONG', 'COVER_MISSING', 'VARIANT_NOT_APPROVED'])
  })
})
