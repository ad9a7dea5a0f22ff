import { listBehindFence, releaseFence } from '@/distribution/actions/lift-fence'
import { publishNow } from '@/distribution/actions/publish-now'
import { testChannel } from '@/distribution/actions/test-channel'
import { ledgerOf } from '@/distribution/server'
import { FENCE, readFence } from '@/platform/fence'
import { describe, expect, refusal, test, type Scene } from './scene'

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()

async function planned(scene: Scene, dueAt: string) {
  const channel = await scene.channel()
  const draft = await scene.approvedDraft([channel])
  return { channel, draft, push: await scene.schedule(draft, [channel], { dueAt }) }
}

/** One test, because a workspace that was once open stays open. */
describe('a restored copy', () => {
  test('sends nothing and asks no platform until an administrator releases it, channel by channel', async ({ scene, payload, requestAs }) => {
    const [sent, held, queued, later] = [
      await planned(scene, inMs(0)),
      await planned(scene, inMs(0)),
      await planned(scene, inMs(0)),
      await planned(scene, inMs(3_600_000)),
    ]
    const fence = { backup: 'f00d', at: inMs(-60_000) }
    await payload.kv.set(FENCE, fence)
    const ledger = ledgerOf(payload)
    const row = {
      ...{ key: 'copied/1', push: queued.push, channel: queued.channel, lane: queued.channel, draft: queued.draft, platform: 'shop', mode: 'live' as const },
      ...{ state: 'queued' as const, dueAt: Date.now(), readyAt: Date.now(), lateUntil: Date.now() + 600_000, slot: 7 },
      ...{ contentHash: '', content: null, shortCode: 'copied', reason: null },
    }
    const { delivery } = await ledger.enqueue(row, Date.now())

    const dispatcher = await scene.dispatcher()
    await dispatcher.idle()
    expect(scene.shelf.puts).toEqual([])
    for (const { push } of [sent, held]) expect(await scene.deliveries(push)).toEqual([])
    const marketer = await requestAs('marketer')
    expect(await refusal(publishNow(marketer, String(later.draft), { channels: [later.channel] }))).toMatchObject({ code: 'COPY_FENCED' })
    expect(await refusal(testChannel(marketer, String(later.channel)))).toMatchObject({ code: 'COPY_FENCED' })

    expect(await refusal(listBehindFence(marketer))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refusal(releaseFence(marketer, { send: [sent.channel] }))).toMatchObject({ code: 'NOT_ALLOWED' })
    const administrator = await requestAs('administrator')
    const behind = await listBehindFence(administrator)
    expect(behind).toMatchObject({ fence, later: { count: 1 } })
    const dueOf = (channel: unknown) => behind.waiting.find((one) => one.channel === String(channel))?.due
    expect([dueOf(sent.channel), dueOf(held.channel), dueOf(queued.channel), dueOf(later.channel)]).toEqual([1, 1, 2, undefined])

    expect(await releaseFence(administrator, { send: [String(sent.channel)] })).toEqual({ released: true, held: 3 })
    expect((await scene.until(sent.push, ['published'])).length).toBe(1)
    expect((await scene.deliveries(held.push)).map(({ state, reason }) => [state, reason?.code])).toEqual([['missed', 'HELD_AT_RELEASE']])
    expect(await ledger.find(delivery.id)).toMatchObject({ state: 'missed', reason: { code: 'HELD_AT_RELEASE' } })
    expect(scene.shelf.puts.length).toBe(1)
    expect(await readFence(payload)).toBe(null)
    expect(await refusal(releaseFence(administrator, {}))).toMatchObject({ code: 'NOT_FENCED' })
  })
})
