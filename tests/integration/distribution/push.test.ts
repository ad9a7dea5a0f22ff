import { cancelPush } from '@/distribution/actions/cancel-push'
import { reschedulePush } from '@/distribution/actions/reschedule-push'
import { schedulePush } from '@/distribution/actions/schedule-push'
import { account, describe, expect, refusal, test } from './scene'

/** A push may be planned two years ahead, and no test may end with a year. */
const nextYear = new Date().getUTCFullYear() + 1
const soon = (ms = 3_600_000) => new Date(Date.now() + ms).toISOString()
const codes = (refused: { data: Record<string, unknown> }) => (refused.data.refusals as { code: string }[]).map(({ code }) => code)

describe('scheduling', () => {
  test('plans an approved draft for channels and a time', async ({ scene, requestAs, payload, users }) => {
    const channels = [await scene.channel({ lateToleranceMinutes: 45 }), await scene.channel({ lateToleranceMinutes: 20 })]
    const draft = await scene.approvedDraft(channels)
    const dueAt = soon()
    const push = await schedulePush(await requestAs('marketer'), draft, { channels, dueAt, segmentNote: '老客' })
    expect(push).toMatchObject({ status: 'scheduled', lateToleranceMinutes: 20, dueAt })
    const stored = await payload.findByID({ collection: 'pushes', id: push.id, depth: 0, overrideAccess: true })
    expect(stored).toMatchObject({ segmentNote: '老客', createdBy: users.marketer.id })
    expect(stored.channels?.map(String)).toEqual(channels)
  })

  test('keeps the instant whatever offset it was written with', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await schedulePush(await requestAs('marketer'), draft, { channels: [channel], dueAt: `${nextYear}-03-14T02:30:00-05:00` })
    expect(push.dueAt).toBe(`${nextYear}-03-14T07:30:00.000Z`)
  })

  test('names every reason at once', async ({ scene, requestAs }) => {
    const channel = await scene.channel({ enabled: false })
    const draft = await scene.draft([channel])
    const refused = await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [channel], dueAt: soon(-3_600_000) }))
    expect(codes(refused)).toEqual(['DUE_IN_PAST', 'CHANNEL_OFF', 'VARIANT_NOT_APPROVED'])
    expect(refused.text.zh).toContain('已经过去')
  })

  test('refuses a WeChat channel without credentials, saying what is missing', async ({ scene, requestAs }) => {
    const channel = await scene.channel({ name: '公众号', platform: 'wechat-official', mode: 'live' })
    const draft = await scene.approvedDraft([channel])
    expect(codes(await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [channel], dueAt: soon() })))).toEqual([
      'APP_ID_MISSING',
      'APP_SECRET_MISSING',
    ])
  })

  test('refuses an account when facts changed after the approval, and names them; the shop shows what the product says', async ({
    scene,
    requestAs,
    payload,
  }) => {
    const [shop, channel, product] = [await scene.channel(), await scene.channel(account), await scene.product()]
    const draft = await scene.approvedDraft([shop, channel], { blocks: [scene.price(product)] })
    await payload.update({ collection: 'products', id: product, overrideAccess: true, data: { priceMinor: 99_900 } })
    expect(await schedulePush(await requestAs('marketer'), draft, { channels: [shop], dueAt: soon() })).toMatchObject({ status: 'scheduled' })
    const refused = await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [channel], dueAt: soon() }))
    expect(codes(refused)).toEqual(['FACTS_CHANGED'])
    expect(refused.text.zh).toMatch(/1,999.*999/)
  })

  test.for([
    [{ channels: [], dueAt: soon() }, 'CHANNELS_MISSING'],
    [{ channels: ['999999999'], dueAt: soon() }, 'CHANNEL_UNKNOWN'],
    [{ channels: 'all', dueAt: soon() }, 'CHANNELS_MISSING'],
  ] as const)('refuses %j with %s', async ([body, code], { scene, requestAs }) => {
    const draft = await scene.draft([await scene.channel()])
    expect(await refusal(schedulePush(await requestAs('marketer'), draft, { ...body }))).toMatchObject({ code })
  })

  test('refuses a push without a time', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    expect(await refusal(schedulePush(await requestAs('marketer'), draft, { channels: [channel] }))).toMatchObject({ code: 'DUE_MISSING' })
  })

  test('is for marketers and administrators', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    for (const role of ['editor', 'designer', 'reviewer'] as const) {
      expect(await refusal(schedulePush(await requestAs(role), draft, { channels: [channel], dueAt: soon() }))).toMatchObject({
        code: 'NOT_ALLOWED',
        status: 403,
      })
    }
  })
})

describe('a scheduled push', () => {
  test('is moved to another time, and not into the past', async ({ scene, requestAs, payload }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: soon() })
    const dueAt = soon(7_200_000)
    expect(await reschedulePush(await requestAs('marketer'), push, { dueAt })).toMatchObject({ dueAt })
    expect((await payload.findByID({ collection: 'pushes', id: push, overrideAccess: true })).dueAt).toBe(dueAt)
    expect(await refusal(reschedulePush(await requestAs('marketer'), push, { dueAt: soon(-600_000) }))).toMatchObject({ code: 'DUE_IN_PAST' })
    expect(await refusal(reschedulePush(await requestAs('editor'), push, { dueAt }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('is cancelled, and a dispatcher that read it a moment before delivers nothing', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: soon(500) })
    expect(await cancelPush(await requestAs('marketer'), push)).toMatchObject({ status: 'cancelled', deliveries: [{ state: 'cancelled' }] })
    await scene.ledger.changePush(push, 'cancelled', { status: 'scheduled' })
    scene.clock.offset = 2_000
    await (await scene.dispatcher()).idle()
    expect(scene.shelf.puts).toEqual([])
    expect(await scene.deliveries(push)).toMatchObject([{ state: 'cancelled' }])
  })

  test('cannot be changed or cancelled after it went out', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: soon(0) })
    await scene.dispatcher()
    await scene.until(push, ['published'])
    const refused = await refusal(cancelPush(await requestAs('marketer'), push))
    expect(refused).toMatchObject({ code: 'ALREADY_SENDING', status: 409, data: { deliveries: [{ state: 'published' }] } })
    expect(await refusal(reschedulePush(await requestAs('marketer'), push, { dueAt: soon() }))).toMatchObject({ code: 'ALREADY_DISPATCHED' })
  })

  test('that does not exist is named', async ({ requestAs, payload }) => {
    const id = payload.db.defaultIDType === 'number' ? '987654' : '0123456789abcdef01234567'
    expect(await refusal(cancelPush(await requestAs('marketer'), id))).toMatchObject({ code: 'PUSH_UNKNOWN', status: 404 })
  })
})
