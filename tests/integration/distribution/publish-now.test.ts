import { publishNow } from '@/distribution/server'
import { cancelPush } from '@/distribution/actions/cancel-push'
import { describe, expect, refusal, test } from './scene'

describe('publishing now', () => {
  test('goes out through the ledger at once', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await publishNow(await requestAs('marketer'), draft, { channels: [channel] })
    await scene.dispatcher()
    expect(await scene.until(String(push.id), ['published'])).toMatchObject([{ receipt: { url: expect.stringContaining('/posts/') } }])
    expect(scene.shelf.puts).toHaveLength(1)
  })

  test('two clicks, two tabs and two people make one push', async ({ scene, requestAs, payload }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const roles = ['marketer', 'administrator', 'marketer', 'administrator'] as const
    const made = await Promise.all(roles.map(async (role) => publishNow(await requestAs(role), draft, { channels: [channel], planned: 0 })))
    expect(new Set(made.map(({ id }) => String(id))).size).toBe(1)
    expect(await payload.count({ collection: 'pushes', where: { draft: { equals: draft } }, overrideAccess: true })).toEqual({ totalDocs: 1 })
  })

  test('is refused while the draft is on its way to the channel, and possible again afterwards', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const first = await publishNow(await requestAs('marketer'), draft, { channels: [channel] })
    expect(await refusal(publishNow(await requestAs('marketer'), draft, { channels: [channel] }))).toMatchObject({ code: 'ALREADY_GOING', status: 409 })
    await cancelPush(await requestAs('marketer'), String(first.id))
    const second = await publishNow(await requestAs('marketer'), draft, { channels: [channel] })
    expect(second.id).not.toBe(first.id)
  })

  test('does not pass off a push to other channels as the one that was asked for', async ({ scene, requestAs }) => {
    const channels = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft(channels)
    await publishNow(await requestAs('marketer'), draft, { channels: [channels[0]], planned: 0 })
    expect(await refusal(publishNow(await requestAs('marketer'), draft, { channels, planned: 0 }))).toMatchObject({ code: 'ALREADY_GOING' })
  })

  test('passes the same gates as a schedule', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.draft([channel])
    expect(await refusal(publishNow(await requestAs('marketer'), draft, { channels: [channel] }))).toMatchObject({ code: 'VARIANT_NOT_APPROVED', status: 409 })
    for (const role of ['editor', 'designer', 'reviewer'] as const) {
      expect(await refusal(publishNow(await requestAs(role), draft, { channels: [channel] }))).toMatchObject({ code: 'NOT_ALLOWED', status: 403 })
    }
  })
})
