import { onTestFinished, vi } from 'vitest'
import { cancelPush } from '@/distribution/actions/cancel-push'
import { releaseDelivery } from '@/distribution/actions/release-delivery'
import { reschedulePush } from '@/distribution/actions/reschedule-push'
import { resolveDelivery } from '@/distribution/actions/resolve-delivery'
import { retryDelivery } from '@/distribution/actions/retry-delivery'
import { describe, expect, refusal, test, type Scene } from './scene'

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const forever = () => new Promise<void>(() => undefined)

async function planned(scene: Scene, over: Record<string, unknown> = {}) {
  const channel = await scene.channel()
  const draft = await scene.approvedDraft([channel])
  return { channel, draft, push: await scene.schedule(draft, [channel], { dueAt: inMs(0), ...over }) }
}

describe('the dispatcher', () => {
  test('delivers the approved bytes to every channel, once, when due', async ({ scene, payload }) => {
    const channels = [await scene.channel(), await scene.channel()]
    const product = await scene.product()
    const draft = await scene.approvedDraft(channels, { blocks: [scene.price(product), scene.picture(await scene.asset())] })
    const seen = await scene.seen(draft)
    await scene.dispatcher()
    const push = await scene.schedule(draft, channels, { dueAt: inMs(700) })
    const rows = await scene.until(push, ['published'])
    expect(rows.map((row) => [row.channel, row.contentHash])).toEqual(channels.map((id) => [id, seen[id]]))
    expect(scene.shelf.puts).toHaveLength(2)
    const [post] = scene.shelf.posts.values()
    expect(post).toMatchObject({ title: '洱海慢游', draftId: draft, productIds: [String(product)] })
    expect(post?.html).toContain('1,999')
    for (const row of rows) {
      expect(row.publishedAt! - row.dueAt).toBeGreaterThanOrEqual(0)
      expect(row.steps.map((step) => step.name)).toEqual(['inspect', 'shelf/put'])
    }
    expect((await payload.findByID({ collection: 'pushes', id: push, overrideAccess: true })).status).toBe('dispatched')
  })

  test('goes by the moved time of a push it already waits for', async ({ scene, requestAs }) => {
    const { push } = await planned(scene, { dueAt: inMs(3_600_000) })
    await scene.dispatcher()
    await reschedulePush(await requestAs('marketer'), push, { dueAt: inMs(10_800_000) })
    scene.clock.offset = 3_601_000
    await scene.looks()
    scene.clock.offset = 0
    expect(await scene.deliveries(push)).toEqual([])
    await reschedulePush(await requestAs('marketer'), push, { dueAt: inMs(100) })
    await scene.until(push, ['published'])
  })

  test('lets a hung channel delay nobody else', async ({ scene }) => {
    const [hung, well] = [await scene.channel(), await scene.channel()]
    const draft = await scene.approvedDraft([hung, well])
    scene.shelf.behave = async (post, store) => (post.deliveryKey.includes(`/${hung}/`) ? forever() : store())
    const push = await scene.schedule(draft, [hung, well], { dueAt: inMs(0) })
    await scene.dispatcher()
    await expect.poll(async () => (await scene.deliveries(push)).map((row) => row.state)).toEqual(['sending', 'published'])
  })

  test('holds what was changed after the approval and sends it once it is approved again', async ({ scene, requestAs, payload }) => {
    const { push, draft } = await planned(scene, { dueAt: inMs(60_000) })
    await scene.rewrite(draft, '审核后的改动。')
    scene.clock.offset = 61_000
    await scene.dispatcher()
    const [held] = await scene.until(push, ['waiting-for-person'])
    expect(held?.reason).toMatchObject({ code: 'VARIANT_CHANGED' })
    expect(await refusal(releaseDelivery(await requestAs('marketer'), held!.id))).toMatchObject({ code: 'VARIANT_CHANGED' })
    await payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, context: { stageIsSet: true }, data: { stage: 'inReview' } })
    await scene.approve(draft)
    scene.clock.offset = 0
    await releaseDelivery(await requestAs('marketer'), held!.id)
    await scene.until(push, ['published'])
    expect([...scene.shelf.posts.values()][0]?.text).toContain('审核后的改动')
  })

  test('holds a picture whose file was exchanged after the approval', async ({ scene, payload }) => {
    const asset = await scene.asset()
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel], { blocks: [scene.picture(asset)] })
    const { writeFile } = await import('node:fs/promises')
    const { filename } = await payload.findByID({ collection: 'assets', id: asset, overrideAccess: true })
    await writeFile(`${payload.collections.assets.config.upload.staticDir}/${filename}`, 'another picture')
    const push = await scene.schedule(draft, [channel], { dueAt: inMs(0) })
    await scene.dispatcher()
    const [held] = await scene.until(push, ['waiting-for-person'])
    expect(held?.reason).toMatchObject({ code: 'PICTURE_FILE_CHANGED' })
    expect(scene.shelf.puts).toEqual([])
  })

  test('stops within its grace, leaving what it was doing on record and nothing sent twice', async ({ scene }) => {
    const { push } = await planned(scene)
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => (answer = resolve))
    scene.shelf.behave = async (_post, store) => {
      store()
      await answered
    }
    const first = await scene.dispatcher()
    await scene.until(push, ['sending'])
    const stopped = first.stop(300_000)
    answer()
    await stopped
    expect(await scene.deliveries(push)).toMatchObject([{ state: 'published', leaseOwner: null }])
    expect(scene.shelf.puts).toHaveLength(1)
  })
})

