import type { Payload } from 'payload'
import pino from 'pino'
import { cancelPush, reschedulePush, startPushWatcher, type PushWatcher } from '@/distribution/server'
import type { Trouble } from '@/distribution'
import { listNeeds } from '@/desk/server'
import { contentChanged } from '@/platform/events'
import { submitDraft, unlockDraft } from '@/writing/server'
import { account, describe, expect, refusal, test as base, type Scene } from './scene'

const later = (ms = 3_600_000) => new Date(Date.now() + ms).toISOString()

const test = base.extend<{ watcher: PushWatcher }>({
  watcher: async ({ payload, scene }: { payload: Payload; scene: Scene }, use: (watcher: PushWatcher) => Promise<void>) => {
    const watcher = startPushWatcher({ payload, clock: scene.clock, logger: pino({ level: 'silent' }), pollMs: 0 })
    await use(watcher)
    await watcher.stop()
  },
})

async function troubles(payload: Payload, watcher: PushWatcher, push: string) {
  await watcher.idle()
  const stored = await payload.findByID({ collection: 'pushes', id: push, depth: 0, overrideAccess: true })
  expect(stored.troubledAt === null || stored.troubledAt === undefined).toBe(!stored.trouble)
  return ((stored.trouble ?? []) as Trouble[]).map(({ code, mend }) => [code, mend])
}

describe('a scheduled push', () => {
  test('has no trouble, and is not written anew, while nothing stands in its way', async ({ scene, payload, watcher }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: later() })
    expect(await troubles(payload, watcher, push)).toEqual([])
    const before = await payload.findByID({ collection: 'pushes', id: push, depth: 0, overrideAccess: true })
    contentChanged({ collection: 'pushes', id: push })
    await watcher.idle()
    expect(await payload.findByID({ collection: 'pushes', id: push, depth: 0, overrideAccess: true })).toEqual(before)
  })

  test('is in trouble from the save that changes its draft, and out of it when the words are back', async ({ scene, payload, requestAs, watcher }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await scene.schedule(draft, [channel], { dueAt: later() })
    await unlockDraft(await requestAs('editor'), draft)
    const write = async (title: string) =>
      payload.update({ collection: 'drafts', id: draft, draft: true, autosave: true, overrideAccess: false, req: await requestAs('editor'), data: { title } })
    await write('洱海慢游啊')
    expect(await troubles(payload, watcher, push)).toEqual([['VARIANT_CHANGED', 'submit']])
    await submitDraft(await requestAs('editor'), draft, {})
    expect(await troubles(payload, watcher, push)).toEqual([['VARIANT_CHANGED', 'review']])
    await scene.approve(draft)
    expect(await troubles(payload, watcher, push)).toEqual([])
  })

  test('asks an account for the confirmation of a changed fact, and the shop for nothing', async ({ scene, payload, watcher }) => {
    const [shop, official, product] = [await scene.channel(), await scene.channel(account), await scene.product()]
    const draft = await scene.approvedDraft([shop, official], { blocks: [scene.price(product)] })
    const [toShop, toAccount] = [await scene.schedule(draft, [shop], { dueAt: later() }), await scene.schedule(draft, [official], { dueAt: later() })]
    await watcher.idle()
    await payload.update({ collection: 'products', id: product, overrideAccess: true, data: { priceMinor: 99_900 } })
    expect(await troubles(payload, watcher, toAccount)).toEqual([['FACTS_CHANGED', 'confirm']])
    expect(await troubles(payload, watcher, toShop)).toEqual([])
    await payload.update({ collection: 'products', id: product, overrideAccess: true, data: { priceMinor: 199_900 } })
    expect(await troubles(payload, watcher, toAccount)).toEqual([])
  })

  test('knows of a licence that ends before it is due, when the licence changes and when the date does', async ({ scene, payload, requestAs, watcher }) => {
    const channel = await scene.channel()
    const asset = await scene.asset()
    const draft = await scene.approvedDraft([channel], { blocks: [scene.picture(asset)] })
    const push = await scene.schedule(draft, [channel], { dueAt: later() })
    await watcher.idle()
    await payload.update({ collection: 'assets', id: asset, overrideAccess: true, data: { expiresAt: later(1_800_000) } })
    expect(await troubles(payload, watcher, push)).toEqual([['PICTURE_RIGHTS', 'picture']])
    await reschedulePush(await requestAs('marketer'), push, { dueAt: later(600_000) })
    expect(await troubles(payload, watcher, push)).toEqual([])
    await reschedulePush(await requestAs('marketer'), push, { dueAt: later() })
    expect(await troubles(payload, watcher, push)).toEqual([['PICTURE_RIGHTS', 'picture']])
    expect(await refusal(scene.schedule(draft, [channel], { dueAt: later() }))).toMatchObject({ code: 'PICTURE_RIGHTS' })
  })

  test('knows of a channel that is switched off or has lost its credentials', async ({ scene, payload, watcher }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: later() })
    await watcher.idle()
    await payload.update({ collection: 'channels', id: channel, overrideAccess: true, data: { enabled: false } })
    expect(await troubles(payload, watcher, push)).toEqual([['CHANNEL_OFF', 'channel']])
    await payload.update({ collection: 'channels', id: channel, overrideAccess: true, data: { enabled: true } })
    expect(await troubles(payload, watcher, push)).toEqual([])
  })

  test('knows of a product that is unpublished or gone', async ({ scene, payload, watcher }) => {
    const [official, product] = [await scene.channel(account), await scene.product()]
    const push = await scene.schedule(await scene.approvedDraft([official], { blocks: [scene.productCard(product)] }), [official], { dueAt: later() })
    await watcher.idle()
    await payload.update({ collection: 'products', id: product, overrideAccess: true, data: { _status: 'draft' } })
    expect((await troubles(payload, watcher, push)).map(([code]) => code)).toContain('PRODUCT_NOT_PUBLISHED')
  })

  test('keeps nothing that a stopped process did not get to: the next start judges it', async ({ scene, payload }) => {
    const channel = await scene.channel()
    const push = await scene.schedule(await scene.approvedDraft([channel]), [channel], { dueAt: later() })
    await payload.update({ collection: 'channels', id: channel, overrideAccess: true, data: { enabled: false } })
    const watcher = startPushWatcher({ payload, clock: scene.clock, logger: pino({ level: 'silent' }), pollMs: 0 })
    expect(await troubles(payload, watcher, push)).toEqual([['CHANNEL_OFF', 'channel']])
    await watcher.stop()
  })

  test('says its trouble on the start page of those who must act, with the act, and no more once it is cancelled', async ({
    scene,
    payload,
    requestAs,
    watcher,
  }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    const push = await scene.schedule(draft, [channel], { dueAt: later() })
    await scene.rewrite(draft, '换了一句。')
    await watcher.idle()
    const needs = async (role: 'editor' | 'marketer' | 'reviewer' | 'designer') =>
      (await listNeeds(await requestAs(role), Date.now())).filter(({ key }) => key === `trouble:${push}`)
    for (const role of ['editor', 'marketer'] as const) {
      expect(await needs(role)).toMatchObject([{ verb: { zh: '重新送审' }, object: '洱海慢游', href: `/admin/collections/drafts/${draft}`, urgent: true }])
    }
    expect(await needs('reviewer')).toEqual([])
    expect(await needs('designer')).toEqual([])
    await cancelPush(await requestAs('marketer'), push)
    expect(await needs('marketer')).toEqual([])
    expect(payload).toBeDefined()
  })
})