describe('being late', () => {
  test('publishes what is within the tolerance after the clock jumped', async ({ scene }) => {
    const { push } = await planned(scene, { dueAt: inMs(60_000), lateToleranceMinutes: 240 })
    scene.clock.offset = 3 * 3_600_000
    await scene.dispatcher()
    await scene.until(push, ['published'])
  })

  test('asks before publishing what is later, and publishes it once a person says so', async ({ scene, requestAs }) => {
    const { push } = await planned(scene, { dueAt: inMs(1_800_000), lateToleranceMinutes: 30 })
    scene.clock.offset = 3 * 3_600_000
    await (await scene.dispatcher()).idle()
    const [missed] = await scene.until(push, ['missed'])
    expect(missed?.reason).toMatchObject({ code: 'DELIVERY_LATE' })
    expect(missed?.reason?.data?.minutesLate).toBeGreaterThanOrEqual(149)
    expect(scene.shelf.puts).toEqual([])
    scene.clock.offset = 0
    await releaseDelivery(await requestAs('marketer'), missed!.id)
    await scene.until(push, ['published'])
  })

  test('does not burst after three hours down: forty missed pushes send nothing', async ({ scene }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    for (let i = 0; i < 40; i++) await scene.schedule(draft, [channel], { dueAt: inMs(1_000 + i), lateToleranceMinutes: 0 })
    scene.clock.offset = 3 * 3_600_000
    await (await scene.dispatcher()).idle()
    expect(scene.shelf.puts).toEqual([])
    expect(await scene.payload.count({ collection: 'deliveries', where: { state: { equals: 'missed' } }, overrideAccess: true })).toEqual({ totalDocs: 40 })
  })

  test('never publishes after the hard stop, whoever asks', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const stop = Date.now() + 3_600_000
    const push = await scene.schedule(draft, [channel], { dueAt: inMs(200), hardStopAt: new Date(stop).toISOString(), lateToleranceMinutes: 600 })
    scene.clock.offset = 3_610_000
    await (await scene.dispatcher()).idle()
    const [missed] = await scene.until(push, ['missed'])
    expect(missed?.reason).toMatchObject({ code: 'HARD_STOP_PASSED' })
    vi.useFakeTimers({ toFake: ['Date'], now: stop + 1 })
    onTestFinished(() => void vi.useRealTimers())
    expect(await refusal(releaseDelivery(await requestAs('marketer'), missed!.id))).toMatchObject({ code: 'HARD_STOP_PASSED' })
  })

  test('never sends early when the clock steps back', async ({ scene }) => {
    const due = Date.now() + 300
    const { push } = await planned(scene, { dueAt: new Date(due).toISOString() })
    scene.clock.offset = -3_600_000
    await scene.dispatcher()
    await vi.waitUntil(() => Date.now() > due, { timeout: 300_000 })
    await scene.looks()
    expect(await scene.deliveries(push)).toEqual([])
    scene.clock.offset = 0
    await scene.until(push, ['published'])
    expect(scene.shelf.puts).toHaveLength(1)
  })
})

describe('a lost answer', () => {
  test('after the effect is found by looking, and nothing is sent twice', async ({ scene }) => {
    scene.shelf.behave = async (_post, store) => {
      store()
      throw new Error('the answer was lost')
    }
    const { push } = await planned(scene)
    await scene.dispatcher()
    const [row] = await scene.until(push, ['published'])
    expect(row).toMatchObject({ attempt: 1, looks: 1 })
    expect(scene.shelf.puts).toHaveLength(1)
  })

  test('before the effect is proven absent, and the delivery is sent again', async ({ scene }) => {
    let calls = 0
    scene.shelf.behave = async (_post, store) => {
      if (++calls === 1) throw new Error('refused connection')
      store()
    }
    const { push } = await planned(scene)
    await scene.dispatcher()
    const [row] = await scene.until(push, ['published'])
    expect(row).toMatchObject({ attempt: 2, looks: 1 })
    expect(scene.shelf.posts.size).toBe(1)
  })

  test('that no look can settle is shown to a person, whose word ends it', async ({ scene, requestAs }) => {
    scene.shelf.behave = async () => {
      throw new Error('the answer was lost')
    }
    scene.shelf.find = () => Promise.reject(new Error('the shelf does not answer'))
    const { push } = await planned(scene)
    await scene.dispatcher()
    const [row] = await scene.until(push, ['unknown'])
    const marketer = await requestAs('marketer')
    expect(await refusal(cancelPush(marketer, push))).toMatchObject({ code: 'ALREADY_SENDING' })
    expect(await refusal(resolveDelivery(marketer, row!.id, { state: 'perhaps' }))).toMatchObject({ code: 'VERDICT_MISSING' })
    expect(await refusal(resolveDelivery(marketer, row!.id, { state: 'published', url: 'javascript:alert(1)' }))).toMatchObject({ code: 'URL_INVALID' })
    expect(await resolveDelivery(marketer, row!.id, { state: 'published', url: 'https://shop.example/posts/erhai' })).toMatchObject({ state: 'published' })
    expect(await refusal(resolveDelivery(marketer, row!.id, { state: 'failed' }))).toMatchObject({ code: 'DELIVERY_STATE', status: 409 })
  })
})

describe('a failed delivery', () => {
  test('is sent again in the next slot, once however often it is asked for', async ({ scene, requestAs, payload }) => {
    const { push, channel } = await planned(scene)
    const [row] = await (async () => {
      scene.shelf.behave = async () => {
        throw new Error('lost')
      }
      scene.shelf.find = () => Promise.reject(new Error('down'))
      await scene.dispatcher()
      return scene.until(push, ['unknown'])
    })()
    const marketer = await requestAs('marketer')
    await resolveDelivery(marketer, row!.id, { state: 'failed', remark: '后台没有' })
    scene.shelf.behave = async (_post, store) => store()
    const asked = await Promise.allSettled([retryDelivery(marketer, row!.id), retryDelivery(marketer, row!.id)])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rows = await scene.until(push, ['failed', 'published'])
    expect(rows.map(({ slot, state }) => [slot, state])).toEqual([
      [1, 'failed'],
      [2, 'published'],
    ])
    expect(rows[1]?.key).toBe(`${push}/${channel}/2`)
    expect(await payload.count({ collection: 'deliveries', where: { push: { equals: push } }, overrideAccess: true })).toEqual({ totalDocs: 2 })
  })

  test('is the only kind that can be retried', async ({ scene, requestAs }) => {
    const { push } = await planned(scene)
    await scene.dispatcher()
    const [row] = await scene.until(push, ['published'])
    expect(await refusal(retryDelivery(await requestAs('marketer'), row!.id))).toMatchObject({ code: 'DELIVERY_STATE' })
    expect(await refusal(retryDelivery(await requestAs('marketer'), 'nonsense'))).toMatchObject({ code: 'DELIVERY_UNKNOWN', status: 404 })
    expect(await refusal(releaseDelivery(await requestAs('reviewer'), row!.id))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
